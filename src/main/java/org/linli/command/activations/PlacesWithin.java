package org.linli.command.activations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.linli.places.Places;

/** The places of a level within another, each read once. */
final class PlacesWithin {

  private record Asked(PlaceCode scope, Level level) {}

  private final Places places;
  private final Map<Asked, List<PlaceCode>> known = new HashMap<>();

  PlacesWithin(Places places) {
    this.places = places;
  }

  /** A scope itself at its own level, nothing at a wider one. */
  List<PlaceCode> at(PlaceCode scope, Level level) {
    if (level.isWiderThan(scope.level())) return List.of();
    if (level == scope.level()) return List.of(scope);
    return known.computeIfAbsent(
        new Asked(scope, level), it -> places.all(scope, level).stream().map(Place::code).toList());
  }
}
