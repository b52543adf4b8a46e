package org.linli.sweeps;

import org.linli.base.Fault;

/** What can be wrong with how long reports shall be kept. */
public enum KeepingFault implements Fault.Why {
  DAYS_OUT_OF_RANGE,
  BASIS_MISSING,
  LAST_BEFORE_FIRST
}
