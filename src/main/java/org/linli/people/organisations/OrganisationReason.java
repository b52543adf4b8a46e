package org.linli.people.organisations;

import org.linli.base.Refusal;

/** Why an organisation is not written. */
enum OrganisationReason implements Refusal.Reason {
  NOT_RIGHT(422),
  CODE_TAKEN(409);

  private final int status;

  OrganisationReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
