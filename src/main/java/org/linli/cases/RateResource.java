package org.linli.cases;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.calendar.DaySpan;
import org.linli.cases.Rates.By;
import org.linli.cases.Rates.Counts;
import org.linli.cases.Rates.Table;
import org.linli.cases.Rates.Weights;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for callbacks and for the rates that come of them. */
@RestController
@RequestMapping("/api/cases")
class RateResource {

  /** How far back it is counted where nobody says. */
  private static final int USUAL_DAYS = 30;

  private final Rates rates;
  private final Callbacks callbacks;
  private final CaseViews views;
  private final Places places;
  private final Clock clock;

  RateResource(Rates rates, Callbacks callbacks, CaseViews views, Places places, Clock clock) {
    this.rates = rates;
    this.callbacks = callbacks;
    this.views = views;
    this.places = places;
    this.clock = clock;
  }

  /**
   * Rates of a place, by its parts or by department.
   *
   * @param from the first day of the span
   * @param until its last
   * @param whole of all rows together
   * @param asOf when it was counted
   * @param mayWeigh the reader says what weighs how much
   */
  record RatesView(
      PlaceView place,
      LocalDate from,
      LocalDate until,
      Row whole,
      List<Row> rows,
      Weights weights,
      Instant asOf,
      boolean mayWeigh) {}

  /**
   * @param place the part; null for a row of a department
   * @param agency null for a row of a place, and for what is of no department
   * @param counts of each figure
   * @param thousandths of the whole, weighed; null where a rate has nothing to be counted from
   */
  record Row(
      @Nullable PlaceView place,
      @Nullable SourceAgency agency,
      Map<RateFigure, Long> counts,
      @Nullable Integer thousandths) {}

  record Weighing(
      @Schema(example = "30") int response,
      @Schema(example = "35") int resolution,
      @Schema(example = "35") int satisfaction,
      @Schema(example = "区接诉即办考核办法第八条") String basis) {}

  /** Both days are in the span; without them it is the last thirty. */
  @GetMapping("/rates")
  @Refuses({422})
  RatesView of(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate until,
      @RequestParam(defaultValue = "PLACE") By by) {
    var span = DaySpan.asked(from, until, clock.instant(), USUAL_DAYS);
    var table = rates.of(caller, within, span, by);
    return new RatesView(
        places.shown(table.place()),
        span.from(),
        span.until(),
        row(null, null, table.whole(), table.weights()),
        by == By.PLACE ? byPlace(table) : byAgency(table),
        table.weights(),
        table.asOf(),
        rates.mayWeigh(caller));
  }

  private List<Row> byPlace(Table table) {
    var codes = table.rows().keySet().stream().map(PlaceCode::of).collect(Collectors.toSet());
    var named = places.named(codes);
    return table.rows().entrySet().stream()
        .map(it -> {
          var code = PlaceCode.of(it.getKey());
          return row(PlaceView.of(code, named.get(code)), null, it.getValue(), table.weights());
        })
        .toList();
  }

  private static List<Row> byAgency(Table table) {
    return table.rows().entrySet().stream()
        .map(it -> {
          var agency = it.getKey().isEmpty() ? null : SourceAgency.valueOf(it.getKey());
          return row(null, agency, it.getValue(), table.weights());
        })
        .toList();
  }

  private static Row row(
      @Nullable PlaceView place, @Nullable SourceAgency agency, Counts counts, Weights weights) {
    return new Row(place, agency, counts.of(), counts.whole(weights));
  }

  @PutMapping("/rates/weights")
  @Refuses({403, 422})
  Weights weigh(Caller caller, @RequestBody Weighing it) {
    return rates.weigh(caller, it.response(), it.resolution(), it.satisfaction(), it.basis());
  }

  @GetMapping("/callbacks")
  Page<CaseView> callbacks(
      Caller caller, @RequestParam(defaultValue = "0") PlaceCode within, Page.Ask ask) {
    var found = callbacks.toCall(caller, within, ask);
    return new Page<>(found.total(), found.page(), found.size(), views.of(found.items()));
  }

  @PostMapping("/{id}/callback")
  @Refuses({403, 409, 422})
  CaseView tell(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") CaseId id,
      @RequestBody Callbacks.Call call) {
    return views.of(callbacks.tell(caller, id, call));
  }
}
