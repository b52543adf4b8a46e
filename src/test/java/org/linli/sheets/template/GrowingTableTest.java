package org.linli.sheets.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A table of three blank rows, a total and a note below, and a second sheet that looks at it. */
class GrowingTableTest {

  private static final int FIRST = 3;
  private static final int LAST = 5;

  @Test
  void rowsBeyondTheBlankOnesArePutInAndWhatStandsBelowMovesDown() throws IOException {
    try (var book = Filled.book(form(), Filled.rows(0, FIRST, LAST, Filled.people(10)))) {
      var sheet = book.getSheetAt(0);
      for (var i = 1; i <= 10; i++) {
        assertThat(sheet.getRow(FIRST + i - 2).getCell(0).getStringCellValue()).isEqualTo("居民" + i);
        assertThat(sheet.getRow(FIRST + i - 2).getCell(1).getNumericCellValue()).isEqualTo(i);
      }
      assertThat(sheet.getRow(12).getCell(0).getStringCellValue()).isEqualTo("合计");
      assertThat(sheet.getRow(14).getCell(0).getStringCellValue()).isEqualTo("填表说明");
      assertThat(sheet.getLastRowNum()).isEqualTo(14);
    }
  }

  @Test
  void totalsAndSharesReachTheLastRow() throws IOException {
    try (var book = Filled.book(form(), Filled.rows(0, FIRST, LAST, Filled.people(10)))) {
      var sheet = book.getSheetAt(0);
      assertThat(formula(sheet, 12, 1)).isEqualTo("SUM(B3:B12)");
      assertThat(formula(sheet, 0, 3)).isEqualTo("B13");
      assertThat(formula(sheet, 2, 2)).isEqualTo("B3/B$13");
      assertThat(formula(sheet, 4, 2)).isEqualTo("B5/B$13");
      assertThat(formula(sheet, 5, 2)).isEqualTo("B6/B$13");
      assertThat(formula(sheet, 11, 2)).isEqualTo("B12/B$13");
      assertThat(formula(book.getSheetAt(1), 0, 0)).isEqualTo("SUM('填报 表'!B3:B12)+'填报 表'!B13");
      var computed = book.getCreationHelper().createFormulaEvaluator();
      assertThat(computed.evaluate(sheet.getRow(12).getCell(1)).getNumberValue()).isEqualTo(55);
      assertThat(computed.evaluate(book.getSheetAt(1).getRow(0).getCell(0)).getNumberValue())
          .isEqualTo(110);
      assertThat(book.getForceFormulaRecalculation()).isTrue();
    }
  }

  @Test
  void whatLiesOverTheRowsGrowsWithThem() throws IOException {
    try (var book = Filled.book(form(), Filled.rows(0, FIRST, LAST, Filled.people(10)))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
          .contains("A1:C1", "A15:C15", "D5:E5", "D6:E6", "D12:E12", "F3:F12")
          .hasSize(11);
      var validation = sheet.getDataValidations().getFirst();
      assertThat(validation.getRegions().getCellRangeAddress(0).formatAsString())
          .isEqualTo("B3:B12");
      var formatting = sheet.getSheetConditionalFormatting().getConditionalFormattingAt(0);
      assertThat(formatting.getFormattingRanges()[0].formatAsString()).isEqualTo("B3:B12");
      assertThat(book.getPrintArea(0)).isEqualTo("'填报 表'!$A$1:$F$15");
      assertThat(book.getName("人数").getRefersToFormula()).isEqualTo("'填报 表'!$B$13");
      assertThat(sheet.getRowBreaks()).containsExactly(13);
      assertThat(sheet.getCellComment(new CellAddress("A15")).getString().getString())
          .isEqualTo("请盖章");
      var drawn = sheet.getCellComment(new CellAddress("A15")).getClientAnchor();
      assertThat(drawn.getRow1()).isEqualTo(14);
      assertThat(drawn.getRow2()).isEqualTo(16);
    }
  }

