package org.linli.cases.topics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;

/**
 * What recurs, and where.
 *
 * @param leaf the class of the cases
 * @param agency the department whose work the class is; null where it is the place's own
 * @param place the narrowest place around all of them, down to the grid
 * @param point the middle of them, longitude and latitude in WGS-84; only of a spread of cells
 * @param address as one of them tells it; may be empty
 */
public record TopicSpot(
    String leaf,
    @Nullable SourceAgency agency,
    Spread spread,
    PlaceCode place,
    @Nullable Point point,
    String address) {

  /** How far around something is the same spot. */
  public enum Spread {
    /** About 100 m, and as much again around it. */
    CELL,
    /** An address, of cases without a point. */
    ADDRESS,
    /** A community, of cases without a point. */
    COMMUNITY
  }

  /** Of WGS-84, in degrees. */
  public record Point(double longitude, double latitude) {}

  public TopicSpot {
    if ((spread == Spread.CELL) != (point != null)) {
      throw new IllegalArgumentException("A spot of cells has a point, and only that: " + spread);
    }
    if (place.level().isWiderThan(Level.SUBDISTRICT)) {
      throw new IllegalArgumentException("Too wide to be a spot: " + place);
    }
  }

  /** The narrowest place around all of these; there is at least one. */
  static PlaceCode around(List<PlaceCode> places) {
    return places.stream().reduce(TopicSpot::around).orElseThrow();
  }

  private static PlaceCode around(PlaceCode one, PlaceCode other) {
    var narrow = one;
    while (!narrow.contains(other)) narrow = narrow.ancestors().getLast();
    return narrow;
  }
}
