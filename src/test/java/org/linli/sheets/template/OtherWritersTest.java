package org.linli.sheets.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.linli.sheets.Cell;
import org.linli.sheets.SheetRow;

/** Workbooks that other programs wrote, in their own ways. */
class OtherWritersTest {

  private static final String PLAIN =
      """
      <x:dimension ref="A1:XFD1048576"/><x:cols><x:col min="3" max="3" style="1"/></x:cols>\
      <x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c/><x:c t="s"><x:v>1</x:v></x:c></x:row>\
      <x:row r="3" ht="20" customHeight="1"><x:c r="A3" s="1"><x:v>21251</x:v></x:c>\
      <x:c t="inlineStr"><x:is><x:r><x:t>甲</x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve"> 乙</x:t></x:r></x:is></x:c>\
      <x:c><x:f t="shared" ref="C3:C5" si="0">A3*2</x:f><x:v>4</x:v></x:c></x:row>\
      <x:row r="4"><x:c r="C4"><x:f t="shared" si="0"/><x:v>5</x:v></x:c></x:row>\
      <x:row><x:c r="C5"><x:f t="shared" si="0"/><x:v>6</x:v></x:c><x:c t="e"><x:v>#DIV/0!</x:v></x:c>\
      <x:c t="b"><x:v>1</x:v></x:c></x:row></x:sheetData>\
      """;

  @Test
  void cellsThatDoNotSayWhereTheyAreFollowOneAnother() throws IOException {
    try (var form = Templates.open("form", new RawWorkbook().sheet(PLAIN).bytes())) {
      var shape = form.sheets().getFirst();
      assertThat(shape.rows()).extracting(SheetRow::number).containsExactly(1, 3, 4, 5);
      assertThat(shape.rows().getFirst().cells())
          .containsExactly(Cell.text("姓名", false), Cell.EMPTY, Cell.text("年 & 月", false));
      var third = shape.rows().get(1);
      assertThat(third.at(0)).isEqualTo(new Cell(Cell.Kind.DATE, "1958-03-07", false));
      assertThat(third.at(1).text()).isEqualTo("甲 乙");
      assertThat(third.at(2)).isEqualTo(new Cell(Cell.Kind.NUMBER, "4", true));
      var fifth = shape.rows().getLast();
      assertThat(fifth.at(3)).isEqualTo(new Cell(Cell.Kind.ERROR, "#DIV/0!", false));
      assertThat(fifth.at(4).text()).isEqualTo("TRUE");
      assertThat(shape.formulas())
          .isEqualTo(
              Map.of(new CellAt(3, 2), "A3*2", new CellAt(4, 2), "A4*2", new CellAt(5, 2), "A5*2"));
      assertThat(shape.rowCount()).isEqualTo(5);
    }
  }

  @Test
  void theyAreFilledLikeAnyOther() throws IOException {
    var plain = new RawWorkbook().sheet(PLAIN).bytes();
    var cells =
        Map.<CellAt, Edit>of(
            new CellAt(2, 0), new Edit.Text("新"),
            new CellAt(2, 2), new Edit.Day(LocalDate.of(2026, 2, 20)),
            new CellAt(4, 0), new Edit.Day(LocalDate.of(2026, 2, 21)),
            new CellAt(4, 2), new Edit.Text("不写"));
    try (var book = Filled.book(plain, Filled.cells(0, cells))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("姓名");
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("新");
      assertThat(sheet.getRow(1).getCell(2).getCellStyle().getDataFormat()).isEqualTo((short) 31);
      assertThat(sheet.getRow(3).getCell(0).getCellStyle().getDataFormatString())
          .isEqualTo("yyyy-mm-dd");
      assertThat(sheet.getRow(3).getCell(2).getCellFormula()).isEqualTo("A4*2");
      assertThat(sheet.getRow(2).getCell(1).getRichStringCellValue().numFormattingRuns())
          .isEqualTo(2);
      assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(20);
      assertThat(book.getForceFormulaRecalculation()).isTrue();
    }
  }

  @Test
  void resultsOfBeforeAreGone() throws IOException {
    var filled =
        Filled.bytes(
            new RawWorkbook().sheet(PLAIN).bytes(),
            Filled.cells(0, Map.of(new CellAt(3, 0), new Edit.Text("2"))));
    assertThat(RawWorkbook.parts(filled).get("xl/worksheets/sheet1.xml"))
        .contains("<x:c r=\"C5\"><x:f>A5*2</x:f></x:c>")
        .contains("<x:v>#DIV/0!</x:v>");
  }

  @Test
  void sharedFormulasOfBlankRowsAreRepeated() throws IOException {
    var plain = new RawWorkbook().sheet(PLAIN).bytes();
    try (var book = Filled.book(plain, Filled.rows(0, 3, 5, Filled.people(5)))) {
      assertThat(book.getSheetAt(0).getRow(6).getCell(2).getCellFormula()).isEqualTo("A7*2");
    }
  }

