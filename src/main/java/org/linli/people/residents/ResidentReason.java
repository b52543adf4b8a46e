package org.linli.people.residents;

import org.linli.base.Refusal;

/** Why a person is not entered or corrected. */
public enum ResidentReason implements Refusal.Reason {
  DATA_WRONG(422),
  /** It may be so, but is rarely: sent again as confirmed it is taken. */
  TO_BE_CONFIRMED(422),
  /** Somebody with this number is in the caller's place; the fault's value is their id. */
  IDENTITY_HERE(409),
  IDENTITY_ELSEWHERE(409),
  MERGED_AWAY(409);

  private final int status;

  ResidentReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
