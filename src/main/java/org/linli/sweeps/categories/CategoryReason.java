package org.linli.sweeps.categories;

import org.linli.base.Refusal;

/** Why something is not entered of somebody, or of a place. */
public enum CategoryReason implements Refusal.Reason {
  NOT_A_DECIDING_BODY(403),
  CONTACTS_BY_DISEASE_CONTROL(403),
  NOTHING_IN_FORCE(409),
  DECIDED_ALREADY(409),
  ALREADY_SO(409),
  CONFIRMED_ENDS_FIRST(409),
  ENDING_DOES_NOT_FIT(409),
  IN_NO_CATEGORY(409),
  DIED(409),
  NOT_YET(422),
  WITHDRAWN_ALREADY(409),
  WITHDRAWN_BY_OTHERS(403),
  KEPT_TOO_SHORT(422),
  PURPOSE_OVER(409),
  NO_SUCH_MOMENT(422),
  CLOSED_ALREADY(409),
  NOT_CLOSED(409),
  NO_COMMUNITY(422),
  ORDER_LIFTED(409),
  LIST_NOT_UNDERSTOOD(422),
  TOO_MANY_ROWS(422);

  private final int status;

  CategoryReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
