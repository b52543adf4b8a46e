package org.linli.cases.topics;

import org.linli.base.Refusal;

/** Why something cannot be done with a topic. */
public enum TopicReason implements Refusal.Reason {
  /** It does not fit how the topic stands; the fact is how it stands. */
  NOT_NOW(409),
  /** Somebody else did something with it meanwhile. */
  OVERTAKEN(409),
  NOT_YOUR_TURN(403),
  /** Whoever fixed it does not say that it is over. */
  OWN_WORK(409),
  /** The time after the fix is not as long yet as the time before it. */
  NOT_YET(409),
  UNIT_ELSEWHERE(422),
  /** A department and a community give what recurs to nobody but themselves. */
  UNIT_NOT_YOURS(403),
  TOO_FAR(422);

  private final int status;

  TopicReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
