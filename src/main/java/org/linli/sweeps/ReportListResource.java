package org.linli.sweeps;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseId;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Refuses;
import org.linli.facts.Party;
import org.linli.facts.Period;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Masked;
import org.linli.people.Resident;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the households and persons behind the board's figures. */
@RestController
@RequestMapping("/api/daily-reports")
@Refuses(410)
class ReportListResource {

  private final ReportLists lists;
  private final Periods periods;
  private final Households households;
  private final Places places;

  ReportListResource(ReportLists lists, Periods periods, Households households, Places places) {
    this.lists = lists;
    this.periods = periods;
    this.households = households;
    this.places = places;
  }

  record SilentView(
      HouseholdId household,
      @Nullable PlaceView grid,
      String building,
      String door,
      String address,
      String headName,
      int members,
      @Nullable String phone) {}

  record ReportedView(
      HouseholdId household,
      @Nullable PlaceView grid,
      String address,
      String headName,
      int members,
      Instant receivedAt,
      ReportView.By by,
      int revision,
      int overPersons) {}

  /**
   * @param away they live elsewhere and were measured here: of where they live only the subdistrict
   *     is told; it is told of them as well
   * @param handled the case it is handled in, for who sees cases here; null too while none has been
   *     opened
   */
  record ExceptionView(
      HouseholdId household,
      String resident,
      String name,
      String address,
      @Nullable PlaceView grid,
      double celsius,
      String threshold,
      int ruleVersion,
      Instant receivedAt,
      ReportView.By by,
      Party measuredBy,
      boolean away,
      @Nullable String phone,
      @Nullable HandledView handled) {}

  /**
   * @param state how the case stands: a stage or an end, by its name
   */
  record HandledView(CaseId by, @Schema(example = "VERIFYING") String state, boolean open) {

    static @Nullable HandledView of(ExceptionStore.@Nullable Handled it) {
      return it == null ? null : new HandledView(it.by(), it.state(), it.open());
    }
  }

  @GetMapping("/silent")
  Page<SilentView> silent(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) Period.@Nullable Slot slot,
      Page.Ask ask) {
    var found = lists.silent(caller, place, periods.chosen(day, slot).period(), ask);
    var known = Known.of(found.items(), households, places);
    return found.map(id -> {
      var household = known.household(id);
      return new SilentView(
          id,
          known.grid(household.grid()),
          household.building(),
          household.entrance() + household.room(),
          household.door(),
          Masked.name(household.headName()),
          household.members(),
          known.phone(id));
    });
  }

  @GetMapping("/reported")
  Page<ReportedView> reported(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) Period.@Nullable Slot slot,
      Page.Ask ask) {
    var found = lists.reported(caller, place, periods.chosen(day, slot).period(), ask);
    var known =
        Known.of(
            found.items().stream().map(ReportListStore.Reported::household).toList(),
            households,
            places);
    return found.map(it -> {
      var household = known.household(it.household());
      return new ReportedView(
          it.household(),
          known.grid(household.grid()),
          household.door(),
          Masked.name(household.headName()),
          household.members(),
          it.receivedAt(),
          ReportView.By.of(it.post()),
          it.revision(),
          it.overPersons());
    });
  }

  @GetMapping("/exceptions")
  Page<ExceptionView> exceptions(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) Period.@Nullable Slot slot,
      Page.Ask ask) {
    var period = periods.chosen(day, slot);
    var found = lists.exceptions(caller, place, period.period(), ask);
    var known =
        Known.of(
            found.items().stream().map(ExceptionStore.Found::household).toList(),
            households,
            places);
    var rule = Rule.View.of(period.rule());
    var seesCases = caller.powers().contains(Power.SEE_CASES);
    return found.map(it -> {
      var household = known.household(it.household());
      return new ExceptionView(
          it.household(),
          Long.toString(it.resident()),
          known.name(it.resident()),
          it.away() ? "" : household.door(),
          known.grid(it.away() ? it.grid().at(Level.SUBDISTRICT) : it.grid()),
          it.reading().celsius(),
          rule.threshold(),
          it.rule(),
          it.receivedAt(),
          ReportView.By.of(it.post()),
          it.reading().party(),
          it.away(),
          it.away() ? null : known.phone(it.household()),
          it.away() || !seesCases ? null : HandledView.of(it.handled()));
    });
  }

  /** What one page names, fetched in four statements however long the page is. */
  private record Known(
      Map<HouseholdId, Household> households,
      Map<Long, Resident> residents,
      Map<Long, String> formerNames,
      Map<PlaceCode, Place> grids) {

    static Known of(Collection<HouseholdId> ids, Households households, Places places) {
      var named = households.named(Set.copyOf(ids));
      var grids =
          named.values().stream()
              .map(Household::grid)
              .flatMap(it -> Stream.of(it, it.at(Level.SUBDISTRICT)))
              .collect(Collectors.toSet());
      return new Known(
          named,
          households.residentsOf(Set.copyOf(ids)),
          households.formerNames(Set.copyOf(ids)),
          places.named(grids));
    }

    Household household(HouseholdId id) {
      var household = households.get(id);
      if (household == null) throw new IllegalStateException("No such household: " + id);
      return household;
    }

    @Nullable PlaceView grid(PlaceCode code) {
      var grid = grids.get(code);
      return grid == null ? null : PlaceView.of(grid);
    }

    String name(long resident) {
      var found = residents.get(resident);
      return Masked.name(found == null ? formerNames.getOrDefault(resident, "") : found.name());
    }

    /** The first phone of the household, masked. */
    @Nullable String phone(HouseholdId id) {
      var now = household(id).id();
      return residents.values().stream()
          .filter(it -> it.household().equals(now) && it.phone() != null)
          .findFirst()
          .map(it -> Masked.phone(it.phone()))
          .orElse(null);
    }
  }
}
