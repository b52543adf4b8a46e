package org.linli.people.stewards;

import org.linli.base.Refusal;

/** Why somebody does not become a steward, or not for so long. */
public enum StewardReason implements Refusal.Reason {
  /** A steward is a volunteer: who appoints one says that they agreed. */
  NOT_AGREED(422),
  /** An office without an end, with one that has passed, or with one that is too far off. */
  UNTIL_WHEN(422),
  ALREADY_STEWARD(409),
  STEWARDSHIP_OVER(409);

  private final int status;

  StewardReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
