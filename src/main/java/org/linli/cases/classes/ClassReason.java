package org.linli.cases.classes;

import org.linli.base.Refusal;

/** Why a place cannot say something of a class. */
public enum ClassReason implements Refusal.Reason {
  /** A district or a city says limits, not whoever's time it is. */
  DISTRICTS_SAY(403);

  private final int status;

  ClassReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
