package org.linli.orders.duties;

import org.linli.base.Refusal;

/** Why something cannot be done with a list of duties. */
public enum DutyListReason implements Refusal.Reason {
  /** It would be the same as the version before. */
  NOTHING_CHANGES(409),
  /** A newer version has come meanwhile. */
  NOT_THE_NEWEST(409),
  TWICE_THE_SAME(422);

  private final int status;

  DutyListReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
