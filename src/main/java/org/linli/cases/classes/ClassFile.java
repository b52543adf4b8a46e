package org.linli.cases.classes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Limit;
import org.linli.cases.classes.Standard.Said;
import org.linli.catalogue.SourceAgency;

/**
 * Reads {@code cases/classes.csv} and {@code cases/standards.csv}. They are data and not tables, so
 * that everybody can read them, and a change is reviewed as one of code. What contradicts itself is
 * told with its file and line, and the program does not start.
 */
final class ClassFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();
  private static final String CLASSES = "classes.csv";
  private static final String STANDARDS = "standards.csv";

  private final SequencedMap<String, CaseClass> classes = new LinkedHashMap<>();
  private final Map<String, List<Standard>> standards = new LinkedHashMap<>();

  private ClassFile() {}

  /** All by code, in the order of the file: each group, and its classes after it. */
  static SequencedMap<String, CaseClass> shipped() {
    return read(resource(CLASSES), resource(STANDARDS));
  }

  static SequencedMap<String, CaseClass> read(Reader classes, Reader standards) {
    var file = new ClassFile();
    var first = new LinkedHashMap<String, Long>();
    each(
        STANDARDS,
        standards,
        (row, line) -> {
          first.putIfAbsent(row.get("class"), line);
          file.addStandard(row);
        });
    each(CLASSES, classes, (row, _) -> file.addClass(row));
    first.forEach((code, line) -> {
      if (!file.classes.containsKey(code)) throw wrong(STANDARDS, line, "No class " + code, null);
    });
    return file.classes;
  }

  private void addStandard(CSVRecord row) {
    var all = standards.computeIfAbsent(row.get("class"), _ -> new ArrayList<>());
    var agency = row.get("agency");
    all.add(
        new Standard(
            all.size() + 1,
            new Said(row.get("zh"), row.get("en")),
            Limit.of(row.get("limit")),
            new Said(row.get("accept"), row.get("accept_en")),
            new Said(row.get("close"), row.get("close_en")),
            agency.isEmpty() ? null : SourceAgency.valueOf(agency)));
  }

  private void addClass(CSVRecord row) {
    var words = row.get("words");
    var parent = row.get("parent");
    if (!parent.isEmpty()) {
      var group = classes.get(parent);
      if (group == null || group.isLeaf()) {
        throw new IllegalArgumentException("No group " + parent + " above it");
      }
    }
    var code = row.get("code");
    var made =
        new CaseClass(
            code,
            parent.isEmpty() ? null : parent,
            new Said(row.get("zh"), row.get("en")),
            words.isEmpty() ? List.of() : List.of(words.split(" ", -1)),
            isYes(row.get("unseen")),
            isYes(row.get("on_the_spot")),
            isYes(row.get("guarded")),
            standards.getOrDefault(code, List.of()));
    if (classes.put(code, made) != null) throw new IllegalArgumentException(code + " twice");
  }

  private static boolean isYes(String cell) {
    return switch (cell) {
      case "Y" -> true;
      case "N" -> false;
      default -> throw new IllegalArgumentException("Neither Y nor N: " + cell);
    };
  }

  @FunctionalInterface
  private interface Take {
    void take(CSVRecord row, long line);
  }

  private static void each(String file, Reader text, Take take) {
    try (text;
        var rows = FORMAT.parse(text)) {
      for (var row : rows) {
        var line = rows.getCurrentLineNumber();
        try {
          take.take(row, line);
        } catch (IllegalArgumentException wrong) {
          throw wrong(file, line, wrong.getMessage(), wrong);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static IllegalArgumentException wrong(
      String file, long line, @Nullable String what, @Nullable Exception cause) {
    return new IllegalArgumentException("cases/%s, line %d: %s".formatted(file, line, what), cause);
  }

  private static Reader resource(String name) {
    var in = Objects.requireNonNull(ClassFile.class.getResourceAsStream("/cases/" + name));
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
