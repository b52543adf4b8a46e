package org.linli.sweeps;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Refuses;
import org.linli.facts.Channel;
import org.linli.facts.Party;
import org.linli.facts.Period;
import org.linli.people.HouseholdId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for reporting on a household's behalf, and for reading what one household reported. */
@RestController
@RequestMapping("/api")
class DailyReportResource {

  private final DailyReports daily;
  private final Periods periods;
  private final Coverage coverage;
  private final Clock clock;

  DailyReportResource(DailyReports daily, Periods periods, Coverage coverage, Clock clock) {
    this.clock = clock;
    this.daily = daily;
    this.periods = periods;
    this.coverage = coverage;
  }

  /** How a post came by what it reports. */
  enum Told {
    PROXY,
    PHONE,
    PAPER
  }

  /**
   * @param measuredBy who measured, {@code RESIDENT} if nothing is said
   * @param via {@code PROXY} if nothing is said
   */
  record ProxyReport(
      UUID id,
      HouseholdId household,
      LocalDate day,
      Period.Slot slot,
      @Nullable Party measuredBy,
      @Nullable Told via,
      @Nullable Instant measuredAt,
      List<TypedReadings.Typed> readings) {}

  /** 201 for a report that is new, 200 when this very report had been received before. */
  @PostMapping("/reports")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  ResponseEntity<ReportView.ReceiptView> reportFor(Caller caller, @RequestBody ProxyReport it) {
    var period = new Period(it.day(), it.slot());
    var party = it.measuredBy() == null ? Party.RESIDENT : it.measuredBy();
    var readings = TypedReadings.read(it.readings(), party);
    var via = it.via() == null ? Channel.PROXY : Channel.valueOf(it.via().name());
    var made =
        daily.reportFor(caller, it.household(), it.id(), period, via, it.measuredAt(), readings);
    return ResponseEntity.status(made.receipt().again() ? 200 : 201)
        .body(ReportView.ReceiptView.of(made));
  }

  @Refuses(410)
  @GetMapping("/households/{household}/reports")
  List<ReportView.Recent> ofHousehold(
      Caller caller,
      @PathVariable HouseholdId household,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) Period.@Nullable Slot slot) {
    var period = periods.chosen(day, slot);
    return daily.of(caller, household, period.period()).stream()
        .map(it -> ReportView.Recent.of(it, period.rule()))
        .toList();
  }

  /** Who measured, and by which ways reports came, as it was at a moment. */
  record SourcesView(Map<Party, Integer> parties, Map<Channel, Integer> channels, Instant asOf) {}

  /** Who measured, and by which ways reports came, of a place in a period. */
  @Refuses({404, 410})
  @GetMapping("/daily-reports/sources")
  SourcesView sources(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) Period.@Nullable Slot slot) {
    var cut = caller.cut(Power.SEE_BOARD, place);
    var asOf = clock.instant();
    var found = coverage.sources(cut, periods.chosen(day, slot).period());
    return new SourcesView(found.parties(), found.channels(), asOf);
  }

  @GetMapping("/daily-reports/periods")
  List<OpenedPeriod.View> last(Caller caller, @RequestParam(defaultValue = "14") int limit) {
    return periods.last(Math.clamp(limit, 1, 200)).stream().map(OpenedPeriod.View::of).toList();
  }
}
