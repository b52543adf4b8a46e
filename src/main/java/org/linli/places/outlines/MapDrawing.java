package org.linli.places.outlines;

import java.util.List;
import java.util.Map;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outlines as GeoJSON for a screen: simplified to about a pixel of it, all together so that
 * neighbours keep their common border, and rounded (five decimals are a metre).
 */
final class MapDrawing {

  private static final JsonMapper JSON = new JsonMapper();
  private static final double PIXELS_ACROSS = 500;

  private final double unit;
  private final StringBuilder json = new StringBuilder(1 << 14);

  private MapDrawing(double unit) {
    this.unit = unit;
  }

  static String of(List<Outline> outlines, Level level, Map<PlaceCode, Place> places) {
    var drawing = new MapDrawing(level.isWiderThan(Level.COMMUNITY) ? 1e5 : 1e6);
    drawing.json.append("{\"type\":\"FeatureCollection\",\"features\":[");
    var areas = simplified(outlines);
    for (var i = 0; i < outlines.size(); i++) {
      var place = places.get(outlines.get(i).code());
      if (place != null) drawing.feature(outlines.get(i), areas[i], place);
    }
    return drawing.json.append("]}").toString();
  }

  private static Geometry[] simplified(List<Outline> outlines) {
    var areas = outlines.stream().map(Outline::area).toArray(Geometry[]::new);
    var extent = new Envelope();
    for (var area : areas) extent.expandToInclude(area.getEnvelopeInternal());
    if (extent.isNull()) return areas;
    var pixel = Math.max(extent.getWidth(), extent.getHeight()) / PIXELS_ACROSS;
    return CoverageSimplifier.simplify(areas, pixel);
  }

  private void feature(Outline outline, Geometry area, Place place) {
    if (json.charAt(json.length() - 1) == '}') json.append(',');
    json.append("{\"type\":\"Feature\",\"id\":\"").append(place.code());
    json.append("\",\"properties\":{\"code\":\"").append(place.code());
    json.append("\",\"name\":").append(JSON.writeValueAsString(place.name()));
    json.append(",\"level\":\"").append(place.level());
    json.append("\",\"synthetic\":").append(outline.synthetic());
    json.append(",\"label\":");
    point(outline.label());
    json.append("},\"geometry\":");
    geometry(area);
    json.append('}');
  }

  private void geometry(Geometry area) {
    var many = area.getNumGeometries() > 1;
    json.append("{\"type\":\"").append(many ? "MultiPolygon" : "Polygon");
    json.append("\",\"coordinates\":").append(many ? "[" : "");
    for (var i = 0; i < area.getNumGeometries(); i++) {
      if (i > 0) json.append(',');
      polygon((Polygon) area.getGeometryN(i));
    }
    json.append(many ? "]}" : "}");
  }

  private void polygon(Polygon polygon) {
    json.append('[');
    ring(polygon.getExteriorRing().getCoordinates());
    for (var i = 0; i < polygon.getNumInteriorRing(); i++) {
      json.append(',');
      ring(polygon.getInteriorRingN(i).getCoordinates());
    }
    json.append(']');
  }

  private void ring(Coordinate[] points) {
    json.append('[');
    for (var i = 0; i < points.length; i++) {
      if (i > 0) json.append(',');
      point(points[i]);
    }
    json.append(']');
  }

  private void point(Coordinate it) {
    json.append('[').append(rounded(it.x)).append(',').append(rounded(it.y)).append(']');
  }

  private double rounded(double degrees) {
    return Math.round(degrees * unit) / unit;
  }
}
