package org.linli.places.outlines;

import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Brings polygons to WGS-84 and makes them valid, or tells why that cannot be done honestly. */
final class Mending {

  /** More than this share of the area gained or lost is another outline, not the same mended. */
  private static final double MOST_AREA_CHANGED = 0.01;

  private Mending() {}

  /**
   * The outline as it can be stored; {@code repaired} tells what was wrong with it, if anything.
   */
  record Mended(@Nullable Geometry outline, @Nullable Invalidity repaired, @Nullable Fault fault) {}

  static Mended mend(Geometry raw, Crs crs) {
    if (raw.isEmpty()) return fault(Fault.at("geometry", "", OutlineFault.EMPTY));
    var stray = outside(raw);
    if (stray != null) {
      var where = "%s, %s".formatted(stray.x, stray.y);
      return fault(Fault.at("coordinates", where, OutlineFault.OUTSIDE_CHINA));
    }
    var outline = crs == Crs.GCJ02 ? toWgs84(raw) : raw;
    var error = new IsValidOp(outline).getValidationError();
    return error == null
        ? new Mended(outline, null, null)
        : repaired(outline, Invalidity.of(error));
  }

  static Geometry toWgs84(Geometry gcj02) {
    var converted = gcj02.copy();
    converted.apply((CoordinateFilter) it -> it.setCoordinate(Gcj02.toWgs84(it)));
    converted.geometryChanged();
    return converted;
  }

  private static Mended repaired(Geometry broken, Invalidity why) {
    var fixed = Polygons.only(GeometryFixer.fix(broken));
    var before = broken.getArea();
    var changed = Math.abs(fixed.getArea() - before) / Math.max(before, Double.MIN_NORMAL);
    if (fixed.isEmpty() || !fixed.isValid() || changed > MOST_AREA_CHANGED) {
      var percent = fixed.isEmpty() ? 100 : Math.round(Math.min(changed, 10) * 100);
      return fault(Fault.at("geometry", why, OutlineFault.BEYOND_REPAIR, percent));
    }
    return new Mended(fixed, why, null);
  }

  /** China with its seas, roughly; a point beyond most often has its two numbers swapped. */
  private static @Nullable Coordinate outside(Geometry geometry) {
    for (var it : geometry.getCoordinates()) {
      var inside = it.x >= 73 && it.x <= 136 && it.y >= 3 && it.y <= 54;
      if (!inside) return it;
    }
    return null;
  }

  private static Mended fault(Fault fault) {
    return new Mended(null, null, fault);
  }
}
