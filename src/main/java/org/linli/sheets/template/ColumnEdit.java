package org.linli.sheets.template;

/** What is written into one column of a row; columns count from 0. */
public record ColumnEdit(int column, Edit edit) {

  /** The last column a spreadsheet has: XFD. */
  static final int LAST = 16_383;

  public ColumnEdit {
    if (column < 0 || column > LAST) throw new IllegalArgumentException("No column: " + column);
  }
}
