package org.linli.places.grids;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.linli.places.outlines.Outline;
import org.linli.places.outlines.Polygons;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Draws a district: every subdistrict and community without an outline gets a piece of its
 * parent's, then every community without grids gets as many equal ones as its households ask for.
 * The same tree gives the same drawing. Grids are numbered by their label points, from west to east
 * and, where those lie on one line, from north to south (the order of Beijing's DB11 rule).
 */
final class GridDrawing {

  private static final Comparator<Outline> WEST_TO_EAST_THEN_NORTH_TO_SOUTH =
      Comparator.<Outline>comparingDouble(it -> it.label().x)
          .thenComparingDouble(it -> -it.label().y);

  private final int householdsPerGrid;
  private final Map<PlaceCode, Outline> known;
  private final Map<PlaceCode, Outline> drawn = new TreeMap<>();
  private final List<NewGrid> grids = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private int communities;

  /** {@code known} are the outlines the drawing must respect. */
  GridDrawing(int householdsPerGrid, Map<PlaceCode, Outline> known) {
    this.householdsPerGrid = householdsPerGrid;
    this.known = known;
  }

  /** Gives all children a place within their parent; {@code land} tells how much each gets. */
  void divide(Place parent, List<Place> children, double[] land) {
    var area = area(parent.code());
    var lacking = new ArrayList<Place>();
    var weights = new double[children.size()];
    var taken = new ArrayList<Geometry>();
    for (var i = 0; i < children.size(); i++) {
      var outline = known.get(children.get(i).code());
      if (outline != null) {
        taken.add(outline.area());
      } else {
        weights[lacking.size()] = land[i];
        lacking.add(children.get(i));
      }
    }
    if (area == null || lacking.isEmpty()) return;
    var free = taken.isEmpty() ? area : without(area, taken);
    place(lacking, free, Arrays.copyOf(weights, lacking.size()));
  }

  private static Geometry without(Geometry area, List<Geometry> taken) {
    var union = UnaryUnionOp.union(taken);
    return Polygons.only(OverlayNGRobust.overlay(area, union, OverlayNG.DIFFERENCE));
  }

  private void place(List<Place> lacking, Geometry free, double[] weights) {
    if (free.isEmpty()) {
      for (var it : lacking) skip(it, Skipped.Why.NO_ROOM);
      return;
    }
    var pieces = Cuts.divide(free, weights);
    for (var i = 0; i < lacking.size(); i++) {
      var place = lacking.get(i);
      if (pieces.size() < lacking.size()) skip(place, Skipped.Why.TOO_SMALL);
      else drawn.put(place.code(), Outline.of(place.code(), pieces.get(i), true));
    }
  }

  /** Draws the grids of one community that has none. */
  void fill(Place community) {
    var area = area(community.code());
    if (area == null) return;
    var number = Weights.grids(community, householdsPerGrid);
    var weights = new double[number];
    Arrays.fill(weights, 1);
    var pieces = Cuts.divide(area, weights);
    if (pieces.size() < number) {
      skip(community, Skipped.Why.TOO_SMALL);
      return;
    }
    var outlines =
        pieces.stream()
            .map(it -> Outline.of(community.code(), it, true))
            .sorted(WEST_TO_EAST_THEN_NORTH_TO_SOUTH)
            .toList();
    for (var i = 0; i < number; i++) add(community, number, i + 1, outlines.get(i));
    communities++;
  }

  private void add(Place community, int number, int ordinal, Outline piece) {
    var code = new PlaceCode(community.code().first(Level.GRID) + ordinal);
    var households = Weights.households(community) / number;
    grids.add(
        new NewGrid(
            code,
            NewGrid.nameOf(code),
            households,
            true,
            new Outline(code, piece.area(), true, piece.label())));
  }

  void skip(Place place, Skipped.Why why) {
    skipped.add(new Skipped(place.code(), place.name(), why));
  }

  private @Nullable Geometry area(PlaceCode code) {
    var outline = known.containsKey(code) ? known.get(code) : drawn.get(code);
    return outline == null ? null : outline.area();
  }

  /** The pieces drawn for subdistricts and communities. */
  List<Outline> pieces() {
    return List.copyOf(drawn.values());
  }

  List<NewGrid> grids() {
    return grids;
  }

  List<Skipped> skipped() {
    return skipped;
  }

  int communities() {
    return communities;
  }
}
