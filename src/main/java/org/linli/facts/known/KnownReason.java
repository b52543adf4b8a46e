package org.linli.facts.known;

import org.linli.base.Refusal;

/** Why something that is told is not recorded. */
public enum KnownReason implements Refusal.Reason {
  TELLING_WRONG(422),
  LIST_NOT_UNDERSTOOD(422),
  TOO_MANY_ROWS(422),
  NO_WHOLE_LIST_OF(422),
  LIST_NOT_WHOLE(409);

  private final int status;

  KnownReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
