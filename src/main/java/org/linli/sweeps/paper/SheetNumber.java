package org.linli.sweeps.paper;

import java.util.regex.Pattern;
import org.linli.base.Refusal;
import org.linli.people.Typed;

/**
 * The number a sheet goes by, with two digits more that hold it against slips of the finger: {@code
 * 1204-37} (ISO 7064, MOD 97-10, which notices every wrong digit and every two that change places).
 */
record SheetNumber(long number) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,12})(\\d{2})");
  private static final int MODULUS = 97;

  SheetNumber {
    if (number < 1) throw new IllegalArgumentException("Not the number of a sheet: " + number);
  }

  /** As somebody types or scans it, with or without what divides it. */
  static SheetNumber of(String text) {
    var plain = Typed.plain(text).replaceAll("[\\s\\p{Pd}]", "");
    var found = FORM.matcher(plain);
    if (!found.matches()) throw Refusal.because(PaperReason.SHEET_NUMBER_WRONG, text);
    var number = Long.parseLong(found.group(1));
    if (number < 1 || Integer.parseInt(found.group(2)) != check(number)) {
      throw Refusal.because(PaperReason.SHEET_NUMBER_WRONG, text);
    }
    return new SheetNumber(number);
  }

  private static int check(long number) {
    return (int) (MODULUS + 1 - number % MODULUS * 100 % MODULUS);
  }

  @Override
  public String toString() {
    return "%d-%02d".formatted(number, check(number));
  }
}
