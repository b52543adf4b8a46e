package org.linli.sweeps;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/**
 * The figures of all grids of a place in a period, read at one moment, and the sums of all places
 * around them: each level is summed once from the one below it, and a board then costs no more than
 * the places it shows.
 */
public final class Grids {

  private final Map<Level, NavigableMap<PlaceCode, Figures>> levels = new EnumMap<>(Level.class);
  private final Instant asOf;
  private final String seen;

  Grids(NavigableMap<PlaceCode, Figures> grids, Instant asOf, String seen) {
    this.asOf = asOf;
    this.seen = seen;
    levels.put(Level.GRID, grids);
    for (var level = Level.GRID; level != Level.COUNTRY; level = level.above()) {
      levels.put(level.above(), summed(at(level), level.above()));
    }
  }

  private NavigableMap<PlaceCode, Figures> at(Level level) {
    return Objects.requireNonNull(levels.get(level));
  }

  private static NavigableMap<PlaceCode, Figures> summed(
      NavigableMap<PlaceCode, Figures> narrower, Level by) {
    var sums = new TreeMap<PlaceCode, Figures>();
    narrower.forEach((place, figures) -> sums.merge(place.at(by), figures, Figures::plus));
    return sums;
  }

  /** What {@link Coverage#figures} would have answered at that moment. */
  public Coverage.Seen figures(PlaceCode within, Level by) {
    var first = new PlaceCode(within.first(by));
    var last = new PlaceCode(within.beyond(by) - 1);
    return new Coverage.Seen(at(by).subMap(first, true, last, true), asOf, seen);
  }
}
