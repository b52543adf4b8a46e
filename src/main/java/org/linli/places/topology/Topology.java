package org.linli.places.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.places.outlines.Polygons;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Checks that areas lie beside each other: no two overlap, and together they fill the area above
 * them. Everything is snapped to whole centimetres first. What is smaller than {@link #TOLERANCE}
 * or narrower than {@link #NARROW} is a sliver: two surveys of one border never agree to the metre.
 */
public final class Topology {

  /** Square metres below which an overlap or a hole does no harm. */
  public static final double TOLERANCE = 25;

  /** Metres; an overlap or a hole narrower than this is two surveys of one line. */
  static final double NARROW = 1.5;

  private static final double LEAST = 1;
  private static final PrecisionModel CENTIMETRES = new PrecisionModel(100);

  private final Metres plane;
  private final Map<PlaceCode, Geometry> areas = new TreeMap<>();
  private final STRtree near = new STRtree();
  private final List<Finding> findings = new ArrayList<>();

  private Topology(Map<PlaceCode, Geometry> outlines, @Nullable Geometry above) {
    var reach = new Envelope();
    outlines.values().forEach(it -> reach.expandToInclude(it.getEnvelopeInternal()));
    if (above != null) reach.expandToInclude(above.getEnvelopeInternal());
    plane = Metres.around(reach);
    outlines.forEach((code, outline) -> {
      var area = snapped(plane.there(outline));
      areas.put(code, area);
      near.insert(area.getEnvelopeInternal(), code);
    });
  }

  /**
   * What is wrong with {@code outlines} (WGS-84) among themselves and, where {@code above} is
   * given, within it; by place, overlaps first.
   */
  public static List<Finding> of(Map<PlaceCode, Geometry> outlines, @Nullable Geometry above) {
    if (outlines.isEmpty()) return List.of();
    var topology = new Topology(outlines, above);
    topology.overlaps();
    if (above != null) topology.against(snapped(topology.plane.there(above)));
    return List.copyOf(topology.findings);
  }

  private void overlaps() {
    areas.forEach((code, area) -> {
      for (var other : neighbours(area.getEnvelopeInternal())) {
        if (other.compareTo(code) <= 0) continue;
        var both = overlay(area, areas.get(other), OverlayNG.INTERSECTION);
        for (var part : parts(both)) {
          if (isSliver(part)) add(Finding.Sliver::new, List.of(code, other), part);
          else add(Finding.Overlap::new, List.of(code, other), part);
        }
      }
    });
  }

  private void against(Geometry above) {
    var all = UnaryUnionOp.union(areas.values());
    for (var part : parts(overlay(above, all, OverlayNG.DIFFERENCE))) {
      var reach = new Envelope(part.getEnvelopeInternal());
      reach.expandBy(NARROW);
      var beside = neighbours(reach).stream().filter(it -> distance(it, part) <= NARROW).toList();
      if (isSliver(part)) add(Finding.Sliver::new, beside, part);
      else add(Finding.Hole::new, beside, part);
    }
    areas.forEach((code, area) -> {
      for (var part : parts(overlay(area, above, OverlayNG.DIFFERENCE))) {
        if (isSliver(part)) add(Finding.Sliver::new, List.of(code), part);
        else add(Finding.Outside::new, List.of(code), part);
      }
    });
  }

  private double distance(PlaceCode code, Geometry part) {
    var area = areas.get(code);
    return area == null ? Double.MAX_VALUE : area.distance(part);
  }

  private interface Kind {
    Finding of(List<PlaceCode> places, Geometry area, double squareMetres);
  }

  private void add(Kind kind, List<PlaceCode> places, Geometry part) {
    if (part.getArea() < LEAST) return;
    findings.add(kind.of(places, plane.back(part), part.getArea()));
  }

  /** Twice the area by the length around is the mean width of something long. */
  private static boolean isSliver(Geometry part) {
    return part.getArea() < TOLERANCE || 2 * part.getArea() / part.getLength() < NARROW;
  }

  private List<PlaceCode> neighbours(Envelope reach) {
    var found = new ArrayList<PlaceCode>();
    for (Object code : near.query(reach)) found.add((PlaceCode) code);
    found.sort(null);
    return found;
  }

  private static Geometry snapped(Geometry metres) {
    return Polygons.only(GeometryPrecisionReducer.reduce(metres, CENTIMETRES));
  }

  private static Geometry overlay(Geometry one, @Nullable Geometry other, int operation) {
    if (other == null) return Polygons.FACTORY.createPolygon();
    return Polygons.only(OverlayNGRobust.overlay(one, other, operation));
  }

  private static List<Geometry> parts(Geometry area) {
    var parts = new ArrayList<Geometry>(area.getNumGeometries());
    for (var i = 0; i < area.getNumGeometries(); i++) parts.add(area.getGeometryN(i));
    return parts;
  }
}
