package org.linli.law.measures;

import org.linli.base.Refusal;

/** Why a measure is not decided, changed or used. */
public enum MeasureReason implements Refusal.Reason {
  NO_SUCH_MEASURE(422),
  /** The article cited is none of those this kind of measure may rest on. */
  BASIS_NOT_FOR_MEASURE(422),
  /** Only a higher authority decides this kind; the caller may draft it. */
  TOO_LOW_TO_DECIDE(403),
  /** Medical institutions and disease control decide this, and nobody else. */
  ONLY_MEDICINE_DECIDES(403),
  MEASURE_ENDS_FIRST(422),
  MEASURE_TOO_LONG(422),
  NOT_LONGER(422),
  NOT_NARROWER(422),
  MEASURE_NOT_NOW(409),
  /** Another authority, not below the caller, has decided it. */
  DECIDED_BY_OTHERS(403),
  /** What is to be done needs a measure, and none is in force there. */
  NO_MEASURE_IN_FORCE(409);

  private final int status;

  MeasureReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
