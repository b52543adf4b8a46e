package org.linli.facts.asks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for visits: which doors, what is asked at one, what was answered. */
@RestController
@RequestMapping("/api/visits")
class VisitResource {

  private final Visits visits;

  VisitResource(Visits visits) {
    this.visits = visits;
  }

  /** How a visit went, and when. */
  record LastVisit(Outcome outcome, Instant at) {

    static @Nullable LastVisit of(AskStore.@Nullable Answering it) {
      if (it == null || it.outcome() == null) return null;
      return new LastVisit(it.outcome(), it.at());
    }
  }

  record DoorView(
      HouseholdId household,
      PlaceCode grid,
      String building,
      String door,
      String headName,
      int members,
      int asks,
      Instant due,
      @Nullable LastVisit lastVisit) {

    static DoorView of(Visits.Waited it) {
      Household home = it.household();
      return new DoorView(
          home.id(),
          home.grid(),
          home.building(),
          home.entrance() + home.room(),
          Masked.name(home.headName()),
          home.members(),
          it.asks(),
          it.due(),
          LastVisit.of(it.lastVisit()));
    }
  }

  record VisitView(
      HouseholdId household,
      PlaceCode grid,
      String address,
      String headName,
      List<About> about,
      @Nullable LastVisit lastVisit) {}

  record NewVisit(UUID id, Outcome outcome, List<Answer.Sent> answers) {}

  @GetMapping
  Page<DoorView> list(
      Caller caller, @RequestParam(defaultValue = "0") PlaceCode place, Page.Ask ask) {
    return visits.list(caller, place, ask).map(DoorView::of);
  }

  @GetMapping("/{household}")
  VisitView open(Caller caller, @PathVariable HouseholdId household) {
    var it = visits.open(caller, household);
    return new VisitView(
        it.household().id(),
        it.household().grid(),
        it.household().door(),
        Masked.name(it.household().headName()),
        it.about(),
        LastVisit.of(it.lastVisit()));
  }

  @PostMapping("/{household}")
  Answered record(Caller caller, @PathVariable HouseholdId household, @RequestBody NewVisit it) {
    return visits.take(caller, household, it.id(), it.outcome(), it.answers());
  }
}
