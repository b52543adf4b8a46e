package org.linli.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** How spreadsheets write dates: as days counted from 1899-12-30, or from 1904-01-01. */
public final class Serials {

  private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
  private static final int FIRST_SURE = 61; // 1 March 1900
  private static final int LATEST = 2_958_465; // the last day of the year 9999
  private static final Pattern QUOTED = Pattern.compile("(?i:General)|\"[^\"]*\"|\\[[^]]*]|\\\\.");
  private static final Pattern DAY_OR_YEAR = Pattern.compile("[yYdD年日]|e(?!\\+)");

  private Serials() {}

  /** A cell of a number, or of a date where its format shows one. */
  public static Cell cell(BigDecimal number, boolean date, boolean since1904, boolean formula) {
    var days = number.longValue();
    if (date && days > 0 && days <= LATEST) {
      var day = (since1904 ? SINCE_1904 : SINCE_1900).plusDays(days);
      return new Cell(Cell.Kind.DATE, day.toString(), formula);
    }
    var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    return new Cell(Cell.Kind.NUMBER, plain, formula);
  }

  /**
   * The number that stands for a day, or -1 where there is none or programs do not agree on it: the
   * calendar from 1900 has a day too many in its first February.
   */
  public static long of(LocalDate day, boolean since1904) {
    var days = ChronoUnit.DAYS.between(since1904 ? SINCE_1904 : SINCE_1900, day);
    return days < (since1904 ? 1 : FIRST_SURE) || days > LATEST ? -1 : days;
  }

  /** The formats 14–22, 27–36 and 50–58 are dates without saying so (in Chinese editions too). */
  public static boolean isDate(int id, String format) {
    if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)
      return true;
    return DAY_OR_YEAR.matcher(QUOTED.matcher(format).replaceAll("")).find();
  }
}
