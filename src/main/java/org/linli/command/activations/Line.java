package org.linli.command.activations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.command.plans.ResponseLevel;

/**
 * A decision in the time line of an activation.
 *
 * @param level the level it left the activation at
 * @param until the expected end it set; null where it set none
 * @param numbers what it changed, in counts by kind; never anybody's name
 */
public record Line(
    Instant at,
    Act act,
    ResponseLevel level,
    @Nullable Instant until,
    Ground ground,
    UUID post,
    Map<String, Long> numbers) {

  public enum Act {
    DECLARE,
    STEP_UP,
    STEP_DOWN,
    EXTEND,
    WIDEN,
    ADD_GROUPS,
    STAND_DOWN,
    REVIEW
  }
}
