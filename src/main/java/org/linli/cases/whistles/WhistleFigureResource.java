package org.linli.cases.whistles;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.places.PlaceView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for how departments came when they were called. */
@RestController
@RequestMapping("/api/whistles/departments")
@Refuses(422)
class WhistleFigureResource {

  private final WhistleFigures figures;
  private final WhistleViews views;

  WhistleFigureResource(WhistleFigures figures, WhistleViews views) {
    this.figures = figures;
    this.views = views;
  }

  /** The points a rated call can have. */
  record Formula(int answering, int beingThere, int solving, int solvingPartly) {}

  /**
   * A department; shares are two counts each, of what is due by now.
   *
   * @param excused of those it declined, how many it was ruled it need not come to
   * @param scoreTenths the mean over rated calls, 0 to 1000; null where none is rated
   */
  record Row(
      SourceAgency agency,
      int calls,
      int answeredInTime,
      int answersDue,
      int thereInTime,
      int arrivalsDue,
      int solved,
      int partly,
      int rated,
      int declined,
      int excused,
      @Nullable Integer scoreTenths) {}

  /** Departments by name, of whistles blown from the first day to the last. */
  record Table(
      PlaceView place,
      LocalDate from,
      LocalDate until,
      Instant asOf,
      Formula formula,
      List<Row> rows) {}

  @GetMapping
  Table table(
      Caller caller,
      @RequestParam(required = false) @Nullable PlaceCode place,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate until) {
    var found = figures.of(caller, place, from, until);
    var period = found.period();
    return new Table(
        views.place(period.place()),
        period.days().from(),
        period.days().until(),
        period.at(),
        new Formula(
            Score.FOR_ANSWERING,
            Score.FOR_BEING_THERE,
            Score.FOR_SOLVING,
            Score.FOR_SOLVING_PARTLY),
        found.rows().stream().map(WhistleFigureResource::row).toList());
  }

  private static Row row(WhistleFigureStore.Row it) {
    var counts = it.counts();
    return new Row(
        it.agency(),
        of(counts, CallFigure.CALLS),
        of(counts, CallFigure.ANSWERED_IN_TIME),
        of(counts, CallFigure.ANSWERS_DUE),
        of(counts, CallFigure.THERE_IN_TIME),
        of(counts, CallFigure.ARRIVALS_DUE),
        of(counts, CallFigure.SOLVED),
        of(counts, CallFigure.PARTLY),
        of(counts, CallFigure.RATED),
        of(counts, CallFigure.DECLINED),
        of(counts, CallFigure.EXCUSED),
        it.score().tenths());
  }

  private static int of(Map<CallFigure, Integer> counts, CallFigure figure) {
    return counts.getOrDefault(figure, 0);
  }

  /** The whistles behind a figure. */
  @GetMapping("/{agency}")
  Page<WhistleView> behind(
      Caller caller,
      @PathVariable @Parameter(example = "WATER") SourceAgency agency,
      @RequestParam(defaultValue = "CALLS") CallFigure figure,
      @RequestParam(required = false) @Nullable PlaceCode place,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate until,
      Page.Ask ask) {
    var page = figures.behind(caller, agency, figure, place, from, until, ask);
    return ask.of(page.total(), views.of(caller, page.items()));
  }
}
