package org.linli.sheets.template;

import org.linli.sheets.SheetRow;

/** A rectangle of cells, both corners within: rows count from 1, columns from 0. */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  public CellRange {
    if (firstRow < 1 || firstColumn < 0 || lastRow < firstRow || lastColumn < firstColumn) {
      throw new IllegalArgumentException("No range of cells: " + firstRow + "–" + lastRow);
    }
  }

  public boolean contains(CellAt cell) {
    return cell.row() >= firstRow
        && cell.row() <= lastRow
        && cell.column() >= firstColumn
        && cell.column() <= lastColumn;
  }

  /** As the spreadsheet shows it: {@code B17:C20}. */
  public String name() {
    var first = SheetRow.letters(firstColumn) + firstRow;
    var last = SheetRow.letters(lastColumn) + lastRow;
    return first.equals(last) ? first : first + ":" + last;
  }
}
