package org.linli.places.outlines;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Tells the coordinates of a silent file by laying its outlines over stored ones. The two systems
 * lie some 500 m apart, so as WGS-84 or as GCJ-02 the overlap is plainly better, or nothing is
 * told.
 */
final class Likeness {

  private static final double LEAST = 0.7;
  private static final double CLEARLY = 0.01;

  private Likeness() {}

  record Pair(Geometry given, Geometry stored) {}

  static Crs crsOf(List<Pair> pairs) {
    if (pairs.isEmpty()) return Crs.AUTO;
    var asWgs84 = 0.0;
    var asGcj02 = 0.0;
    for (var pair : pairs) {
      asWgs84 += overlap(pair.given(), pair.stored()) / pairs.size();
      asGcj02 += overlap(Mending.toWgs84(pair.given()), pair.stored()) / pairs.size();
    }
    if (Math.max(asWgs84, asGcj02) < LEAST || Math.abs(asWgs84 - asGcj02) < CLEARLY) {
      return Crs.AUTO;
    }
    return asWgs84 > asGcj02 ? Crs.WGS84 : Crs.GCJ02;
  }

  /** Intersection over union: 1 where two outlines are the same, 0 where they do not meet. */
  static double overlap(Geometry given, Geometry stored) {
    var valid = GeometryFixer.fix(given);
    var both = valid.intersection(stored).getArea();
    var either = valid.getArea() + stored.getArea() - both;
    return either == 0 ? 0 : both / either;
  }
}
