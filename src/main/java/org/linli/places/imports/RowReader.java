package org.linli.places.imports;

import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/**
 * Reads one row under its header and finds what is wrong with it as far as the row itself shows.
 */
final class RowReader {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PINYIN = 200;
  private static final int MOST_HOUSEHOLDS = 1_000_000;

  private final Header header;
  private final PlaceCode within;

  RowReader(Header header, PlaceCode within) {
    this.header = header;
    this.within = within;
  }

  Row read(CSVRecord cells, int number) {
    if (cells.size() != header.width()) return broken(cells, number);
    try {
      return header.dictionary() ? spelling(cells, number) : division(cells, number);
    } catch (Wrong wrong) {
      return new Row(number, null, "", null, null, null, true, wrong.fault, rest(cells));
    }
  }

  private Row division(CSVRecord cells, int number) throws Wrong {
    var code = code(header.value(cells, "code"), "code", header.level());
    for (var column : header.parents()) checkParent(cells, code, column);
    var name = text(header.value(cells, "name"), "name", LONGEST_NAME);
    if (name.isEmpty()) throw new Wrong(Fault.at("name", name, RowFault.NAME_MISSING));
    var pinyin = text(header.value(cells, "pinyin"), "pinyin", LONGEST_PINYIN);
    var households = households(header.value(cells, "households"));
    return new Row(number, code, name, null, orNull(pinyin), households, true, null, null);
  }

  /** Depths 0 and 1 name provinces and cities; the deeper ones only tell how names are spelt. */
  private Row spelling(CSVRecord cells, int number) throws Wrong {
    var deep = header.value(cells, "deep");
    var level =
        switch (deep) {
          case "0" -> Level.PROVINCE;
          case "1" -> Level.CITY;
          case "2" -> Level.DISTRICT;
          default -> Level.SUBDISTRICT;
        };
    var code = code(header.value(cells, "id"), "id", level);
    var name = text(header.value(cells, "ext_name"), "ext_name", LONGEST_NAME);
    if (name.isEmpty()) throw new Wrong(Fault.at("ext_name", name, RowFault.NAME_MISSING));
    var spoken = text(header.value(cells, "name"), "name", LONGEST_NAME);
    var pinyin = text(header.value(cells, "pinyin"), "pinyin", LONGEST_PINYIN);
    var naming = level.isWiderThan(Level.DISTRICT);
    return new Row(number, code, name, spoken, orNull(pinyin), null, naming, null, null);
  }

  private PlaceCode code(String digits, String column, @Nullable Level level) throws Wrong {
    if (digits.isEmpty() || !digits.chars().allMatch(it -> it >= '0' && it <= '9')) {
      throw new Wrong(Fault.at(column, digits, RowFault.NOT_DIGITS));
    }
    var code = parsed(digits);
    if (code == null || code.level() == Level.GRID || code.level() == Level.COUNTRY) {
      throw new Wrong(
          Fault.at(column, digits, RowFault.WRONG_LENGTH, level == null ? "2–12" : level.digits()));
    }
    if (level != null && code.level() != level) {
      throw new Wrong(Fault.at(column, digits, RowFault.WRONG_LENGTH, level.digits()));
    }
    if (!within.contains(code)) {
      throw new Wrong(Fault.at(column, digits, RowFault.OUTSIDE_YOUR_PLACE, within));
    }
    return code;
  }

  private void checkParent(CSVRecord cells, PlaceCode code, String column) throws Wrong {
    var given = header.value(cells, column);
    var level = java.util.Objects.requireNonNull(Header.PARENTS.get(column));
    if (given.isEmpty() || !level.isWiderThan(code.level())) return;
    var expected = code.at(level).toString();
    if (!given.equals(expected)) {
      throw new Wrong(Fault.at(column, given, RowFault.PARENT_DISAGREES, expected));
    }
  }

  private static String text(String value, String column, int longest) throws Wrong {
    if (value.codePointCount(0, value.length()) > longest) {
      throw new Wrong(Fault.at(column, shortened(value), RowFault.TOO_LONG, longest));
    }
    if (value.chars().anyMatch(it -> Character.isISOControl(it) || it == '\uFFFD')) {
      throw new Wrong(Fault.at(column, value, RowFault.NOT_READABLE));
    }
    return value;
  }

  private static @Nullable Integer households(String value) throws Wrong {
    if (value.isEmpty()) return null;
    try {
      var count = Integer.parseInt(value);
      if (count >= 0 && count <= MOST_HOUSEHOLDS) return count;
    } catch (NumberFormatException notANumber) {
      // Told below, with the same words as a number out of range.
    }
    throw new Wrong(Fault.at("households", value, RowFault.NOT_A_COUNT, MOST_HOUSEHOLDS));
  }

  private Row broken(CSVRecord cells, int number) {
    var fault =
        Fault.at("", String.join(",", cells.toList()), RowFault.OTHER_COLUMNS, header.width());
    return new Row(number, null, "", null, null, null, true, fault, rest(cells));
  }

  private String rest(CSVRecord cells) {
    return RestFile.row(column -> {
      var at = header.columns().get(header.dictionary() ? inDictionary(column) : column);
      return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    });
  }

  private static String inDictionary(String column) {
    return Map.of("code", "id", "name", "ext_name").getOrDefault(column, column);
  }

  private static @Nullable PlaceCode parsed(String digits) {
    try {
      return PlaceCode.of(digits);
    } catch (IllegalArgumentException notACode) {
      return null;
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String shortened(String text) {
    return text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
  }

  private static final class Wrong extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    Wrong(Fault fault) {
      super(fault.why().name(), null, false, false);
      this.fault = fault;
    }
  }
}
