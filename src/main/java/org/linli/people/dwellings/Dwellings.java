package org.linli.people.dwellings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Ids;
import org.linli.people.Resident;
import org.linli.people.dwellings.DwellingStore.Standing;
import org.linli.people.residents.Datum;
import org.linli.people.residents.ResidentFault;
import org.linli.people.residents.Residents;
import org.linli.people.residents.Told;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is inside a building: entrances, dwellings, and the households that move in. */
@Service
@Transactional
public class Dwellings {

  private final DwellingStore store;
  private final BuildingStore buildings;
  private final HindranceStore hindrances;
  private final Households households;
  private final Residents residents;
  private final Ids ids;
  private final Journal journal;
  private final Clock clock;

  Dwellings(
      DwellingStore store,
      BuildingStore buildings,
      HindranceStore hindrances,
      Households households,
      Residents residents,
      Ids ids,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.buildings = buildings;
    this.hindrances = hindrances;
    this.households = households;
    this.residents = residents;
    this.ids = ids;
    this.journal = journal;
    this.clock = clock;
  }

  /** How many entrances and dwellings were not there before. */
  public record Added(int entrances, int dwellings) {}

  /**
   * Enters all of a layout that is not there yet, in one go: an entrance of a name that is there
   * gets the rooms it has not. Entered again, nothing is added.
   */
  public Added addLayout(Caller caller, UnitId building, Layout layout, String source) {
    var grid = standing(caller, building).grid();
    var faults = layout.faults();
    if (layout.entrances().isEmpty()) {
      faults.add(Fault.at("entrances", "", DwellingFault.MISSING));
    }
    DwellingChecks.text("source", source, faults);
    DwellingChecks.refuse(faults);
    var added = enter(building, layout, origin(source));
    if (added.entrances() + added.dwellings() > 0) {
      journal.note(
          caller,
          "DWELLINGS_ADDED",
          building.toString(),
          grid,
          Map.of("entrances", added.entrances(), "dwellings", added.dwellings()));
    }
    return added;
  }

  public UnitId addEntrance(Caller caller, UnitId building, String typed, String source) {
    var grid = standing(caller, building).grid();
    var name = typed.strip();
    var faults = new ArrayList<Fault>();
    DwellingChecks.text("name", name, faults);
    DwellingChecks.text("source", source, faults);
    if (store.hasEntrance(building, name, 0)) {
      faults.add(Fault.at("name", name, DwellingFault.ALREADY_THERE));
    }
    DwellingChecks.refuse(faults);
    var id = new UnitId(building.subdistrict(), ids.next());
    store.addEntrance(id, building, name, origin(source));
    journal.note(caller, "ENTRANCE_ADDED", id.toString(), grid, Map.of("name", name));
    return id;
  }

  public UnitId addDwelling(Caller caller, UnitId entrance, Layout.NewDwelling it, String source) {
    var standing = entrance(caller, entrance);
    buildings.hold(standing.building());
    var faults = faults(entrance, it, 0);
    DwellingChecks.text("source", source, faults);
    DwellingChecks.refuse(faults);
    var id = new UnitId(entrance.subdistrict(), ids.next());
    store.addDwellings(List.of(new DwellingStore.Behind(entrance, id, it)), origin(source));
    store.raise(standing.building());
    journal.note(
        caller, "DWELLING_ADDED", id.toString(), standing.grid(), Map.of("room", it.room()));
    return id;
  }

  public void renameEntrance(Caller caller, UnitId entrance, String typed) {
    var was = entrance(caller, entrance);
    var name = typed.strip();
    var faults = new ArrayList<Fault>();
    DwellingChecks.text("name", name, faults);
    if (store.hasEntrance(was.building(), name, entrance.number())) {
      faults.add(Fault.at("name", name, DwellingFault.ALREADY_THERE));
    }
    DwellingChecks.refuse(faults);
    if (name.equals(was.name())) return;
    store.renameEntrance(entrance, name);
    journal.note(
        caller,
        "ENTRANCE_CHANGED",
        entrance.toString(),
        was.grid(),
        Map.of("name", was.name() + " → " + name));
  }

  public void changeDwelling(Caller caller, UnitId dwelling, Layout.NewDwelling it) {
    var was = dwelling(caller, dwelling);
    DwellingChecks.refuse(faults(was.entrance(), it, dwelling.number()));
    store.changeDwelling(dwelling, it);
    store.raise(was.building());
    journal.note(
        caller,
        "DWELLING_CHANGED",
        dwelling.toString(),
        was.grid(),
        Map.of("room", was.name() + " → " + it.room(), "storey", it.storey()));
  }

  /** It is gone with its dwellings; refused with each household that is still there. */
  public void endEntrance(Caller caller, UnitId entrance) {
    var was = entrance(caller, entrance);
    unlessUsed(entrance, HindranceStore.Of.ENTRANCE);
    store.endEntrance(entrance, clock.instant());
    journal.note(
        caller, "ENTRANCE_ENDED", entrance.toString(), was.grid(), Map.of("name", was.name()));
  }

