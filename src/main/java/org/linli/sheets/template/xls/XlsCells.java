package org.linli.sheets.template.xls;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.linli.sheets.Serials;
import org.linli.sheets.template.ColumnEdit;
import org.linli.sheets.template.Edit;
import org.linli.sheets.template.Looks;

/** Writes single cells of an .xls file, their formats kept. */
final class XlsCells {

  private static final int MOST_DIGITS = 15;
  private static final String PLAIN = "yyyy-mm-dd";

  private final HSSFWorkbook book;
  private final Map<Short, CellStyle> dated = new HashMap<>();

  XlsCells(HSSFWorkbook book) {
    this.book = book;
  }

  void write(Row row, List<ColumnEdit> edits) {
    for (var each : edits) {
      if (each.edit() instanceof Edit.Keep) continue;
      var cell = row.getCell(each.column(), MissingCellPolicy.RETURN_NULL_AND_BLANK);
      if (cell == null) {
        cell = row.createCell(each.column());
        var style = row.isFormatted() ? row.getRowStyle() : null;
        var column = row.getSheet().getColumnStyle(each.column());
        if (style != null) cell.setCellStyle(style);
        else if (column != null) cell.setCellStyle(column);
      }
      if (cell.getCellType() != CellType.FORMULA) write(cell, each.edit());
    }
  }

  private void write(Cell cell, Edit edit) {
    switch (edit) {
      case Edit.Keep() -> {}
      case Edit.Text(var text) -> text(cell, text);
      case Edit.Number(var number) -> number(cell, number);
      case Edit.Day(var day) -> {
        var since1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
        var serial = Serials.of(day, since1904);
        if (isText(cell) || serial < 0) {
          text(cell, day.toString());
        } else {
          cell.setCellValue(serial);
          cell.setCellStyle(dated(cell.getCellStyle()));
        }
      }
    }
  }

  private static void text(Cell cell, String text) {
    if (text.isEmpty()) cell.setBlank();
    else cell.setCellValue(text);
  }

  private static void number(Cell cell, BigDecimal number) {
    var rounds = number.stripTrailingZeros().precision() > MOST_DIGITS;
    if (rounds || isText(cell)) text(cell, number.toPlainString());
    else cell.setCellValue(number.doubleValue());
  }

  private static boolean isText(Cell cell) {
    return Looks.TEXT.equals(cell.getCellStyle().getDataFormatString());
  }

  private CellStyle dated(CellStyle style) {
    if (Serials.isDate(style.getDataFormat(), style.getDataFormatString())) return style;
    return dated.computeIfAbsent(
        style.getIndex(),
        _ -> {
          var made = book.createCellStyle();
          made.cloneStyleFrom(style);
          made.setDataFormat(book.createDataFormat().getFormat(PLAIN));
          return made;
        });
  }
}
