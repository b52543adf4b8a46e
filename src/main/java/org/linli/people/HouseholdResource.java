package org.linli.people;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for households and their links. */
@RestController
@RequestMapping("/api/households")
class HouseholdResource {

  private final Households households;
  private final Places places;
  private final Clock clock;

  HouseholdResource(Households households, Places places, Clock clock) {
    this.households = households;
    this.places = places;
    this.clock = clock;
  }

  record LinkView(String url) {}

  @GetMapping
  Page<HouseholdView> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(defaultValue = "") String q,
      Page.Ask ask) {
    var found = households.list(caller, within, q, ask);
    var grids =
        places.named(found.items().stream().map(Household::grid).collect(Collectors.toSet()));
    return found.map(it -> HouseholdView.of(it, grids, null));
  }

  @GetMapping("/{household}")
  HouseholdView one(Caller caller, @PathVariable HouseholdId household) {
    var found = households.get(caller, household);
    var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return HouseholdView.of(
        found.household(),
        places.named(Set.of(found.household().grid())),
        residents(found.residents(), today));
  }

  @PostMapping("/{household}/link")
  @ResponseStatus(CREATED)
  LinkView issueLink(Caller caller, @PathVariable HouseholdId household) {
    return new LinkView("/h/" + households.issueLink(caller, household));
  }

  @DeleteMapping("/{household}/link")
  @ResponseStatus(NO_CONTENT)
  void revokeLink(Caller caller, @PathVariable HouseholdId household) {
    households.revokeLink(caller, household);
  }

  /** Another card for the door: of this household alone, and only the card before it ends. */
  @PostMapping("/{household}/door-card")
  @ResponseStatus(CREATED)
  LinkView replaceDoorCard(Caller caller, @PathVariable HouseholdId household) {
    return new LinkView("/h/" + households.replaceDoorCard(caller, household));
  }

  private static List<HouseholdView.ResidentView> residents(
      List<Resident> residents, LocalDate today) {
    return residents.stream().map(it -> HouseholdView.ResidentView.of(it, today)).toList();
  }
}
