package org.linli.cases;

import java.util.Optional;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;

/** Onto whose desks what is late climbs: one place higher each time, up to the city. */
public final class Desks {

  /** After what time it climbs further, where nothing more urgent is said. */
  public static final Limit STEP = Limit.of("1wd");

  private Desks() {}

  /** The next desk; none above the city's. */
  public static Optional<PlaceCode> above(PlaceCode desk) {
    return Level.CITY.isWiderThan(desk.level())
        ? Optional.of(desk.ancestors().getLast())
        : Optional.empty();
  }
}
