package org.linli.command.activations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.command.plans.ResponseLevel;

/**
 * Something an activation has brought alive, or would.
 *
 * @param key which part of the plan it comes from
 * @param ref the order, measure, form or sweep it became; null for what is many rows
 * @param amount how many: places, heads, tasks, posts reached
 */
public record Part(
    Kind kind,
    String key,
    PlaceCode place,
    @Nullable UUID ref,
    String title,
    @Nullable String englishTitle,
    long amount,
    ResponseLevel from,
    Instant since,
    @Nullable Instant endedAt) {

  /** In the order in which they come alive. */
  public enum Kind {
    HEADQUARTERS,
    GROUP,
    STATION,
    GRANT,
    DUTIES,
    FORM,
    SWEEP,
    ORDER,
    MEASURE
  }
}
