package org.linli.sheets.template;

import org.linli.sheets.SheetRow;

/** Where a cell stands: its row counts from 1, its column from 0, as in {@link SheetRow}. */
public record CellAt(int row, int column) {

  public CellAt {
    if (row < 1 || column < 0 || column > ColumnEdit.LAST)
      throw new IllegalArgumentException("No cell: " + row + ", " + column);
  }

  /** As the spreadsheet shows it: {@code B17}. */
  public String name() {
    return SheetRow.letters(column) + row;
  }
}
