package org.linli.places.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Refusal;

/**
 * The first line of a file, which tells what kind of file it is: divisions (districts, streets or
 * communities, told by the parents they name) or a dictionary of pinyin.
 */
record Header(Map<String, Integer> columns, int width, boolean dictionary, @Nullable Level level) {

  static final Map<String, Level> PARENTS =
      Map.of(
          "province_code", Level.PROVINCE,
          "city_code", Level.CITY,
          "district_code", Level.DISTRICT,
          "street_code", Level.SUBDISTRICT);

  /** What this program adds to the rows it gives back; skipped when they return. */
  static final Set<String> REASONS = Set.of("原因", "reason");

  private static final Set<String> OPTIONAL = Set.of("kind_by_code", "pinyin", "households");
  private static final Set<String> DICTIONARY =
      Set.of("id", "pid", "deep", "name", "pinyin_prefix", "pinyin", "ext_id", "ext_name");

  static Header of(CSVRecord first, String file) {
    var columns = new HashMap<String, Integer>();
    for (var i = 0; i < first.size(); i++) {
      var name = first.get(i).strip().toLowerCase(Locale.ROOT);
      if (columns.put(name, i) != null) {
        throw Refusal.because(ImportReason.UNKNOWN_COLUMN, file, name);
      }
    }
    if (columns.keySet().containsAll(Set.of("id", "deep", "name", "pinyin", "ext_name"))) {
      return new Header(only(columns, DICTIONARY, file), first.size(), true, null);
    }
    if (!columns.keySet().containsAll(Set.of("code", "name"))) {
      throw Refusal.because(ImportReason.UNKNOWN_HEADER, file, String.join(",", first.toList()));
    }
    var known = new java.util.HashSet<>(Set.of("code", "name"));
    known.addAll(PARENTS.keySet());
    known.addAll(OPTIONAL);
    known.addAll(REASONS);
    return new Header(only(columns, known, file), first.size(), false, levelOf(columns.keySet()));
  }

  String value(CSVRecord row, String column) {
    var at = columns.get(column);
    return at == null ? "" : row.get(at).strip();
  }

  /** The parents a row of this file names, by column. */
  List<String> parents() {
    return PARENTS.keySet().stream().filter(columns::containsKey).sorted().toList();
  }

  private static Map<String, Integer> only(
      Map<String, Integer> columns, Set<String> known, String file) {
    for (var name : columns.keySet()) {
      if (!known.contains(name)) throw Refusal.because(ImportReason.UNKNOWN_COLUMN, file, name);
    }
    return columns;
  }

  /** One below the narrowest parent named; null where rows of several levels stand together. */
  private static @Nullable Level levelOf(Set<String> columns) {
    if (columns.stream().anyMatch(REASONS::contains)) return null;
    return columns.stream()
        .filter(PARENTS::containsKey)
        .map(PARENTS::get)
        .max(Level::compareTo)
        .map(Level::below)
        .orElse(null);
  }
}
