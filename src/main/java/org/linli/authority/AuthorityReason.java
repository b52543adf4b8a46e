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
  WEAK_PASSWORD(422),
  ENDS_BEFORE_IT_STARTS(422);

  private final int status;

  AuthorityReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
