package org.linli.sweeps;

import org.linli.base.Refusal;

/** Why a daily report is not taken. */
public enum SweepsReason implements Refusal.Reason {
  READINGS_WRONG(422),
  PERIOD_NOT_OPEN(422),
  PERIOD_CLOSED(409),
  NO_SUCH_PERIOD(404),
  PERIOD_DROPPED(410),
  KEEPING_TOO_SHORT(422),
  HOLD_WRONG(422),
  BATCH_COLUMNS(422),
  BATCHES_FULL(503),
  BATCH_STOPPED(503);

  private final int status;

  SweepsReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
