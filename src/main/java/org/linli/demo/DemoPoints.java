package org.linli.demo;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.cases.Spot;
import org.linli.places.outlines.Outlines;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Points within grids, the same each time; none is any real address. */
@Component
class DemoPoints {

  private static final int TRIES = 200;

  private final Outlines outlines;

  DemoPoints(Outlines outlines) {
    this.outlines = outlines;
  }

  Within within(PlaceCode place) {
    var found = outlines.within(place, Level.GRID);
    return new Within(
        found.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().area())));
  }

  /** The outlines of grids, read once for all cases. */
  record Within(Map<PlaceCode, Geometry> shapes) {

    /** Somewhere in the grid; null where it has no outline. */
    Spot.@Nullable Point in(PlaceCode grid, int number) {
      var shape = shapes.get(grid);
      if (shape == null || shape.isEmpty()) return null;
      var random = new SplittableRandom(grid.value() * 31 + number);
      var box = shape.getEnvelopeInternal();
      for (var i = 0; i < TRIES; i++) {
        var at =
            new Coordinate(
                box.getMinX() + random.nextDouble() * box.getWidth(),
                box.getMinY() + random.nextDouble() * box.getHeight());
        if (shape.contains(shape.getFactory().createPoint(at))) return new Spot.Point(at.x, at.y);
      }
      return null;
    }
  }
}
