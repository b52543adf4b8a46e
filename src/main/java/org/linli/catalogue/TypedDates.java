package org.linli.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as offices and spreadsheets write them. */
final class TypedDates {

  private static final LocalDate SERIALS_SINCE = LocalDate.of(1899, 12, 30);
  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2200;

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-./年 ]\\s*(\\d{1,2})\\s*[-./月 ]\\s*(\\d{1,2})日?(?:[ tT].*)?");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
  private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})月?|(\\d{4})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
  private static final Pattern YEAR = Pattern.compile("\\d{4}年?");

  private TypedDates() {}

  static Values.Read read(String text) {
    var day = written(text);
    if (day != null) return told(day, true);
    var month = MONTH.matcher(text);
    if (month.matches()) {
      var short_ = month.group(1) == null;
      return told(day(month.group(short_ ? 3 : 1), month.group(short_ ? 4 : 2), "1"), false);
    }
    if (YEAR.matcher(text).matches()) return Values.wrong(ValueFault.MONTH_MISSING);
    return Values.wrong(ValueFault.NOT_A_DAY);
  }

  private static Values.Read told(@Nullable LocalDate day, boolean exact) {
    if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      return Values.wrong(ValueFault.NOT_A_DAY);
    }
    return new Values.Read.Value(day.toString(), exact);
  }

  private static @Nullable LocalDate written(String text) {
    for (var pattern : new Pattern[] {DAY, EIGHT}) {
      var parts = pattern.matcher(text);
      if (parts.matches()) return day(parts, 1, 2, 3);
    }
    var european = DAY_FIRST.matcher(text);
    if (european.matches()) return day(european, 3, 2, 1);
    if (SERIAL.matcher(text).matches()) {
      return SERIALS_SINCE.plusDays((long) Double.parseDouble(text));
    }
    return null;
  }

  private static @Nullable LocalDate day(Matcher parts, int year, int month, int day) {
    return day(parts.group(year), parts.group(month), parts.group(day));
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
