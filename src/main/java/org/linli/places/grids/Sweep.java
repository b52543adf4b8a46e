package org.linli.places.grids;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * How much of an area lies below a line, by Green's theorem: the integral of min(x, line) dy around
 * a ring is the area of its part below the line. No geometry is built, so a cut can be searched
 * for.
 */
final class Sweep {

  private Sweep() {}

  static double total(Geometry area) {
    return below(area, Double.MAX_VALUE, true);
  }

  /** West of a longitude when {@code east}, else south of a latitude. */
  static double below(Geometry area, double line, boolean east) {
    var sum = 0.0;
    for (var i = 0; i < area.getNumGeometries(); i++) {
      var polygon = (Polygon) area.getGeometryN(i);
      sum += ring(polygon.getExteriorRing(), line, east);
      for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        sum -= ring(polygon.getInteriorRingN(hole), line, east);
      }
    }
    return sum;
  }

  private static double ring(LinearRing ring, double line, boolean east) {
    CoordinateSequence points = ring.getCoordinateSequence();
    var along = east ? CoordinateSequence.X : CoordinateSequence.Y;
    var across = east ? CoordinateSequence.Y : CoordinateSequence.X;
    var sum = 0.0;
    for (var i = 1; i < points.size(); i++) {
      var step = points.getOrdinate(i, across) - points.getOrdinate(i - 1, across);
      sum += step * mean(points.getOrdinate(i - 1, along), points.getOrdinate(i, along), line);
    }
    return Math.abs(sum);
  }

  /** The mean of min(x, line) as x goes from one end to the other. */
  private static double mean(double from, double to, double line) {
    if (from <= line && to <= line) return (from + to) / 2;
    if (from >= line && to >= line) return line;
    var share = (line - from) / (to - from);
    return from < line
        ? share * (from + line) / 2 + (1 - share) * line
        : share * line + (1 - share) * (line + to) / 2;
  }
}
