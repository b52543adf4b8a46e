package org.linli.authority.grants;

import org.linli.base.Refusal;

/** Why a power is not lent, or not taken back. */
public enum GrantReason implements Refusal.Reason {
  /** The power is not on the list of those that may be lent. */
  NEVER_LENT(422),
  /** The lender's post does not have it of itself. */
  NOT_YOURS_TO_LEND(422),
  BORROWER_NOT_BELOW(422),
  BORROWER_ELSEWHERE(422),
  LENT_WITHOUT_TIME(422),
  LENT_TOO_LONG(422),
  /** A wider place lent it. */
  LENT_BY_HIGHER(409),
  LENT_NO_MORE(409);

  private final int status;

  GrantReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
