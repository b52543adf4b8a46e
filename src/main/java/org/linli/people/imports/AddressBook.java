package org.linli.people.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The buildings, entrances and dwellings of one place (a subdistrict at most, some ten thousand
 * dwellings), to find the one an address means. New ones are only made if that was asked for.
 */
final class AddressBook {

  private final BuildingNames buildings = new BuildingNames();
  private final Map<String, Dwelling> byDoor = new HashMap<>();
  private final Map<Long, Dwelling> dwellings = new HashMap<>();
  private final Map<String, Building> answered = new HashMap<>();
  private final Map<String, Dwelling> found = new HashMap<>();
  private final GridNames grids;
  private final boolean makes;
  private final LongSupplier ids;
  private final List<Building> newBuildings = new ArrayList<>();
  private final List<Entrance> newEntrances = new ArrayList<>();
  private final List<Dwelling> newDwellings = new ArrayList<>();
  private final List<Dwelling> newHouseholds = new ArrayList<>();

  /**
   * @param makes whether buildings and dwellings that are not there are made
   */
  AddressBook(GridNames grids, boolean makes, LongSupplier ids) {
    this.grids = grids;
    this.makes = makes;
    this.ids = ids;
  }

  static final class Building {
    final long id;
    final long grid;
    final String name;
    final String address;
    final AddressText parts;
    final String plainAddress;
    final String plainName;
    final DoorText.@Nullable Spot spot;
    final Map<String, Entrance> entrances = new TreeMap<>();

    Building(long id, long grid, String name, String address, DoorText.@Nullable Spot spot) {
      this.id = id;
      this.grid = grid;
      this.name = name;
      this.address = address;
      this.spot = spot;
      this.parts = AddressText.ofBuilding(name);
      this.plainAddress = AddressText.plain(address);
      this.plainName = AddressText.plain(name);
    }

    long subdistrict() {
      return grid / 1_000_000;
    }
  }

  static final class Entrance {
    final long id;
    final String name;
    final Building building;
    final Map<String, Dwelling> dwellings = new TreeMap<>();

    Entrance(long id, String name, Building building) {
      this.id = id;
      this.name = name;
      this.building = building;
    }
  }

  /** A dwelling, with the household that lives there at present, if one does. */
  static final class Dwelling {
    final long id;
    final String room;
    final Entrance entrance;
    int storey;
    @Nullable Long household;
    int members;

    Dwelling(long id, String room, int storey, Entrance entrance) {
      this.id = id;
      this.room = room;
      this.storey = storey;
      this.entrance = entrance;
    }

    Building building() {
      return entrance.building;
    }

    /** As one would write it on an envelope. */
    String door() {
      return building().address + building().name + entrance.name + room;
    }
  }

  GridNames grids() {
    return grids;
  }

  void add(Building building) {
    buildings.add(building);
  }

  /** An entrance of a building that is in the book. */
  Entrance add(long building, long entrance, String name) {
    var in = buildings.get(building);
    return in.entrances.computeIfAbsent(
        AddressText.ofPart(name), _ -> new Entrance(entrance, name, in));
  }

  void add(Dwelling dwelling) {
    dwelling.entrance.dwellings.put(AddressText.ofPart(dwelling.room), dwelling);
    byDoor.put(AddressText.plain(dwelling.door()), dwelling);
    dwellings.put(dwelling.id, dwelling);
  }

  List<Building> newBuildings() {
    return newBuildings;
  }

  List<Entrance> newEntrances() {
    return newEntrances;
  }

  List<Dwelling> newDwellings() {
    return newDwellings;
  }

  List<Dwelling> newHouseholds() {
    return newHouseholds;
  }

  /** The household of a dwelling; a new one where nobody lives yet. */
  long household(Dwelling dwelling) {
    var household = dwelling.household;
    if (household != null) return household;
    var made = ids.getAsLong();
    dwelling.household = made;
    newHouseholds.add(dwelling);
    return made;
  }

  Optional<Dwelling> dwelling(long id) {
    return Optional.ofNullable(dwellings.get(id));
  }

  /**
   * The dwelling an address means; one that is not there is made, if the book makes any.
   *
   * @throws Wrong with up to three doors that are near, where none is meant or several may be
   */
  Dwelling find(DoorText it) throws Wrong {
    return find(it, makes, null);
  }

  /** The same, with the storey where that is told. */
  Dwelling find(DoorText it, @Nullable Integer storey) throws Wrong {
    return find(it, makes, storey);
  }

  /** The same where nothing may be made: whoever stands there is known to live somewhere. */
  Dwelling findKnown(DoorText it) throws Wrong {
    return find(it, false, null);
  }

