package org.linli.catalogue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units of the catalogue: what they are in English, and how else people write them. */
final class Units {

  private record Unit(String english, Set<String> words) {}

  private static final Map<String, Unit> ALL = read();

  private Units() {}

  /** A unit's name in a language; empty where there is none. */
  static String name(@Nullable String unit, Locale language) {
    if (unit == null) return "";
    var known = ALL.get(unit);
    return known == null || !language.getLanguage().equals("en") ? unit : known.english();
  }

  /** May this stand behind a number of the unit? Nothing may, and what people write for it. */
  static boolean isWrittenFor(@Nullable String unit, String behind) {
    var plain = behind.replaceAll("[\\s。.]", "").toLowerCase(Locale.ROOT);
    if (plain.isEmpty()) return true;
    if (unit == null) return plain.length() == 1 && "个人户次名位".contains(plain);
    var known = ALL.get(unit);
    return plain.equals(unit) || known != null && known.words().contains(plain);
  }

  private static Map<String, Unit> read() {
    var units = new HashMap<String, Unit>();
    for (var row : DataFile.shipped("units.csv")) {
      units.put(
          row.get("unit"), new Unit(row.get("en"), Set.of(row.get("words").strip().split(" +"))));
    }
    return Map.copyOf(units);
  }
}
