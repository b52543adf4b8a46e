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
  private final Map<PlaceCode, Outline> present;
  private final Map<PlaceCode, Outline> drawn = new TreeMap<>();
  private final List<NewGrid> grids = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private int communities;

  /** {@code present} are the outlines there are; the surveyed ones among them stand. */
  GridDrawing(int householdsPerGrid, Map<PlaceCode, Outline> present) {
    this.householdsPerGrid = householdsPerGrid;
    this.present = present;
  }

  /** Gives all children a place within their parent; {@code land} tells how much each gets. */
  void divide(Place parent, List<Place> children, double[] land) {
    var outline = outline(parent.code());
    var lacking = new ArrayList<Place>();
    var weights = new double[children.size()];
    var taken = new ArrayList<Geometry>();
    for (var i = 0; i < children.size(); i++) {
      var survey = surveyed(children.get(i).code());
      if (survey != null) {
        taken.add(survey.area());
      } else {
        weights[lacking.size()] = land[i];
        lacking.add(children.get(i));
      }
    }
    if (outline == null || lacking.isEmpty()) return;
    var free = taken.isEmpty() ? outline.area() : without(outline.area(), taken);
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
    var number = Weights.grids(community, householdsPerGrid);
    var pieces = pieces(community, number);
    for (var i = 0; i < pieces.size(); i++) add(community, number, i + 1, pieces.get(i));
    if (!pieces.isEmpty()) communities++;
  }

  /** Draws grids that were drawn before anew within what their community now has. */
  void renew(Place community, List<PlaceCode> before) {
    var pieces = pieces(community, before.size());
    for (var i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      drawn.put(before.get(i), new Outline(before.get(i), piece.area(), true, piece.label()));
    }
  }

  /** A community's area in equal parts, in the order of their numbers; none where it has none. */
  private List<Outline> pieces(Place community, int number) {
    var outline = outline(community.code());
    if (outline == null) return List.of();
    var weights = new double[number];
    Arrays.fill(weights, 1);
    var pieces = Cuts.divide(outline.area(), weights);
    if (pieces.size() < number) {
      skip(community, Skipped.Why.TOO_SMALL);
      return List.of();
    }
    return pieces.stream()
        .map(it -> Outline.of(community.code(), it, true))
        .sorted(WEST_TO_EAST_THEN_NORTH_TO_SOUTH)
        .toList();
  }

  private void add(Place community, int number, int ordinal, Outline piece) {
    var code = new PlaceCode(community.code().first(Level.GRID) + ordinal);
    var households = Weights.households(community) / number;
    var outline = new Outline(code, piece.area(), true, piece.label());
    grids.add(new NewGrid(code, NewGrid.nameOf(code), households, true, outline));
    drawn.put(code, outline);
  }

  void skip(Place place, Skipped.Why why) {
    skipped.add(new Skipped(place.code(), place.name(), why));
  }

  private @Nullable Outline outline(PlaceCode code) {
    var surveyed = surveyed(code);
    return surveyed == null ? drawn.get(code) : surveyed;
  }

  private @Nullable Outline surveyed(PlaceCode code) {
    var outline = present.get(code);
    return outline == null || outline.synthetic() ? null : outline;
  }

  /** What was drawn and is not yet there in just this form. */
  List<Outline> changed() {
    return drawn.values().stream().filter(it -> !isPresent(it)).toList();
  }

  private boolean isPresent(Outline drawn) {
    var before = present.get(drawn.code());
    return before != null && before.area().equalsExact(drawn.area());
  }

  /** What was drawn before for a subdistrict or community that now has no room. */
  List<PlaceCode> gone() {
    return present.values().stream()
        .filter(it -> it.synthetic() && it.code().level() != Level.GRID)
        .map(Outline::code)
        .filter(it -> !drawn.containsKey(it))
        .toList();
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
