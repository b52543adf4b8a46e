package org.linli.messages;

import java.time.Instant;
import java.time.LocalTime;
import org.linli.calendar.WorkDays;

/** From eight in the morning until nine in the evening; what is due at night waits for morning. */
public final class SendingHours {

  public static final LocalTime FROM = LocalTime.of(8, 0);
  public static final LocalTime UNTIL = LocalTime.of(21, 0);

  private SendingHours() {}

  public static boolean contain(Instant now) {
    var time = now.atZone(WorkDays.ZONE).toLocalTime();
    return !time.isBefore(FROM) && time.isBefore(UNTIL);
  }
}
