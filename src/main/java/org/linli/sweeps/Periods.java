package org.linli.sweeps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.facts.Period;
import org.linli.facts.Reports;
import org.linli.people.Households;
import org.linli.places.reorganisation.Reorganisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to reporting periods. A period is opened once, when it begins or when it is first
 * needed: the households and persons of every grid are counted then, and that count is the
 * denominator for good.
 */
@Service
public class Periods {

  private final PeriodStore store;
  private final CoverageStore coverage;
  private final ExceptionStore exceptions;
  private final Reports reports;
  private final Households households;
  private final Reorganisations reorganisations;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final List<KeptByDay> keptByDay;
  private final Map<Period, OpenedPeriod> opened = new ConcurrentHashMap<>();

  Periods(
      PeriodStore store,
      CoverageStore coverage,
      ExceptionStore exceptions,
      Reports reports,
      Households households,
      Reorganisations reorganisations,
      TransactionTemplate transaction,
      Clock clock,
      List<KeptByDay> keptByDay) {
    this.store = store;
    this.coverage = coverage;
    this.exceptions = exceptions;
    this.reports = reports;
    this.households = households;
    this.reorganisations = reorganisations;
    this.transaction = transaction;
    this.clock = clock;
    this.keptByDay = keptByDay;
  }

  /** The period of this moment, opened if it was not. */
  public OpenedPeriod current() {
    return open(Period.at(clock.instant()));
  }

  /**
   * The period if reports may be made for it now: the current one, or the one before as late. Also
   * the next one where another server, whose clock is ahead, has opened it: all are to say the same
   * to the same household.
   */
  public OpenedPeriod accepting(Period period) {
    var current = Period.at(clock.instant());
    if (period.compareTo(current) > 0) {
      if (!period.before().equals(current) || !isOpened(period)) {
        throw Refusal.because(SweepsReason.PERIOD_NOT_OPEN);
      }
      return open(period);
    }
    if (!period.equals(current) && !period.equals(current.before())) {
      throw Refusal.because(SweepsReason.PERIOD_CLOSED);
    }
    return open(period);
  }

  /**
   * A period that was opened at its time; one that never was has no figures, and one of long ago
   * may have none any more, which only the database knows.
   */
  public OpenedPeriod known(Period period) {
    var current = Period.at(clock.instant());
    if (period.equals(current)) return current();
    var known = period.equals(current.before()) ? opened.get(period) : null;
    if (known != null) return known;
    return store
        .find(period)
        .orElseThrow(() -> Refusal.because(SweepsReason.NO_SUCH_PERIOD))
        .kept();
  }

  /** The period someone asks to see; the current one when they name none. */
  public OpenedPeriod chosen(@Nullable LocalDate day, Period.@Nullable Slot slot) {
    return day == null || slot == null ? current() : known(new Period(day, slot));
  }

  /** The last periods, newest first; the first is the current one. */
  public List<OpenedPeriod> last(int limit) {
    current();
    return store.last(limit);
  }

  private boolean isOpened(Period period) {
    return opened.containsKey(period) || store.find(period).isPresent();
  }

  private OpenedPeriod open(Period period) {
    var known = opened.get(period);
    if (known != null) return known;
    var now = store.find(period).map(OpenedPeriod.Found::kept).orElseGet(() -> freeze(period));
    opened.put(period, now);
    opened.keySet().removeIf(it -> it.compareTo(period.before()) < 0);
    return now;
  }

  /**
   * Lets the day have its own places, makes its tables, then counts. When two servers do it at
   * once, the second waits for the first at the period's row and takes its figures.
   */
  private OpenedPeriod freeze(Period period) {
    reorganisations.bringDueIntoForce();
    makeTables(period.day());
    transaction.executeWithoutResult(_ -> {
      households.holdStill();
      var frozenAt = clock.instant();
      if (store.add(period, frozenAt)) {
        coverage.freeze(period, households.totalsByGrid(period.day(), frozenAt));
      }
    });
    return store.find(period).orElseThrow().kept();
  }

  /**
   * Counts the current period anew, as long as nobody has reported for it: after a first load, its
   * denominators are the people who were just entered.
   */
  public OpenedPeriod recount() {
    var period = current().period();
    transaction.executeWithoutResult(_ -> {
      households.holdStill();
      var frozenAt = clock.instant();
      if (coverage.clearUnreported(period)) {
        store.freezeAgain(period, frozenAt);
        coverage.freeze(period, households.totalsByGrid(period.day(), frozenAt));
      }
    });
    opened.put(period, store.find(period).orElseThrow().kept());
    return current();
  }

  /** Opens the current period if need be, and makes the tables of the next day beforehand. */
  void keepOpen() {
    makeTables(current().period().day().plusDays(1));
  }

  /** Who needs a day while another makes its tables waits for them. */
  void makeTables(LocalDate day) {
    transaction.executeWithoutResult(_ -> {
      coverage.openDaysInTurn();
      reports.openDay(day);
      coverage.openDay(day);
      exceptions.openDay(day);
      keptByDay.forEach(it -> it.openDay(day));
    });
  }
}
