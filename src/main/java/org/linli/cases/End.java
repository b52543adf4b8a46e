package org.linli.cases;

/** How a case came to rest. */
public enum End {
  /** Handled, and found to be so by somebody else. */
  CLOSED,
  /** Closed, and its reporter has said what they think of it. */
  EVALUATED,
  /** A question that was answered. */
  ANSWERED,
  /** Mended by whoever saw it, at once. */
  ON_THE_SPOT,
  /** Not accepted, with reasons. */
  DECLINED,
  /** The same as another, with which it goes on. */
  MERGED,
  /** Not for dispatch: sent elsewhere or explained. */
  DIVERTED,
  /** Ended as groundless, with reasons that somebody else agreed with. */
  GROUNDLESS,
  /** Taken back by its reporter. */
  WITHDRAWN;

  /** Was there something to be handled, and was it? All others were no case, or are told by one. */
  public boolean isHandled() {
    return this == EVALUATED || canBeEvaluated();
  }

  /** Has something been done that its reporter can judge? */
  public boolean canBeEvaluated() {
    return this == CLOSED || this == ANSWERED || this == ON_THE_SPOT;
  }
}
