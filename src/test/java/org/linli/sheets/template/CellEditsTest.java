package org.linli.sheets.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How values arrive in cells of every format, in both kinds of workbooks. */
class CellEditsTest {

  private static final LocalDate BIRTH = LocalDate.of(1958, 3, 7);
  private static final int GENERAL = 0;
  private static final int TEXT = 1;
  private static final int DATE = 2;
  private static final int MONEY = 3;
  private static final int FORMULA = 4;
  private static final int MISSING = 9;

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void daysAreNumbersInTheCellsOwnFormatOrAPlainOne(String kind) throws IOException {
    try (var book = filled(kind, new Edit.Day(BIRTH))) {
      assertThat(at(book, DATE).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(BIRTH);
      assertThat(format(book, DATE)).isEqualTo("yyyy年m月d日");
      assertThat(at(book, GENERAL).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(BIRTH);
      assertThat(format(book, GENERAL)).isEqualTo("yyyy-mm-dd");
      assertThat(at(book, GENERAL).getCellStyle().getBorderLeft()).isEqualTo(BorderStyle.THIN);
      assertThat(format(book, MISSING)).isEqualTo("yyyy-mm-dd");
      assertThat(at(book, TEXT).getStringCellValue()).isEqualTo("1958-03-07");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void daysThatProgramsDoNotAgreeOnAreTexts(String kind) throws IOException {
    try (var book = filled(kind, new Edit.Day(LocalDate.of(1899, 5, 4)))) {
      assertThat(at(book, DATE).getStringCellValue()).isEqualTo("1899-05-04");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void numbersAreNumbersExceptWhereTheCellIsAText(String kind) throws IOException {
    try (var book = filled(kind, new Edit.Number(new BigDecimal("3200.50")))) {
      assertThat(at(book, MONEY).getNumericCellValue()).isEqualTo(3200.5);
      assertThat(format(book, MONEY)).isEqualTo("#,##0.00");
      assertThat(at(book, TEXT).getStringCellValue()).isEqualTo("3200.50");
    }
    try (var book = filled(kind, new Edit.Number(new BigDecimal("420102195803070011")))) {
      assertThat(at(book, GENERAL).getStringCellValue()).isEqualTo("420102195803070011");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void textsAreTextsWhateverTheyBeginWith(String kind) throws IOException {
    for (var text : List.of("=1+1", "+86", "-", "@x", " a ", "<&>\"'\n二", "４２", "_x0041_", "\uD840\uDC0B")) {
      try (var book = filled(kind, new Edit.Text(text))) {
        assertThat(at(book, GENERAL).getCellType()).isEqualTo(CellType.STRING);
        assertThat(at(book, GENERAL).getStringCellValue()).isEqualTo(text);
        assertThat(at(book, MISSING).getStringCellValue()).isEqualTo(text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aFormulaStaysAFormula(String kind) throws IOException {
    try (var book = filled(kind, new Edit.Text("9"))) {
      assertThat(at(book, FORMULA).getCellFormula()).isEqualTo("D1*2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void anEmptyTextEmptiesAndKeepLeaves(String kind) throws IOException {
    try (var book = filled(kind, new Edit.Text(""))) {
      assertThat(at(book, MONEY).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(format(book, MONEY)).isEqualTo("#,##0.00");
    }
    try (var book = filled(kind, new Edit.Keep())) {
      assertThat(at(book, MONEY).getNumericCellValue()).isEqualTo(7);
      assertThat(book.getSheetAt(0).getRow(0).getCell(MISSING)).isNull();
    }
  }

  @Test
  void lettersThatNoFileCanHoldAreLeftOut() throws IOException {
    try (var book = filled("xlsx", new Edit.Text("甲\u0001乙\uD840丙"))) {
      assertThat(at(book, GENERAL).getStringCellValue()).isEqualTo("甲乙丙");
    }
    var tooLong = "字".repeat(Edit.LONGEST + 1);
    assertThatThrownBy(() -> new Edit.Text(tooLong)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theOldMacCalendarIsKept() throws IOException {
    try (var plain = new XSSFWorkbook()) {
      plain.createSheet("s").createRow(0).createCell(0);
      plain.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
      var filling = Filled.cells(0, Map.of(new CellAt(1, 0), new Edit.Day(BIRTH)));
      var bytes = Filled.bytes(Filled.bytes(plain), filling);
      try (var form = Templates.open("form", bytes)) {
        assertThat(form.sheets().getFirst().rows().getFirst().at(0).text()).isEqualTo("1958-03-07");
      }
    }
  }

  @Test
  void anotherReaderSeesTheSame() throws IOException {
    var bytes = Filled.bytes(form("xlsx"), Filled.cells(0, all(new Edit.Day(BIRTH))));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      var row = book.getFirstSheet().read().getFirst();
      assertThat(row.getCellAsDate(DATE).orElseThrow().toLocalDate()).isEqualTo(BIRTH);
      assertThat(row.getCellAsString(TEXT)).contains("1958-03-07");
    }
  }

  private static Map<CellAt, Edit> all(Edit edit) {
    var cells = new HashMap<CellAt, Edit>();
    for (var column : List.of(GENERAL, TEXT, DATE, MONEY, FORMULA, MISSING)) {
      cells.put(new CellAt(1, column), edit);
    }
    return cells;
  }

  private static Workbook filled(String kind, Edit edit) throws IOException {
    var filled = Filled.bytes(form(kind), Filled.cells(0, all(edit)));
    return WorkbookFactory.create(new ByteArrayInputStream(filled));
  }

  private static Cell at(Workbook book, int column) {
    return book.getSheetAt(0).getRow(0).getCell(column);
  }

  private static String format(Workbook book, int column) {
    return at(book, column).getCellStyle().getDataFormatString();
  }

  private static byte[] form(String kind) throws IOException {
    try (var book = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
      var row = book.createSheet("表").createRow(0);
      var framed = book.createCellStyle();
      framed.setBorderLeft(BorderStyle.THIN);
      row.createCell(GENERAL).setCellStyle(framed);
      for (var each : Map.of(TEXT, "@", DATE, "yyyy年m月d日", MONEY, "#,##0.00").entrySet()) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(each.getValue()));
        row.createCell(each.getKey()).setCellStyle(style);
      }
      row.getCell(MONEY).setCellValue(7);
      row.createCell(FORMULA).setCellFormula("D1*2");
      var out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }
}
