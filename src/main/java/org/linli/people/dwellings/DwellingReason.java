package org.linli.people.dwellings;

import org.linli.base.Refusal;

/** Why nothing was entered, changed or ended. */
public enum DwellingReason implements Refusal.Reason {
  DWELLING_WRONG(422),
  /** People or organisations are there; each fault is one of them. */
  STILL_USED(409),
  ENDED(409);

  private final int status;

  DwellingReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
