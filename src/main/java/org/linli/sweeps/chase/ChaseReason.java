package org.linli.sweeps.chase;

import org.linli.base.Refusal;

/** Why an attempt is not taken, or a rule not changed. */
public enum ChaseReason implements Refusal.Reason {
  /** It has reported meanwhile: there is nothing to chase. */
  HAS_REPORTED(409),
  /** It is not among those expected to report in this period. */
  NOT_EXPECTED(409),
  OUTCOME_OF_ANOTHER_STEP(422),
  /** It costs with those who are silent; a city is looked at subdistrict by subdistrict. */
  TOO_WIDE(422),
  RULE_WRONG(422);

  private final int status;

  ChaseReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
