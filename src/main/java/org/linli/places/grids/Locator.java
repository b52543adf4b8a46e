package org.linli.places.grids;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.places.outlines.Crs;
import org.linli.places.outlines.Gcj02;
import org.linli.places.outlines.Outlines;
import org.linli.places.outlines.OutlinesChanged;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The door from a point to its grid. Its index is built at the first question and again after
 * outlines have changed, here at once and on another server within a minute.
 */
@Service
public class Locator {

  private static final Duration TRUSTED = Duration.ofMinutes(1);

  private final Outlines outlines;
  private final Clock clock;
  private volatile @Nullable Built built;

  Locator(Outlines outlines, Clock clock) {
    this.outlines = outlines;
    this.clock = clock;
  }

  private record Built(GridIndex index, String version, Instant checked) {}

  /** The grid a caller's point lies in; none where the grid is not theirs to see. */
  public PlaceCode gridAt(Caller caller, double longitude, double latitude, Crs crs) {
    caller.require(Power.SEE_PLACES);
    var given = new Coordinate(longitude, latitude);
    var point = crs == Crs.GCJ02 ? Gcj02.toWgs84(given) : given;
    return gridAt(point.x, point.y)
        .filter(caller.place()::contains)
        .orElseThrow(() -> new NoSuchElementException("No grid at " + point));
  }

  /** The grid at a point of WGS-84, for rooms that have asked for the right themselves. */
  public Optional<PlaceCode> gridAt(double longitude, double latitude) {
    return index().at(longitude, latitude);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void forget(OutlinesChanged changed) {
    built = null;
  }

  private GridIndex index() {
    var now = built;
    return now != null && now.checked().plus(TRUSTED).isAfter(clock.instant())
        ? now.index()
        : renewed();
  }

  private synchronized GridIndex renewed() {
    var before = built;
    if (before != null && before.checked().plus(TRUSTED).isAfter(clock.instant())) {
      return before.index();
    }
    var version = outlines.version(PlaceCode.COUNTRY, Level.GRID);
    var index =
        before != null && before.version().equals(version)
            ? before.index()
            : new GridIndex(outlines.within(PlaceCode.COUNTRY, Level.GRID).values());
    built = new Built(index, version, clock.instant());
    return index;
  }
}
