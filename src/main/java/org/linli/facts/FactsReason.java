package org.linli.facts;

import org.linli.base.Refusal;

/** Why a report is not taken. */
public enum FactsReason implements Refusal.Reason {
  INTAKE_FULL(503),
  INTAKE_STOPPED(503),
  NOT_OF_THIS_HOUSEHOLD(422),
  TOO_MANY_CORRECTIONS(409);

  private final int status;

  FactsReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
