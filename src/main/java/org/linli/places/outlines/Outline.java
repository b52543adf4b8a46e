package org.linli.places.outlines;

import org.linli.base.PlaceCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Where a place lies (WGS-84), and a point within at which its name can stand. */
public record Outline(PlaceCode code, Geometry area, boolean synthetic, Coordinate label) {

  public static Outline of(PlaceCode code, Geometry area, boolean synthetic) {
    return new Outline(code, area, synthetic, area.getInteriorPoint().getCoordinate());
  }
}
