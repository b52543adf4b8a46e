package org.linli.facts.asks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.facts.known.Subject;
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
  private final TakenAlong along;

  VisitResource(Visits visits, TakenAlong along) {
    this.visits = visits;
    this.along = along;
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
      @Nullable LastVisit lastVisit) {

    static VisitView of(Household home, List<About> about, AskStore.@Nullable Answering last) {
      return new VisitView(
          home.id(),
          home.grid(),
          home.door(),
          Masked.name(home.headName()),
          about,
          LastVisit.of(last));
    }

    static VisitView of(Visits.Waited it, List<About> about) {
      return of(it.household(), about, it.lastVisit());
    }
  }

  /** A door as it is taken along: its line in the list, and its page. */
  record TakenDoorView(DoorView door, VisitView visit) {

    static TakenDoorView of(TakenAlong.TakenDoor it) {
      return new TakenDoorView(DoorView.of(it.door()), VisitView.of(it.door(), it.about()));
    }
  }

  record BundleView(Instant at, Page<TakenDoorView> doors) {}

  record OvertakenView(Ask.State state, Subject subject, String name, Question question) {}

  record NewVisit(UUID id, Outcome outcome, List<Answer.Sent> answers) {}

  @GetMapping
  Page<DoorView> list(
      Caller caller, @RequestParam(defaultValue = "0") PlaceCode place, Page.Ask ask) {
    return visits.list(caller, place, ask).map(DoorView::of);
  }

  @GetMapping("/{household}")
  VisitView open(Caller caller, @PathVariable HouseholdId household) {
    var it = visits.open(caller, household);
    return VisitView.of(it.household(), it.about(), it.lastVisit());
  }

  /** Doors with all that is asked there, to be taken where there is no network. */
  @GetMapping("/bundle")
  BundleView bundle(
      Caller caller, @RequestParam(defaultValue = "0") PlaceCode place, Page.Ask ask) {
    var it = along.bundle(caller, place, ask);
    return new BundleView(it.at(), it.doors().map(TakenDoorView::of));
  }

  /** What is known now of asks that somebody else had answered before a visit arrived. */
  @GetMapping("/{household}/overtaken")
  List<OvertakenView> overtaken(
      Caller caller, @PathVariable HouseholdId household, @RequestParam List<UUID> ask) {
    return along.overtaken(caller, household, ask).stream()
        .map(it -> new OvertakenView(it.state(), it.subject(), it.name(), it.question()))
        .toList();
  }

  @PostMapping("/{household}")
  Answered record(Caller caller, @PathVariable HouseholdId household, @RequestBody NewVisit it) {
    return visits.take(caller, household, it.id(), it.outcome(), it.answers());
  }
}
