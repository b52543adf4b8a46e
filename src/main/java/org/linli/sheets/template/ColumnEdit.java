package org.linli.sheets.template;

/** What is written into one column of a row; columns count from 0. */
public record ColumnEdit(int column, Edit edit) {

  public ColumnEdit {
    if (column < 0) throw new IllegalArgumentException("No column: " + column);
  }
}
