package org.linli.facts.forms;

import org.linli.base.Refusal;

/** Why something about a form is refused. */
public enum FormReason implements Refusal.Reason {
  NO_FILE(422),
  NOTHING_TO_FILL(422),
  TOO_WIDE(422),
  FORM_WRONG(422),
  NOT_UNDERSTOOD_YET(409),
  UNDECIDED_LEFT_OPEN(409),
  ALREADY_ISSUED(409),
  NOT_ISSUED(409),
  PLACE_NOT_OF_THE_FORM(422),
  CARDS_TOO_MANY(422),
  FORM_NOT_IN_FORCE(409),
  FORM_DELETED(409);

  private final int status;

  FormReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
