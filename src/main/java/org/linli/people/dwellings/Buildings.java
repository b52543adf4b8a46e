package org.linli.people.dwellings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.HouseholdId;
import org.linli.people.Ids;
import org.linli.people.Resident;
import org.linli.people.residents.Datum;
import org.linli.people.residents.ResidentFault;
import org.linli.people.residents.Residents;
import org.linli.people.residents.Told;
import org.linli.places.Places;
import org.linli.places.grids.Locator;
import org.linli.places.outlines.Outlines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for entering buildings, entrances, dwellings and households one at a time. */
@Service
@Transactional
public class Buildings {

  private static final int LONGEST = 100;
  private static final int LOWEST_STOREY = -9;
  private static final int HIGHEST_STOREY = 200;

  private final BuildingStore store;
  private final Residents residents;
  private final Places places;
  private final Locator locator;
  private final Outlines outlines;
  private final Ids ids;
  private final Journal journal;
  private final Clock clock;

  Buildings(
      BuildingStore store,
      Residents residents,
      Places places,
      Locator locator,
      Outlines outlines,
      Ids ids,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.residents = residents;
    this.places = places;
    this.locator = locator;
    this.outlines = outlines;
    this.ids = ids;
    this.journal = journal;
    this.clock = clock;
  }

  /** Buildings by grid, cut to the caller's place. */
  @Transactional(readOnly = true)
  public Page<Building> list(Caller caller, PlaceCode within, Page.Ask ask) {
    return store.list(caller.cut(Power.SEE_PEOPLE, within), ask);
  }

  /** What is inside: entrances, dwellings, and who lives in each. */
  @Transactional(readOnly = true)
  public List<Building.Entrance> inside(Caller caller, UnitId building) {
    requiring(caller, Power.SEE_PEOPLE, building);
    return store.inside(building);
  }

  /** Enters a building in a grid; its point, if given, must lie inside it. */
  public UnitId add(Caller caller, Building.Wish wish, String source) {
    caller.require(Power.KEEP_REGISTER, wish.grid());
    var it = stripped(wish);
    var faults = new ArrayList<Fault>();
    text("name", it.name(), faults);
    text("address", it.address(), faults);
    text("source", source, faults);
    if (it.storeys() < 1 || it.storeys() > HIGHEST_STOREY) {
      faults.add(Fault.at("storeys", it.storeys(), DwellingFault.NOT_A_STOREY, 1, HIGHEST_STOREY));
    }
    if (it.grid().level() != Level.GRID || places.named(List.of(it.grid())).isEmpty()) {
      faults.add(Fault.at("grid", it.grid(), DwellingFault.NOT_A_GRID));
    } else {
      point(it, faults);
      if (store.hasBuilding(it)) {
        faults.add(Fault.at("name", it.name(), DwellingFault.ALREADY_THERE));
      }
    }
    refuse(faults);
    var id = new UnitId(it.grid().at(Level.SUBDISTRICT).value(), ids.next());
    store.add(id, it, new BuildingStore.Origin(source.strip(), clock.instant()));
    journal.note(caller, "BUILDING_ADDED", id.toString(), it.grid(), Map.of("name", it.name()));
    return id;
  }

  public UnitId addEntrance(Caller caller, UnitId building, String name, String source) {
    var standing = requiring(caller, Power.KEEP_REGISTER, building);
    var faults = new ArrayList<Fault>();
    text("name", name, faults);
    text("source", source, faults);
    if (store.hasEntrance(building, name.strip())) {
      faults.add(Fault.at("name", name, DwellingFault.ALREADY_THERE));
    }
    refuse(faults);
    var id = new UnitId(building.subdistrict(), ids.next());
    store.addEntrance(
        id, building, name.strip(), new BuildingStore.Origin(source.strip(), clock.instant()));
    journal.note(caller, "ENTRANCE_ADDED", id.toString(), standing.grid(), Map.of("name", name));
    return id;
  }

