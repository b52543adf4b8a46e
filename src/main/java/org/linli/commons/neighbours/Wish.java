package org.linli.commons.neighbours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.edge.Written;
import org.linli.people.Household;
import org.linli.people.dwellings.UnitId;

/**
 * What is to be written; who, where and which building is known.
 *
 * @param id made by whoever writes it
 * @param days until the end of the day so many days from today; 0 is today
 */
public record Wish(UUID id, Favour.Kind kind, String words, int days) {

  private static final LocalTime DAYS_END = LocalTime.of(23, 59, 59);

  Favour of(Household home, @Nullable UUID proxy, Instant now) {
    return new Favour(
        UnitId.buildingOf(home),
        id,
        home.id(),
        kind,
        Written.one("words", words, Written.LINE),
        proxy,
        now,
        until(now),
        null,
        List.of());
  }

  private Instant until(Instant now) {
    if (days < 0 || days > Favour.MOST_DAYS) {
      throw Refusal.because(NeighboursReason.FAVOUR_UNTIL_WHEN, Favour.MOST_DAYS);
    }
    var day = LocalDate.ofInstant(now, WorkDays.ZONE).plusDays(days);
    var until = day.atTime(DAYS_END).atZone(WorkDays.ZONE).toInstant();
    if (!until.isAfter(now)) {
      throw Refusal.because(NeighboursReason.FAVOUR_UNTIL_WHEN, Favour.MOST_DAYS);
    }
    return until;
  }
}