  public void endDwelling(Caller caller, UnitId dwelling) {
    var was = dwelling(caller, dwelling);
    unlessUsed(dwelling, HindranceStore.Of.DWELLING);
    store.endDwelling(dwelling, clock.instant());
    journal.note(
        caller, "DWELLING_ENDED", dwelling.toString(), was.grid(), Map.of("room", was.name()));
  }

  /** A household moves in: its people, of whom the first is the head unless told otherwise. */
  public HouseholdId addHousehold(
      Caller caller, UnitId dwelling, List<Map<Datum, String>> people, Told told) {
    dwelling(caller, dwelling);
    if (people.isEmpty()) {
      DwellingChecks.refuse(List.of(Fault.at("residents", "", DwellingFault.NOBODY)));
    }
    if (told.source().isBlank()) {
      DwellingChecks.refuse(List.of(Fault.at("source", "", ResidentFault.SOURCE_MISSING)));
    }
    store.lockBeforeTheClockIsRead();
    // Looked at once more: who ends a dwelling and who moves in wait for one another.
    var grid = dwelling(caller, dwelling).grid();
    var id = new HouseholdId(dwelling.subdistrict(), ids.next());
    store.addHousehold(id, dwelling, grid, origin(told.source()));
    journal.note(
        caller, "HOUSEHOLD_ADDED", id.toString(), grid, Map.of("dwelling", dwelling.toString()));
    var first = true;
    for (var data : people) {
      var given = new HashMap<>(data);
      if (first) given.putIfAbsent(Datum.RELATION, Resident.Relation.HEAD.name());
      first = false;
      residents.add(caller, id, new Told(given, told.source(), told.basis(), told.confirmed()));
    }
    return id;
  }

  /** For the door of buildings, which has asked for the right. */
  List<Building.Entrance> inside(UnitId building) {
    return store.inside(building);
  }

  /** The same of what is to be entered, by who has checked it. */
  @Transactional(propagation = Propagation.MANDATORY)
  Added enter(UnitId building, Layout layout, BuildingStore.Origin origin) {
    if (layout.entrances().isEmpty()) return new Added(0, 0);
    buildings.hold(building);
    var there =
        store.inside(building).stream()
            .collect(Collectors.toMap(Building.Entrance::name, it -> it, (first, _) -> first));
    var all = there.values().stream().mapToInt(it -> it.dwellings().size()).sum();
    var behind = new ArrayList<DwellingStore.Behind>();
    var entrances = 0;
    for (var wanted : layout.entrances()) {
      var known = Optional.ofNullable(there.get(wanted.name()));
      var entrance =
          known
              .map(Building.Entrance::id)
              .orElseGet(() -> new UnitId(building.subdistrict(), ids.next()));
      if (known.isEmpty()) {
        store.addEntrance(entrance, building, wanted.name(), origin);
        entrances++;
      }
      var rooms = new HashSet<String>();
      known.ifPresent(it -> it.dwellings().forEach(dwelling -> rooms.add(dwelling.room())));
      for (var dwelling : wanted.dwellings()) {
        if (!rooms.add(dwelling.room())) continue;
        behind.add(
            new DwellingStore.Behind(
                entrance, new UnitId(building.subdistrict(), ids.next()), dwelling));
      }
    }
    if (all + behind.size() > Layout.MOST_DWELLINGS) {
      DwellingChecks.refuse(
          List.of(
              Fault.at(
                  "entrances",
                  all + behind.size(),
                  DwellingFault.TOO_MANY,
                  Layout.MOST_DWELLINGS)));
    }
    store.addDwellings(behind, origin);
    if (!behind.isEmpty()) store.raise(building);
    return new Added(entrances, behind.size());
  }

  private void unlessUsed(UnitId id, HindranceStore.Of of) {
    households.holdStill();
    var hinder = hindrances.people(id, of);
    if (!hinder.isEmpty()) throw Refusal.forFaults(DwellingReason.STILL_USED, hinder);
  }

  private Building standing(Caller caller, UnitId building) {
    var found =
        buildings.find(building).orElseThrow(() -> new NoSuchElementException(building.toString()));
    caller.require(Power.KEEP_REGISTER, found.grid());
    if (found.end() != null) throw Refusal.because(DwellingReason.ENDED);
    return found;
  }

  private Standing entrance(Caller caller, UnitId entrance) {
    return requiring(caller, store.ofEntrance(entrance), entrance);
  }

  private Standing dwelling(Caller caller, UnitId dwelling) {
    return requiring(caller, store.ofDwelling(dwelling), dwelling);
  }

  private static Standing requiring(Caller caller, Optional<Standing> found, UnitId id) {
    var standing = found.orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(Power.KEEP_REGISTER, standing.grid());
    if (standing.ended()) throw Refusal.because(DwellingReason.ENDED);
    return standing;
  }

  private List<Fault> faults(UnitId entrance, Layout.NewDwelling it, long self) {
    var faults = new ArrayList<Fault>();
    DwellingChecks.text("room", it.room(), faults);
    DwellingChecks.storey("storey", it.storey(), faults);
    if (store.hasDwelling(entrance, it.room(), self)) {
      faults.add(Fault.at("room", it.room(), DwellingFault.ALREADY_THERE));
    }
    return faults;
  }

  private BuildingStore.Origin origin(String source) {
    Instant at = clock.instant();
    return new BuildingStore.Origin(source.strip(), at);
  }
}