  public UnitId addDwelling(
      Caller caller, UnitId entrance, int storey, String room, String source) {
    var standing =
        requiring(caller, store.ofEntrance(entrance).orElseThrow(NoSuchElementException::new));
    var faults = new ArrayList<Fault>();
    text("room", room, faults);
    text("source", source, faults);
    if (storey < LOWEST_STOREY || storey > HIGHEST_STOREY) {
      faults.add(
          Fault.at("storey", storey, DwellingFault.NOT_A_STOREY, LOWEST_STOREY, HIGHEST_STOREY));
    }
    if (store.hasDwelling(entrance, room.strip())) {
      faults.add(Fault.at("room", room, DwellingFault.ALREADY_THERE));
    }
    refuse(faults);
    var id = new UnitId(entrance.subdistrict(), ids.next());
    store.addDwelling(
        id,
        entrance,
        storey,
        room.strip(),
        new BuildingStore.Origin(source.strip(), clock.instant()));
    journal.note(caller, "DWELLING_ADDED", id.toString(), standing.grid(), Map.of("room", room));
    return id;
  }

  /** A household moves in: its people, of whom the first is the head unless told otherwise. */
  public HouseholdId addHousehold(
      Caller caller, UnitId dwelling, List<Map<Datum, String>> people, Told told) {
    var standing =
        requiring(caller, store.ofDwelling(dwelling).orElseThrow(NoSuchElementException::new));
    if (people.isEmpty()) {
      refuse(List.of(Fault.at("residents", "", DwellingFault.NOBODY)));
    }
    if (told.source().isBlank()) {
      refuse(List.of(Fault.at("source", "", ResidentFault.SOURCE_MISSING)));
    }
    store.lockBeforeTheClockIsRead();
    var id = new HouseholdId(dwelling.subdistrict(), ids.next());
    store.addHousehold(
        id,
        dwelling,
        standing.grid(),
        new BuildingStore.Origin(told.source().strip(), clock.instant()));
    journal.note(
        caller,
        "HOUSEHOLD_ADDED",
        id.toString(),
        standing.grid(),
        Map.of("dwelling", dwelling.toString()));
    var first = true;
    for (var data : people) {
      var given = new HashMap<>(data);
      if (first) given.putIfAbsent(Datum.RELATION, Resident.Relation.HEAD.name());
      first = false;
      residents.add(caller, id, new Told(given, told.source(), told.basis(), told.confirmed()));
    }
    return id;
  }

  private BuildingStore.Standing requiring(Caller caller, Power power, UnitId building) {
    var found = store.find(building).orElseThrow(NoSuchElementException::new);
    caller.require(power, found.grid());
    return new BuildingStore.Standing(building, found.grid());
  }

  private static BuildingStore.Standing requiring(Caller caller, BuildingStore.Standing standing) {
    caller.require(Power.KEEP_REGISTER, standing.grid());
    return standing;
  }

  /** A grid without an outline says nothing about points. */
  private void point(Building.Wish it, List<Fault> faults) {
    var longitude = it.longitude();
    var latitude = it.latitude();
    if ((longitude == null) != (latitude == null)) {
      faults.add(Fault.at("longitude", "", DwellingFault.POINT_INCOMPLETE));
    }
    if (longitude == null || latitude == null) return;
    if (outlines.find(List.of(it.grid())).isEmpty()) return;
    if (locator.gridAt(longitude, latitude).filter(it.grid()::equals).isEmpty()) {
      faults.add(Fault.at("longitude", longitude + ", " + latitude, DwellingFault.POINT_OUTSIDE));
    }
  }

  private static Building.Wish stripped(Building.Wish it) {
    return new Building.Wish(
        it.grid(),
        it.name().strip(),
        it.address().strip(),
        it.storeys(),
        it.longitude(),
        it.latitude());
  }

  private static void text(String where, String text, List<Fault> faults) {
    if (text.isBlank()) faults.add(Fault.at(where, "", DwellingFault.MISSING));
    if (text.length() > LONGEST) {
      faults.add(Fault.at(where, text, DwellingFault.TOO_LONG, LONGEST));
    }
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) throw Refusal.forFaults(DwellingReason.DWELLING_WRONG, faults);
  }
}
