package org.linli.places.outlines;

import java.util.ArrayList;
import java.util.List;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.EdgeReason;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * An area as GeoJSON (RFC 7946) within other JSON: always a MultiPolygon, in degrees of WGS-84,
 * longitude first, rounded to seven decimals (a centimetre).
 */
public record GeoJson(String type, List<List<List<List<Double>>>> coordinates) {

  private static final double UNIT = 1e7;

  public static GeoJson of(Geometry area) {
    var polygons = new ArrayList<List<List<List<Double>>>>();
    for (var i = 0; i < area.getNumGeometries(); i++) {
      if (area.getGeometryN(i) instanceof Polygon polygon) polygons.add(rings(polygon));
    }
    return new GeoJson("MultiPolygon", polygons);
  }

  /** The area; {@code where} names the field in a refusal of rings that do not close. */
  public Geometry area(String where) {
    try {
      var polygons = new ArrayList<Polygon>();
      for (var rings : coordinates) {
        var shell = ring(rings.getFirst());
        var holes = rings.stream().skip(1).map(GeoJson::ring).toArray(LinearRing[]::new);
        polygons.add(Polygons.FACTORY.createPolygon(shell, holes));
      }
      var all = Polygons.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
      if (!all.isEmpty() && all.isValid()) return polygons.size() == 1 ? polygons.getFirst() : all;
    } catch (RuntimeException broken) {
      // Told below, with the same words as an area that crosses itself.
    }
    throw Refusal.forFaults(
        EdgeReason.INVALID, List.of(Fault.at(where, "", OutlineFault.BROKEN_RING)));
  }

  private static List<List<List<Double>>> rings(Polygon polygon) {
    var rings = new ArrayList<List<List<Double>>>();
    rings.add(points(polygon.getExteriorRing()));
    for (var i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(points(polygon.getInteriorRingN(i)));
    }
    return rings;
  }

  private static List<List<Double>> points(LinearRing ring) {
    var points = new ArrayList<List<Double>>();
    for (var it : ring.getCoordinates()) points.add(List.of(rounded(it.x), rounded(it.y)));
    return points;
  }

  private static LinearRing ring(List<List<Double>> points) {
    return Polygons.FACTORY.createLinearRing(
        points.stream().map(it -> new Coordinate(it.get(0), it.get(1))).toArray(Coordinate[]::new));
  }

  private static Double rounded(double degrees) {
    return Math.round(degrees * UNIT) / UNIT;
  }
}
