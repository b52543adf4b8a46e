package org.linli.people.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The buildings, entrances and dwellings of one place (a subdistrict at most, some ten thousand
 * dwellings), to find the one an address means. New ones are only made if that was asked for.
 */
final class AddressBook {

  private static final int SHOWN = 3;

  private final Map<String, List<Building>> byNumber = new HashMap<>();
  private final Map<Long, Building> byId = new HashMap<>();
  private final Map<String, Dwelling> byDoor = new HashMap<>();
  private final Map<String, Building> answered = new HashMap<>();
  private final Map<String, Long> gridsByName = new HashMap<>();
  private final boolean makes;
  private final LongSupplier ids;
  private final List<Building> newBuildings = new ArrayList<>();
  private final List<Entrance> newEntrances = new ArrayList<>();
  private final List<Dwelling> newDwellings = new ArrayList<>();
  private final List<Dwelling> newHouseholds = new ArrayList<>();

  /**
   * @param makes whether buildings and dwellings that are not there are made
   */
  AddressBook(boolean makes, LongSupplier ids) {
    this.makes = makes;
    this.ids = ids;
  }

  static final class Building {
    final long id;
    final long grid;
    final String name;
    final String address;
    final AddressText parts;
    final Map<String, Entrance> entrances = new TreeMap<>();

    Building(long id, long grid, String name, String address) {
      this.id = id;
      this.grid = grid;
      this.name = name;
      this.address = address;
      this.parts = AddressText.ofBuilding(name);
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
    @Nullable Long household;

    Dwelling(long id, String room, Entrance entrance, @Nullable Long household) {
      this.id = id;
      this.room = room;
      this.entrance = entrance;
      this.household = household;
    }

    Building building() {
      return entrance.building;
    }

    /** As one would write it on an envelope. */
    String door() {
      return building().address + building().name + entrance.name + room;
    }
  }

  void addGrid(long code, String name) {
    gridsByName.put(AddressText.plain(name), code);
    gridsByName.put(Long.toString(code), code);
  }

  void add(Building building) {
    byId.put(building.id, building);
    var number = building.parts.building();
    byNumber.computeIfAbsent(number == null ? "" : number, _ -> new ArrayList<>()).add(building);
  }

  /** An entrance of a building that is in the book. */
  Entrance add(long building, long entrance, String name) {
    var in = java.util.Objects.requireNonNull(byId.get(building));
    return in.entrances.computeIfAbsent(
        AddressText.ofPart(name), _ -> new Entrance(entrance, name, in));
  }

