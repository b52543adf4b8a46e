package org.linli.people.dwellings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.Households;
import org.linli.people.Ids;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to buildings: entered, corrected, and ended when they are gone. */
@Service
@Transactional
public class Buildings {

  private final BuildingStore store;
  private final HindranceStore hindrances;
  private final Dwellings dwellings;
  private final Households households;
  private final Standpoint standpoint;
  private final Ids ids;
  private final Journal journal;
  private final Clock clock;

  Buildings(
      BuildingStore store,
      HindranceStore hindrances,
      Dwellings dwellings,
      Households households,
      Standpoint standpoint,
      Ids ids,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.hindrances = hindrances;
    this.dwellings = dwellings;
    this.households = households;
    this.standpoint = standpoint;
    this.ids = ids;
    this.journal = journal;
    this.clock = clock;
  }

  /** Buildings by grid, those that stand or those that are gone, cut to the caller's place. */
  @Transactional(readOnly = true)
  public Page<Building> list(Caller caller, PlaceCode within, boolean ended, Page.Ask ask) {
    return store.list(caller.cut(Power.SEE_PEOPLE, within), ended, ask);
  }

  @Transactional(readOnly = true)
  public Building get(Caller caller, UnitId id) {
    return requiring(caller, Power.SEE_PEOPLE, id);
  }

  /** The building of this number, under whichever subdistrict of the caller's place it is now. */
  @Transactional(readOnly = true)
  public Building get(Caller caller, long number) {
    return store
        .find(caller.cut(Power.SEE_PEOPLE, caller.place()), number)
        .orElseThrow(() -> new NoSuchElementException(Long.toString(number)));
  }

  /** What is inside: entrances, dwellings, and who lives in each. */
  @Transactional(readOnly = true)
  public List<Building.Entrance> inside(Caller caller, UnitId id) {
    requiring(caller, Power.SEE_PEOPLE, id);
    return dwellings.inside(id);
  }

  /**
   * Enters a building in a grid with all that is in it; its point, if given, must lie inside the
   * grid.
   */
  public UnitId add(Caller caller, Building.Wish it, Layout layout, String source) {
    caller.require(Power.KEEP_REGISTER, it.grid());
    var faults = faults(it, null, true);
    DwellingChecks.text("source", source, faults);
    faults.addAll(layout.faults());
    DwellingChecks.refuse(faults);
    var id = new UnitId(it.grid().at(Level.SUBDISTRICT).value(), ids.next());
    var origin = new BuildingStore.Origin(source.strip(), clock.instant());
    store.add(id, it, origin);
    var added = dwellings.enter(id, layout, origin);
    journal.note(
        caller,
        "BUILDING_ADDED",
        id.toString(),
        it.grid(),
        Map.of(
            "name", it.name(),
            "entrances", added.entrances(),
            "dwellings", added.dwellings()));
    return id;
  }

  /**
   * Another name, address, height or point, if nobody changed it since {@code version}. Its grid
   * stays: that follows a reorganisation only.
   */
  public void change(Caller caller, UnitId id, int version, Building.Wish told) {
    var was = requiring(caller, Power.KEEP_REGISTER, id);
    if (was.end() != null) throw Refusal.because(DwellingReason.ENDED);
    store.hold(id);
    var moves = !Objects.equals(point(asWished(was)), point(told));
    DwellingChecks.refuse(faults(told, id, moves));
    var changed = changed(was, told);
    if (changed.isEmpty()) return;
    if (!store.change(id, version, told)) {
      throw new OptimisticLockingFailureException(id + " is not version " + version + " any more");
    }
    journal.note(caller, "BUILDING_CHANGED", id.toString(), was.grid(), changed);
  }

  /**
   * It is gone, with all that is in it: nothing offers it any more. Refused with each household,
   * traveller and organisation that is still there.
   */
  public void end(Caller caller, UnitId id, Building.EndReason reason) {
    var was = requiring(caller, Power.KEEP_REGISTER, id);
    households.holdStill();
    var hinder = new ArrayList<>(hindrances.people(id, HindranceStore.Of.BUILDING));
    hinder.addAll(hindrances.organisations(id, was.grid().value()));
    if (!hinder.isEmpty()) throw Refusal.forFaults(DwellingReason.STILL_USED, hinder);
    if (!store.end(id, new Building.End(clock.instant(), reason))) return;
    journal.note(
        caller,
        "BUILDING_ENDED",
        id.toString(),
        was.grid(),
        Map.of("name", was.name(), "reason", reason.name()));
  }

  /** It stands after all, with what was in it when it ended. */
  public void standAgain(Caller caller, UnitId id) {
    var was = requiring(caller, Power.KEEP_REGISTER, id);
    var end = was.end();
    if (end == null) return;
    DwellingChecks.refuse(faults(asWished(was), id, false));
    store.standAgain(id, end.at());
    journal.note(
        caller, "BUILDING_STANDS_AGAIN", id.toString(), was.grid(), Map.of("name", was.name()));
  }

  private Building requiring(Caller caller, Power power, UnitId id) {
    var found = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(power, found.grid());
    return found;
  }

  /** An old point that lies wrong keeps nobody from correcting a name. */
  private List<Fault> faults(Building.Wish it, @Nullable UnitId self, boolean pointIsNew) {
    var faults = new ArrayList<Fault>();
    DwellingChecks.text("name", it.name(), faults);
    DwellingChecks.text("address", it.address(), faults);
    DwellingChecks.storeys(it.storeys(), faults);
    if (!standpoint.isAGrid(it.grid())) {
      faults.add(Fault.at("grid", it.grid(), DwellingFault.NOT_A_GRID));
      return faults;
    }
    if (pointIsNew) faults.addAll(standpoint.faults(it));
    if (store.has(it, self)) {
      faults.add(Fault.at("name", it.name(), DwellingFault.ALREADY_THERE));
    }
    return faults;
  }

  private static Building.Wish asWished(Building it) {
    return new Building.Wish(
        it.grid(), it.name(), it.address(), it.storeys(), it.longitude(), it.latitude());
  }

  private static List<@Nullable Double> point(Building.Wish it) {
    return Arrays.asList(it.longitude(), it.latitude());
  }

  /** What a correction changes, each as it was and is: nothing of it is about a person. */
  private static Map<String, String> changed(Building was, Building.Wish now) {
    var changed = new TreeMap<String, String>();
    note("name", was.name(), now.name(), changed);
    note("address", was.address(), now.address(), changed);
    note("storeys", was.storeys(), now.storeys(), changed);
    note("longitude", was.longitude(), now.longitude(), changed);
    note("latitude", was.latitude(), now.latitude(), changed);
    return changed;
  }

  private static void note(
      String what, @Nullable Object was, @Nullable Object now, Map<String, String> changed) {
    if (Objects.equals(was, now)) return;
    changed.put(what, (was == null ? "" : was) + " → " + (now == null ? "" : now));
  }
}