  @Test
  void newRowsLookLikeTheBlankOnes() throws IOException {
    try (var book = Filled.book(form(), Filled.rows(0, FIRST, LAST, Filled.people(10)))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(11).getHeightInPoints()).isEqualTo(30);
      assertThat(sheet.getRow(11).getCell(0).getCellStyle())
          .isEqualTo(sheet.getRow(2).getCell(0).getCellStyle());
      assertThat(sheet.getRow(11).getCell(0).getCellStyle().getBorderTop())
          .isEqualTo(BorderStyle.THIN);
      assertThat(sheet.getColumnWidth(0)).isEqualTo(20 * 256);
    }
  }

  @Test
  void fewerRowsThanBlankOnesLeaveTheRestAsItIs() throws IOException {
    try (var book = Filled.book(form(), Filled.rows(0, FIRST, LAST, Filled.people(2)))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("居民2");
      assertThat(sheet.getRow(4).getCell(0).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(formula(sheet, 5, 1)).isEqualTo("SUM(B3:B5)");
      assertThat(sheet.getMergedRegions()).hasSize(4);
    }
  }

  @Test
  void aSourceThatKnowsItsCountGivesTheSame() throws IOException {
    var people = Filled.people(10);
    var counted = NewRows.Source.of(10, people::forEach);
    var filling = new SheetFilling(0, java.util.Map.of(), null, new NewRows(FIRST, LAST, counted));
    var form = form();
    var one = parts(Filled.bytes(form, filling));
    var other = parts(Filled.bytes(form, Filled.rows(0, FIRST, LAST, people)));
    assertThat(one).isEqualTo(other);
  }

  @Test
  void aTableOfOneBlankRowGrowsToo() throws IOException {
    try (var plain = new XSSFWorkbook()) {
      var sheet = plain.createSheet("名册");
      sheet.createRow(0).createCell(0).setCellValue("姓名");
      sheet.createRow(1).createCell(0);
      var total = sheet.createRow(2);
      total.createCell(0).setCellValue("合计");
      total.createCell(1).setCellFormula("SUM(B2:B2)");
      total.createCell(2).setCellFormula("SUM(B2)");
      var filling = Filled.rows(0, 2, 2, Filled.people(4));
      try (var book = Filled.book(Filled.bytes(plain), filling)) {
        assertThat(formula(book.getSheetAt(0), 5, 1)).isEqualTo("SUM(B2:B5)");
        assertThat(book.getSheetAt(0).getRow(4).getCell(0).getStringCellValue()).isEqualTo("居民4");
      }
    }
  }

  @Test
  void withoutABlankRowAllArePutInBeforeWhatFollows() throws IOException {
    try (var plain = new XSSFWorkbook()) {
      var sheet = plain.createSheet("名册");
      sheet.createRow(0).createCell(0).setCellValue("姓名");
      sheet.createRow(1).createCell(0).setCellValue("负责人");
      sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
      try (var book = Filled.book(Filled.bytes(plain), Filled.rows(0, 2, 1, Filled.people(3)))) {
        var filled = book.getSheetAt(0);
        assertThat(filled.getRow(3).getCell(0).getStringCellValue()).isEqualTo("居民3");
        assertThat(filled.getRow(4).getCell(0).getStringCellValue()).isEqualTo("负责人");
        assertThat(filled.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      }
    }
  }

  private static java.util.Map<String, String> parts(byte[] file) throws IOException {
    var parts = new java.util.TreeMap<String, String>();
    try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(file))) {
      for (var each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        parts.put(
            each.getName(),
            new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static String formula(XSSFSheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column).getCellFormula();
  }

  private static byte[] form() throws IOException {
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("填报 表");
      sheet.setColumnWidth(0, 20 * 256);
      sheet.createRow(0).createCell(0).setCellValue("某区某局人员登记表");
      sheet.getRow(0).createCell(3).setCellFormula("B6");
      sheet.createRow(1).createCell(0).setCellValue("姓名");
      sheet.getRow(1).createCell(1).setCellValue("人数");
      blankRows(book, sheet);
      var total = sheet.createRow(LAST);
      total.createCell(0).setCellValue("合计");
      total.createCell(1).setCellFormula("SUM(B3:B5)");
      sheet.createRow(7).createCell(0).setCellValue("填表说明");
      overlays(book, sheet);
      book.createSheet("汇总")
          .createRow(0)
          .createCell(0)
          .setCellFormula("SUM('填报 表'!B3:B5)+'填报 表'!B6");
      return Filled.bytes(book);
    }
  }

  private static void blankRows(XSSFWorkbook book, XSSFSheet sheet) {
    var framed = book.createCellStyle();
    framed.setBorderTop(BorderStyle.THIN);
    for (var i = FIRST; i <= LAST; i++) {
      var row = sheet.createRow(i - 1);
      row.setHeightInPoints(30);
      for (var column = 0; column < 6; column++) row.createCell(column).setCellStyle(framed);
      row.getCell(2).setCellFormula("B" + i + "/B$6");
    }
  }

  private static void overlays(XSSFWorkbook book, XSSFSheet sheet) {
    sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
    sheet.addMergedRegion(CellRangeAddress.valueOf("A8:C8"));
    sheet.addMergedRegion(CellRangeAddress.valueOf("D5:E5"));
    sheet.addMergedRegion(CellRangeAddress.valueOf("F3:F5"));
    var helper = sheet.getDataValidationHelper();
    sheet.addValidationData(
        helper.createValidation(
            helper.createNumericConstraint(1, ComparisonOperator.BETWEEN, "0", "100"),
            new CellRangeAddressList(FIRST - 1, LAST - 1, 1, 1)));
    var formatting = sheet.getSheetConditionalFormatting();
    var rule = formatting.createConditionalFormattingRule(ComparisonOperator.GT, "90");
    rule.createFontFormatting().setFontStyle(false, true);
    formatting.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("B3:B5")}, rule);
    book.setPrintArea(0, "$A$1:$F$8");
    var name = book.createName();
    name.setNameName("人数");
    name.setRefersToFormula("'填报 表'!$B$6");
    sheet.setRowBreak(6);
    var anchor = book.getCreationHelper().createClientAnchor();
    anchor.setRow1(7);
    anchor.setRow2(9);
    anchor.setCol1(1);
    anchor.setCol2(3);
    var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(book.getCreationHelper().createRichTextString("请盖章"));
    sheet.getRow(7).getCell(0).setCellComment(comment);
  }
}
