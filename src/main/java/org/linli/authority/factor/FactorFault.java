package org.linli.authority.factor;

import org.linli.base.Fault;

/** What can be wrong with a code. */
public enum FactorFault implements Fault.Why {
  NOT_THE_CODE
}
