package org.linli.people.moves;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How long each stage may take, and how long the place above has once it was late. */
public record Limits(Map<State.Stage, Limit> byStage) {

  /** {@code first} from the beginning of a stage, {@code further} after each climb. */
  public record Limit(Duration first, Duration further) {}

  public Limits {
    byStage = Map.copyOf(new EnumMap<>(byStage));
    if (byStage.size() < State.Stage.values().length) {
      throw new IllegalArgumentException("Every stage has a limit: " + byStage.keySet());
    }
  }

  Limit of(State.Stage stage) {
    var limit = byStage.get(stage);
    if (limit == null) throw new IllegalStateException("No limit for " + stage);
    return limit;
  }
}
