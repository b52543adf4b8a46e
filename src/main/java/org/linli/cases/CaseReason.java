package org.linli.cases;

import org.linli.base.Refusal;

/** Why something cannot be done with a case. */
public enum CaseReason implements Refusal.Reason {
  /** It does not fit how the case stands; the fact is how it stands. */
  NOT_NOW(409),
  /** Somebody else did something with it meanwhile. */
  OVERTAKEN(409),
  /** It is somebody else's turn. */
  NOT_YOUR_TURN(403),
  /** Whoever handled it, or called it groundless, does not look at it themselves. */
  OWN_WORK(409),
  CLASS_FIRST(409),
  PLACE_FIRST(409),
  UNIT_ELSEWHERE(422),
  /** Whose work it is was ruled. */
  RULED(409),
  EXTENDED_ONCE(409),
  TOO_FAR(422),
  NOT_ON_THE_SPOT(422),
  MERGED_INTO_ITSELF(422),
  /** The case it is to go on with is itself at rest. */
  MERGED_INTO_THE_DEAD(409),
  /** What is of one household's health is not one with anything else. */
  OF_ONE_HOUSEHOLD(409),
  /** A unit that was asked to assist has not answered, and nobody has said why that may be. */
  STILL_ASSISTED(409),
  LINK_UNKNOWN(404),
  EVALUATED_ALREADY(409);

  private final int status;

  CaseReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
