package org.linli.calendar;

import java.time.Instant;
import java.time.LocalTime;

/** From ten in the evening until seven in the morning, when nobody is disturbed who need not be. */
public final class Night {

  public static final LocalTime BEGINS = LocalTime.of(22, 0);
  public static final LocalTime ENDS = LocalTime.of(7, 0);

  private Night() {}

  public static boolean contains(LocalTime time) {
    return time.isBefore(ENDS) || !time.isBefore(BEGINS);
  }

  public static boolean contains(Instant moment) {
    return contains(moment.atZone(WorkDays.ZONE).toLocalTime());
  }

  /** When it, or the next one, is over. */
  public static Instant endAfter(Instant moment) {
    var here = moment.atZone(WorkDays.ZONE);
    var day =
        here.toLocalTime().isBefore(ENDS) ? here.toLocalDate() : here.toLocalDate().plusDays(1);
    return day.atTime(ENDS).atZone(WorkDays.ZONE).toInstant();
  }
}
