package org.linli.law.measures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.linli.base.Level;
import org.linli.base.Refusal;
import org.linli.law.LegalBases;

/**
 * The kinds of measure, as {@code law/measure_kinds.csv} has them; each rests on articles there
 * are.
 */
public final class MeasureKinds {

  private static final Map<String, MeasureKind> ALL = read();

  private MeasureKinds() {}

  public static List<MeasureKind> all() {
    return List.copyOf(ALL.values());
  }

  public static MeasureKind get(String key) {
    var kind = ALL.get(key);
    if (kind == null) throw Refusal.because(MeasureReason.NO_SUCH_MEASURE, key);
    return kind;
  }

  private static Map<String, MeasureKind> read() {
    var format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();
    var in =
        Objects.requireNonNull(MeasureKinds.class.getResourceAsStream("/law/measure_kinds.csv"));
    var all = new LinkedHashMap<String, MeasureKind>();
    try (var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      for (var row : format.parse(text)) {
        var kind = kind(row);
        if (all.put(kind.key(), kind) != null) {
          throw new IllegalArgumentException(kind.key() + " is there twice");
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return all;
  }

  private static MeasureKind kind(CSVRecord row) {
    var laws = List.of(row.get("laws").split(" "));
    for (var law : laws) {
      if (!LegalBases.isArticle(law)) {
        throw new IllegalArgumentException(row.get("key") + " rests on no article: " + law);
      }
    }
    return new MeasureKind(
        row.get("key"),
        row.get("zh"),
        row.get("en"),
        laws,
        Level.valueOf(row.get("lowest")),
        MeasureKind.Decider.valueOf(row.get("decides")),
        row.get("restricts").equals("yes"),
        Duration.ofDays(Long.parseLong(row.get("days"))),
        row.get("milder"),
        row.get("milder_en"));
  }
}
