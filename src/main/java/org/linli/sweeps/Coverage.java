package org.linli.sweeps;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.facts.IntakeListener;
import org.linli.facts.Period;
import org.linli.facts.Recorded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to coverage: counters kept in step with the reports, in the same transaction, and summed
 * for any place. A figure costs one pass over the grids of the place, however many reports there
 * are.
 */
@Service
public class Coverage implements IntakeListener {

  private static final Comparator<CoverageStore.Key> ORDER =
      Comparator.comparing(CoverageStore.Key::period).thenComparing(CoverageStore.Key::grid);

  private final CoverageStore store;
  private final PastCoverageStore past;
  private final ExceptionStore exceptions;
  private final Periods periods;
  private final Clock clock;

  Coverage(
      CoverageStore store,
      PastCoverageStore past,
      ExceptionStore exceptions,
      Periods periods,
      Clock clock) {
    this.store = store;
    this.past = past;
    this.exceptions = exceptions;
    this.periods = periods;
    this.clock = clock;
  }

  /**
   * The figures of each place of a level within a subtree, in one state of the database; places
   * without households are absent.
   *
   * @param asOf the moment they are put back to, or now
   * @param seen with the moment, what exactly was there; empty where nothing is counted
   */
  public record Seen(Map<PlaceCode, Figures> figures, Instant asOf, String seen) {}

  /** As they are, or put back to a moment of the period. */
  @Transactional(readOnly = true)
  public Seen figures(PlaceCode within, Level by, OpenedPeriod period, @Nullable Moment then) {
    if (then != null) {
      return new Seen(past.sums(within, by, period, then), then.at(), then.seen());
    }
    var sums = store.sums(within, by, period.period());
    return new Seen(sums.figures(), clock.instant(), sums.seen());
  }

  /** The figures of every grid within a place, for whoever shows many places at once. */
  @Transactional(readOnly = true)
  public Grids grids(PlaceCode within, Period period) {
    var sums = store.sums(within, Level.GRID, period);
    return new Grids(sums.figures(), clock.instant(), sums.seen());
  }

  /** The figures of one place, whole. */
  @Transactional(readOnly = true)
  public Figures total(PlaceCode place, Period period) {
    return store.sums(place, place.level(), period).figures().getOrDefault(place, Figures.NONE);
  }

  /** Who measured and how reports came, of one place, whole. */
  @Transactional(readOnly = true)
  public Sources sources(PlaceCode place, Period period) {
    return store.sources(place, period);
  }

  @Override
  public void recorded(List<Recorded.Step> batch) {
    var changes = new HashMap<CoverageStore.Key, Change>();
    var opened = new HashMap<Period, OpenedPeriod>();
    for (var step : batch) {
      var now = step.now();
      changes
          .computeIfAbsent(new CoverageStore.Key(now.period(), now.grid()), _ -> new Change())
          .add(step, opened.computeIfAbsent(now.period(), periods::known));
    }
    var inOrder = new TreeMap<CoverageStore.Key, Change>(ORDER);
    inOrder.putAll(changes);
    store.add(inOrder);
    exceptions.keepUp(batch, opened);
  }
}
