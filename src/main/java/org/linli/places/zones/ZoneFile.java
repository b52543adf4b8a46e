package org.linli.places.zones;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.linli.base.Refusal;
import org.linli.places.Source;

/**
 * A CSV (UTF-8) with the columns street_code, zone_key and zone_name in any order, one row a
 * subdistrict; other columns are for the reader only.
 */
record ZoneFile(List<Row> rows) {

  private static final int MOST_ROWS = 10_000;
  private static final Set<String> NEEDED = Set.of("street_code", "zone_key", "zone_name");

  /** {@code number} 1 is the first row after the header. */
  record Row(int number, String subdistrict, String key, String name) {}

  static ZoneFile read(Source source) {
    var format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (var reader = new InputStreamReader(source.open(), StandardCharsets.UTF_8);
        var csv = format.parse(reader)) {
      var names = csv.getHeaderNames().stream().map(ZoneFile::plain).toList();
      if (!names.containsAll(NEEDED)) throw notZones(source);
      var rows = new ArrayList<Row>();
      for (var it : csv) {
        if (rows.size() >= MOST_ROWS) throw notZones(source);
        rows.add(
            new Row(
                rows.size() + 1,
                cell(it, names, "street_code"),
                cell(it, names, "zone_key"),
                cell(it, names, "zone_name")));
      }
      if (rows.isEmpty()) throw notZones(source);
      return new ZoneFile(rows);
    } catch (IOException | IllegalArgumentException | IllegalStateException broken) {
      throw notZones(source);
    }
  }

  private static String cell(CSVRecord row, List<String> names, String name) {
    var at = names.indexOf(name);
    return at < row.size() ? row.get(at) : "";
  }

  private static String plain(String name) {
    return name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
  }

  private static Refusal notZones(Source source) {
    return Refusal.because(ZoneReason.NOT_ZONES, source.name());
  }
}
