package org.linli.sheets.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.junit.jupiter.api.Test;
import org.linli.base.Refusal;
import org.linli.sheets.SheetReason;

/** An .xls form of two blank rows, a total and a note, and a second sheet that looks at it. */
class XlsTableTest {

  @Test
  void aTableOfTheTimeBefore2007GrowsAsWell() throws IOException {
    try (var book = filled(Filled.rows(0, 2, 3, Filled.people(6)))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(6).getCell(0).getStringCellValue()).isEqualTo("居民6");
      assertThat(sheet.getRow(6).getCell(2).getCellFormula()).isEqualTo("B7/B$8");
      assertThat(sheet.getRow(2).getCell(2).getCellFormula()).isEqualTo("B3/B$8");
      assertThat(sheet.getRow(7).getCell(1).getCellFormula()).isEqualTo("SUM(B2:B7)");
      assertThat(sheet.getRow(7).getCell(1).getNumericCellValue()).isEqualTo(21);
      assertThat(book.getSheetAt(1).getRow(0).getCell(0).getCellFormula())
          .isEqualTo("SUM(登记表!B2:B7)+登记表!B8");
      assertThat(sheet.getRow(9).getCell(0).getStringCellValue()).isEqualTo("填表说明");
      assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
          .containsExactlyInAnyOrder(
              "D3:E3", "D4:E4", "D5:E5", "D6:E6", "D7:E7", "F2:F7", "A10:C10");
      assertThat(sheet.getRow(6).getCell(0).getCellStyle().getBorderTop())
          .isEqualTo(BorderStyle.THIN);
      assertThat(sheet.getRow(6).getHeightInPoints()).isEqualTo(30);
    }
  }

  @Test
  void whatLiesOverItsRowsGrowsWithThem() throws IOException {
    try (var book = filled(Filled.rows(0, 2, 3, Filled.people(6)))) {
      var sheet = book.getSheetAt(0);
      var ranges = sheet.getDataValidations().getFirst().getRegions();
      assertThat(ranges.getCellRangeAddress(0).formatAsString()).isEqualTo("B2:B7");
      var formatting = sheet.getSheetConditionalFormatting().getConditionalFormattingAt(0);
      assertThat(formatting.getFormattingRanges()[0].formatAsString()).isEqualTo("B2:B7");
      assertThat(book.getPrintArea(0)).isEqualTo("登记表!$A$1:$F$10");
      assertThat(book.getName("人数").getRefersToFormula()).isEqualTo("登记表!$B$8");
    }
  }

  @Test
  void existingRowsAndASheetOfSources() throws IOException {
    var existing =
        new ExistingRows(1, 99, row -> List.of(Filled.text(7, row.number() + row.at(0).text())));
    var added =
        new AddedSheet("登记表", List.of("来源"), take -> take.accept(List.of("=公安")), List.of(9));
    var filled =
        Filled.bytes(form(), List.of(added), new SheetFilling(0, Map.of(), existing, null));
    try (var book = new HSSFWorkbook(new ByteArrayInputStream(filled))) {
      assertThat(book.getSheetAt(0).getRow(3).getCell(7).getStringCellValue()).isEqualTo("4合计");
      assertThat(book.getSheetName(2)).isEqualTo("登记表 (2)");
      assertThat(book.getSheetAt(2).getRow(1).getCell(0).getStringCellValue()).isEqualTo("=公安");
    }
  }

  @Test
  void moreRowsThanItCanHoldAreRefused() throws IOException {
    var form = form();
    var many = NewRows.Source.of(65_600, take -> {});
    var filling = new SheetFilling(0, Map.of(), null, new NewRows(2, 3, many));
    assertThatThrownBy(() -> Filled.bytes(form, filling))
        .isInstanceOfSatisfying(
            Refusal.class, it -> assertThat(it.reason()).isEqualTo(SheetReason.TOO_MANY_ROWS));
  }

  private static HSSFWorkbook filled(SheetFilling filling) throws IOException {
    return new HSSFWorkbook(new ByteArrayInputStream(Filled.bytes(form(), filling)));
  }

  private static byte[] form() throws IOException {
    try (var book = new HSSFWorkbook()) {
      var sheet = book.createSheet("登记表");
      sheet.createRow(0).createCell(0).setCellValue("姓名");
      var framed = book.createCellStyle();
      framed.setBorderTop(BorderStyle.THIN);
      for (var i = 2; i <= 3; i++) {
        var row = sheet.createRow(i - 1);
        row.setHeightInPoints(30);
        row.createCell(0).setCellStyle(framed);
        row.createCell(2).setCellFormula("B" + i + "/B$4");
      }
      sheet.createRow(3).createCell(0).setCellValue("合计");
      sheet.getRow(3).createCell(1).setCellFormula("SUM(B2:B3)");
      sheet.createRow(5).createCell(0).setCellValue("填表说明");
      for (var each : List.of("D3:E3", "F2:F3", "A6:C6")) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(each));
      }
      var helper = sheet.getDataValidationHelper();
      sheet.addValidationData(
          helper.createValidation(
              helper.createExplicitListConstraint(new String[] {"1", "2"}),
              new CellRangeAddressList(1, 2, 1, 1)));
      var formatting = sheet.getSheetConditionalFormatting();
      formatting.addConditionalFormatting(
          new CellRangeAddress[] {CellRangeAddress.valueOf("B2:B3")},
          formatting.createConditionalFormattingRule(ComparisonOperator.GT, "90"));
      book.setPrintArea(0, "$A$1:$F$6");
      book.createSheet("汇总").createRow(0).createCell(0).setCellFormula("SUM(登记表!B2:B3)+登记表!B4");
      var name = book.createName();
      name.setNameName("人数");
      name.setRefersToFormula("登记表!$B$4");
      return Filled.bytes(book);
    }
  }
}
