package org.linli.facts.forms;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What of a number a form shows. Offices write identity numbers in half a dozen ways; the full one
 * is kept once and each form gets it as it wants it.
 */
public enum Masking {
  NONE,
  /** The eight digits of the birth date, or the middle four of a phone number, as stars. */
  HIDE_MIDDLE,
  HIDE_LAST_4,
  HIDE_LAST_6,
  HIDE_LAST_8,
  ONLY_LAST_4,
  ONLY_LAST_6;

  private static final Map<Masking, Pattern> WORDS =
      Map.of(
          ONLY_LAST_4, Pattern.compile("(仅|只)?(填|写|留|显示)?(最)?[后末尾](4|四)位(?!.*(隐|掩|\\*))"),
          ONLY_LAST_6, Pattern.compile("(仅|只)?(填|写|留|显示)?(最)?[后末尾](6|六)位(?!.*(隐|掩|\\*))"),
          HIDE_LAST_4,
              Pattern.compile("(隐藏?|隐去|掩去?|掩盖|遮盖)(最)?[后末尾](4|四)位|[后末尾](4|四)位(用)?(隐|掩|\\*)"),
          HIDE_LAST_6,
              Pattern.compile("(隐藏?|隐去|掩去?|掩盖|遮盖)(最)?[后末尾](6|六)位|[后末尾](6|六)位(用)?(隐|掩|\\*)"),
          HIDE_LAST_8,
              Pattern.compile("(隐藏?|隐去|掩去?|掩盖|遮盖)(最)?[后末尾](8|八)位|[后末尾](8|八)位(用)?(隐|掩|\\*)"),
          HIDE_MIDDLE,
              Pattern.compile("(隐藏?|隐去|掩去?|掩盖|遮盖)(出生|中间|其中)|中间\\S{0,2}位?(用|以)?(隐|掩|\\*)|脱敏|打码"));

  /** The most telling first: who says to hide the last four does not want only these. */
  private static final List<Masking> ORDER =
      List.of(HIDE_LAST_4, HIDE_LAST_6, HIDE_LAST_8, HIDE_MIDDLE, ONLY_LAST_4, ONLY_LAST_6);

  /** What a heading or an example row asks for. */
  static Masking of(String heading, List<String> examples) {
    var words = Words.tight(heading);
    for (var each : ORDER) {
      if (WORDS.getOrDefault(each, Pattern.compile("$^")).matcher(words).find()) return each;
    }
    for (var example : examples) {
      if (example.matches("\\d{3,6}\\*{4,8}\\w{4}")) return HIDE_MIDDLE;
      if (example.matches("\\d{14}\\*{4}")) return HIDE_LAST_4;
      if (example.matches("\\d{10}\\*{8}")) return HIDE_LAST_8;
    }
    return NONE;
  }

  /** The number as the form wants it. */
  public String show(String number) {
    var length = number.length();
    return switch (this) {
      case NONE -> number;
      case HIDE_MIDDLE ->
          length == 18
              ? number.substring(0, 6) + "********" + number.substring(14)
              : length > 7
                  ? number.substring(0, 3) + "*".repeat(length - 7) + number.substring(length - 4)
                  : "*".repeat(length);
      case HIDE_LAST_4 -> hideLast(number, 4);
      case HIDE_LAST_6 -> hideLast(number, 6);
      case HIDE_LAST_8 -> hideLast(number, 8);
      case ONLY_LAST_4 -> number.substring(Math.max(0, length - 4));
      case ONLY_LAST_6 -> number.substring(Math.max(0, length - 6));
    };
  }

  private static String hideLast(String number, int digits) {
    var shown = Math.max(0, number.length() - digits);
    return number.substring(0, shown) + "*".repeat(number.length() - shown);
  }
}
