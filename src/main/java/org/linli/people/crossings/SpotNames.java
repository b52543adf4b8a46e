package org.linli.people.crossings;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/**
 * Places of this tree as another city can read them: by code, and by name from the province down.
 */
@Component
class SpotNames {

  private final Places places;

  SpotNames(Places places) {
    this.places = places;
  }

  Letter.Spot of(PlaceCode code) {
    var way = new ArrayList<>(code.ancestors());
    way.remove(PlaceCode.COUNTRY);
    way.add(code);
    var known = places.named(way);
    var name =
        way.stream()
            .map(known::get)
            .filter(java.util.Objects::nonNull)
            .map(Place::name)
            .collect(Collectors.joining());
    return new Letter.Spot(code.toString(), name.isEmpty() ? code.toString() : name);
  }
}
