package org.linli.orders;

/** What is done with orders and tasks, as their stories tell it. */
public enum OrderAct {
  ISSUE,
  PROLONG,
  VOID,
  END,
  DONE,
  ACKNOWLEDGE,
  BEGIN,
  TELL,
  FINISH,
  REFUSE,
  COUNTER,
  ASK_MEANS,
  GRANT,
  DENY,
  /** Nobody answered in time, which decides for whoever asked. */
  SILENCE,
  /** A level between divides anew what lies below it. */
  DIVIDE,
  /** A place goes on with it for one that ended. */
  INHERIT
}
