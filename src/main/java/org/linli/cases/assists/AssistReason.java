package org.linli.cases.assists;

import org.linli.base.Refusal;

/** Why something cannot be done with a unit's assistance. */
public enum AssistReason implements Refusal.Reason {
  /** It does not fit how it stands; the fact is how it stands. */
  NOT_NOW(409),
  NOT_YOUR_TURN(403),
  /** Nobody works on the case at this moment. */
  NOBODY_LEADS(409),
  /** The unit leads already, or is assisting. */
  ASKED_ALREADY(409),
  UNIT_ELSEWHERE(422),
  TOO_LONG(422);

  private final int status;

  AssistReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
