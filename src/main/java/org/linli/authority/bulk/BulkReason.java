package org.linli.authority.bulk;

import org.linli.base.Refusal;

/** Why a whole file is not taken. */
public enum BulkReason implements Refusal.Reason {
  NO_FILE(422),
  NO_HEADER(422),
  TOO_MANY_ROWS(422);

  private final int status;

  BulkReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
