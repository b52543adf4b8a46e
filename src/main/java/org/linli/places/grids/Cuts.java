package org.linli.places.grids;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.places.outlines.Polygons;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Divides an area into pieces whose areas are as given weights, by straight cuts from north to
 * south or from west to east, always across the longer side. The cuts lie at whole millionths of a
 * degree (about 10 cm), so that both sides of a cut have the very same line and the pieces tile the
 * area.
 */
public final class Cuts {

  private static final double UNIT = 1e6;
  private static final int HALVINGS = 60;

  private Cuts() {}

  /** One piece a weight, in order, first west or north; fewer where an area is too small to cut. */
  public static List<Geometry> divide(Geometry area, double[] weights) {
    var pieces = new ArrayList<Geometry>(weights.length);
    divide(area, weights, 0, weights.length, pieces);
    return pieces;
  }

  private static void divide(
      Geometry area, double[] weights, int from, int to, List<Geometry> pieces) {
    if (to - from == 1) {
      pieces.add(area);
      return;
    }
    var middle = middle(weights, from, to);
    var share = sum(weights, from, middle) / sum(weights, from, to);
    var extent = area.getEnvelopeInternal();
    var east = isLongerEastWest(extent);
    var cut = cut(area, share, east);
    var one = part(area, extent, cut, east, true);
    var other = part(area, extent, cut, east, false);
    if (one.isEmpty() || other.isEmpty()) return;
    divide(one, weights, from, middle, pieces);
    divide(other, weights, middle, to, pieces);
  }

  /** Where to part the items so that both sides weigh as nearly the same as their order allows. */
  private static int middle(double[] weights, int from, int to) {
    var half = sum(weights, from, to) / 2;
    var before = 0.0;
    for (var i = from; i < to - 1; i++) {
      if (before + weights[i] / 2 >= half) return Math.max(i, from + 1);
      before += weights[i];
    }
    return to - 1;
  }

  private static double sum(double[] weights, int from, int to) {
    return Arrays.stream(weights, from, to).sum();
  }

  private static boolean isLongerEastWest(Envelope extent) {
    var squeeze = Math.cos(Math.toRadians(extent.centre().y));
    return extent.getWidth() * squeeze >= extent.getHeight();
  }

  /** The longitude west of which (or the latitude north of which) the share of the area lies. */
  private static double cut(Geometry area, double share, boolean east) {
    var extent = area.getEnvelopeInternal();
    var low = east ? extent.getMinX() : extent.getMinY();
    var high = east ? extent.getMaxX() : extent.getMaxY();
    var wanted = Sweep.total(area) * (east ? share : 1 - share);
    for (var i = 0; i < HALVINGS && high - low > 1e-9; i++) {
      var middle = (low + high) / 2;
      if (Sweep.below(area, middle, east) < wanted) low = middle;
      else high = middle;
    }
    return Math.round((low + high) / 2 * UNIT) / UNIT;
  }

  private static Geometry part(
      Geometry area, Envelope extent, double cut, boolean east, boolean first) {
    var half = new Envelope(extent);
    half.expandBy(1);
    if (east) {
      half.init(
          first ? half.getMinX() : cut,
          first ? cut : half.getMaxX(),
          half.getMinY(),
          half.getMaxY());
    } else {
      half.init(
          half.getMinX(),
          half.getMaxX(),
          first ? cut : half.getMinY(),
          first ? half.getMaxY() : cut);
    }
    var side = Polygons.FACTORY.toGeometry(half);
    return Polygons.only(OverlayNGRobust.overlay(area, side, OverlayNG.INTERSECTION));
  }
}
