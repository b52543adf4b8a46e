package org.linli.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.DaySpan;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to response, resolution and satisfaction rates (三率), by open formulas: each is two
 * counts, told with both, and each count opens to its cases. Places and departments stand in the
 * order of their codes; nobody is ranked.
 */
@Service
@Transactional
public class Rates {

  /** A span is at most so long, so that one walk along an index is enough. */
  static final int MOST_DAYS = 93;

  private final RateStore store;
  private final Posts posts;
  private final Journal journal;
  private final Clock clock;

  Rates(RateStore store, Posts posts, Journal journal, Clock clock) {
    this.store = store;
    this.posts = posts;
    this.journal = journal;
    this.clock = clock;
  }

  /** What the rows are of. */
  public enum By {
    PLACE,
    AGENCY
  }

  /** Refused where the days are the wrong way round, or too many. */
  static DaySpan span(DaySpan asked) {
    if (asked.isOf(MOST_DAYS)) return asked;
    var from = asked.from();
    throw Refusal.forFaults(
        EdgeReason.INVALID,
        List.of(
            Fault.at(
                "until",
                asked.until(),
                EdgeFault.NOT_BETWEEN,
                from,
                from.plusDays(MOST_DAYS - 1))));
  }

  /** How many cases each figure is of. */
  public record Counts(Map<RateFigure, Long> of) {

    public Counts {
      of = Map.copyOf(of);
    }

    long get(RateFigure it) {
      return of.getOrDefault(it, 0L);
    }

    Counts and(Counts other) {
      var sum = new EnumMap<RateFigure, Long>(RateFigure.class);
      for (var it : RateFigure.values()) sum.put(it, get(it) + other.get(it));
      return new Counts(sum);
    }

    /**
     * Thousandths of the whole: each rate by its weight. Null where one of them is of nobody, since
     * a whole of two rates is not comparable with one of three.
     */
    @Nullable Integer whole(Weights weights) {
      var due = get(RateFigure.RESPONSE_DUE);
      var judged = get(RateFigure.JUDGED);
      if (due == 0 || judged == 0) return null;
      var sum =
          weights.response() * get(RateFigure.RESPONDED) / (double) due
              + weights.resolution() * get(RateFigure.RESOLVED) / (double) judged
              + weights.satisfaction() * get(RateFigure.SATISFIED) / (double) judged;
      return (int) Math.floor(sum * 10);
    }
  }

  /** What each rate weighs, in hundredths that make up one. */
  public record Weights(
      int response, int resolution, int satisfaction, String basis, Instant since) {

    public Weights {
      var all = response + resolution + satisfaction;
      if (response < 0 || resolution < 0 || satisfaction < 0 || all != 100) {
        throw Refusal.forFaults(
            EdgeReason.INVALID,
            List.of(Fault.at("satisfaction", all, EdgeFault.NOT_BETWEEN, 100, 100)));
      }
    }
  }

  /**
   * @param rows by a part's code or a department's name, in their order; those with nothing are
   *     left out
   * @param asOf when it was counted
   */
  public record Table(
      PlaceCode place, Counts whole, Map<String, Counts> rows, Weights weights, Instant asOf) {}

  /** Cut to the caller's place; of a department's officer to what is the department's. */
  @Transactional(readOnly = true)
  public Table of(Caller caller, PlaceCode within, DaySpan asked, By by) {
    var place = caller.cut(Power.SEE_CASES, within);
    var standing = Standing.ofReader(caller, posts);
    var rows = store.counts(place, standing.ownOnly(), span(asked), by);
    var whole = rows.values().stream().reduce(new Counts(Map.of()), Counts::and);
    return new Table(place, whole, rows, store.weights(), clock.instant());
  }

  /** The weights hold for the whole city, so no district says them. */
  public boolean mayWeigh(Caller caller) {
    return RuleChanges.mayChange(caller);
  }

  /** Who commands the city says what weighs how much, on what basis. */
  public Weights weigh(
      Caller caller, int response, int resolution, int satisfaction, String basis) {
    if (!mayWeigh(caller)) throw Refusal.because(CaseReason.NOT_YOUR_TURN);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var weights =
        new Weights(
            response,
            resolution,
            satisfaction,
            Written.one("basis", basis, Written.PARAGRAPH),
            now);
    store.weigh(weights, caller.account());
    journal.note(
        caller,
        "CASE_RATES_WEIGHED",
        "cases",
        caller.place(),
        Map.of(
            "response",
            response,
            "resolution",
            resolution,
            "satisfaction",
            satisfaction,
            "basis",
            weights.basis()));
    return weights;
  }
}
