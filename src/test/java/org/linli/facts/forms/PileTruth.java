package org.linli.facts.forms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What every column and fixed cell of the pile really is, as people judged it. */
final class PileTruth {

  static final String[] TRUTH = {"file", "sheet", "kind", "cell", "header", "what", "of", "mask"};
  static final String[] SHEETS = {
    "file",
    "sheet",
    "rows",
    "population",
    "header_from",
    "header_to",
    "data_from",
    "data_to",
    "total_row",
    "example_row",
    "given"
  };
  static final String[] FORMS = {
    "file",
    "order",
    "sent_as",
    "agency",
    "office",
    "title_zh",
    "title_en",
    "number",
    "rows",
    "population",
    "roster",
    "mask",
    "basis",
    "duty",
    "purpose",
    "version_of"
  };

  /** Of what each item of the catalogue tells something. */
  static final Map<String, String> SUBJECTS = subjects();

  private final List<Object[]> truth = new ArrayList<>();
  private final List<Object[]> sheets = new ArrayList<>();
  private final List<Object[]> forms = new ArrayList<>();

  /** A column or fixed cell; {@code of} is the item's subject, or the level of a place's name. */
  void add(PilePlace at, String header, PileColumn column) {
    var what = column.what();
    var of = column.has("of") ? column.option("of") : subject(what);
    truth.add(
        new Object[] {
          at.file(), at.sheet(), at.kind(), at.cell(), header, what, of, column.option("mask")
        });
  }

  private static String subject(String what) {
    var key = what.replaceFirst("^(ITEM|DERIVED):", "");
    if (what.startsWith("ITEM:") && !SUBJECTS.containsKey(key)) {
      throw new IllegalArgumentException("No such item: " + what);
    }
    if (what.matches("DERIVED:\\w+") && !SUBJECTS.containsKey(key)) {
      throw new IllegalArgumentException("No such item: " + what);
    }
    return what.startsWith("ITEM:") || what.startsWith("DERIVED:")
        ? SUBJECTS.getOrDefault(key, "")
        : "";
  }

  void sheet(Object... values) {
    sheets.add(values);
  }

  void form(Object... values) {
    forms.add(values);
  }

  void write(Path folder) throws IOException {
    write(folder.resolve("truth.csv"), TRUTH, truth);
    write(folder.resolve("sheets.csv"), SHEETS, sheets);
    write(folder.resolve("forms.csv"), FORMS, forms);
  }

  static void write(Path file, String[] head, List<Object[]> rows) throws IOException {
    try (var out = Files.newBufferedWriter(file);
        var csv =
            new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setHeader(head).setRecordSeparator('\n').get())) {
      for (var row : rows) csv.printRecord(row);
    }
  }

  private static Map<String, String> subjects() {
    var format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();
    var subjects = new HashMap<String, String>();
    var file = Objects.requireNonNull(PileTruth.class.getResourceAsStream("/catalogue/items.csv"));
    try (var in = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      format.parse(in).forEach(it -> subjects.put(it.get("key"), it.get("subject")));
    } catch (IOException trouble) {
      throw new java.io.UncheckedIOException(trouble);
    }
    return subjects;
  }
}
