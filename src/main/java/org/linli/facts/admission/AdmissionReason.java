package org.linli.facts.admission;

import org.linli.base.Refusal;

/** Why a form does not go out, does not come back, or does not go on. */
public enum AdmissionReason implements Refusal.Reason {
  NOT_ADMITTED(422),
  ISSUE_OVER(409),
  NOT_THE_ORIGINATOR(403),
  NOT_EARLIER(422),
  AFTER_VALIDITY(422),
  REGISTERED_ALREADY(409),
  RETURNED_ALREADY(409),
  RULED_ALREADY(409),
  OWN_FORM(409),
  NOT_NOW(409),
  NOT_YOUR_TURN(403),
  WORDS_MISSING(422),
  DEADLINE_MISSING(422);

  private final int status;

  AdmissionReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
