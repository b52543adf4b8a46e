package org.linli.sweeps.paper;

import org.linli.base.Refusal;

/** Why a sheet is not printed, or nothing of it is keyed in. */
public enum PaperReason implements Refusal.Reason {
  SHEET_NUMBER_WRONG(422),
  NO_SUCH_SHEET(404),
  DAY_OUT_OF_RANGE(422),
  TOO_MANY_BUILDINGS(422),
  TOO_MANY_ROWS(422);

  private final int status;

  PaperReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
