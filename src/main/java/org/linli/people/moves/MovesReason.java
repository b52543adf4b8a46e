package org.linli.people.moves;

import org.linli.base.Refusal;

/** Why a hand-over does not begin, or does not go on. */
public enum MovesReason implements Refusal.Reason {
  NOT_NOW(409),
  NOT_YOUR_SIDE(403),
  IN_HAND_OVER(409),
  NOBODY_CHOSEN(422),
  NOT_OF_HOUSEHOLD(409),
  PEOPLE_CHANGED(409),
  NO_SUCH_PLACE(422),
  PLACE_TOO_WIDE(422),
  DOOR_ELSEWHERE(422),
  DOOR_UNTOLD(422),
  DOOR_GONE(409),
  KIND_NOT_ANNOUNCED(422),
  MOTHER_UNTOLD(422),
  MOTHER_NOT_HERE(422),
  MOTHER_CANNOT_BE(422),
  NUMBER_UNDER_OTHER_NAME(409),
  RECORDED_AS_DECEASED(409),
  ALREADY_HERE(409),
  STAY_ENDS_BEFORE_TODAY(422),
  NOT_IN_FUTURE(422);

  private final int status;

  MovesReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
