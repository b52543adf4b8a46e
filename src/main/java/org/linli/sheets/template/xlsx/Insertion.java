package org.linli.sheets.template.xlsx;

/**
 * Rows put in after one row of a sheet: what stands below moves down, and a range that reaches the
 * row grows with the table.
 *
 * @param after the row after which they are put in
 * @param by how many
 * @param grows the row a range must reach to grow; the next one where there is no table yet
 */
public record Insertion(int after, int by, int grows) {

  static final Insertion NONE = new Insertion(Ranges.MOST_ROWS, 0, Ranges.MOST_ROWS + 1);

  /** Where a single row stands afterwards. */
  public int point(int row) {
    return row > after ? row + by : row;
  }

  /** Where a range that ended at the row ends afterwards. */
  public int end(int row) {
    if (row < grows) return row;
    return row >= Ranges.MOST_ROWS ? row : Math.min(row + by, Ranges.MOST_ROWS);
  }

  boolean isNone() {
    return by == 0;
  }
}
