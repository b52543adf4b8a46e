package org.linli.people.moves;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long each stage may take, and how long the place above has once it was late: in hours, or in
 * work days, which end with the day and skip holidays.
 */
public record Limits(Map<State.Stage, Limit> byStage, WorkDayCount workDays) {

  /** In what a limit is counted. */
  public enum Unit {
    HOURS,
    WORK_DAYS
  }

  /** {@code first} from the beginning of a stage, {@code further} after each climb. */
  public record Limit(Unit unit, int first, int further) {

    public Limit {
      if (first < 1 || further < 1) throw new IllegalArgumentException(first + ", " + further);
    }
  }

  /** The last moment of so many work days after the day of a moment. */
  @FunctionalInterface
  public interface WorkDayCount {
    Instant after(Instant moment, int workDays);
  }

  public Limits {
    byStage = Map.copyOf(new EnumMap<>(byStage));
    if (byStage.size() < State.Stage.values().length) {
      throw new IllegalArgumentException("Every stage has a limit: " + byStage.keySet());
    }
  }

  public Limit of(State.Stage stage) {
    var limit = byStage.get(stage);
    if (limit == null) throw new IllegalStateException("No limit for " + stage);
    return limit;
  }

  /** By when a stage that begins at a moment must be over. */
  Instant due(State.Stage stage, Instant since) {
    return after(since, of(stage).unit(), of(stage).first());
  }

  /** When one that climbs at a moment climbs again. */
  Instant again(State.Stage stage, Instant now) {
    return after(now, of(stage).unit(), of(stage).further());
  }

  private Instant after(Instant moment, Unit unit, int count) {
    return switch (unit) {
      case HOURS -> moment.plus(Duration.ofHours(count));
      case WORK_DAYS -> workDays.after(moment, count);
    };
  }
}
