package org.linli.people.imports;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address taken apart as written: what stands before the building, its number, the entrance and
 * the room. Numbers are arabic without leading zeros; what is not written is null.
 */
record AddressText(
    String before, @Nullable String building, @Nullable String entrance, @Nullable String room) {

  private static final String NUMBER =
      "(?:\\d{1,4}[A-Za-z]?|[A-Za-z]\\d{0,3}|[甲乙丙丁戊]|[一二三四五六七八九十]{1,3})";
  private static final String BUILDING = "(?:号楼|号院|#楼|栋|幢|座|#|楼(?=[^层]))";
  private static final Pattern WORDS =
      Pattern.compile(
          "(.*?)第?("
              + NUMBER
              + ")"
              + BUILDING
              + "(?:第?("
              + NUMBER
              + ")(?:单元|门洞|门)|(正屋|偏房|后屋))?"
              + "(?:"
              + NUMBER
              + "(?:层|楼))?"
              + "(?:[-#]?(\\d{1,5}[A-Za-z]?)(?:室|号房|房间|房|号|户)?)?");
  private static final Pattern DASHES =
      Pattern.compile(
          "(.*?)(?<![\\d-])("
              + NUMBER
              + ")(?:栋|幢|座)?-("
              + NUMBER
              + ")(?:单元)?-(\\d{1,5}[A-Za-z]?)(?:室|号)?");
  private static final Pattern ONE_DASH =
      Pattern.compile("(.*?)(?<![\\d-])(" + NUMBER + ")(?:栋|幢|座)?-(\\d{2,5}[A-Za-z]?)(?:室|号)?");
  private static final Pattern NAME =
      Pattern.compile("(.*?)第?(" + NUMBER + ")(?:号楼|号院|#楼|栋|幢|座|#|楼)?");

  private static final Pattern DASH = Pattern.compile("[‐‑–—－_]");
  private static final Pattern AROUND_A_PART = Pattern.compile("^第|(单元|门洞|门|室|号房|房|号)$");
  private static final Pattern ZEROS_BEFORE = Pattern.compile("^0+(?=.)");

  static AddressText of(String text) {
    var plain = plain(text);
    var dashes = DASHES.matcher(plain);
    if (dashes.matches()) {
      return new AddressText(
          dashes.group(1),
          number(dashes.group(2)),
          number(dashes.group(3)),
          number(dashes.group(4)));
    }
    var words = WORDS.matcher(plain);
    if (words.matches()) {
      var entrance = words.group(3) == null ? words.group(4) : words.group(3);
      return new AddressText(
          words.group(1), number(words.group(2)), number(entrance), number(words.group(5)));
    }
    var dash = ONE_DASH.matcher(plain);
    if (dash.matches()) {
      return new AddressText(dash.group(1), number(dash.group(2)), null, number(dash.group(3)));
    }
    return new AddressText(plain, null, null, null);
  }

  /** From columns of its own each; {@code building} may be a name without any number. */
  static AddressText ofParts(String before, String building, String entrance, String room) {
    var named = ofBuilding(building);
    return new AddressText(
        plain(before) + named.before(),
        named.building(),
        entrance.isEmpty() ? null : ofPart(entrance),
        room.isEmpty() ? null : ofPart(room));
  }

  /** A building's name as the register has it: what it is called, and its number. */
  static AddressText ofBuilding(String name) {
    var plain = plain(name);
    var parts = NAME.matcher(plain);
    if (!parts.matches()) return new AddressText("", plain, null, null);
    return new AddressText(parts.group(1), number(parts.group(2)), null, null);
  }

  /** The number of an entrance or room as the register has it. */
  static String ofPart(String name) {
    var found = number(AROUND_A_PART.matcher(plain(name)).replaceAll(""));
    return found == null ? "" : found;
  }

  static String plain(String text) {
    var joined = Words.without(Words.half(text), ",，、");
    return DASH.matcher(joined).replaceAll("-");
  }

  private static @Nullable String number(@Nullable String text) {
    if (text == null) return null;
    var chinese = chinese(text);
    if (chinese > 0) return Integer.toString(chinese);
    return ZEROS_BEFORE.matcher(text.toUpperCase(Locale.ROOT)).replaceFirst("");
  }

  /** 三 is 3, 十二 is 12, 二十一 is 21; anything else is 0. */
  private static int chinese(String text) {
    var value = 0;
    var digit = 0;
    for (var letter : text.toCharArray()) {
      var at = "一二三四五六七八九".indexOf(letter);
      if (letter == '十') {
        value += 10 * Math.max(1, digit);
        digit = 0;
      } else if (at >= 0) {
        digit = at + 1;
      } else {
        return 0;
      }
    }
    return value + digit;
  }

  /** 501 and 1203 say their storey; a room of two digits is on the ground floor. */
  static int storeyOf(String room) {
    var digits = room.replaceAll("\\D", "");
    return digits.length() < 3 || digits.length() > 5
        ? 1
        : Math.max(1, Integer.parseInt(digits) / 100);
  }
}
