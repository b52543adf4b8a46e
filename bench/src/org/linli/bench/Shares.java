package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** How the values of items are spread, by who it is about: {@code forms/shares.csv}. */
final class Shares {

  private record Line(String when, String values) {}

  private final Map<String, List<Line>> lines = new HashMap<>();

  private Shares() {}

  static Shares shipped() throws IOException {
    var format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();
    var shares = new Shares();
    try (var in = Files.newBufferedReader(Pile.FOLDER.resolve("shares.csv"))) {
      for (var row : format.parse(in)) {
        shares
            .lines
            .computeIfAbsent(row.get("item"), _ -> new ArrayList<>())
            .add(new Line(row.get("when"), row.get("values")));
      }
    }
    return shares;
  }

  Set<String> items() {
    return lines.keySet();
  }

  /** The last line whose condition holds; null where the item has none. */
  @Nullable String of(String item, Predicate<String> holds) {
    return lines.getOrDefault(item, List.of()).reversed().stream()
        .filter(it -> holds.test(it.when()))
        .map(Line::values)
        .findFirst()
        .orElse(null);
  }
}
