package org.linli.cases;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.Households;
import org.linli.places.Places;
import org.linli.places.grids.Locator;
import org.linli.places.outlines.Crs;
import org.linli.places.outlines.Gcj02;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/** Finds out in which grid something is that was told. */
@Component
class Whereabouts {

  private final Locator locator;
  private final Households households;
  private final Places places;

  Whereabouts(Locator locator, Households households, Places places) {
    this.locator = locator;
    this.households = households;
    this.places = places;
  }

  /**
   * The narrowest place that what was told names. A point outside every grid is kept, with the
   * place that was said, or else the one around whoever tells.
   *
   * @param around where it is if nothing narrower is known
   */
  Spot of(Telling told, PlaceCode around) {
    var address = told.address() == null ? "" : told.address().strip();
    var point = point(told.longitude(), told.latitude(), told.crs());
    if (point != null) {
      var grid = locator.gridAt(point.longitude(), point.latitude());
      return new Spot(grid.orElseGet(() -> said(told, around)), point, address);
    }
    var household = told.household();
    if (household != null) {
      var home = households.named(java.util.List.of(household)).get(household);
      if (home == null) throw new NoSuchElementException(household.toString());
      return new Spot(home.grid(), null, address.isEmpty() ? home.address() : address);
    }
    return new Spot(said(told, around), null, address);
  }

  private PlaceCode said(Telling told, PlaceCode around) {
    var said = told.place();
    if (said == null) return around;
    var place = places.named(said);
    if (!place.isCurrent()) throw new NoSuchElementException(said.toString());
    return said;
  }

  static Spot.@Nullable Point point(
      @Nullable Double longitude, @Nullable Double latitude, @Nullable Crs crs) {
    if (longitude == null || latitude == null) return null;
    if (crs != Crs.GCJ02) return new Spot.Point(longitude, latitude);
    var at = Gcj02.toWgs84(new Coordinate(longitude, latitude));
    return new Spot.Point(at.x, at.y);
  }

  /**
   * A place that is said instead must be there, and be of a level where somebody walks or rules.
   */
  Spot at(Spot was, PlaceCode place) {
    var found = places.named(place);
    if (!found.isCurrent() || place.level() == Level.COUNTRY) {
      throw new NoSuchElementException(place.toString());
    }
    return new Spot(place, was.point(), was.address());
  }
}
