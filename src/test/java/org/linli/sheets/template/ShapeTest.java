package org.linli.sheets.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.sheets.Cell;

/** What a form says about itself, in both kinds of workbooks. */
class ShapeTest {

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aFormTellsItsShape(String kind) throws IOException {
    try (var book = book(kind);
        var form = Templates.open("form", form(book))) {
      assertThat(form.kind().ending()).isEqualTo(kind);
      assertThat(form.hasMacros()).isFalse();
      assertThat(form.sheets()).extracting(SheetShape::name).containsExactly("登记表", "字典");
      assertThat(form.sheets()).extracting(SheetShape::hidden).containsExactly(false, true);
      var shape = form.sheets().getFirst();
      assertThat(shape.rowCount()).isEqualTo(6);
      assertThat(shape.merges()).containsExactly(new CellRange(1, 0, 1, 3));
      assertThat(shape.formulas()).isEqualTo(Map.of(new CellAt(6, 1), "SUM(B3:B5)"));
      assertThat(shape.comments()).isEqualTo(Map.of(new CellAt(2, 0), "与身份证一致"));
      assertThat(shape.rows().get(1).at(0)).isEqualTo(Cell.text("姓名", false));
      assertThat(shape.rows().get(2).isEmpty()).isTrue();
      assertThat(shape.mergeAt(new CellAt(1, 2))).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aFormTellsWhatItsCellsTake(String kind) throws IOException {
    try (var book = book(kind);
        var form = Templates.open("form", form(book))) {
      var shape = form.sheets().getFirst();
      var looks = shape.looks();
      assertThat(looks.formats().get(new CellAt(3, 2))).isEqualTo("yyyy-mm-dd");
      assertThat(looks.formats().get(new CellAt(3, 3))).isEqualTo("0.00%");
      assertThat(looks.isText(new CellAt(3, 4))).isTrue();
      assertThat(looks.framed()).contains(new CellAt(5, 0)).doesNotContain(new CellAt(6, 0));
      assertThat(looks.hiddenColumns()).containsExactly(5);
      assertThat(looks.hiddenRows()).containsExactly(6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void dropDownsOfferTheirTextsWhereverTheyStand(String kind) throws IOException {
    try (var book = book(kind);
        var form = Templates.open("form", form(book))) {
      var shape = form.sheets().getFirst();
      assertThat(texts(shape, 0)).containsExactly("男", "女");
      assertThat(texts(shape, 1)).containsExactly("小学", "初中", "高中");
      assertThat(texts(shape, 2)).containsExactly("初中", "高中");
      assertThat(texts(shape, 3)).isEmpty();
      assertThat(shape.choicesAt(new CellAt(4, 3))).isPresent();
      assertThat(shape.choicesAt(new CellAt(6, 0))).isEmpty();
    }
  }

  private static List<String> texts(SheetShape shape, int column) {
    return shape.choicesAt(new CellAt(3, column)).orElseThrow().texts();
  }

  private static Workbook book(String kind) {
    return kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
  }

  private static byte[] form(Workbook book) throws IOException {
    var sheet = book.createSheet("登记表");
    var codes = book.createSheet("字典");
    codes.createRow(0).createCell(0).setCellValue("小学");
    codes.createRow(1).createCell(0).setCellValue("初中");
    codes.createRow(2).createCell(0).setCellValue("高中");
    book.setSheetHidden(1, true);
    var name = book.createName();
    name.setNameName("学历表");
    name.setRefersToFormula("字典!$A$2:$A$3");
    sheet.createRow(0).createCell(0).setCellValue("人员登记表");
    sheet.addMergedRegion(CellRangeAddress.valueOf("A1:D1"));
    sheet.createRow(1).createCell(0).setCellValue("姓名");
    var anchor = book.getCreationHelper().createClientAnchor();
    var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(book.getCreationHelper().createRichTextString("与身份证一致"));
    sheet.getRow(1).getCell(0).setCellComment(comment);
    for (var i = 2; i < 5; i++) blankRow(book, sheet.createRow(i));
    sheet.createRow(5).createCell(1).setCellFormula("SUM(B3:B5)");
    sheet.getRow(5).setZeroHeight(true);
    sheet.setColumnHidden(5, true);
    sheet.getRow(2).createCell(5).setCellValue("");
    var helper = sheet.getDataValidationHelper();
    var lists =
        List.of(
            helper.createExplicitListConstraint(new String[] {"男", "女"}),
            helper.createFormulaListConstraint("字典!$A$1:$A$3"),
            helper.createFormulaListConstraint("学历表"),
            helper.createFormulaListConstraint("INDIRECT(A1)"));
    for (var i = 0; i < lists.size(); i++) {
      sheet.addValidationData(
          helper.createValidation(lists.get(i), new CellRangeAddressList(2, 4, i, i)));
    }
    return Filled.bytes(book);
  }

  private static void blankRow(Workbook book, org.apache.poi.ss.usermodel.Row row) {
    var framed = book.createCellStyle();
    framed.setBorderBottom(BorderStyle.THIN);
    row.createCell(0).setCellStyle(framed);
    for (var each : Map.of(2, "yyyy-mm-dd", 3, "0.00%", 4, "@").entrySet()) {
      var style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(each.getValue()));
      row.createCell(each.getKey()).setCellStyle(style);
    }
  }
}
