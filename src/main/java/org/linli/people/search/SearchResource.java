package org.linli.people.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.linli.people.residents.Located;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for finding people. */
@RestController
@RequestMapping("/api/residents")
class SearchResource {

  private final PeopleSearch search;
  private final Places places;
  private final Clock clock;

  SearchResource(PeopleSearch search, Places places, Clock clock) {
    this.search = search;
    this.places = places;
    this.clock = clock;
  }

  /** Enough to recognise a person among others; covered. */
  record FoundView(
      ResidentId resident,
      HouseholdId household,
      String name,
      Resident.Sex sex,
      @Nullable Integer age,
      Resident.Relation relation,
      @Nullable String phone,
      Resident.Whereabouts whereabouts,
      String address,
      @Nullable PlaceView grid,
      boolean synthetic) {}

  @GetMapping
  Page<FoundView> find(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(defaultValue = "") String q,
      Page.Ask ask) {
    var found = search.find(caller, within, q, ask);
    var grids = places.named(found.items().stream().map(Located::grid).collect(Collectors.toSet()));
    var today = LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
    return found.map(it -> view(it, grids, today));
  }

  private static FoundView view(Located it, Map<PlaceCode, Place> grids, LocalDate today) {
    var resident = it.resident();
    var grid = grids.get(it.grid());
    return new FoundView(
        resident.residentId(),
        resident.household(),
        Masked.name(resident.name()),
        resident.sex(),
        resident.ageAt(today),
        resident.relation(),
        Masked.phone(resident.phone()),
        resident.whereabouts(),
        it.address(),
        grid == null ? null : PlaceView.of(grid),
        it.synthetic());
  }
}
