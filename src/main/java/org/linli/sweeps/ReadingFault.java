package org.linli.sweeps;

import org.linli.base.Fault;

/** What can be wrong with a temperature as it was typed. */
public enum ReadingFault implements Fault.Why {
  NO_READINGS,
  NOT_A_NUMBER,
  COMMA,
  NOT_A_BODY_TEMPERATURE,
  MORE_THAN_ONE_DECIMAL,
  NOT_A_RESIDENT
}
