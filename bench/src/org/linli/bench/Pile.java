package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The pile of forms and the truth about them, as {@code forms/README.md} explains. */
record Pile(List<Form> forms) {

  static final Path FOLDER = Path.of("src/test/resources/forms");

  /** A workbook; {@code version_of} is empty where it is no later version of another. */
  record Form(
      String file,
      String agency,
      String title,
      boolean rosterIsGiven,
      String versionOf,
      List<Sheet> sheets) {}

  /**
   * A sheet's table, or its single cells where {@code single}.
   *
   * @param rows what a row, or the sheet, is about
   * @param population who is on it
   */
  record Sheet(String name, String rows, boolean single, String population, List<Line> lines) {}

  /** A column or cell and what it is. */
  record Line(String sheet, String cell, String header, String what, String of) {

    /** Is something of the program's to be filled in? */
    boolean isData() {
      return what.startsWith("ITEM:") || what.startsWith("DERIVED:") || what.equals("PLACE_NAME");
    }

    boolean isItem() {
      return what.startsWith("ITEM:");
    }

    String item() {
      return what.substring(5);
    }
  }

  static Pile shipped() throws IOException {
    var lines = table("truth.csv");
    var sheets = table("sheets.csv");
    var forms = table("forms.csv");
    return new Pile(
        forms.stream()
            .map(form ->
                new Form(
                    form.get("file"),
                    form.get("agency"),
                    form.get("title_zh"),
                    form.get("roster").equals("GIVEN"),
                    form.get("version_of"),
                    sheets.stream()
                        .filter(it -> it.get("file").equals(form.get("file")))
                        .map(it -> sheet(it, lines))
                        .toList()))
            .toList());
  }

  private static Sheet sheet(CSVRecord sheet, List<CSVRecord> lines) {
    var single = sheet.get("rows").startsWith("FIXED:");
    return new Sheet(
        sheet.get("sheet"),
        sheet.get("rows").replace("FIXED:", ""),
        single,
        sheet.get("population"),
        lines.stream()
            .filter(it -> it.get("file").equals(sheet.get("file")))
            .filter(it -> it.get("sheet").equals(sheet.get("sheet")))
            .filter(it -> it.get("kind").equals(single ? "CELL" : "COLUMN"))
            .map(it ->
                new Line(
                    it.get("sheet"),
                    it.get("cell"),
                    it.get("header"),
                    it.get("what"),
                    it.get("of")))
            .collect(Collectors.toList()));
  }

  private static List<CSVRecord> table(String name) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var in = Files.newBufferedReader(FOLDER.resolve(name))) {
      return format.parse(in).getRecords();
    }
  }
}
