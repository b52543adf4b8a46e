package org.linli.sweeps.chase;

import org.linli.base.Fault;

/** What can be wrong with a rule of chasing. */
public enum ChaseFault implements Fault.Why {
  NOT_A_TIME,
  NOT_IN_ORDER,
  NOT_IN_HALF_DAY,
  AT_NIGHT,
  NO_BASIS
}
