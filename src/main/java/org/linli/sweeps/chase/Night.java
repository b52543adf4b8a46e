package org.linli.sweeps.chase;

import java.time.LocalTime;

/** Nobody is sent to a door, or to the telephone, at night. */
final class Night {

  static final LocalTime BEGINS = LocalTime.of(22, 0);
  static final LocalTime ENDS = LocalTime.of(7, 0);

  private Night() {}

  static boolean isDay(LocalTime now) {
    return !now.isBefore(ENDS) && now.isBefore(BEGINS);
  }
}
