package org.linli.facts.asks;

import org.linli.base.Fault;

/** What can be wrong with an answer to what is asked. */
public enum AskFault implements Fault.Why {
  VALUE_MISSING,
  NOTHING_TO_CONFIRM,
  NOBODY_WAS_MET
}
