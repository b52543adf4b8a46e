package org.linli.sweeps.campaigns;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Resident;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The doors of open sweeps as a worker takes them along to where there is no network. All of them,
 * not only those to go to now: whoever answers a form behind a door that was told of already tells
 * the sweep too. A page costs a handful of statements and two for each sweep, however many doors it
 * has.
 */
@Service
@Transactional
public class SweepsAlong {

  private final Sweeps sweeps;
  private final SweepSteps steps;
  private final SweepTaskStore tasks;
  private final Households households;
  private final Journal journal;
  private final Clock clock;

  SweepsAlong(
      Sweeps sweeps,
      SweepSteps steps,
      SweepTaskStore tasks,
      Households households,
      Journal journal,
      Clock clock) {
    this.sweeps = sweeps;
    this.steps = steps;
    this.tasks = tasks;
    this.households = households;
    this.journal = journal;
    this.clock = clock;
  }

  /** How a door stands in one sweep, and whether somebody goes there now. */
  record TakenUnder(SweepDoors.Under under, boolean toVisit) {}

  /** A door that one or more open sweeps go to, and who lives behind it. */
  record TakenDoor(Household household, List<Resident> people, List<TakenUnder> sweeps) {}

  /**
   * Doors in walking order, cut to the caller's place, each with every open sweep it belongs to;
   * none where no sweep is open. That they were taken along stands in the journal.
   */
  Page<TakenDoor> bundle(Caller caller, PlaceCode within, Page.Ask ask) {
    var place = caller.cut(Power.ANSWER_ASKS, within);
    if (sweeps.open(place).isEmpty()) return ask.of(0, List.of());
    var homes = households.list(caller, place, "", ask);
    var now = clock.instant();
    var open = steps.openAt(homes.items(), now);
    var people = households.livingIn(homes.items().stream().map(Household::id).toList());
    var under = under(homes.items(), open);
    var doors = new ArrayList<TakenDoor>();
    for (var home : homes.items()) {
      var of =
          under.getOrDefault(home.id(), List.of()).stream()
              .map(it -> new TakenUnder(it, isToVisit(it, now)))
              .toList();
      if (!of.isEmpty()) {
        doors.add(new TakenDoor(home, people.getOrDefault(home.id(), List.of()), of));
      }
    }
    if (!doors.isEmpty()) {
      journal.note(
          caller,
          "SWEEP_DOORS_TAKEN_ALONG",
          place.toString(),
          place,
          Map.of("doors", doors.size()));
    }
    return new Page<>(homes.total(), homes.page(), homes.size(), doors);
  }

  private static boolean isToVisit(SweepDoors.Under it, Instant now) {
    var task = it.task();
    var comesBack = task.comesBackAt();
    return it.sweep().isToVisit(task.standing(), now)
        && (comesBack == null || !comesBack.isAfter(now));
  }

  private Map<HouseholdId, List<SweepDoors.Under>> under(
      List<Household> homes, Map<HouseholdId, List<Sweep>> open) {
    var bySweep = new LinkedHashMap<Sweep, List<Household>>();
    for (var home : homes) {
      for (var it : open.getOrDefault(home.id(), List.of())) {
        bySweep.computeIfAbsent(it, _ -> new ArrayList<>()).add(home);
      }
    }
    var all = new HashMap<HouseholdId, List<SweepDoors.Under>>();
    bySweep.forEach((it, of) -> {
      var found = tasks.under(it, of.stream().map(home -> home.keyOn(it.day())).toList());
      for (var home : of) {
        var stands = Objects.requireNonNull(found.get(home.keyOn(it.day())));
        all.computeIfAbsent(home.id(), _ -> new ArrayList<>()).add(stands);
      }
    });
    return all;
  }
}
