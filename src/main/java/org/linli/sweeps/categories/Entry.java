package org.linli.sweeps.categories;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.facts.Period;

/**
 * One line of somebody's log, never changed but for its withdrawal.
 *
 * @param bodyName the very hospital or centre that decided, or the facility; empty where not told
 * @param words empty where the cause says it all
 * @param enteredAt when it came here; later than it happened is normal
 * @param by whose entry it is; null where a reading opened it by itself
 * @param firstOf the number of whom it was entered of
 * @param told the report whose reading opened it
 */
public record Entry(
    UUID id,
    Step step,
    String bodyName,
    Cause cause,
    String words,
    Instant enteredAt,
    @Nullable By by,
    Ground ground,
    long firstOf,
    @Nullable Told told,
    @Nullable Withdrawal withdrawn) {

  /** In the order things happened; what was said of one moment, in the order it was entered. */
  public static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry it) -> it.step().at())
          .thenComparing(Entry::enteredAt)
          .thenComparing(Entry::id);

  public record By(UUID account, UUID post) {}

  /** The purpose it serves, and the basis it was entered on. */
  public record Ground(UUID purpose, String basis) {}

  /** A household's report of a period, by the number of the household on that day. */
  public record Told(long household, Period period) {}

  /** It should not have been entered: when, by which post (null: a corrected reading), and why. */
  public record Withdrawal(Instant at, @Nullable UUID post, String why) {}

  public boolean counts() {
    return withdrawn == null;
  }
}
