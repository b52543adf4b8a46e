package org.linli.sweeps;

import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.Period;
import org.linli.people.HouseholdId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the records behind the figures, cut to the caller's place. */
@Service
@Transactional(readOnly = true)
public class ReportLists {

  private final ReportListStore lists;
  private final ExceptionStore exceptions;
  private final Coverage coverage;
  private final Periods periods;

  ReportLists(
      ReportListStore lists, ExceptionStore exceptions, Coverage coverage, Periods periods) {
    this.lists = lists;
    this.exceptions = exceptions;
    this.coverage = coverage;
    this.periods = periods;
  }

  /** How many there are is read from the counters; only the page itself is looked for. */
  Page<HouseholdId> silent(Caller caller, PlaceCode place, Period period, Page.Ask ask) {
    var cut = caller.cut(Power.SEE_PEOPLE, place);
    var opened = periods.known(period);
    return ask.of(coverage.total(cut, period).silentHouseholds(), lists.silent(cut, opened, ask));
  }

  Page<ReportListStore.Reported> reported(
      Caller caller, PlaceCode place, Period period, Page.Ask ask) {
    var cut = caller.cut(Power.SEE_PEOPLE, place);
    periods.known(period);
    var figures = coverage.total(cut, period);
    return ask.of(
        figures.reportedHouseholds() + figures.addedSinceFrozen(),
        lists.reported(cut, period, ask));
  }

  Page<ExceptionStore.Found> exceptions(
      Caller caller, PlaceCode place, Period period, Page.Ask ask) {
    var cut = caller.cut(Power.SEE_PEOPLE, place);
    periods.known(period);
    return exceptions.within(cut, period, ask);
  }
}
