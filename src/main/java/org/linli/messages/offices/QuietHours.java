package org.linli.messages.offices;

import java.time.Instant;
import java.time.LocalTime;
import org.linli.calendar.WorkDays;

/** From ten in the evening until seven in the morning only what cannot wait is told. */
final class QuietHours {

  static final LocalTime BEGIN = LocalTime.of(22, 0);
  static final LocalTime END = LocalTime.of(7, 0);

  private QuietHours() {}

  static boolean contain(Instant now) {
    var time = now.atZone(WorkDays.ZONE).toLocalTime();
    return time.isBefore(END) || !time.isBefore(BEGIN);
  }

  /** When they, or the next ones, are over. */
  static Instant endAfter(Instant now) {
    var here = now.atZone(WorkDays.ZONE);
    var day =
        here.toLocalTime().isBefore(END) ? here.toLocalDate() : here.toLocalDate().plusDays(1);
    return day.atTime(END).atZone(WorkDays.ZONE).toInstant();
  }
}
