package org.linli.cases.whistles;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Seats;
import org.linli.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The door to what time does to whistles: what nobody acts on climbs, and whose term is over is
 * followed by whoever sits there now. Each whistle has a transaction of its own.
 */
@Service
public class WhistleClock {

  private static final Logger LOG = LoggerFactory.getLogger(WhistleClock.class);
  private static final int MOST_AT_ONCE = 200;

  private final WhistleSeatStore store;
  private final WhistleSeating seating;
  private final WhistleSteps steps;
  private final Seats seats;
  private final Clock clock;

  /** Until when posts that have begun were looked for; null before the first look. */
  private final AtomicReference<@Nullable Instant> looked = new AtomicReference<>();

  WhistleClock(
      WhistleSeatStore store,
      WhistleSeating seating,
      WhistleSteps steps,
      Seats seats,
      Clock clock) {
    this.store = store;
    this.seating = seating;
    this.steps = steps;
    this.seats = seats;
    this.clock = clock;
  }

  /** What is late climbs, each time with a line in its log. Answers how many whistles did. */
  public int climb() {
    var due = store.climbing(clock.instant(), MOST_AT_ONCE);
    due.forEach(steps::climb);
    return due.size();
  }

  /** Follows terms that are over and posts that have begun since the last look. */
  public void settle() {
    settleOver();
    var now = clock.instant();
    var before = looked.get();
    var since = before == null ? store.earliest() : java.util.Optional.of(before);
    if (since.isPresent()) {
      var begun = seats.begun(since.get(), now);
      if (!begun.isEmpty()) store.within(begun).forEach(this::settle);
    }
    looked.set(now);
  }

  /** Whoever reads has it looked up who answers where a term is over. */
  void settleOver() {
    store.over(clock.instant(), MOST_AT_ONCE).forEach(this::settle);
  }

  /** Where nobody at all answers, it stays with whom it was, and is tried again. */
  private void settle(WhistleId id) {
    try {
      seating.settle(java.util.List.of(id));
    } catch (Refusal nobody) {
      LOG.warn("Whistle {} finds nobody: {}", id, nobody.getMessage());
    }
  }
}
