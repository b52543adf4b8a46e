package org.linli.cases.whistles;

import java.time.Clock;
import java.util.List;
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
  private final Clock clock;

  WhistleClock(WhistleSeatStore store, WhistleSeating seating, WhistleSteps steps, Clock clock) {
    this.store = store;
    this.seating = seating;
    this.steps = steps;
    this.clock = clock;
  }

  /** What is late climbs, each time with a line in its log. Answers how many whistles did. */
  public int climb() {
    var due = store.climbing(clock.instant(), MOST_AT_ONCE);
    due.forEach(steps::climb);
    return due.size();
  }

  /** Where a term is over it is looked up who answers: each minute, and for whoever reads. */
  public void settle() {
    store.over(clock.instant(), MOST_AT_ONCE).forEach(this::settle);
  }

  /** Where nobody at all answers, it stays with whom it was, and is tried again. */
  private void settle(WhistleId id) {
    try {
      seating.settle(List.of(id));
    } catch (Refusal nobody) {
      LOG.warn("Whistle {} finds nobody: {}", id, nobody.getMessage());
    }
  }
}
