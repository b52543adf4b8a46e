package org.linli.command.teams;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.outlines.Outlines;
import org.locationtech.jts.geom.Coordinate;

/**
 * How far places are from each other: between the points their names stand at, on the map; where
 * one has no outline, by how much of the tree they share.
 */
final class PlaceWays implements TeamProposal.Ways {

  private static final double METRES_A_DEGREE = 111_195;
  private static final int IN_A_SUBDISTRICT = 1_500;
  private static final int IN_A_DISTRICT = 6_000;

  private final Map<PlaceCode, Coordinate> points;

  PlaceWays(Outlines outlines, Collection<PlaceCode> places) {
    this.points =
        outlines.find(places).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().label()));
  }

  @Override
  public @Nullable Integer between(PlaceCode one, PlaceCode other) {
    if (one.equals(other)) return 0;
    var from = points.get(one);
    var to = points.get(other);
    if (from == null || to == null) return byTree(one, other);
    return onMap(from, to);
  }

  /** Flat is good enough within a city. */
  private static int onMap(Coordinate from, Coordinate to) {
    var east = (to.x - from.x) * Math.cos(Math.toRadians(from.y));
    return (int) Math.round(Math.hypot(east, to.y - from.y) * METRES_A_DEGREE);
  }

  private static @Nullable Integer byTree(PlaceCode one, PlaceCode other) {
    if (one.contains(other) || other.contains(one)) return 0;
    if (share(Level.SUBDISTRICT, one, other)) return IN_A_SUBDISTRICT;
    return share(Level.DISTRICT, one, other) ? IN_A_DISTRICT : null;
  }

  private static boolean share(Level level, PlaceCode one, PlaceCode other) {
    return !one.level().isWiderThan(level)
        && !other.level().isWiderThan(level)
        && one.at(level).equals(other.at(level));
  }
}
