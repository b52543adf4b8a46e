package org.linli.people.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.base.Countries;
import org.linli.people.IdentityNumber;
import org.linli.people.Papers;
import org.linli.people.Resident;
import org.linli.sheets.Cell;

/** Reads what people write into cells: dates, phones, numbers, sexes, relations, countries. */
final class Values {

  private static final Words<Resident.Relation> RELATIONS =
      Words.of("relations.csv", Resident.Relation.class);
  private static final String MASKS = "*•●×✱";
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile("(\\d{4})[-./年 ](\\d{1,2})[-./月 ](\\d{1,2})日?(?:[ tT].*)?");
  private static final Pattern DIGITS_OF_A_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
  private static final Pattern SERIAL = Pattern.compile("\\d{4,5}");
  private static final Pattern SEVERAL = Pattern.compile("[/、,;，；]| {2,}");
  private static final Pattern PHONE = Pattern.compile("\\d{5,15}");
  private static final Map<String, String> COUNTRIES = Countries.byName(Words::plain);

  private Values() {}

  /** Is a part of it hidden by stars or the like, in any of the styles offices use? */
  static boolean isMasked(String text) {
    var crosses = 0;
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (MASKS.indexOf(letter) >= 0) return true;
      crosses = letter == '#' || letter == 'x' || letter == 'X' ? crosses + 1 : 0;
      if (crosses == 3) return true;
    }
    return false;
  }

  /** An identity number in half-width capitals without blanks. */
  static String identity(Cell cell) throws Wrong {
    if (cell.hasLostDigits())
      throw new Wrong(Column.IDENTITY, cell.text(), ImportFault.DIGITS_LOST);
    return Words.without(Words.half(cell.text()), "-").toUpperCase(Locale.ROOT);
  }

  /** A citizen's number that is right, or the fault that says what is wrong with it. */
  static IdentityNumber citizen(String number) throws Wrong {
    var wrong = IdentityNumber.wrong(number);
    if (wrong.isEmpty()) return new IdentityNumber(number);
    throw new Wrong(
        Column.IDENTITY,
        number,
        switch (wrong.get()) {
          case SHAPE -> ImportFault.IDENTITY_SHAPE;
          case BIRTH_DATE -> ImportFault.IDENTITY_BIRTH_DATE;
          case CHECK_LETTER -> ImportFault.IDENTITY_CHECK_LETTER;
        });
  }

  /** A day as a date cell, a serial number, eight digits, or written in one of the usual ways. */
  static LocalDate date(Cell cell, LocalDate today) throws Wrong {
    var text = Words.half(cell.text());
    var day = parsed(text);
    if (day == null || day.getYear() < 1880) {
      throw new Wrong(Column.BIRTH, text, ImportFault.BIRTH_UNREADABLE);
    }
    if (day.isAfter(today)) throw new Wrong(Column.BIRTH, text, ImportFault.BIRTH_TO_COME);
    return day;
  }

  private static @Nullable LocalDate parsed(String text) {
    for (var pattern : new Pattern[] {YEAR_MONTH_DAY, DIGITS_OF_A_DAY}) {
      var parts = pattern.matcher(text);
      if (parts.matches()) return day(parts, 1, 2, 3);
    }
    var european = DAY_MONTH_YEAR.matcher(text);
    if (european.matches()) return day(european, 3, 2, 1);
    if (SERIAL.matcher(text).matches()) {
      return LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(text));
    }
    return null;
  }

  private static @Nullable LocalDate day(Matcher parts, int year, int month, int day) {
    try {
      return LocalDate.of(
          Integer.parseInt(parts.group(year)),
          Integer.parseInt(parts.group(month)),
          Integer.parseInt(parts.group(day)));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** The digits of a phone, without what stands between them and without China's +86. */
  static String phone(Cell cell) throws Wrong {
    var text = Words.half(cell.text());
    // Where two are written, the first is the one to call.
    var first = SEVERAL.split(text, 2)[0];
    var digits = Words.without(first, "()-–—.");
    if (digits.startsWith("+86")) digits = digits.substring(3);
    else if (digits.startsWith("0086")) digits = digits.substring(4);
    else if (digits.length() == 13 && digits.startsWith("86")) digits = digits.substring(2);
    if (digits.startsWith("+")) digits = digits.substring(1);
    if (PHONE.matcher(digits).matches()) return digits;
    throw new Wrong(Column.PHONE, text, ImportFault.PHONE_UNREADABLE);
  }

  static Resident.Sex sex(String text) throws Wrong {
    return switch (Words.plain(text)) {
      case "男", "男性", "m", "male", "1" -> Resident.Sex.MALE;
      case "女", "女性", "f", "female", "2" -> Resident.Sex.FEMALE;
      case "未知", "不详", "未说明", "unknown", "0", "9" -> Resident.Sex.UNKNOWN;
      default -> throw new Wrong(Column.SEX, text, ImportFault.SEX_UNREADABLE);
    };
  }

  /** A word, or a code of GB/T 4761, of which the first of two digits says the kind. */
  static Resident.Relation relation(String text) throws Wrong {
    var found = RELATIONS.meaning(text);
    if (found != null) return found;
    var code = Words.half(text);
    if (code.matches("\\d{1,2}")) {
      return switch (code.charAt(0)) {
        case '1' -> Resident.Relation.SPOUSE;
        case '2', '3' -> Resident.Relation.CHILD;
        case '4' -> Resident.Relation.GRANDCHILD;
        case '5' -> Resident.Relation.PARENT;
        case '6' -> Resident.Relation.GRANDPARENT;
        case '7' -> Resident.Relation.SIBLING;
        case '8' -> Resident.Relation.OTHER;
        default -> code.equals("97") ? Resident.Relation.OTHER : Resident.Relation.UNRELATED;
      };
    }
    throw new Wrong(Column.RELATION, text, ImportFault.RELATION_UNKNOWN);
  }

  /** Three letters of GB/T 2659, from them, from two letters, or from a country's name. */
  static String nationality(String text) throws Wrong {
    var found = COUNTRIES.get(Words.plain(text));
    if (found != null) return found;
    throw new Wrong(Column.NATIONALITY, text, ImportFault.NATIONALITY_UNKNOWN);
  }

  static Papers.Kind paper(String text) throws Wrong {
    var plain = Words.plain(text).replace(" ", "");
    if (plain.contains("永久居留") || plain.contains("foreign")) return Papers.Kind.FOREIGN_PERMANENT;
    if (plain.contains("护照") || plain.contains("passport")) return Papers.Kind.PASSPORT;
    if (plain.matches(".*(港澳|台湾|台胞|居住证|residence).*")) return Papers.Kind.RESIDENCE_PERMIT;
    if (plain.contains("身份证") || plain.matches("(resident_?)?id(card)?|111")) {
      return Papers.Kind.RESIDENT_ID;
    }
    if (plain.matches("无|无证件|没有|none")) return Papers.Kind.NONE;
    if (plain.matches("其他.*|其它.*|户口.*|军官证|士兵证|出生.*|other")) return Papers.Kind.OTHER;
    throw new Wrong(Column.PAPER, text, ImportFault.PAPER_UNKNOWN);
  }

  static Resident.Stay stay(String text) throws Wrong {
    var plain = Words.plain(text);
    if (plain.matches("常住.*|户籍.*|本地.*|permanent")) return new Resident.Stay.Permanent();
    if (plain.matches("流动.*|暂住.*|寄住.*|外来.*|临时.*|租住.*|temporary")) {
      return new Resident.Stay.Temporary(null);
    }
    throw new Wrong(Column.STAY, text, ImportFault.STAY_UNKNOWN);
  }

  /** Whether somebody is registered where they live (人户一致), by a word or by yes and no. */
  static boolean registeredHere(String text) throws Wrong {
    var plain = Words.plain(text);
    if (plain.matches(".*(不一致|分离|人在户不在|户在人不在|空挂).*")) return false;
    if (plain.contains("一致") || plain.matches("人户合一|人在户在")) return true;
    return yes(Column.SAME_PLACE, text);
  }

  /** The same asked the other way round: yes says that they are registered elsewhere. */
  static boolean registeredElsewhere(String text) throws Wrong {
    var plain = Words.plain(text);
    if (plain.matches(".*(不一致|分离|人在户不在|户在人不在|空挂).*")) return !plain.matches("(非|不是|未).*");
    if (plain.contains("一致")) return false;
    return yes(Column.SEPARATED, text);
  }

  private static boolean yes(Column column, String text) throws Wrong {
    return switch (Words.plain(text)) {
      case "是", "y", "yes", "true", "√", "✓", "1", "对" -> true;
      case "否", "n", "no", "false", "×", "x", "0", "不是" -> false;
      default -> throw new Wrong(column, text, ImportFault.SAME_PLACE_UNREADABLE);
    };
  }

  /** Whether anybody lives in a dwelling. */
  static boolean occupied(String text) throws Wrong {
    var plain = Words.plain(text);
    if (plain.matches(".*(空置|空房|空关|闲置|无人|未入住|未交付|未售|没人).*|空|否|无|no|empty|vacant")) return false;
    if (plain.matches(".*(自住|出租|租住|有人|已入住|入住|居住|常住|合租|在住).*|是|有|yes|occupied|lived in")) {
      return true;
    }
    throw new Wrong(Column.OCCUPANCY, text, ImportFault.OCCUPANCY_UNREADABLE);
  }

  /** A storey: 5, 5层, B1, 负1, -1. */
  static int storey(String text) throws Wrong {
    var plain = Words.plain(text).replaceAll("第|层|楼|f$|\\s", "").replaceAll("^(负|地下|b)", "-");
    if (plain.matches("-?\\d{1,3}")) {
      var storey = Integer.parseInt(plain);
      if (storey >= -9 && storey <= 200 && storey != 0) return storey;
    }
    throw new Wrong(Column.STOREY, text, ImportFault.STOREY_UNREADABLE);
  }
}
