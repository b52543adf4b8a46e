package org.linli.facts.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.linli.base.Refusal;
import org.linli.sheets.SheetReason;
import org.linli.sheets.SheetRow;
import org.linli.sheets.Sheets;

/** The pile of forms is what the tables beside it say, read by the program's own reader. */
class PileOfFormsTest {

  private static final Path FOLDER = PileOfForms.FOLDER;

  @Test
  void headingsAndBlanksStandWhereTheTruthSays() throws IOException {
    var byFile =
        PileFiles.table("truth.csv").stream().collect(Collectors.groupingBy(it -> it.get("file")));
    assertThat(byFile.keySet()).isEqualTo(names());
    for (var file : byFile.entrySet()) {
      var sheets = cells(FOLDER.resolve(file.getKey()));
      for (var line : file.getValue()) check(sheets, line);
    }
  }

  private static void check(Map<String, Map<String, String>> sheets, CSVRecord line) {
    var cells = sheets.getOrDefault(line.get("sheet"), Map.of());
    assertThat(cells).as(line.toString()).isNotEmpty();
    var stands = cells.getOrDefault(line.get("cell"), "").strip();
    if (line.get("kind").equals("COLUMN")) {
      var path = line.get("header").split(" / ");
      assertThat(stands).as(line.toString()).isEqualTo(path[path.length - 1].strip());
    } else {
      assertThat(stands).as(line.toString()).isEmpty();
      var label = line.get("header").replaceFirst(" / .*", "").strip();
      assertThat(cells).as(line.toString()).containsValue(label);
    }
  }

  @Test
  void itIsLargeAndMixedAndFewColumnsAreNew() throws IOException {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(42);
    assertThat(names().stream().filter(it -> it.endsWith(".xls"))).hasSize(6);
    assertThat(names().stream().filter(it -> it.endsWith(".csv"))).hasSize(4);
    var truth = PileFiles.table("truth.csv");
    var fresh = truth.stream().filter(it -> it.get("what").startsWith("NEW:")).count();
    assertThat(fresh * 100).isLessThanOrEqualTo(truth.size() * 3L);
    var size = 0L;
    for (var name : names()) size += Files.size(FOLDER.resolve(name));
    assertThat(size).isLessThan(1_500_000);
  }

  @Test
  void everyItemIsInTheCatalogue() throws IOException {
    for (var line : PileFiles.table("truth.csv")) {
      var what = line.get("what");
      if (!what.matches("(ITEM|DERIVED):\\w+")) continue;
      assertThat(PileTruth.SUBJECTS)
          .as(line.toString())
          .containsEntry(what.substring(what.indexOf(':') + 1), line.get("of"));
    }
  }

  @Test
  void aNewVersionComesAfterTheOldOne() throws IOException {
    var earlier = new HashSet<String>();
    var versions = 0;
    for (var form : PileFiles.table("forms.csv")) {
      if (!form.get("version_of").isEmpty()) {
        assertThat(earlier).contains(form.get("version_of"));
        versions++;
      }
      earlier.add(form.get("file"));
    }
    assertThat(versions).isGreaterThanOrEqualTo(8);
  }

  @Test
  void whatIsWrongIsThere() throws IOException {
    var bad = FOLDER.resolve("bad");
    var expected = PileFiles.table("bad/expected.csv");
    try (var files = Files.list(bad)) {
      assertThat(files.map(it -> it.getFileName().toString()).filter(it -> !it.endsWith(".csv")))
          .containsExactlyInAnyOrderElementsOf(
              expected.stream().map(it -> it.get("file")).collect(Collectors.toSet()));
    }
    var reasons = java.util.Arrays.stream(SheetReason.values()).map(Enum::name).toList();
    for (var line : expected) {
      var bytes = Files.readAllBytes(bad.resolve(line.get("file")));
      var refused =
          catchThrowableOfType(Refusal.class, () -> Sheets.open(line.get("file"), bytes).close());
      if (!reasons.contains(line.get("wrong"))) assertThat(refused).as(line.toString()).isNull();
      else assertThat(refused.reason()).isEqualTo(SheetReason.valueOf(line.get("wrong")));
    }
  }

  private static java.util.Set<String> names() throws IOException {
    return PileFiles.table("forms.csv").stream()
        .map(it -> it.get("file"))
        .collect(Collectors.toSet());
  }

  /** The texts of a workbook: by the sheet's name and the cell's. */
  private static Map<String, Map<String, String>> cells(Path file) throws IOException {
    var found = new HashMap<String, Map<String, String>>();
    var name = file.getFileName().toString();
    try (var book = Sheets.open(name, Files.readAllBytes(file))) {
      for (var sheet : book.sheets()) {
        var cells = new HashMap<String, String>();
        book.read(sheet.index(), row -> keep(cells, row));
        found.put(sheet.name(), cells);
      }
    }
    return found;
  }

  private static boolean keep(Map<String, String> cells, SheetRow row) {
    for (var x = 0; x < row.cells().size(); x++) {
      var at = new CellReference(row.number() - 1, x).formatAsString();
      cells.put(at, row.at(x).text().strip());
    }
    return true;
  }
}
