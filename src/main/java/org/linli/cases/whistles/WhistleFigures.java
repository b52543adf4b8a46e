package org.linli.cases.whistles;

import static org.linli.edge.Power.SEE_CASES;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.DaySpan;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to how departments have come when they were called, as those who called them say. */
@Service
@Transactional(readOnly = true)
class WhistleFigures {

  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 366;

  private final WhistleFigureStore store;
  private final WhistleListStore lists;
  private final Posts posts;
  private final Clock clock;

  WhistleFigures(WhistleFigureStore store, WhistleListStore lists, Posts posts, Clock clock) {
    this.store = store;
    this.lists = lists;
    this.posts = posts;
    this.clock = clock;
  }

  /** Whistles blown within a place in a while, as it is at a moment. */
  record Period(PlaceCode place, DaySpan days, Instant at) {}

  record Figures(Period period, List<WhistleFigureStore.Row> rows) {}

  Figures of(
      Caller caller,
      @Nullable PlaceCode within,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    var period = period(caller, within, from, until);
    return new Figures(
        period,
        store.of(period.place(), period.days().begins(), period.days().ends(), period.at()));
  }

  /** The whistles behind a figure; a department sees those behind its own. */
  Page<Blown> behind(
      Caller caller,
      SourceAgency agency,
      CallFigure figure,
      @Nullable PlaceCode within,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Page.Ask ask) {
    var period = period(caller, within, from, until);
    var reach = Reach.of(caller, posts.office(caller));
    if (!reach.sees(agency)) throw new NoSuchElementException(agency.name());
    return lists.behind(
        figure,
        agency,
        reach,
        period.place(),
        period.days().begins(),
        period.days().ends(),
        period.at(),
        ask);
  }

  /** The last thirty days where nothing is said. */
  private Period period(
      Caller caller,
      @Nullable PlaceCode within,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    var place = caller.cut(SEE_CASES, within == null ? caller.place() : within);
    var now = clock.instant();
    var days = DaySpan.asked(from, until, now, USUAL_DAYS);
    if (!days.isOf(MOST_DAYS)) throw Refusal.because(WhistleReason.PERIOD_UNCLEAR, MOST_DAYS);
    return new Period(place, days, now);
  }
}
