package org.linli.sweeps.chase;

import java.time.LocalTime;

/**
 * Where a silent household stands: in exactly one step, and whether somebody has something to do
 * about it there.
 */
public record Stand(ChaseStep step, boolean open) {

  /**
   * The furthest step that has begun and that it can be in. A call that came to nothing has it
   * visited at once; who has said in a step what there is to say is left alone until the next.
   *
   * @param now the time of the place, within the half day the times are of
   */
  public static Stand of(LocalTime now, Times times, Situation it) {
    if (it.callFailed() || times.hasBegun(ChaseStep.VISIT, now)) {
      return new Stand(ChaseStep.VISIT, !it.visited());
    }
    if (it.hasPhone() && times.hasBegun(ChaseStep.CALL, now)) {
      return new Stand(ChaseStep.CALL, !it.called());
    }
    if (it.hasSteward() && times.hasBegun(ChaseStep.STEWARD, now)) {
      return new Stand(ChaseStep.STEWARD, !it.stewardWas());
    }
    return new Stand(
        it.canBeSent() && times.hasBegun(ChaseStep.MESSAGE, now)
            ? ChaseStep.MESSAGE
            : ChaseStep.WAITING,
        false);
  }
}
