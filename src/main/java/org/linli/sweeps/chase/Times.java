package org.linli.sweeps.chase;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.facts.Period;

/** When each step of one half day begins, by the clock of the place; each after the one before. */
public record Times(LocalTime message, LocalTime steward, LocalTime call, LocalTime visit) {

  public Times {
    if (!(message.isBefore(steward) && steward.isBefore(call) && call.isBefore(visit))) {
      throw new IllegalArgumentException("Not in order: " + message + steward + call + visit);
    }
  }

  static final LocalTime NOON = LocalTime.of(12, 0);

  /** Does this half day contain them all? */
  boolean areWithin(Period.Slot slot) {
    return slot == Period.Slot.MORNING ? visit.isBefore(NOON) : !message.isBefore(NOON);
  }

  List<LocalTime> inOrder() {
    return List.of(message, steward, call, visit);
  }

  /** When each begins. */
  public Map<ChaseStep, LocalTime> begin() {
    return new TreeMap<>(
        Map.of(
            ChaseStep.MESSAGE,
            message,
            ChaseStep.STEWARD,
            steward,
            ChaseStep.CALL,
            call,
            ChaseStep.VISIT,
            visit));
  }

  boolean hasBegun(ChaseStep step, LocalTime now) {
    var begins = begin().get(step);
    return begins == null || !now.isBefore(begins);
  }
}
