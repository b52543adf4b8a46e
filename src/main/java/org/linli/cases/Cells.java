package org.linli.cases;

import java.util.ArrayList;
import java.util.List;

/** Squares of a thousandth of a degree (about 100 m), by which cases near a point are found. */
public final class Cells {

  private static final double SIDE = 0.001;
  private static final long ROW = 1_000_000;

  private Cells() {}

  static long of(Spot.Point it) {
    return number(it.latitude()) * ROW + number(it.longitude());
  }

  /** The point's own square and the eight around it. */
  static List<Long> around(Spot.Point it) {
    return around(of(it));
  }

  /** A square and the eight around it. */
  public static List<Long> around(long own) {
    var all = new ArrayList<Long>(9);
    for (var row = -1; row <= 1; row++) {
      for (var column = -1; column <= 1; column++) all.add(own + row * ROW + column);
    }
    return all;
  }

  private static long number(double degrees) {
    return (long) Math.floor(degrees / SIDE);
  }
}
