package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the title, the table and the single cells of a sheet, as a clerk does at a glance. */
final class LayoutFinder {

  private static final int LAST_TITLE_ROW = 4;

  private final SheetGrid grid;
  private final CardLines card;
  private final TableFinder tables;

  /**
   * @param formulas text of the formulas there are, by the cell's name such as {@code B7}
   */
  LayoutFinder(SheetGrid grid, Map<String, String> formulas) {
    this.grid = grid;
    this.card = new CardLines(grid);
    this.tables = new TableFinder(grid, formulas, new HeadFinder(grid, formulas, card));
  }

  Layout find() {
    var table = tables.find();
    var fields = new ArrayList<Layout.Field>();
    for (var row = grid.firstRow(); row <= grid.lastRow(); row++) {
      var below = table != null && row > Math.max(table.last(), table.headTo());
      if (table == null || row < table.headFrom() || below) card.collect(row, below, fields);
    }
    return new Layout(title(table), fields, table);
  }

  /** The longest of the first lines that name the form: no blanks of a card, no day, no note. */
  private String title(Layout.@Nullable Table table) {
    var until = table == null ? Math.min(grid.lastRow(), LAST_TITLE_ROW) : table.headFrom() - 1;
    var best = "";
    for (var row = grid.firstRow(); row <= until; row++) {
      var text = grid.first(row);
      if (grid.filled(row) <= 2
          && !(grid.filled(row) == 2 && card.isCard(row))
          && !LineWords.isComplete(text)
          && !Words.tight(text).contains(":")
          && Words.tight(text).length() > Words.tight(best).length()) {
        best = text;
      }
    }
    return best.strip();
  }
}
