package org.linli.people;

import org.linli.base.Refusal;

/** Why a household's link does not open. */
public enum PeopleReason implements Refusal.Reason {
  LINK_UNKNOWN(404),
  LINK_REVOKED(410);

  private final int status;

  PeopleReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
