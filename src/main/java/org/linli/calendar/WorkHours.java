package org.linli.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** The hours of a work day, 8:30 to 12:00 and 14:00 to 17:30: seven of them. */
final class WorkHours {

  private record Shift(LocalTime from, LocalTime until) {}

  private static final List<Shift> SHIFTS =
      List.of(
          new Shift(LocalTime.of(8, 30), LocalTime.NOON),
          new Shift(LocalTime.of(14, 0), LocalTime.of(17, 30)));

  private WorkHours() {}

  /** When so much time has been worked after a moment; costs as many steps as there are days. */
  static Instant after(Instant moment, Duration worked, WorkDays days) {
    var now = LocalDateTime.ofInstant(moment, WorkDays.ZONE);
    var left = worked;
    for (var day = now.toLocalDate(); ; day = day.plusDays(1)) {
      if (!days.isWorkDay(day)) continue;
      for (var shift : SHIFTS) {
        var from = day.atTime(shift.from());
        if (now.isAfter(from)) from = now;
        var until = day.atTime(shift.until());
        if (!from.isBefore(until)) continue;
        var here = Duration.between(from, until);
        if (left.compareTo(here) <= 0) return from.plus(left).atZone(WorkDays.ZONE).toInstant();
        left = left.minus(here);
      }
    }
  }
}
