package org.linli.facts.forms;

import java.util.List;

/** The lines of a card: labels with the blanks beside them that are to be filled. */
final class CardLines {

  private final SheetGrid grid;

  CardLines(SheetGrid grid) {
    this.grid = grid;
  }

  /** Labels and blanks in turn: a row of a card, not of a heading. */
  boolean isCard(int row) {
    if (!grid.has(row)) return false;
    var pairs = 0;
    var labels = 0;
    var beside = 0;
    for (var column = 0; column < grid.width(); column = after(row, column)) {
      if (grid.isBlank(row, column)) continue;
      labels++;
      var next = after(row, column);
      if (next >= grid.width()) {
        if (LineWords.endsAsField(grid.text(row, column))) pairs++;
        continue;
      }
      beside++;
      if (grid.isBlank(row, next)) pairs++;
    }
    if (labels > 0 && someLabelEndsWithColon(row)) return true;
    return pairs > 0 && pairs * 2 >= beside && !hasRowsBelow(row, labels);
  }

  private boolean someLabelEndsWithColon(int row) {
    for (var column = 0; column < grid.width(); column++) {
      if (!grid.isBlank(row, column) && LineWords.endsAsField(grid.text(row, column))) return true;
    }
    return false;
  }

  /** A group heading with gaps has its sub-headings right below the gaps. */
  private boolean hasRowsBelow(int row, int labels) {
    var below = 0;
    for (var column = 0; column < grid.width(); column++) {
      if (grid.isBlank(row, column)
          && !grid.isBlank(row + 1, column)
          && grid.isLeft(row + 1, column)
          && LineWords.isLabel(grid.cell(row + 1, column))) {
        below++;
      }
    }
    return below > 0 && below + 1 >= labels && !alternates(row + 1);
  }

  /** Is every second cell blank, so that it is a line of a card? */
  private boolean alternates(int row) {
    var labels = 0;
    var pairs = 0;
    for (var column = 0; column < grid.width(); column = after(row, column)) {
      if (grid.isBlank(row, column)) continue;
      labels++;
      if (after(row, column) < grid.width() && grid.isBlank(row, after(row, column))) pairs++;
    }
    return labels > 1 && pairs * 2 >= labels;
  }

  /** The column after a cell and what it is merged with. */
  private int after(int row, int column) {
    var merge = grid.merge(row, column);
    return merge == null ? column + 1 : merge.right() + 1;
  }

  /**
   * The blanks of a row.
   *
   * @param below does it stand below a table, where totals and notes are?
   */
  void collect(int row, boolean below, List<Layout.Field> fields) {
    if (!isCard(row) || isTitle(row) || below && isNoBlank(grid.first(row))) return;
    for (var column = 0; column < grid.width(); column = after(row, column)) {
      var cell = grid.cell(row, column);
      if (cell.isEmpty() || !LineWords.isLabel(cell) || !grid.isLeft(row, column)) continue;
      if (LineWords.isComplete(cell.text())) continue;
      var merge = grid.merge(row, column);
      if (merge != null && merge.top() != row) continue;
      var next = after(row, column);
      var label = cell.text().strip();
      if (grid.isBlank(row, next) && (next < grid.width() || LineWords.endsAsField(label))) {
        fields.add(new Layout.Field(row, next, label));
      } else if (next >= grid.width()
          && grid.isFramed(row + 1, column)
          && grid.isBlank(row + 1, column)) {
        // The last label of a line has no room beside it: its cell is the one below.
        fields.add(new Layout.Field(row + 1, column, label));
      }
    }
  }

  /** Without merged cells a title has a blank beside it like any label. */
  private boolean isTitle(int row) {
    return row == grid.firstRow() && grid.filled(row) == 1 && LineWords.namesAForm(grid.first(row));
  }

  private static boolean isNoBlank(String first) {
    return LineWords.isTotal(first) || LineWords.explains(first);
  }
}
