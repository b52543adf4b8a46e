package org.linli.sweeps;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.facts.IntakeListener;
import org.linli.facts.Period;
import org.linli.facts.Reading;
import org.linli.facts.Recorded;
import org.linli.sweeps.CoverageStore.Change;
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
  private final ExceptionStore exceptions;
  private final Periods periods;

  Coverage(CoverageStore store, ExceptionStore exceptions, Periods periods) {
    this.store = store;
    this.exceptions = exceptions;
    this.periods = periods;
  }

  /**
   * The figures of each place of a level within a subtree; places without households are absent.
   */
  @Transactional(readOnly = true)
  public Map<PlaceCode, Figures> figures(PlaceCode within, Level by, Period period) {
    return store.sums(within, by, period);
  }

  /** The figures of one place, whole. */
  @Transactional(readOnly = true)
  public Figures total(PlaceCode place, Period period) {
    return store.sums(place, place.level(), period).getOrDefault(place, Figures.NONE);
  }

  @Override
  public void recorded(List<Recorded.Step> batch) {
    var changes = new TreeMap<CoverageStore.Key, Change>(ORDER);
    for (var step : batch) {
      var now = step.now();
      changes.merge(new CoverageStore.Key(now.period(), now.grid()), change(step), Change::plus);
    }
    store.add(changes);
    exceptions.keepUp(batch, period -> periods.known(period).rule());
  }

  /** What one report adds to its grid; a correction adds only the difference. */
  private Change change(Recorded.Step step) {
    var period = periods.known(step.now().period());
    var first = step.before().isEmpty();
    var added = step.householdSince().isAfter(period.frozenAt());
    if (added) return new Change(0, 0, 0, first ? 1 : 0);
    return new Change(
        first ? 1 : 0,
        step.now().readings().size() - step.before().size(),
        over(period.rule(), step.now().readings()) - over(period.rule(), step.before()),
        0);
  }

  private static int over(Rule rule, List<Reading> readings) {
    return (int) readings.stream().filter(rule::isOver).count();
  }
}
