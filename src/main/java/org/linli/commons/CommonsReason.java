package org.linli.commons;

import org.linli.base.Refusal;

/** Why a building's group does not take something. */
public enum CommonsReason implements Refusal.Reason {
  /** A notice without an end, with one that has passed, or with one that is too far off. */
  UNTIL_WHEN(422),
  /** To no building, or to more than a community has. */
  WHICH_BUILDINGS(422),
  /** As much hangs in the building as anybody reads. */
  ENOUGH_HANGS(409),
  NOTICE_OVER(409),
  /** Told late: the household, or somebody for it, has answered otherwise meanwhile. */
  ANSWERED_MEANWHILE(409),
  /** The notice asks nothing. */
  NOTHING_ASKED(422);

  private final int status;

  CommonsReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
