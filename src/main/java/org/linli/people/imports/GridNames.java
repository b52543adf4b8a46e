package org.linli.people.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.linli.places.Places;

/**
 * The grids of a place by what lists call them: the code, the community's name and the grid's, or
 * the grid's alone where only one has it.
 */
final class GridNames {

  private final Map<String, Long> codes = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  GridNames(List<Place> grids, Map<PlaceCode, Place> communities) {
    for (var grid : grids) {
      var code = grid.code().value();
      var community = communities.get(grid.code().at(Level.COMMUNITY));
      var whole = community == null ? grid.name() : community.name() + grid.name();
      names.put(code, whole);
      codes.put(Long.toString(code), code);
      put(whole, code);
      put(grid.name(), code);
    }
    codes.keySet().removeAll(ambiguous);
  }

  /** Those of a place of at most a subdistrict that go on. */
  static GridNames of(Places places, PlaceCode place) {
    var grids =
        place.level() == Level.GRID
            ? List.of(places.named(place))
            : places.all(place, Level.GRID).stream().filter(Place::isCurrent).toList();
    var communities =
        grids.stream().map(it -> it.code().at(Level.COMMUNITY)).collect(Collectors.toSet());
    return new GridNames(grids, places.named(communities));
  }

  private void put(String name, long code) {
    var plain = AddressText.plain(name);
    var other = codes.put(plain, code);
    if (other != null && other != code) ambiguous.add(plain);
  }

  /** The code of a grid by what a column says; null where no grid, or none alone, is called so. */
  @Nullable Long known(String told) {
    return told.isEmpty() ? null : codes.get(AddressText.plain(told));
  }

  /**
   * The same where it matters.
   *
   * @throws Wrong where something is told and no grid of the place is called so, or several are
   */
  @Nullable Long code(String told) throws Wrong {
    var code = known(told);
    if (code != null || told.isEmpty()) return code;
    var plain = AddressText.plain(told);
    throw new Wrong(
        Column.GRID,
        told,
        ambiguous.contains(plain) ? ImportFault.GRID_AMBIGUOUS : ImportFault.GRID_UNKNOWN);
  }

  /** The only grid there is, if it is the only one. */
  @Nullable Long only() {
    return names.size() == 1 ? names.keySet().iterator().next() : null;
  }

  /** What a list calls a grid, so that it is understood again. */
  String name(long code) {
    return names.getOrDefault(code, Long.toString(code));
  }

  boolean has(long code) {
    return names.containsKey(code);
  }
}
