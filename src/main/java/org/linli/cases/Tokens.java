package org.linli.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;

/**
 * What a case is found by. One index holds them all, so that "these words, in this place, last
 * month" is one look at it: pairs of letters as they are, {@code #} and the number, {@code @} and
 * each place around from the district down, {@code d} and {@code m} for the day and the month.
 */
final class Tokens {

  /** So many days are looked through one by one, the newest first; what is older by months. */
  private static final int DAYS = 14;

  private static final List<Level> PLACES =
      List.of(Level.DISTRICT, Level.SUBDISTRICT, Level.COMMUNITY, Level.GRID);

  private Tokens() {}

  /** All of a case's. */
  static String[] of(CaseId id, Spot spot, String words, Instant reportedAt) {
    var all = new ArrayList<>(Grams.of(words + " " + spot.address()));
    all.add(number(id.number()));
    for (var level : PLACES) {
      if (!spot.place().level().isWiderThan(level)) all.add(place(spot.place().at(level)));
    }
    var day = LocalDate.ofInstant(reportedAt, WorkDays.ZONE);
    all.add(day(day));
    all.add(month(YearMonth.from(day)));
    return all.toArray(String[]::new);
  }

  static String number(long number) {
    return "#" + number;
  }

  /** What all within a place have; nothing for places wider than a district. */
  static List<String> within(PlaceCode place) {
    return PLACES.contains(place.level()) ? List.of(place(place)) : List.of();
  }

  private static String place(PlaceCode place) {
    return "@" + place;
  }

  private static String day(LocalDate day) {
    return "d" + day;
  }

  private static String month(YearMonth month) {
    return "m" + month;
  }

  /**
   * A stretch of time with a token of its own.
   *
   * @param before what is not before it lies in an earlier period of the list
   */
  record Period(String token, Instant before) {}

  /** From now back to the first case, the newest first, without a gap and without anything twice. */
  static List<Period> periods(Instant now, Instant first) {
    var today = LocalDate.ofInstant(now, WorkDays.ZONE);
    var start = LocalDate.ofInstant(first, WorkDays.ZONE);
    var all = new ArrayList<Period>();
    var oldest = today.minusDays(DAYS - 1);
    for (var day = today; !day.isBefore(start) && !day.isBefore(oldest); day = day.minusDays(1)) {
      all.add(new Period(day(day), beginning(today.plusDays(1))));
    }
    var last = YearMonth.from(start);
    for (var month = YearMonth.from(oldest); !month.isBefore(last); month = month.minusMonths(1)) {
      all.add(new Period(month(month), beginning(oldest)));
    }
    return all;
  }

  private static Instant beginning(LocalDate day) {
    return day.atStartOfDay(WorkDays.ZONE).toInstant();
  }
}
