package org.linli.sweeps;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Refuses;
import org.linli.facts.Channel;
import org.linli.facts.Period;
import org.linli.people.HouseholdId;
import org.linli.people.Links;
import org.linli.people.Masked;
import org.linli.people.Resident;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for a household's own page: its signed link is all it needs. */
@RestController
@RequestMapping("/api/home/{token}")
@Refuses(410)
class HomeResource {

  private final DailyReports daily;
  private final Places places;

  HomeResource(DailyReports daily, Places places) {
    this.daily = daily;
    this.places = places;
  }

  /** How somebody of a household came to its page. */
  enum Opened {
    LINK,
    DOOR_QR
  }

  /**
   * @param via {@code LINK} if nothing is said
   */
  record NewReport(
      UUID id,
      LocalDate day,
      Period.Slot slot,
      @Nullable Opened via,
      List<TypedReadings.Typed> readings) {}

  record Member(String id, String name, Resident.Relation relation) {}

  record Contact(String title, @Nullable String phone) {}

  /**
   * @param opened by the card on the door, nothing is shown that a passer-by should not read: what
   *     was reported has no readings
   */
  record HomeView(
      HouseholdId household,
      Opened opened,
      List<PlaceView> places,
      String address,
      List<Member> members,
      Rule.View rule,
      OpenedPeriod.View period,
      ReportView.@Nullable Recent reported,
      Contact contact) {}

  @GetMapping
  HomeView home(@Parameter(example = "kZ3x0y7Qm1") @PathVariable String token) {
    var home = daily.home(token);
    var household = home.household().household();
    var reports = home.reports();
    var path = path(household.grid());
    return new HomeView(
        household.id(),
        home.link() == Links.Kind.DOOR ? Opened.DOOR_QR : Opened.LINK,
        path.stream().map(PlaceView::of).toList(),
        household.door(),
        home.household().residents().stream()
            .map(it -> new Member(Long.toString(it.id()), Masked.name(it.name()), it.relation()))
            .toList(),
        Rule.View.of(home.period().rule()),
        OpenedPeriod.View.of(home.period()),
        reports.isEmpty() ? null : reported(home),
        contact(path));
  }

  private static ReportView.Recent reported(DailyReports.Home home) {
    var last = ReportView.Recent.of(home.reports().getLast(), home.period().rule());
    return home.link() == Links.Kind.DOOR ? last.withoutReadings() : last;
  }

  /** 201 for a report that is new, 200 when this very report had been received before. */
  @PostMapping("/reports")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  ResponseEntity<ReportView.ReceiptView> report(
      @Parameter(example = "kZ3x0y7Qm1") @PathVariable String token, @RequestBody NewReport it) {
    var period = new Period(it.day(), it.slot());
    var readings = TypedReadings.read(it.readings());
    var via = it.via() == Opened.DOOR_QR ? Channel.DOOR_QR : Channel.LINK;
    var made = daily.report(token, it.id(), period, via, readings);
    return ResponseEntity.status(made.receipt().again() ? 200 : 201)
        .body(ReportView.ReceiptView.of(made));
  }

  /** From the city down to the grid. */
  private List<Place> path(PlaceCode grid) {
    var path = new ArrayList<>(places.ancestors(grid));
    path.add(places.named(grid));
    path.removeIf(it -> it.level().isWiderThan(Level.CITY));
    return path;
  }

  private static Contact contact(List<Place> path) {
    return path.stream()
        .filter(it -> it.level() == Level.COMMUNITY)
        .findFirst()
        .map(it -> new Contact(it.name(), null))
        .orElse(new Contact("", null));
  }
}
