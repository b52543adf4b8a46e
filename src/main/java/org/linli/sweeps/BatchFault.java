package org.linli.sweeps;

import org.linli.base.Fault;

/** Why one row of many is not kept. */
public enum BatchFault implements Fault.Why {
  NOT_A_ROW,
  TOO_LONG,
  MISSING,
  UNKNOWN_FIELD,
  NOT_AN_ID,
  NOT_A_RESIDENT,
  NOT_A_HOUSEHOLD,
  NOT_A_DAY,
  NOT_A_SLOT,
  NOT_A_PARTY,
  NOT_A_TIME,
  MEASURED_AT_ANOTHER_TIME,
  PERIOD_NOT_OPEN,
  PERIOD_CLOSED,
  NOBODY_HERE,
  NOT_OF_THIS_HOUSEHOLD,
  TOO_MANY_CORRECTIONS,
  NOT_KEPT
}
