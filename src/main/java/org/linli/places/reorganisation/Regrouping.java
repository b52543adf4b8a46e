package org.linli.places.reorganisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.places.Place;
import org.linli.places.outlines.Outline;
import org.linli.places.outlines.Outlines;
import org.linli.places.outlines.Polygons;
import org.linli.places.topology.Finding;
import org.linli.places.topology.Topology;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays grids of one community together and divides them anew. */
@Component
class Regrouping {

  /** The share of the smaller of an old and a new grid from which on the new follows the old. */
  private static final double WORTH_FOLLOWING = 0.2;

  private final Outlines outlines;
  private final ObjectProvider<Attached.Buildings> buildings;

  Regrouping(Outlines outlines, ObjectProvider<Attached.Buildings> buildings) {
    this.outlines = outlines;
    this.buildings = buildings;
  }

  /** The pieces of the grids' ground; {@code drawn} when nobody surveyed where they part. */
  private record Pieces(List<@Nullable Geometry> areas, boolean drawn) {}

  void add(Change.Regroup change, Codes codes, Recoding recoding) {
    var grids = change.grids();
    var community = grids.getFirst().at(Level.COMMUNITY);
    if (!grids.stream().allMatch(community::contains)) {
      throw Refusal.because(ReorganisationReason.NOT_ONE_COMMUNITY);
    }
    var stand = buildings.stream().flatMap(it -> it.of(grids).stream()).toList();
    var before = outlines.find(grids);
    var ground =
        before.size() < grids.size()
            ? null
            : union(before.values().stream().map(Outline::area).toList());
    var pieces = pieces(change, ground, stand);
    var number = pieces.areas().size();
    if (number < 2 && !(change instanceof Change.Merge)) {
      throw Refusal.because(ReorganisationReason.TOO_FEW_PARTS);
    }
    var parts = parts(change, number);
    var drawn = pieces.drawn() || before.values().stream().allMatch(Outline::synthetic);
    var to = new ArrayList<PlaceCode>();
    for (var i = 0; i < number; i++) to.add(codes.below(community, grids.getFirst(), null));
    var allotment = Allotment.of(stand, parts, pieces.areas());
    allotment.leftBehind().forEach(recoding::leave);
    allotment.parts().forEach((building, part) -> recoding.allot(building, to.get(part)));
    grids.forEach(recoding::end);
    if (number > 1) grids.forEach(recoding::divide);
    var from = from(grids, before, pieces.areas(), stand, allotment);
    for (var i = 0; i < number; i++) {
      var area = pieces.areas().get(i);
      var name = parts.get(i).name().isEmpty() ? usualName(to.get(i)) : parts.get(i).name();
      recoding.begin(
          new Place(to.get(i), name, null, null, null, false),
          area == null ? null : Outline.of(to.get(i), area, drawn),
          List.copyOf(from.get(i).keySet()));
      if (grids.size() == 1) continue;
      for (var share : from.get(i).entrySet()) {
        recoding.weigh(share.getKey(), to.get(i), share.getValue().ofOld());
      }
    }
  }

  private static List<Change.Part> parts(Change.Regroup change, int number) {
    if (change.parts().isEmpty()) {
      return Collections.nCopies(number, new Change.Part("", null, java.util.Set.of()));
    }
    if (change.parts().size() != number) {
      throw Refusal.because(ReorganisationReason.PARTS_DIFFER, number, change.parts().size());
    }
    return change.parts();
  }

  private static Pieces pieces(
      Change.Regroup change, @Nullable Geometry ground, List<Building> stand) {
    var parts = change.parts();
    var line = change.line();
    if (line != null && !line.isEmpty()) {
      if (ground == null) throw Refusal.because(ReorganisationReason.NO_OUTLINE);
      return new Pieces(new ArrayList<>(Division.byLine(ground, line)), false);
    }
    if (parts.size() < 2) return new Pieces(Collections.singletonList(ground), false);
    if (parts.stream().allMatch(it -> it.outline() != null)) {
      return new Pieces(new ArrayList<>(given(parts, ground)), false);
    }
    if (ground == null) return new Pieces(Collections.nCopies(parts.size(), null), true);
    return new Pieces(new ArrayList<>(around(parts, ground, stand)), true);
  }

