package org.linli.law;

import org.linli.base.Refusal;

/** Why something is not entered or not withdrawn. */
public enum LawReason implements Refusal.Reason {
  WITHDRAWN_ALREADY(409),
  NOT_WITHDRAWN_HERE(409),
  ENDED_ALREADY(409),
  ENDS_BEFORE_IT_STARTS(422),
  BASIS_UNKNOWN(422),
  BASIS_NOT_IN_FORCE(422),
  BASIS_DOES_NOT_ALLOW(422),
  BASIS_FOR_HIGHER(422),
  NO_SUCH_ITEM(422),
  ITEM_NEVER_OFF(422);

  private final int status;

  LawReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
