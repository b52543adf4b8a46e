package org.linli.places.reorganisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.base.Refusal;
import org.linli.places.grids.Cuts;
import org.linli.places.outlines.Polygons;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Divides an area (WGS-84), so that the pieces tile it. */
final class Division {

  /** About 15 m: a line that ends just short of the border was meant to reach it. */
  private static final double REACH = 1.5e-4;

  private Division() {}

  /**
   * The pieces a line cuts an area into, from west to east. A part of the area the line does not
   * touch stays with the nearest piece.
   */
  static List<Geometry> byLine(Geometry area, List<List<Double>> points) {
    var line = line(area, points);
    var pieces = new ArrayList<Geometry>();
    var whole = new ArrayList<Geometry>();
    for (var i = 0; i < area.getNumGeometries(); i++) {
      var cut = cut((Polygon) area.getGeometryN(i), line);
      if (cut.size() > 1) pieces.addAll(cut);
      else whole.add(area.getGeometryN(i));
    }
    if (pieces.isEmpty()) throw Refusal.because(ReorganisationReason.LINE_DOES_NOT_CUT);
    for (var it : whole) {
      var nearest =
          pieces.stream()
              .min(Comparator.comparingDouble(piece -> piece.distance(it)))
              .orElseThrow();
      pieces.set(pieces.indexOf(nearest), Polygons.only(nearest.union(it)));
    }
    pieces.sort(Comparator.comparingDouble(it -> it.getInteriorPoint().getX()));
    return pieces;
  }

  private static List<Geometry> cut(Polygon area, LineString line) {
    var edges = OverlayNGRobust.overlay(area.getBoundary(), line, OverlayNG.UNION);
    var polygonizer = new Polygonizer();
    polygonizer.add(edges);
    var pieces = new ArrayList<Geometry>();
    for (Object it : polygonizer.getPolygons()) {
      var piece = (Polygon) it;
      if (area.contains(piece.getInteriorPoint())) pieces.add(piece);
    }
    return pieces;
  }

  private static LineString line(Geometry area, List<List<Double>> points) {
    var line = new ArrayList<Coordinate>();
    for (var it : points) {
      if (it.size() < 2) throw Refusal.because(ReorganisationReason.LINE_DOES_NOT_CUT);
      line.add(new Coordinate(it.get(0), it.get(1)));
    }
    if (line.stream().distinct().count() < 2) {
      throw Refusal.because(ReorganisationReason.LINE_DOES_NOT_CUT);
    }
    line.set(0, reaching(area, line.get(0), line.get(1)));
    var last = line.size() - 1;
    line.set(last, reaching(area, line.get(last), line.get(last - 1)));
    return Polygons.FACTORY.createLineString(line.toArray(Coordinate[]::new));
  }

  private static Coordinate reaching(Geometry area, Coordinate end, Coordinate before) {
    var length = end.distance(before);
    if (length == 0 || !area.contains(Polygons.FACTORY.createPoint(end))) return end;
    var by = REACH / length;
    return new Coordinate(end.x + (end.x - before.x) * by, end.y + (end.y - before.y) * by);
  }

  /**
   * The ground nearest to the buildings of each part. Where a part has none that are located, there
   * is nothing to draw around: then the area is cut straight, in proportion to {@code weights}.
   */
  static List<Geometry> around(Geometry area, List<List<Coordinate>> sites, double[] weights) {
    if (sites.stream().anyMatch(List::isEmpty)) return Cuts.divide(area, weights);
    var cells = cells(area, sites);
    var pieces = new ArrayList<Geometry>();
    var left = area;
    for (var i = 0; i < sites.size() - 1; i++) {
      var around = UnaryUnionOp.union(cells.getOrDefault(i, List.of()));
      if (around == null) return Cuts.divide(area, weights);
      pieces.add(Polygons.only(OverlayNGRobust.overlay(left, around, OverlayNG.INTERSECTION)));
      left = Polygons.only(OverlayNGRobust.overlay(left, around, OverlayNG.DIFFERENCE));
    }
    pieces.add(left);
    return pieces.stream().anyMatch(Geometry::isEmpty) ? Cuts.divide(area, weights) : pieces;
  }

  private static Map<Integer, List<Geometry>> cells(Geometry area, List<List<Coordinate>> sites) {
    var partOf = new HashMap<Coordinate, Integer>();
    for (var i = 0; i < sites.size(); i++) {
      for (var it : sites.get(i)) partOf.putIfAbsent(it, i);
    }
    var builder = new VoronoiDiagramBuilder();
    builder.setSites(partOf.keySet());
    builder.setClipEnvelope(area.getEnvelopeInternal());
    var diagram = builder.getDiagram(Polygons.FACTORY);
    var cells = new HashMap<Integer, List<Geometry>>();
    for (var i = 0; i < diagram.getNumGeometries(); i++) {
      var cell = diagram.getGeometryN(i);
      var part = partOf.get((Coordinate) cell.getUserData());
      if (part != null) cells.computeIfAbsent(part, _ -> new ArrayList<>()).add(cell);
    }
    return cells;
  }
}
