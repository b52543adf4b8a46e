package org.linli.facts.asks;

import org.linli.base.Refusal;

/** Why answers to what is asked are not taken. */
public enum AsksReason implements Refusal.Reason {
  ANSWERS_WRONG(422),
  AGENCY_UNTOLD(422),
  NOT_A_DESK(422),
  ROUNDS_TOO_MANY(422);

  private final int status;

  AsksReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
