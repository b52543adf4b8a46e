package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Times within which something is to be done; 2026-11-26 is a Thursday. */
class LimitTest {

  private final WorkDays days = new WorkDays();

  private String due(String from, String limit) {
    var moment = LocalDateTime.parse(from).atZone(WorkDays.ZONE).toInstant();
    return days.after(moment, Limit.of(limit)).atZone(WorkDays.ZONE).toLocalDateTime().toString();
  }

  @Test
  void byTheClockNightsAndHolidaysCount() {
    assertThat(due("2026-11-28T23:50", "30m")).isEqualTo("2026-11-29T00:20");
    assertThat(due("2026-11-28T23:50", "2h")).isEqualTo("2026-11-29T01:50");
  }

  @Test
  void hoursOfWorkLeaveOutNoonEveningAndWeekend() {
    assertThat(due("2026-11-26T09:00", "2wh")).isEqualTo("2026-11-26T11:00");
    assertThat(due("2026-11-26T11:00", "2wh")).isEqualTo("2026-11-26T15:00");
    assertThat(due("2026-11-26T13:00", "1wh")).isEqualTo("2026-11-26T15:00");
    assertThat(due("2026-11-27T17:00", "2wh")).isEqualTo("2026-11-30T10:00");
    assertThat(due("2026-11-28T12:00", "7wh")).isEqualTo("2026-11-30T17:30");
    assertThat(due("2026-11-26T08:30", "8wh")).isEqualTo("2026-11-27T09:30");
  }

  @Test
  void workDaysBeginWithTheNext() {
    assertThat(due("2026-11-26T23:00", "1wd")).isEqualTo("2026-11-28T00:00");
    assertThat(due("2026-11-27T08:00", "1wd")).isEqualTo("2026-12-01T00:00");
  }

  @Test
  void itIsWrittenAsItIsRead() {
    for (var text : new String[] {"30m", "24h", "4wh", "5wd"}) {
      assertThat(Limit.of(text)).hasToString(text);
    }
    for (var text : new String[] {"", "0h", "5", "-1h", "5 wd", "99999h", "h"}) {
      assertThatThrownBy(() -> Limit.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Limit.of("5wd").half()).isEqualTo(Limit.of("2wd"));
    assertThat(Limit.of("1h").half()).isEqualTo(Limit.of("1h"));
  }

  @Property(tries = 500)
  void moreTimeEndsLater(
      @ForAll @IntRange(max = 20_000_000) int second,
      @ForAll @IntRange(min = 1, max = 60) int some) {
    var from = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second);
    for (var unit : Limit.Unit.values()) {
      var due = days.after(from, new Limit(some, unit));
      assertThat(due).isAfter(from);
      assertThat(days.after(from, new Limit(some + 1, unit))).isAfter(due);
    }
  }
}
