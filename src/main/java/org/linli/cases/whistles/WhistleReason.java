package org.linli.cases.whistles;

import org.linli.base.Refusal;

/** Why something cannot be done with a whistle. */
public enum WhistleReason implements Refusal.Reason {
  /** It does not fit how the whistle or the call stands; mostly somebody else was first. */
  NOT_NOW(409),
  /** It is for somebody else to do. */
  NOT_YOUR_TURN(403),
  /** That the department must come was ruled, or it has been there. */
  NOT_TO_DECLINE(409),
  CALLED_ALREADY(409),
  NO_DEPARTMENT(422),
  /** The stated time is past, or too far ahead. */
  WHEN_UNCLEAR(422),
  PERIOD_UNCLEAR(422);

  private final int status;

  WhistleReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
