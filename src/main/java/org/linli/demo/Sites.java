package org.linli.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.base.PlaceCode;
import org.linli.people.NewBuilding;
import org.linli.places.outlines.Outline;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/**
 * Gives invented buildings a spot within the outline of their grid, spread evenly (Halton's
 * sequence) and always the same; a grid without an outline has none to give.
 */
final class Sites {

  private static final double UNIT = 1e6;
  private static final int MOST_TRIES = 10_000;

  private final Map<PlaceCode, Spots> spots = new HashMap<>();

  Sites(Map<PlaceCode, Outline> grids) {
    grids.forEach((code, outline) -> spots.put(code, new Spots(outline)));
  }

  List<NewBuilding> place(List<NewBuilding> buildings) {
    return buildings.stream().map(this::place).toList();
  }

  private NewBuilding place(NewBuilding it) {
    var here = spots.get(it.grid());
    if (here == null) return it;
    var at = here.next();
    return new NewBuilding(
        it.grid(), it.name(), it.address(), it.storeys(), at.x, at.y, it.entrances());
  }

  private static final class Spots {

    private final Outline outline;
    private final IndexedPointInAreaLocator inside;
    private int number;

    Spots(Outline outline) {
      this.outline = outline;
      this.inside = new IndexedPointInAreaLocator(outline.area());
    }

    Coordinate next() {
      var reach = outline.area().getEnvelopeInternal();
      for (var tries = 0; tries < MOST_TRIES; tries++) {
        number++;
        var at =
            new Coordinate(
                rounded(reach.getMinX() + halton(number, 2) * reach.getWidth()),
                rounded(reach.getMinY() + halton(number, 3) * reach.getHeight()));
        if (inside.locate(at) == Location.INTERIOR) return at;
      }
      return outline.label();
    }
  }

  private static double halton(int number, int base) {
    var sum = 0.0;
    var share = 1.0;
    for (var left = number; left > 0; left /= base) {
      share /= base;
      sum += share * (left % base);
    }
    return sum;
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * UNIT) / UNIT;
  }
}
