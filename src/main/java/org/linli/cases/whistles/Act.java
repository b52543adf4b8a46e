package org.linli.cases.whistles;

/** The names of what is done with a whistle and its calls, in the log and on buttons. */
public enum Act {
  RAISE,
  /** One more department is called. */
  SUMMON,
  /** A call went to whom it is for. */
  ROUTE,
  /** Somebody else answers for it, since posts or places have changed. */
  RESEAT,
  ACKNOWLEDGE,
  /** A department says that it is there. */
  CHECK_IN,
  /** The whistler says that it is. */
  SEE_THERE,
  DECLINE,
  MUST_COME,
  EXCUSE,
  ASK_TO_LEAVE,
  LET_GO,
  /** Not yet: it stays. */
  KEEP,
  /** It had left, and is to come again. */
  RECALL,
  RATE,
  RESOLVE,
  WITHDRAW,
  REMARK,
  CLIMB
}
