package org.linli.law;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.Sensitivity;
import org.linli.catalogue.SourceAgency;

/**
 * Reads {@code law/articles.csv} and {@code law/duties.csv}. They are data and not tables, so that
 * everybody can read them, and a change is reviewed as one of code.
 */
final class LawFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();

  private LawFile() {}

  /** All articles by key, in the order of the file. */
  static Map<String, LegalBasis> articles() {
    var all = new LinkedHashMap<String, LegalBasis>();
    rows("articles.csv")
        .map(LawFile::article)
        .forEach(it -> {
          if (all.put(it.key(), it) != null) throw twice(it.key());
        });
    return all;
  }

  /** All shipped duties by key; each rests on an article there is. */
  static Map<String, Duty> duties(Map<String, LegalBasis> articles) {
    var all = new LinkedHashMap<String, Duty>();
    rows("duties.csv")
        .map(LawFile::duty)
        .forEach(it -> {
          if (all.put(it.key(), it) != null) throw twice(it.key());
          if (!articles.containsKey(it.basis())) {
            throw new IllegalArgumentException(it.key() + " rests on no article: " + it.basis());
          }
        });
    return all;
  }

  private static LegalBasis article(CSVRecord row) {
    return new LegalBasis(
        row.get("key"),
        LegalBasis.Kind.valueOf(row.get("kind")),
        row.get("law"),
        row.get("law_en"),
        orNull(row.get("article")),
        orNull(row.get("article_en")),
        null,
        null,
        row.get("says"),
        row.get("says_en"),
        PlaceCode.of(row.get("area")),
        LocalDate.parse(row.get("from")),
        row.get("until").isEmpty() ? null : LocalDate.parse(row.get("until")),
        Arrays.stream(row.get("collects").split(" "))
            .filter(it -> !it.isEmpty())
            .map(Sensitivity::valueOf)
            .collect(Collectors.toSet()),
        Level.valueOf(row.get("lowest")),
        LegalBasis.Source.valueOf(row.get("source")),
        null);
  }

  private static Duty duty(CSVRecord row) {
    return new Duty(
        null,
        row.get("key"),
        SourceAgency.valueOf(row.get("agency")),
        Duty.Kind.valueOf(row.get("kind")),
        row.get("zh"),
        row.get("en"),
        Duty.Payer.valueOf(row.get("payer")),
        row.get("basis"),
        PlaceCode.COUNTRY,
        null,
        null,
        null);
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static IllegalArgumentException twice(String key) {
    return new IllegalArgumentException(key + " is there twice");
  }

  private static Stream<CSVRecord> rows(String name) {
    var in = Objects.requireNonNull(LawFile.class.getResourceAsStream("/law/" + name));
    try (var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return FORMAT.parse(text).getRecords().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
