package org.linli.people.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.people.imports.AddressBook.Building;

/** The buildings of an address book, found by what is written of them. */
final class BuildingNames {

  private final Map<String, List<Building>> byNumber = new HashMap<>();
  private final Map<Long, Building> byId = new HashMap<>();

  void add(Building building) {
    byId.put(building.id, building);
    var number = building.parts.building();
    byNumber.computeIfAbsent(number == null ? "" : number, _ -> new ArrayList<>()).add(building);
  }

  Building get(long id) {
    return Objects.requireNonNull(byId.get(id));
  }

  /** All that have the number of an address. */
  List<Building> numbered(AddressText parts) {
    return byNumber.getOrDefault(parts.building(), List.of());
  }

  /** Those of its number that fit what stands before it best; in one grid, or anywhere. */
  List<Building> fitting(AddressText parts, @Nullable Long grid) {
    if (parts.building() == null) return List.of();
    var best = 0;
    var fitting = new ArrayList<Building>();
    for (var each : numbered(parts)) {
      if (grid != null && each.grid != grid) continue;
      var score = Fit.of(each, parts.before());
      if (score > best) fitting.clear();
      best = Math.max(best, score);
      if (score == best && score > 0) fitting.add(each);
    }
    return fitting;
  }

  /**
   * The one an address names, though it may go on with a shop or a storey: empty where it names
   * none, or where it may be several.
   *
   * @param told the grid it is said to be in
   */
  Optional<Building> named(DoorText it, @Nullable Long told) {
    var fitting = fitting(it.parts(), told);
    if (fitting.size() == 1) return Optional.of(fitting.getFirst());
    var anywhere = fitting.isEmpty() ? fitting(it.parts(), null) : fitting;
    if (anywhere.size() == 1 && !it.parts().before().isEmpty()) {
      return Optional.of(anywhere.getFirst());
    }
    var text = AddressText.plain(it.text());
    var best = 0;
    var named = new ArrayList<Building>();
    for (var each : byId.values()) {
      if (told != null && each.grid != told) continue;
      var length = Fit.named(each, text);
      if (length > best) named.clear();
      best = Math.max(best, length);
      if (length == best && length > 0) named.add(each);
    }
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }
}