  void add(Entrance behind, long id, String room, @Nullable Long household) {
    var dwelling = new Dwelling(id, room, behind, household);
    behind.dwellings.put(AddressText.ofPart(room), dwelling);
    byDoor.put(AddressText.plain(dwelling.door()), dwelling);
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

  /**
   * The dwelling an address means; {@code grid} is what a grid's column says, or empty.
   *
   * @throws Wrong with up to three doors that are near, where none is meant or several may be
   */
  Dwelling find(String text, String grid) throws Wrong {
    var exact = byDoor.get(AddressText.plain(text));
    if (exact != null) return exact;
    var parts = AddressText.of(text);
    var building = building(parts, text, grid);
    var entrance = entrance(building, parts, text);
    var room = parts.room();
    if (room == null) {
      if (entrance.dwellings.size() == 1) return entrance.dwellings.values().iterator().next();
      throw near(text, building);
    }
    var dwelling = entrance.dwellings.get(room);
    if (dwelling != null) return dwelling;
    if (!makes) throw near(text, building);
    var made = new Dwelling(ids.getAsLong(), room, entrance, null);
    entrance.dwellings.put(room, made);
    newDwellings.add(made);
    return made;
  }

  private Building building(AddressText parts, String text, String grid) throws Wrong {
    var key = parts.before() + "|" + parts.building() + "|" + grid;
    var known = answered.get(key);
    if (known != null) return known;
    var found = fitting(parts, gridsByName.get(AddressText.plain(grid)));
    if (found.size() != 1) {
      if (found.isEmpty() && makes && parts.building() != null && parts.room() != null) {
        found = List.of(made(parts, text, grid));
      } else {
        throw near(
            text, found.isEmpty() ? byNumber.getOrDefault(parts.building(), List.of()) : found);
      }
    }
    answered.put(key, found.getFirst());
    return found.getFirst();
  }

  private List<Building> fitting(AddressText parts, @Nullable Long grid) {
    if (parts.building() == null) return List.of();
    var best = 0;
    var fitting = new ArrayList<Building>();
    for (var each : byNumber.getOrDefault(parts.building(), List.of())) {
      if (grid != null && each.grid != grid) continue;
      var score = score(each, parts.before());
      if (score > best) fitting.clear();
      best = Math.max(best, score);
      if (score == best && score > 0) fitting.add(each);
    }
    return fitting;
  }

  /** How well what stands before the number fits a building; 0 where it names another. */
  private static int score(Building it, String before) {
    if (before.isEmpty()) return 1;
    var name = it.parts.before();
    var address = AddressText.plain(it.address);
    var score = 0;
    if (!name.isEmpty() && before.contains(name)) score += 4;
    if (before.contains(address)) score += name.isEmpty() ? 4 : 2;
    if (score == 0 && (address + name).endsWith(before)) score += 3;
    else if (score == 0 && (address + name).contains(before)) score += 2;
    return score;
  }

  private Entrance entrance(Building building, AddressText parts, String text) throws Wrong {
    var name = parts.entrance();
    if (name == null) {
      if (building.entrances.size() == 1) return building.entrances.values().iterator().next();
      var room = parts.room();
      var with =
          building.entrances.values().stream()
              .filter(it -> room != null && it.dwellings.containsKey(room))
              .toList();
      if (with.size() == 1) return with.getFirst();
      if (!building.entrances.isEmpty() || !makes) throw near(text, building);
    }
    var found = building.entrances.get(name == null ? "1" : name);
    if (found != null) return found;
    if (!makes) throw near(text, building);
    var key = name == null ? "1" : name;
    var made = new Entrance(ids.getAsLong(), key.matches("\\w+") ? key + "单元" : key, building);
    building.entrances.put(key, made);
    newEntrances.add(made);
    return made;
  }

  /** A building that is not in the register, in the grid its column names, or in the only one. */
  private Building made(AddressText parts, String text, String grid) throws Wrong {
    var distinct = gridsByName.values().stream().distinct().toList();
    var in = distinct.size() == 1 ? distinct.getFirst() : gridsByName.get(AddressText.plain(grid));
    if (in == null) throw new Wrong(Column.ADDRESS, text, ImportFault.ADDRESS_UNKNOWN);
    var number = parts.building() + "栋";
    var address = parts.before().isEmpty() ? number : parts.before();
    var made = new Building(ids.getAsLong(), in, number, address);
    add(made);
    newBuildings.add(made);
    return made;
  }

  private static Wrong near(String text, Building building) {
    var room = AddressText.of(text).room();
    var wanted = room == null || !room.matches("\\d+") ? 0 : Long.parseLong(room);
    return nearDoors(
        text,
        building.entrances.values().stream()
            .flatMap(it -> it.dwellings.values().stream())
            .sorted(Comparator.comparingLong(it -> Math.abs(number(it.room) - wanted)))
            .limit(SHOWN)
            .map(Dwelling::door)
            .toList());
  }

  private static Wrong near(String text, List<Building> buildings) {
    return nearDoors(
        text, buildings.stream().limit(SHOWN).map(it -> it.address + it.name).toList());
  }

  private static Wrong nearDoors(String text, List<String> doors) {
    return doors.isEmpty()
        ? new Wrong(Column.ADDRESS, text, ImportFault.ADDRESS_UNKNOWN)
        : new Wrong(Column.ADDRESS, text, ImportFault.ADDRESS_NEAR, String.join(" / ", doors));
  }

  private static long number(String room) {
    var digits = room.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits.substring(0, Math.min(9, digits.length())));
  }
}
