package org.linli.sweeps.chase;

import java.util.Set;

/** What came of trying to reach a household, other than its report. */
public enum ChaseOutcome {
  /** The steward has reminded somebody of it. */
  TOLD(ChaseStep.STEWARD),
  NOBODY_THERE(ChaseStep.STEWARD, ChaseStep.VISIT),
  NO_ANSWER(ChaseStep.CALL),
  WRONG_NUMBER(ChaseStep.CALL),
  WILL_REPORT(ChaseStep.CALL, ChaseStep.VISIT),
  REFUSED(ChaseStep.CALL, ChaseStep.VISIT);

  private final Set<ChaseStep> steps;

  ChaseOutcome(ChaseStep... steps) {
    this.steps = Set.of(steps);
  }

  /** Can it come of this step? */
  public boolean canBeOf(ChaseStep step) {
    return steps.contains(step);
  }
}