  private static List<Geometry> given(List<Change.Part> parts, @Nullable Geometry ground) {
    var areas = new ArrayList<Geometry>();
    var numbered = new TreeMap<PlaceCode, Geometry>();
    for (var i = 0; i < parts.size(); i++) {
      var outline = parts.get(i).outline();
      if (outline == null) throw Refusal.because(ReorganisationReason.NO_OUTLINE);
      areas.add(outline.area("parts[" + i + "].outline"));
      numbered.put(new PlaceCode(100_000_000_000_000L + i), areas.getLast());
    }
    for (var finding : Topology.of(numbered, ground)) {
      if (finding instanceof Finding.Located it && !(it instanceof Finding.Sliver)) {
        throw Refusal.because(
            ReorganisationReason.PARTS_DO_NOT_TILE, Math.round(it.squareMetres()));
      }
    }
    return areas;
  }

  private static List<Geometry> around(
      List<Change.Part> parts, Geometry ground, List<Building> stand) {
    var sites = new ArrayList<List<Coordinate>>();
    var weights = new double[parts.size()];
    for (var i = 0; i < weights.length; i++) {
      var own = parts.get(i).buildings();
      var here = stand.stream().filter(it -> own.contains(it.id())).toList();
      weights[i] = Math.max(1, here.stream().mapToInt(Building::households).sum());
      sites.add(here.stream().map(Regrouping::site).filter(java.util.Objects::nonNull).toList());
    }
    var pieces = Division.around(ground, sites, weights);
    if (pieces.size() < weights.length) throw Refusal.because(ReorganisationReason.TOO_FEW_PARTS);
    return pieces;
  }

  private static @Nullable Coordinate site(Building it) {
    return it.longitude() == null || it.latitude() == null
        ? null
        : new Coordinate(it.longitude(), it.latitude());
  }

  /** How much of an old grid is in a part: of the smaller of the two, and of the old one. */
  private record Share(double ofSmaller, double ofOld) {}

  /**
   * Which old grids each part follows: those much of whose ground or buildings it takes. Dividing
   * one grid, that is always it; moving a border, the neighbour's corner is not worth a post.
   */
  private static List<Map<PlaceCode, Share>> from(
      List<PlaceCode> grids,
      Map<PlaceCode, Outline> before,
      List<? extends @Nullable Geometry> areas,
      List<Building> stand,
      Allotment allotment) {
    var from = new ArrayList<Map<PlaceCode, Share>>();
    for (var i = 0; i < areas.size(); i++) {
      var part = i;
      var area = areas.get(i);
      var shares = new TreeMap<PlaceCode, Share>();
      for (var grid : grids) {
        var old = before.get(grid);
        shares.put(
            grid,
            area != null && old != null
                ? share(area, old.area())
                : share(grid, part, stand, allotment));
      }
      var most = shares.values().stream().mapToDouble(Share::ofSmaller).max().orElse(0);
      if (grids.size() > 1 && areas.size() > 1) {
        shares.values().removeIf(it -> it.ofSmaller() < Math.min(most, WORTH_FOLLOWING));
      }
      from.add(shares);
    }
    return from;
  }

  private static Share share(Geometry part, Geometry old) {
    var common = overlay(part, old, OverlayNG.INTERSECTION).getArea();
    return new Share(common / Math.min(part.getArea(), old.getArea()), common / old.getArea());
  }

  private static Share share(PlaceCode grid, int part, List<Building> stand, Allotment allotment) {
    var own = stand.stream().filter(it -> it.grid().equals(grid)).toList();
    var here =
        own.stream().filter(it -> Integer.valueOf(part).equals(allotment.parts().get(it.id())));
    var share = own.isEmpty() ? 0 : (double) here.count() / own.size();
    return new Share(share, share);
  }

  static String usualName(PlaceCode grid) {
    return "第%d网格".formatted(grid.value() % 1000);
  }

  static Outline together(PlaceCode code, List<Outline> outlines) {
    var area = union(outlines.stream().map(Outline::area).toList());
    return Outline.of(code, area, outlines.stream().anyMatch(Outline::synthetic));
  }

  static Geometry changed(Geometry area, Geometry by, boolean gains) {
    return overlay(area, by, gains ? OverlayNG.UNION : OverlayNG.DIFFERENCE);
  }

  private static Geometry union(List<Geometry> areas) {
    return Polygons.only(UnaryUnionOp.union(areas));
  }

  private static Geometry overlay(Geometry one, Geometry other, int operation) {
    return Polygons.only(OverlayNGRobust.overlay(one, other, operation));
  }
}
