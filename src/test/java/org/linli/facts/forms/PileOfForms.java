package org.linli.facts.forms;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes the pile of forms of {@code src/test/resources/forms} anew, with the tables that tell the
 * truth about them: {@code java … org.linli.facts.forms.PileOfForms}.
 */
public final class PileOfForms {

  static final Path FOLDER = Path.of("src/test/resources/forms");

  private PileOfForms() {}

  /** In the order in which they come in over a year. */
  static List<PileForm> all() {
    return Stream.of(
            PileOfPublicSecurity.forms(),
            PileOfCivilAffairs.forms(),
            PileOfDisabled.forms(),
            PileOfHealth.forms(),
            PileOfInsurance.forms(),
            PileOfSafety.forms(),
            PileOfHousing.forms(),
            PileOfCommunity.forms(),
            PileOfOthers.forms())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(it -> it.file))
        .toList();
  }

  public static void main(String[] arguments) throws IOException {
    var truth = new PileTruth();
    for (var form : all()) {
      try (var book = form.file.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
        draw(form, book, truth);
        save(form, book);
      }
      truth.form(
          form.file,
          form.file.substring(0, 2),
          form.sentAs,
          form.agency,
          form.office,
          form.titleChinese,
          form.titleEnglish,
          form.number,
          form.rows,
          form.population,
          form.roster,
          mask(form),
          form.basis,
          form.duty,
          form.purpose,
          form.versionOf);
    }
    truth.write(FOLDER);
    BadForms.write(FOLDER.resolve("bad"));
  }

  private static void draw(PileForm form, Workbook book, PileTruth truth) {
    var styles = new PileStyles(book);
    for (var page : form.pages) {
      new PileSheet(
              form,
              page,
              book.createSheet(WorkbookUtil.createSafeSheetName(page.name)),
              styles,
              truth)
          .draw();
    }
    PileChoices.hide(book, form);
  }

  /** How the identity numbers are to look, where it is not in full. */
  private static String mask(PileForm form) {
    return form.pages.stream()
        .flatMap(page -> page.blocks.stream())
        .flatMap(block ->
            block instanceof PilePage.Block.Table table ? table.columns().stream() : Stream.empty())
        .map(column -> column.option("mask"))
        .filter(mask -> !mask.isEmpty())
        .findFirst()
        .orElse("NONE");
  }

  private static void save(PileForm form, Workbook book) throws IOException {
    var path = FOLDER.resolve(form.file);
    if (form.charset.isEmpty()) {
      try (var out = Files.newOutputStream(path)) {
        book.write(out);
      }
      return;
    }
    var sheet = book.getSheetAt(0);
    var text =
        IntStream.rangeClosed(0, sheet.getLastRowNum())
            .mapToObj(it -> line(sheet, it, form.separator))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    Files.write(path, text.getBytes(Charset.forName(form.charset)));
  }

  private static String line(Sheet sheet, int number, char separator) {
    Row row = sheet.getRow(number);
    if (row == null) return "";
    return IntStream.range(0, row.getLastCellNum())
        .mapToObj(it -> row.getCell(it) == null ? "" : row.getCell(it).getStringCellValue())
        .map(it -> it.contains("\n") || it.indexOf(separator) >= 0 ? '"' + it + '"' : it)
        .collect(Collectors.joining(String.valueOf(separator)));
  }
}
