package org.linli.sweeps.categories;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands: their one state, and what was done about it since the last that ended.
 *
 * @param testedAt when they were last tested
 */
public record Standing(
    CategoryState state, @Nullable Placement placement, @Nullable Instant testedAt) {

  public static final Standing NOTHING = new Standing(CategoryState.NOTHING, null, null);

  /** Where somebody is, since when. */
  public record Placement(Facility facility, Instant at) {}

  /** What a step leads to; refused by name where it does not fit. */
  public Standing next(Step step) {
    var next = state.next(step);
    return switch (step) {
      case Step.Place it -> new Standing(next, new Placement(it.facility(), it.at()), testedAt);
      case Step.Test it -> new Standing(next, placement, it.at());
      case Step.End _ -> new Standing(next, null, null);
      case Step.Register _, Step.Decide _ -> new Standing(next, placement, testedAt);
    };
  }

  public @Nullable Instant since() {
    return switch (state) {
      case CategoryState.Nothing _ -> null;
      case CategoryState.Pending it -> it.since();
      case CategoryState.In it -> it.since();
      case CategoryState.Over it -> it.since();
    };
  }
}