  @Test
  void aWorkbookOfALibraryThatOnlyWritesIsFilled() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "x", "1.0")) {
      var sheet = book.newWorksheet("名单");
      sheet.value(0, 0, "姓名");
      sheet.style(1, 0).borderStyle("thin").set();
    }
    try (var form = Templates.open("form", out.toByteArray());
        var book = Filled.book(out.toByteArray(), Filled.rows(0, 2, 2, Filled.people(3)))) {
      assertThat(form.sheets().getFirst().looks().framed()).contains(new CellAt(2, 0));
      assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue()).isEqualTo("居民3");
    }
  }

  @Test
  void sequenceNumbersGoOnAndUnitsAreRepeated() throws IOException {
    var rows =
        """
        <x:sheetData><x:row r="1"><x:c><x:v>1</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c><x:c/></x:row>\
        <x:row r="2"><x:c><x:v>2</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c><x:c/></x:row></x:sheetData>\
        """;
    var people = new ArrayList<List<ColumnEdit>>();
    for (var i = 0; i < 4; i++) people.add(List.of(Filled.text(2, "某")));
    try (var book =
        Filled.book(new RawWorkbook().sheet(rows).bytes(), Filled.rows(0, 1, 2, people))) {
      assertThat(book.getSheetAt(0).getRow(3).getCell(0).getNumericCellValue()).isEqualTo(4);
      assertThat(book.getSheetAt(0).getRow(3).getCell(1).getStringCellValue()).isEqualTo("姓名");
    }
  }

  @Test
  void whatNobodyHereKnowsSurvives() throws IOException {
    var unknown =
        "<x:sheetData/><x:extLst><x:ext uri=\"{1}\" xmlns:x14=\"urn:x14\"><x14:thing a=\"&#10;&quot;\">"
            + "<![CDATA[<raw>]]></x14:thing></x:ext></x:extLst>";
    var book =
        new RawWorkbook().sheet(unknown).with("customXml/item1.xml", "<any><thing/></any>").bytes();
    var filled = Filled.bytes(book, Filled.cells(0, Map.of(new CellAt(1, 0), new Edit.Text("甲"))));
    var parts = RawWorkbook.parts(filled);
    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .contains("<x14:thing a=\"&#10;&quot;\">&lt;raw&gt;</x14:thing>");
    assertThat(parts.get("customXml/item1.xml")).isEqualTo("<any><thing/></any>");
    assertThat(parts.get("xl/styles.xml")).isEqualTo(RawWorkbook.parts(book).get("xl/styles.xml"));
  }

  @Test
  void anExtensionsDropDownsAndFormatsGrowToo() throws IOException {
    var sheet =
        "<x:sheetData><x:row r=\"1\"><x:c/></x:row><x:row r=\"2\"><x:c/></x:row></x:sheetData>"
            + "<x:extLst><x:ext xmlns:x14=\"urn:x14\" xmlns:xm=\"urn:xm\"><x14:dataValidations>"
            + "<x14:dataValidation type=\"list\"><x14:formula1><xm:f>表!$C$1:$C$2</xm:f>"
            + "</x14:formula1><xm:sqref>A1:A2 B2</xm:sqref></x14:dataValidation>"
            + "</x14:dataValidations></x:ext></x:extLst>";
    var filled =
        Filled.bytes(
            new RawWorkbook().sheet(sheet).bytes(), Filled.rows(0, 1, 2, Filled.people(5)));
    assertThat(RawWorkbook.parts(filled).get("xl/worksheets/sheet1.xml"))
        .contains("<xm:f>表!$C$1:$C$5</xm:f>")
        .contains("<xm:sqref>A1:A5 B2:B5</xm:sqref>");
    try (var book = Templates.open("form", filled)) {
      assertThat(book.sheets().getFirst().choices().getFirst().where())
          .containsExactly(new CellRange(1, 0, 5, 0), new CellRange(2, 1, 5, 1));
    }
  }

  @Test
  void whoeverOnlyAddsASheetKeepsAllOthers() throws IOException {
    var plain = new RawWorkbook().sheet(PLAIN).bytes();
    var added =
        new AddedSheet(
            "表", List.of("来源", "日期"), take -> take.accept(List.of("公安", "=1")), List.of(30, 12));
    var filled = Filled.bytes(plain, List.of(added, added));
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(3);
      assertThat(book.getSheetName(1)).isEqualTo("表 (2)");
      assertThat(book.getSheetName(2)).isEqualTo("表 (3)");
      assertThat(book.getSheetAt(2).getRow(1).getCell(1).getStringCellValue()).isEqualTo("=1");
      assertThat(book.getSheetAt(1).getColumnWidth(0)).isEqualTo(30 * 256);
    }
    assertThat(RawWorkbook.parts(filled).get("xl/worksheets/sheet1.xml"))
        .isEqualTo(RawWorkbook.parts(plain).get("xl/worksheets/sheet1.xml"));
  }
}
