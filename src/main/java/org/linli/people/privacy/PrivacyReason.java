package org.linli.people.privacy;

import org.linli.base.Refusal;

/** Why data are not uncovered, or a request is not taken or decided. */
public enum PrivacyReason implements Refusal.Reason {
  PRIVACY_WRONG(422),
  TOO_MANY_REQUESTS(429),
  ALREADY_DECIDED(409);

  private final int status;

  PrivacyReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
