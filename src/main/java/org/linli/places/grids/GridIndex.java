package org.linli.places.grids;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.base.PlaceCode;
import org.linli.places.outlines.Outline;
import org.linli.places.outlines.Polygons;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * Finds the grid at a point among many, in memory. The plane is laid out in square cells about as
 * large as a grid, each knowing the few grids that reach into it. A point on a border belongs to
 * the grid with the lowest code, one in a hair-line gap to the nearest grid.
 */
final class GridIndex {

  /** Gaps of up to a millionth of a degree (10 cm) come from rounding, not from the ground. */
  private static final double HAIR = 1e-6;

  private static final int MOST_CELLS_OF_A_GRID = 4096;
  private static final double LEAST_CELL = 1e-4;

  private final double cell;
  private final Map<Long, List<Entry>> cells = new HashMap<>();
  private final List<Entry> vast = new ArrayList<>();

  private record Entry(PlaceCode code, Geometry area, Envelope reach) {}

  /** {@code grids} come by code, so that the first of several that match has the lowest. */
  GridIndex(Collection<Outline> grids) {
    cell = usualSize(grids);
    for (var grid : grids) {
      var reach = new Envelope(grid.area().getEnvelopeInternal());
      reach.expandBy(HAIR);
      add(new Entry(grid.code(), grid.area(), reach));
    }
  }

  private static double usualSize(Collection<Outline> grids) {
    return grids.stream()
        .map(it -> it.area().getEnvelopeInternal())
        .mapToDouble(it -> Math.max(it.getWidth(), it.getHeight()))
        .average()
        .stream()
        .map(it -> Math.max(it, LEAST_CELL))
        .findFirst()
        .orElse(1);
  }

  private void add(Entry entry) {
    var reach = entry.reach();
    var columns = number(reach.getMaxX()) - number(reach.getMinX()) + 1;
    var rows = number(reach.getMaxY()) - number(reach.getMinY()) + 1;
    if (columns * rows > MOST_CELLS_OF_A_GRID) {
      vast.add(entry);
      return;
    }
    for (var column = number(reach.getMinX()); column <= number(reach.getMaxX()); column++) {
      for (var row = number(reach.getMinY()); row <= number(reach.getMaxY()); row++) {
        cells.computeIfAbsent(key(column, row), _ -> new ArrayList<>(4)).add(entry);
      }
    }
  }

  Optional<PlaceCode> at(double longitude, double latitude) {
    var point = new Coordinate(longitude, latitude);
    var near = cells.getOrDefault(key(number(longitude), number(latitude)), List.of());
    var found = holding(near, point).or(() -> holding(vast, point));
    return found.or(() -> nearest(near, point));
  }

  private static Optional<PlaceCode> holding(List<Entry> entries, Coordinate point) {
    for (var entry : entries) {
      if (entry.reach().contains(point)
          && SimplePointInAreaLocator.locate(point, entry.area()) != Location.EXTERIOR) {
        return Optional.of(entry.code());
      }
    }
    return Optional.empty();
  }

  private static Optional<PlaceCode> nearest(List<Entry> entries, Coordinate point) {
    var at = Polygons.FACTORY.createPoint(point);
    Entry nearest = null;
    var least = HAIR;
    for (var entry : entries) {
      if (!entry.reach().contains(point)) continue;
      var distance = entry.area().distance(at);
      if (distance < least) {
        least = distance;
        nearest = entry;
      }
    }
    return nearest == null ? Optional.empty() : Optional.of(nearest.code());
  }

  private long number(double degrees) {
    return (long) Math.floor(degrees / cell);
  }

  private static long key(long column, long row) {
    return (column << 32) ^ (row & 0xFFFFFFFFL);
  }
}
