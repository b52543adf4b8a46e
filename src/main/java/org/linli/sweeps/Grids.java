package org.linli.sweeps;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/**
 * The figures of all grids of a place in a period, read at one moment. Many boards are summed from
 * it in memory; each costs with its own grids.
 */
public final class Grids {

  private final NavigableMap<PlaceCode, Figures> grids;
  private final Instant asOf;
  private final String seen;

  Grids(NavigableMap<PlaceCode, Figures> grids, Instant asOf, String seen) {
    this.grids = grids;
    this.asOf = asOf;
    this.seen = seen;
  }

  /** What {@link Coverage#figures} would have answered at that moment. */
  public Coverage.Seen figures(PlaceCode within, Level by) {
    var from = new PlaceCode(within.first(Level.GRID));
    var beyond = new PlaceCode(within.beyond(Level.GRID));
    Map<PlaceCode, Figures> sums = new TreeMap<>();
    grids
        .subMap(from, true, beyond, false)
        .forEach((grid, figures) -> sums.merge(grid.at(by), figures, Figures::plus));
    return new Coverage.Seen(sums, asOf, seen);
  }
}
