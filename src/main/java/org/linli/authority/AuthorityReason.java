package org.linli.authority;

import org.linli.base.Refusal;

/** Why signing in or handing out posts is refused. */
public enum AuthorityReason implements Refusal.Reason {
  WRONG_SIGN_IN(401),
  TOO_MANY_ATTEMPTS(429),
  NO_POST(403),
  USER_TAKEN(409),
  NOT_YOUR_POST(404),
  OWN_POST(409),
  OTHER_AGENCY(403),
  AGENCY_UNTOLD(422),
  OWN_PASSWORD(409),
  PASSWORD_MUST_BE_CHANGED(403),
  SECOND_FACTOR_NEEDED(401),
  WRONG_CODE(401),
  SECOND_FACTOR_MUST_BE_SET_UP(403),
  SECOND_FACTOR_IN_FORCE(409),
  SECOND_FACTOR_NOT_BEGUN(409),
  OWN_SECOND_FACTOR(409),
  THREE_POWERS(409),
  POST_OVER(409),
  DEPUTY_OF_DEPUTY(409),
  DEPUTY_ALREADY(409),
  DEPUTY_TOO_LONG(422),
  NOT_A_COLLEAGUE(422),
  STEWARDS_ARE_APPOINTED(422),
  ENDS_BEFORE_IT_STARTS(422),
  /** No post in the whole country is held that could answer for this, nor one that gives posts. */
  NOBODY_ANSWERS(409);

  private final int status;

  AuthorityReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
