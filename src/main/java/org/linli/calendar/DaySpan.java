package org.linli.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From the beginning of one day to the end of another, here; both are in it.
 *
 * @param from the first day
 * @param until the last day, which may be before the first: see {@link #isOf}
 */
public record DaySpan(LocalDate from, LocalDate until) {

  /** As it was asked for; where nothing is said so many days, of which the last is today. */
  public static DaySpan asked(
      @Nullable LocalDate from, @Nullable LocalDate until, Instant now, int usualDays) {
    var last = until == null ? LocalDate.ofInstant(now, WorkDays.ZONE) : until;
    return new DaySpan(from == null ? last.minusDays(usualDays - 1L) : from, last);
  }

  /** One day at least, and so many at most? */
  public boolean isOf(int mostDays) {
    return !until.isBefore(from) && from.isAfter(until.minusDays(mostDays));
  }

  public Instant begins() {
    return from.atStartOfDay(WorkDays.ZONE).toInstant();
  }

  public Instant ends() {
    return WorkDays.endOf(until);
  }
}
