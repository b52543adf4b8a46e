package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Deadlines in work days: weekends, holidays, and the days worked instead. */
class WorkDaysTest {

  private final WorkDays workDays = new WorkDays();

  @Test
  void aWeekendDoesNotCount() {
    assertThat(workDays.after(Instant.parse("2026-11-25T02:00:00Z"), 5))
        .isEqualTo(LocalDate.of(2026, 12, 2));
  }

  @Test
  void holidaysDoNotCountAndTheSaturdaysWorkedInsteadDo() {
    assertThat(workDays.after(Instant.parse("2026-09-30T02:00:00Z"), 3))
        .isEqualTo(LocalDate.of(2026, 10, 10));
    assertThat(workDays.isWorkDay(LocalDate.of(2026, 2, 14))).isTrue();
    assertThat(workDays.isWorkDay(LocalDate.of(2026, 2, 16))).isFalse();
  }

  @Test
  void theDayIsThatOfThePlaceNotOfTheServer() {
    assertThat(workDays.after(Instant.parse("2026-11-24T17:00:00Z"), 1))
        .isEqualTo(LocalDate.of(2026, 11, 26));
  }

  @Test
  void ofAYearThatIsNotPublishedOnlyTheWeekdaysAreKnown() {
    assertThat(workDays.knows(2026)).isTrue();
    assertThat(workDays.knows(2031)).isFalse();
    assertThat(workDays.isWorkDay(LocalDate.of(2031, 1, 1))).isTrue();
  }
}
