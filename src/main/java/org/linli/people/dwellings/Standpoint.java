package org.linli.people.dwellings;

import java.util.List;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.Places;
import org.linli.places.grids.Locator;
import org.linli.places.outlines.Outlines;
import org.springframework.stereotype.Component;

/** Whether a place is a grid, and whether a point lies in it. */
@Component
class Standpoint {

  private final Places places;
  private final Locator locator;
  private final Outlines outlines;

  Standpoint(Places places, Locator locator, Outlines outlines) {
    this.places = places;
    this.locator = locator;
    this.outlines = outlines;
  }

  boolean isAGrid(PlaceCode place) {
    return place.level() == Level.GRID && !places.named(List.of(place)).isEmpty();
  }

  /** A grid without an outline says nothing about points. */
  List<Fault> faults(Building.Wish it) {
    var longitude = it.longitude();
    var latitude = it.latitude();
    if ((longitude == null) != (latitude == null)) {
      return List.of(Fault.at("longitude", "", DwellingFault.POINT_INCOMPLETE));
    }
    if (longitude == null || latitude == null) return List.of();
    if (outlines.find(List.of(it.grid())).isEmpty()) return List.of();
    if (locator.gridAt(longitude, latitude).filter(it.grid()::equals).isPresent()) {
      return List.of();
    }
    return List.of(Fault.at("longitude", longitude + ", " + latitude, DwellingFault.POINT_OUTSIDE));
  }
}
