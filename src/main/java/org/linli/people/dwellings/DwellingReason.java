package org.linli.people.dwellings;

import org.linli.base.Refusal;

/** Why nothing was entered. */
public enum DwellingReason implements Refusal.Reason {
  DWELLING_WRONG(422);

  private final int status;

  DwellingReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
