package org.linli.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.linli.base.CheckLetters;

/**
 * Numbers as people write them: counted and measured ones, phones, and those with a check letter.
 */
final class TypedNumbers {

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)\\s*(万?)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(\\D|$))");
  private static final Pattern SEVERAL = Pattern.compile("[/、,;]| {2,}");
  private static final Pattern PHONE = Pattern.compile("\\+?\\d{5,15}");
  private static final Pattern IDENTITY = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern CREDIT =
      Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{2}\\d{6}[0-9A-HJ-NP-RTUW-Y]{10}");

  private TypedNumbers() {}

  static Values.Read read(ValueRule rule, String text) {
    var parts = NUMBER.matcher(THOUSANDS.matcher(text).replaceAll(""));
    if (!parts.matches() || !Units.isWrittenFor(rule.unit(), parts.group(3))) {
      return Values.wrong(ValueFault.NOT_A_NUMBER, Units.name(rule.unit(), Locale.CHINESE));
    }
    var number = new BigDecimal(parts.group(1));
    if (!parts.group(2).isEmpty()) number = number.scaleByPowerOfTen(4);
    number = number.stripTrailingZeros();
    if (rule.type() == DataType.INTEGER && number.scale() > 0) {
      return Values.wrong(ValueFault.NOT_WHOLE);
    }
    var lowest = Objects.requireNonNull(rule.lowest());
    var highest = Objects.requireNonNull(rule.highest());
    if (number.compareTo(BigDecimal.valueOf(lowest)) < 0
        || number.compareTo(BigDecimal.valueOf(highest)) > 0) {
      return Values.wrong(ValueFault.OUT_OF_BOUNDS, lowest, highest);
    }
    return Values.exactly(number.signum() == 0 ? "0" : number.toPlainString());
  }

  /** Digits, with what stands between them and China's +86 left out; of several, the first. */
  static Values.Read phone(String text) {
    var digits = SEVERAL.split(text, 2)[0].replaceAll("[\\s()\\-–—.]", "");
    digits = digits.replaceFirst("^(\\+86|0086)", "").replaceFirst("^86(?=\\d{11}$)", "");
    return PHONE.matcher(digits).matches()
        ? Values.exactly(digits)
        : Values.wrong(ValueFault.NOT_A_PHONE);
  }

  /** A region that begins with 99 does not exist; such numbers are invented for trials. */
  static Values.Read identity(String text) {
    var number = text.replaceAll("[\\s'-]", "").toUpperCase(Locale.ROOT);
    if (!IDENTITY.matcher(number).matches()) {
      return Values.wrong(ValueFault.IDENTITY_SHAPE, number.length());
    }
    try {
      LocalDate.of(
          Integer.parseInt(number, 6, 10, 10),
          Integer.parseInt(number, 10, 12, 10),
          Integer.parseInt(number, 12, 14, 10));
    } catch (DateTimeException noSuchDay) {
      return Values.wrong(ValueFault.IDENTITY_BIRTH_DATE);
    }
    return number.startsWith("99") || number.charAt(17) == CheckLetters.ofIdentity(number)
        ? Values.exactly(number)
        : Values.wrong(ValueFault.IDENTITY_CHECK_LETTER);
  }

  static Values.Read creditCode(String text) {
    var code = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!CREDIT.matcher(code).matches()) {
      return Values.wrong(ValueFault.CREDIT_SHAPE, code.length());
    }
    return code.startsWith("99", 2) || code.charAt(17) == CheckLetters.ofCreditCode(code)
        ? Values.exactly(code)
        : Values.wrong(ValueFault.CREDIT_CHECK_LETTER);
  }
}
