package org.linli.sweeps.campaigns;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one look at a door changes in every open sweep the door belongs to: its task, its log, the
 * counters of its building, in one transaction. One visit serves all sweeps there are.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SweepSteps {

  private final SweepStore sweeps;
  private final SweepTaskStore tasks;
  private final SweepCountStore counts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SweepSteps(
      SweepStore sweeps,
      SweepTaskStore tasks,
      SweepCountStore counts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sweeps = sweeps;
    this.tasks = tasks;
    this.counts = counts;
    this.events = events;
    this.clock = clock;
  }

  /** All open sweeps a household belongs to, by the grid it had when each was counted. */
  List<Sweep> openAt(Household household, Instant now) {
    return openAt(List.of(household), now).getOrDefault(household.id(), List.of());
  }

  /** The same of many, asked once for each grid they are or were in. */
  Map<HouseholdId, List<Sweep>> openAt(Collection<Household> households, Instant now) {
    var around = new HashMap<PlaceCode, List<Sweep>>();
    var all = new LinkedHashMap<HouseholdId, List<Sweep>>();
    for (var household : households) {
      var found = new LinkedHashMap<UUID, Sweep>();
      for (var grid : grids(household)) {
        for (var it : around.computeIfAbsent(grid, at -> sweeps.openAround(at, now))) {
          if (it.place().contains(household.gridOn(it.day()))) found.put(it.id(), it);
        }
      }
      all.put(household.id(), List.copyOf(found.values()));
    }
    return all;
  }

  private static List<PlaceCode> grids(Household household) {
    var before = household.before();
    return before == null ? List.of(household.grid()) : List.of(household.grid(), before.grid());
  }

  /**
   * Takes a look at a door for all its open sweeps; the same look again changes nothing.
   *
   * @param unwell of whom what is looked for is so; null where nobody could tell
   * @return how the door stands in each
   */
  List<Standing> take(
      Households.WithResidents home,
      UUID id,
      Look look,
      @Nullable Set<Long> unwell,
      @Nullable Caller by) {
    var now = clock.instant();
    var standings = new ArrayList<Standing>();
    var grids = new HashSet<PlaceCode>();
    for (var sweep : openAt(home.household(), now)) {
      var door = door(sweep, home);
      grids.add(door.grid());
      standings.add(take(sweep, door, id, look, unwell, by, now));
    }
    if (!grids.isEmpty()) events.publishEvent(new DoorsTold(Set.copyOf(grids)));
    return standings;
  }

  /** Of its people those count who were in the register when the sweep was counted. */
  private static SweepTaskStore.Door door(Sweep sweep, Households.WithResidents home) {
    var household = home.household();
    var persons =
        home.residents().stream().filter(it -> !it.recordedAt().isAfter(sweep.frozenAt())).count();
    return new SweepTaskStore.Door(
        sweep.id(),
        household.keyOn(sweep.day()),
        household.gridOn(sweep.day()),
        household.buildingNumber(),
        (int) persons,
        household.recordedAt().isAfter(sweep.frozenAt()));
  }

  private Standing take(
      Sweep sweep,
      SweepTaskStore.Door wanted,
      UUID id,
      Look look,
      @Nullable Set<Long> unwell,
      @Nullable Caller by,
      Instant now) {
    var kept = tasks.hold(wanted, now);
    var before = kept.task().standing();
    if (tasks.isTaken(kept.door(), id)) return before;
    var next = kept.task().next(look, now);
    var found = found(kept.door(), unwell, by, now);
    var change = change(sweep, kept.door(), before, next.standing(), found);
    var steps = kept.steps() + 1;
    tasks.save(kept.door(), next, steps, now);
    var account = by == null ? null : by.account();
    tasks.add(
        kept.door(),
        new SweepTaskStore.Step(id, steps, before, next.standing(), change, look, account),
        now);
    counts.add(sweep, kept.door().grid(), kept.door().building(), change);
    return next.standing();
  }

  /** Keeps of whom it is so, and answers by how many there are more (or less) than before. */
  private int found(
      SweepTaskStore.Door door, @Nullable Set<Long> unwell, @Nullable Caller by, Instant now) {
    if (unwell == null) return 0;
    var known = tasks.found(door.sweep(), door.household());
    var more = new HashSet<>(unwell);
    more.removeAll(known);
    var less = new HashSet<>(known);
    less.removeAll(unwell);
    tasks.addFound(door, more, by == null ? null : by.post(), now);
    tasks.clearFound(door, less, now);
    return more.size() - less.size();
  }

  private static SweepCountStore.Change change(
      Sweep sweep, SweepTaskStore.Door door, Standing before, Standing after, int unwell) {
    var mode = sweep.mode();
    var doors = (mode.covers(after) ? 1 : 0) - (mode.covers(before) ? 1 : 0);
    var persons = persons(mode, door, after) - persons(mode, door, before);
    return new SweepCountStore.Change(before, after, doors, persons, unwell, door.added());
  }

  /** Behind a door where nobody lives nobody was reached, whoever the register has there. */
  private static int persons(Mode mode, SweepTaskStore.Door door, Standing standing) {
    var reached = mode.covers(standing) && standing != Standing.VACANT_CONFIRMED;
    return reached ? door.persons() : 0;
  }
}
