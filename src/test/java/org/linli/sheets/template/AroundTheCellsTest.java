package org.linli.sheets.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Tables, charts, stamps, links and other sheets: what stands around the rows that come in. */
class AroundTheCellsTest {

  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @Test
  void aTableGrowsAndAStampMovesDown() throws IOException {
    try (var book = Filled.book(form(), Filled.rows(0, 2, 3, Filled.people(6)))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getTables().getFirst().getArea().formatAsString()).isEqualTo("A1:B7");
      var stamp = (XSSFClientAnchor) sheet.getDrawingPatriarch().getShapes().getFirst().getAnchor();
      assertThat(stamp.getRow1()).isEqualTo(9);
      assertThat(book.getAllPictures().getFirst().getData()).isEqualTo(DOT);
    }
  }

  @Test
  void aLinkStaysAtItsCellAndPointsToItsRow() throws IOException {
    try (var book = Filled.book(form(), Filled.rows(0, 2, 3, Filled.people(6)))) {
      var link = book.getSheetAt(0).getHyperlinkList().getFirst();
      assertThat(link.getCellRef()).isEqualTo("A9");
      assertThat(link.getLocation()).isEqualTo("名册!A8");
    }
  }

  @Test
  void aChartShowsTheNewRowsToo() throws IOException {
    var filled = Filled.bytes(form(), Filled.rows(0, 2, 3, Filled.people(6)));
    assertThat(RawWorkbook.parts(filled).get("xl/charts/chart1.xml"))
        .contains("<c:f>名册!$B$2:$B$7</c:f>")
        .doesNotContain("$B$3");
  }

  @Test
  void filtersAndFrozenPanesAndProtectionStay() throws IOException {
    try (var book = Filled.book(form(), Filled.rows(0, 2, 3, Filled.people(6)))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getProtect()).isTrue();
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getHeader().getCenter()).isEqualTo("内部资料");
    }
  }

  @Test
  void aSheetThatLooksAtNothingFilledStaysByteByByte() throws IOException {
    var form = form();
    var filled = RawWorkbook.parts(Filled.bytes(form, Filled.rows(0, 2, 3, Filled.people(6))));
    var before = RawWorkbook.parts(form);
    assertThat(filled.get("xl/worksheets/sheet2.xml"))
        .isEqualTo(before.get("xl/worksheets/sheet2.xml"));
    assertThat(filled.get("xl/styles.xml")).isEqualTo(before.get("xl/styles.xml"));
    assertThat(filled.get("xl/sharedStrings.xml")).isEqualTo(before.get("xl/sharedStrings.xml"));
    // This one looks at the first by the third.
    assertThat(before.get("xl/worksheets/sheet4.xml")).contains("<v>");
    assertThat(filled.get("xl/worksheets/sheet4.xml")).doesNotContain("<v>");
  }

  @Test
  void existingRowsAndNewOnesBelowThem() throws IOException {
    var existing = new ExistingRows(1, 1, row -> List.of(Filled.text(3, row.at(0).text() + "!")));
    var rows = new NewRows(2, 3, Filled.people(3)::forEach);
    var cells = Map.<CellAt, Edit>of(new CellAt(5, 3), new Edit.Text("经办"));
    try (var book = Filled.book(form(), new SheetFilling(0, cells, existing, rows))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("姓名!");
      assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("居民3");
      assertThat(sheet.getRow(5).getCell(3).getStringCellValue()).isEqualTo("经办");
    }
  }

  @Test
  void aFormIsFilledAsOftenAsOneLikes() throws IOException {
    try (var open = Templates.open("form", form())) {
      for (var count = 1; count < 6; count += 2) {
        var out = new java.io.ByteArrayOutputStream();
        open.fill(out, List.of(Filled.rows(0, 2, 3, Filled.people(count))), List.of());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
          assertThat(book.getSheetAt(0).getRow(count).getCell(0).getStringCellValue())
              .isEqualTo("居民" + count);
        }
      }
      var rows = new java.util.ArrayList<Integer>();
      open.eachRow(0, row -> rows.add(row.number()));
      assertThat(rows).containsExactly(1, 4, 5);
    }
  }

  private static byte[] form() throws IOException {
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("名册");
      sheet.createRow(0).createCell(0).setCellValue("姓名");
      sheet.getRow(0).createCell(1).setCellValue("人数");
      for (var i = 1; i <= 2; i++) sheet.createRow(i).createCell(0);
      sheet.createRow(3).createCell(0).setCellValue("合计");
      sheet.createRow(4).createCell(0).setCellValue("见合计");
      around(book, sheet);
      book.createSheet("说明").createRow(0).createCell(0).setCellFormula("1+1");
      book.createSheet("汇总").createRow(0).createCell(0).setCellFormula("SUM(名册!B2:B3)");
      book.createSheet("总表").createRow(0).createCell(0).setCellFormula("汇总!A1*2");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      return Filled.bytes(book);
    }
  }

  private static void around(XSSFWorkbook book, XSSFSheet sheet) {
    sheet.createTable(new AreaReference(new CellReference("A1"), new CellReference("B3"), null));
    var link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("名册!A4");
    sheet.getRow(4).getCell(0).setHyperlink(link);
    var drawing = sheet.createDrawingPatriarch();
    drawing.createPicture(
        new XSSFClientAnchor(0, 0, 0, 0, 2, 5, 4, 8),
        book.addPicture(DOT, XSSFWorkbook.PICTURE_TYPE_PNG));
    var chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 5, 0, 9, 9));
    var values =
        XDDFDataSourcesFactory.fromNumericCellRange(
            sheet, org.apache.poi.ss.util.CellRangeAddress.valueOf("B2:B3"));
    var data =
        chart.createData(
            ChartTypes.LINE,
            chart.createCategoryAxis(AxisPosition.BOTTOM),
            chart.createValueAxis(AxisPosition.LEFT));
    data.addSeries(values, values);
    chart.plot(data);
    sheet.createFreezePane(0, 1);
    sheet.protectSheet("1");
    sheet.getPrintSetup().setLandscape(true);
    sheet.getHeader().setCenter("内部资料");
  }
}
