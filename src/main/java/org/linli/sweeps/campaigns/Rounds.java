package org.linli.sweeps.campaigns;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.linli.calendar.WorkDays;

/**
 * When one comes back to a door where nobody opened: at another time of the day, since who is at
 * work in the morning is there in the evening. Nobody goes round at night.
 */
final class Rounds {

  /** Morning, afternoon and evening, when a round begins. */
  private static final List<LocalTime> BEGIN =
      List.of(LocalTime.of(8, 0), LocalTime.of(13, 0), LocalTime.of(18, 0));

  private Rounds() {}

  /** The beginning of the next round after a moment. */
  static Instant next(Instant now) {
    var here = now.atZone(WorkDays.ZONE);
    for (var begin : BEGIN) {
      if (here.toLocalTime().isBefore(begin)) return here.with(begin).toInstant();
    }
    return here.toLocalDate()
        .plusDays(1)
        .atTime(BEGIN.getFirst())
        .atZone(WorkDays.ZONE)
        .toInstant();
  }
}
