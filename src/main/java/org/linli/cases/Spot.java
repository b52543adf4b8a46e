package org.linli.cases;

import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/**
 * Where a case is: the narrowest place that is known, down to the grid.
 *
 * @param point longitude and latitude in WGS-84; null where only words tell the place
 * @param address as it was told; may be empty
 */
public record Spot(PlaceCode place, @Nullable Point point, String address) {

  /** Of WGS-84, in degrees. */
  public record Point(double longitude, double latitude) {
    public Point {
      if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
        throw new IllegalArgumentException("Not on the earth: " + longitude + " " + latitude);
      }
    }
  }

  public boolean isOfGrid() {
    return place.level() == Level.GRID;
  }

  /** Who dispatches here: the subdistrict, or the wider place that is all that is known. */
  PlaceCode dispatch() {
    return place.level().isWiderThan(Level.SUBDISTRICT) ? place : place.at(Level.SUBDISTRICT);
  }
}