  private Dwelling find(DoorText it, boolean makes, @Nullable Integer storey) throws Wrong {
    var asked = it.text() + "|" + it.grid() + "|" + it.spot();
    var before = found.get(asked);
    if (before != null) return before;
    var exact = byDoor.get(AddressText.plain(it.text()));
    var dwelling = exact == null ? byParts(it, makes, storey) : exact;
    found.put(asked, dwelling);
    return dwelling;
  }

  private Dwelling byParts(DoorText it, boolean makes, @Nullable Integer storey) throws Wrong {
    var building = building(it, makes);
    var entrance = entrance(building, it, makes);
    var room = it.parts().room();
    if (room == null) {
      if (entrance.dwellings.size() == 1) return entrance.dwellings.values().iterator().next();
      throw NearDoors.in(it, building);
    }
    var dwelling = entrance.dwellings.get(room);
    if (dwelling != null) return dwelling;
    if (!makes) throw NearDoors.in(it, building);
    var made =
        new Dwelling(
            ids.getAsLong(), room, storey == null ? AddressText.storeyOf(room) : storey, entrance);
    entrance.dwellings.put(room, made);
    newDwellings.add(made);
    return made;
  }

  private Building building(DoorText it, boolean makes) throws Wrong {
    var key = it.key();
    var known = answered.get(key);
    if (known != null) return known;
    var parts = it.parts();
    var told = grids.known(it.grid());
    var anywhere = buildings.fitting(parts, null);
    var found = told == null ? anywhere : buildings.fitting(parts, told);
    if (found.isEmpty() && anywhere.size() == 1 && !parts.before().isEmpty()) {
      throw disagree(it.grid(), anywhere.getFirst());
    }
    if (found.size() != 1) {
      if (!found.isEmpty() || !makes || parts.building() == null || parts.room() == null) {
        throw NearDoors.of(it, found.isEmpty() ? buildings.numbered(parts) : found);
      }
      found = List.of(made(it, told));
    }
    answered.put(key, found.getFirst());
    return found.getFirst();
  }

  Wrong disagree(String grid, Building building) {
    return new Wrong(
        Column.GRID,
        grid,
        ImportFault.GRID_DISAGREES,
        building.address + building.name,
        grids.name(building.grid));
  }

  /**
   * The one building an address names, though it may go on with a shop or a storey: empty where it
   * names none, or where it may be several.
   */
  Optional<Building> buildingNamed(DoorText it) {
    return buildings.named(it, grids.known(it.grid()));
  }

  private Entrance entrance(Building building, DoorText it, boolean makes) throws Wrong {
    var parts = it.parts();
    var name = parts.entrance();
    if (name == null) {
      if (building.entrances.size() == 1) return building.entrances.values().iterator().next();
      var room = parts.room();
      var with =
          building.entrances.values().stream()
              .filter(each -> room != null && each.dwellings.containsKey(room))
              .toList();
      if (with.size() == 1) return with.getFirst();
      if (!building.entrances.isEmpty() || !makes) throw NearDoors.in(it, building);
    }
    var found = building.entrances.get(name == null ? "1" : name);
    if (found != null) return found;
    if (!makes) throw NearDoors.in(it, building);
    var key = name == null ? "1" : name;
    var made = new Entrance(ids.getAsLong(), key.matches("\\w+") ? key + "单元" : key, building);
    building.entrances.put(key, made);
    newEntrances.add(made);
    return made;
  }

  /**
   * A building that is not in the register, in the grid it is said to be in, or in the only one.
   */
  private Building made(DoorText it, @Nullable Long told) throws Wrong {
    var spot = it.spot();
    var at = spot == null ? null : spot.grid();
    if (at != null && told != null && !at.equals(told)) {
      throw new Wrong(
          Column.GRID, it.grid(), ImportFault.GRID_DISAGREES, it.text(), grids.name(at));
    }
    var in = told != null ? told : spot != null ? inside(spot) : grids.only();
    if (in == null) in = grids.code(it.grid());
    if (in == null) throw new Wrong(Column.ADDRESS, it.text(), ImportFault.NO_GRID);
    var before = it.parts().before();
    var name = it.building().isEmpty() ? it.parts().building() + "栋" : it.building();
    if (!before.isEmpty() && name.startsWith(before) && name.length() > before.length()) {
      name = name.substring(before.length());
    }
    var made = new Building(ids.getAsLong(), in, name, before.isEmpty() ? name : before, spot);
    add(made);
    newBuildings.add(made);
    return made;
  }

  /** The grid a point lies in, which must be one of the place. */
  Long inside(DoorText.Spot spot) throws Wrong {
    var at = spot.grid();
    if (at != null && grids.has(at)) return at;
    throw new Wrong(
        Column.LONGITUDE, spot.longitude() + ", " + spot.latitude(), ImportFault.POINT_OUTSIDE);
  }
}
