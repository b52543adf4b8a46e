package org.linli.places.outlines;

import java.util.ArrayList;
import org.linli.base.Fault;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import tools.jackson.databind.JsonNode;

/** Polygons between GeoJSON and JTS. */
public final class Polygons {

  public static final GeometryFactory FACTORY = new GeometryFactory();

  private Polygons() {}

  /** Thrown where coordinates do not make rings; tells what stood there. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    Unreadable(OutlineFault why, String where, Object value) {
      super(why.name(), null, false, false);
      fault = Fault.at(where, value, why);
    }

    Fault fault() {
      return fault;
    }
  }

  /** Reads a GeoJSON geometry that is a Polygon or a MultiPolygon. */
  static Geometry read(JsonNode geometry) throws Unreadable {
    var type = geometry.path("type").asString("");
    var coordinates = geometry.path("coordinates");
    return switch (type) {
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" -> {
        var parts = new ArrayList<Polygon>();
        for (var part : coordinates) parts.add(polygon(part));
        yield FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
      }
      default -> throw new Unreadable(OutlineFault.NOT_A_POLYGON, "geometry", type);
    };
  }

  /** Only the areas of a geometry: cutting along an edge also leaves lines and points behind. */
  public static Geometry only(Geometry mixed) {
    var parts = new ArrayList<Polygon>();
    for (Object part : PolygonExtracter.getPolygons(mixed)) parts.add((Polygon) part);
    if (parts.size() == 1) return parts.getFirst();
    return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private static Polygon polygon(JsonNode rings) throws Unreadable {
    if (rings.isEmpty()) return FACTORY.createPolygon();
    var holes = new LinearRing[rings.size() - 1];
    for (var i = 0; i < holes.length; i++) holes[i] = ring(rings.get(i + 1));
    return FACTORY.createPolygon(ring(rings.get(0)), holes);
  }

  private static LinearRing ring(JsonNode points) throws Unreadable {
    var coordinates = new ArrayList<Coordinate>(points.size());
    for (var point : points) {
      if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
        throw new Unreadable(OutlineFault.BROKEN_RING, "coordinates", point);
      }
      coordinates.add(new Coordinate(point.path(0).asDouble(), point.path(1).asDouble()));
    }
    try {
      return FACTORY.createLinearRing(coordinates.toArray(Coordinate[]::new));
    } catch (IllegalArgumentException notClosed) {
      throw new Unreadable(OutlineFault.BROKEN_RING, "coordinates", points.path(0));
    }
  }
}
