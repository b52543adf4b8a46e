package org.linli.people.crossings;

import org.linli.base.Refusal;

/** Why a hand-over file is not written, or not taken. */
public enum CrossingReason implements Refusal.Reason {
  PLACE_IS_OURS(422),
  NOT_A_HAND_OVER_FILE(422),
  FILE_TOO_LARGE(413),
  OTHER_VERSION(422),
  IS_AN_ANSWER(422),
  IS_A_HAND_OVER(422),
  PASSPHRASE_MISHEARD(422),
  PASSPHRASE_WRONG(422),
  FILE_DAMAGED(422),
  FILE_CANNOT_BE(422),
  FILE_EXPIRED(422),
  FILE_OF_OUR_OWN(422),
  FILE_FOR_ELSEWHERE(422),
  BROUGHT_BEFORE(409),
  IS_REGISTERED_ELSEWHERE(409),
  NO_ANSWER_YET(409),
  ANSWER_TO_NOTHING(422),
  ANSWERED_BEFORE(409),
  CODE_MISHEARD(422),
  CODE_WRONG(422),
  CODE_LOCKED(409);

  private final int status;

  CrossingReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
