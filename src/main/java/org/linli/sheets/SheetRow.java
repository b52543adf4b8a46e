package org.linli.sheets;

import java.util.List;

/** A row of a sheet: {@code number} counts from 1 as the spreadsheet shows it. */
public record SheetRow(int number, List<Cell> cells) {

  /** The cell of a column, which counts from 0; empty where the row is shorter. */
  public Cell at(int column) {
    return column < cells.size() ? cells.get(column) : Cell.EMPTY;
  }

  public boolean isEmpty() {
    return cells.stream().allMatch(Cell::isEmpty);
  }

  /** The name of a cell as the spreadsheet shows it: {@code B17}. */
  public String name(int column) {
    return letters(column) + number;
  }

  /** The letters of a column that counts from 0: A, Z, AA. */
  public static String letters(int column) {
    var letters = new StringBuilder();
    for (var left = column + 1; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.toString();
  }
}
