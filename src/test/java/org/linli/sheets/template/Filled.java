package org.linli.sheets.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills templates in tests, and hands them to a reader that has no part in their writing. */
final class Filled {

  private Filled() {}

  static byte[] bytes(Workbook book) throws IOException {
    var out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  static byte[] bytes(byte[] template, SheetFilling... fillings) throws IOException {
    return bytes(template, List.of(), fillings);
  }

  static byte[] bytes(byte[] template, List<AddedSheet> added, SheetFilling... fillings)
      throws IOException {
    try (var open = Templates.open("form", template)) {
      var out = new ByteArrayOutputStream();
      open.fill(out, List.of(fillings), added);
      return out.toByteArray();
    }
  }

  static XSSFWorkbook book(byte[] template, SheetFilling... fillings) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(template, fillings)));
  }

  static SheetFilling cells(int sheet, Map<CellAt, Edit> cells) {
    return new SheetFilling(sheet, cells, null, null);
  }

  static SheetFilling rows(int sheet, int first, int last, List<List<ColumnEdit>> rows) {
    return new SheetFilling(sheet, Map.of(), null, new NewRows(first, last, rows::forEach));
  }

  /** So many rows: a name in the first column, its number in the second. */
  static List<List<ColumnEdit>> people(int count) {
    var rows = new ArrayList<List<ColumnEdit>>();
    for (var i = 1; i <= count; i++) {
      rows.add(List.of(text(0, "居民" + i), number(1, i)));
    }
    return rows;
  }

  static ColumnEdit text(int column, String text) {
    return new ColumnEdit(column, new Edit.Text(text));
  }

  static ColumnEdit number(int column, long number) {
    return new ColumnEdit(column, new Edit.Number(BigDecimal.valueOf(number)));
  }

  static ColumnEdit day(int column, String day) {
    return new ColumnEdit(column, new Edit.Day(LocalDate.parse(day)));
  }
}
