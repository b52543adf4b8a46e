package org.linli.sheets.template.xls;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.linli.base.Refusal;
import org.linli.sheets.SheetReason;
import org.linli.sheets.XlsBook;
import org.linli.sheets.template.ColumnEdit;
import org.linli.sheets.template.NewRows;
import org.linli.sheets.template.SheetFilling;
import org.linli.sheets.template.xlsx.Plan;

/** Fills one sheet of an .xls file. */
final class XlsFilling {

  /** A sheet of the time before 2007 ends here. */
  static final int MOST_ROWS = 65_536;

  private final String name;
  private final HSSFWorkbook book;
  private final SheetFilling filling;
  private final Plan plan;
  private final HSSFSheet sheet;
  private final XlsCells cells;

  XlsFilling(String name, HSSFWorkbook book, SheetFilling filling) {
    this.name = name;
    this.book = book;
    this.filling = filling;
    this.plan = Plan.of(filling);
    this.sheet = book.getSheetAt(filling.sheet());
    this.cells = new XlsCells(book);
  }

  void run() {
    var rows = filling.rows();
    existing();
    single();
    if (rows != null) put(rows);
  }

  private void existing() {
    var existing = filling.existing();
    if (existing == null) return;
    for (var i = sheet.getFirstRowNum(); i <= sheet.getLastRowNum(); i++) {
      var row = sheet.getRow(i);
      if (row == null || i + 1 < existing.first() || i + 1 > existing.last()) continue;
      cells.write(row, existing.filler().fill(XlsBook.row(book, row)));
    }
  }

  private void single() {
    var rows = new TreeMap<Integer, List<ColumnEdit>>();
    filling
        .cells()
        .forEach((at, edit) ->
            rows.computeIfAbsent(at.row(), _ -> new ArrayList<>())
                .add(new ColumnEdit(at.column(), edit)));
    rows.forEach((number, edits) -> cells.write(row(number), edits));
  }

  private void put(NewRows rows) {
    var insertion = plan.insertion();
    var source = plan.source();
    if (source == null) return;
    if (plan.lowest(sheet.getLastRowNum() + 1) > MOST_ROWS) throw Refusal.because(SheetReason.TOO_MANY_ROWS, name, MOST_ROWS);
    if (insertion.by() > 0) new XlsInsertion(book, sheet, insertion, model(rows)).run();
    var next = new int[] {rows.firstBlank()};
    source.each(edits -> cells.write(row(next[0]++), edits));
  }

  /** The row like which new ones are made, from 1; 0 where there is none. */
  private int model(NewRows rows) {
    var existing = filling.existing();
    var last = rows.lastBlank();
    if (rows.blanks() > 0) return last;
    return existing != null && last >= existing.first() && last <= existing.last() ? last : 0;
  }

  private HSSFRow row(int number) {
    if (number > MOST_ROWS) throw Refusal.because(SheetReason.TOO_MANY_ROWS, name, MOST_ROWS);
    var row = sheet.getRow(number - 1);
    return row == null ? sheet.createRow(number - 1) : row;
  }
}
