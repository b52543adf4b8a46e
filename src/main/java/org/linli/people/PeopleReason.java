package org.linli.people;

import org.linli.base.Refusal;

/** Why a link does not open, or a place or a household cannot be changed. */
public enum PeopleReason implements Refusal.Reason {
  LINK_UNKNOWN(404),
  LINK_REVOKED(410),
  ONLY_FOR_REPORTS(403),
  /** The code of a door where whoever reads it has no work. */
  DOOR_OF_ANOTHER_PLACE(404),
  GRID_IN_USE(409),
  HOUSEHOLD_ENDED(409);

  private final int status;

  PeopleReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
