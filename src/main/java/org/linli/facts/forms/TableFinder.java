package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.sheets.SheetRow;

/** Finds where the rows of a table begin and end below its heading, and what stands in them. */
final class TableFinder {

  private static final int EXAMPLES = 20;

  private final SheetGrid grid;
  private final Map<String, String> formulas;
  private final HeadFinder heads;

  TableFinder(SheetGrid grid, Map<String, String> formulas, HeadFinder heads) {
    this.grid = grid;
    this.formulas = formulas;
    this.heads = heads;
  }

  Layout.@Nullable Table find() {
    return heads.find().map(this::below).orElse(null);
  }

  private Layout.Table below(HeadFinder.Head head) {
    var first = head.to() + 1;
    while (LineWords.isExample(grid.first(first)) && !grid.isEmpty(first)) first++;
    var last = lastRow(first);
    var columns = new ArrayList<Layout.Column>();
    for (var column = 0; column < grid.width(); column++) {
      var path = heads.path(head, column);
      if (!path.isEmpty()) {
        columns.add(
            column(
                column,
                heads.headingRow(head, column),
                path,
                head.to() + 1,
                Math.max(last, first - 1)));
      }
    }
    return new Layout.Table(
        head.from(), head.to(), columns, first, last, isGiven(columns, first, last));
  }

  private Layout.Column column(int column, int row, List<String> path, int first, int last) {
    var examples = new ArrayList<String>();
    for (var below = first; below <= Math.min(last, first + EXAMPLES); below++) {
      var text = grid.text(below, column);
      if (!text.isBlank()) examples.add(text.strip());
    }
    String formula = null;
    for (var below = first; below <= last && formula == null; below++) {
      formula = formulas.get(SheetRow.letters(column) + below);
    }
    return new Layout.Column(column, row, path, examples, formula);
  }

  private int lastRow(int first) {
    var row = first;
    while (row <= grid.lastRow() && !isEnd(row)) row++;
    var last = row - 1;
    // Blank lines below a table, without its frame, are no rows of it.
    var framed = grid.isFramed(first);
    while (last >= first
        && grid.isEmpty(last)
        && !(framed ? grid.isFramed(last) : grid.has(last))) {
      last--;
    }
    return last;
  }

  private boolean isEnd(int row) {
    if (grid.isEmpty(row)) return false;
    var first = grid.first(row);
    if (LineWords.isTotal(first) || LineWords.isNote(first)) return true;
    if (grid.filled(row) == 1) {
      var merge = mergeOfFirst(row);
      if (merge != null && merge.width() * 2 > grid.width()) return true;
      var tight = Words.tight(first);
      return tight.length() > LineWords.LONGEST_LABEL / 2 && !tight.matches("\\d+");
    }
    return false;
  }

  private SheetGrid.@Nullable Merge mergeOfFirst(int row) {
    for (var column = 0; column < grid.width(); column++) {
      if (!grid.isBlank(row, column)) return grid.merge(row, column);
    }
    return null;
  }

  private boolean isGiven(List<Layout.Column> columns, int first, int last) {
    for (var row = first; row <= last; row++) {
      for (var column : columns) {
        if (LineWords.isSerial(column.label())) continue;
        if (!grid.isBlank(row, column.index())
            && !formulas.containsKey(SheetRow.letters(column.index()) + row)) {
          return true;
        }
      }
    }
    return false;
  }
}
