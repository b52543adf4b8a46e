package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.sheets.Cell;
import org.linli.sheets.SheetRow;
import org.linli.sheets.template.CellAt;
import org.linli.sheets.template.SheetShape;

/**
 * The top of a sheet as a person sees it: a merged area reads the same in each of its cells. Rows
 * count from 1 and columns from 0, as in {@link SheetRow}.
 */
final class SheetGrid {

  /** A merged area, its corners included. */
  record Merge(int top, int left, int bottom, int right) {
    boolean has(int row, int column) {
      return row >= top && row <= bottom && column >= left && column <= right;
    }

    int width() {
      return right - left + 1;
    }
  }

  private final TreeMap<Integer, SheetRow> rows = new TreeMap<>();
  private final Map<Long, Merge> merged = new HashMap<>();
  private final Set<CellAt> framed;
  private final int width;

  SheetGrid(Collection<SheetRow> rows, List<Merge> merges, Set<CellAt> framed) {
    this.framed = framed;
    rows.forEach(row -> this.rows.put(row.number(), row));
    for (var merge : merges) {
      for (var row = merge.top(); row <= Math.min(merge.bottom(), merge.top() + 500); row++) {
        for (var column = merge.left(); column <= merge.right(); column++) {
          merged.put(key(row, column), merge);
        }
      }
    }
    var widest = 0;
    for (var row : rows) {
      for (var column = row.cells().size() - 1; column >= widest; column--) {
        if (!row.at(column).isEmpty()) widest = Math.max(widest, column + 1);
      }
    }
    for (var merge : merges) {
      if (!text(merge.top(), merge.left()).isEmpty()) widest = Math.max(widest, merge.right() + 1);
    }
    this.width = widest;
  }

  /** What a formula has computed is no text of the form: its cells read as blank. */
  static SheetGrid of(SheetShape shape) {
    var rows =
        shape.rows().stream()
            .map(row -> {
              var cells = new ArrayList<>(row.cells());
              for (var column = 0; column < cells.size(); column++) {
                if (shape.formulas().containsKey(new CellAt(row.number(), column))) {
                  cells.set(column, Cell.EMPTY);
                }
              }
              return new SheetRow(row.number(), cells);
            })
            .toList();
    return new SheetGrid(
        rows,
        shape.merges().stream()
            .map(it -> new Merge(it.firstRow(), it.firstColumn(), it.lastRow(), it.lastColumn()))
            .toList(),
        shape.looks().framed());
  }

  private static long key(int row, int column) {
    return (long) row << 20 | column;
  }

  /** Columns up to the last one with any text. */
  int width() {
    return width;
  }

  int firstRow() {
    return rows.isEmpty() ? 1 : rows.firstKey();
  }

  int lastRow() {
    return rows.isEmpty() ? 0 : rows.lastKey();
  }

  boolean has(int row) {
    return rows.containsKey(row);
  }

  Cell cell(int row, int column) {
    var merge = merged.get(key(row, column));
    if (merge != null) {
      row = merge.top();
      column = merge.left();
    }
    var found = rows.get(row);
    return found == null ? Cell.EMPTY : found.at(column);
  }

  String text(int row, int column) {
    return cell(row, column).text();
  }

  boolean isBlank(int row, int column) {
    return cell(row, column).isEmpty();
  }

  @Nullable Merge merge(int row, int column) {
    return merged.get(key(row, column));
  }

  /** Is this the upper left corner of what it belongs to, so that its text stands here once? */
  boolean isCorner(int row, int column) {
    var merge = merge(row, column);
    return merge == null || merge.top() == row && merge.left() == column;
  }

  /** How many different texts stand in a row, each merged one once. */
  int filled(int row) {
    var count = 0;
    for (var column = 0; column < width; column++) {
      if (!isBlank(row, column) && isLeft(row, column)) count++;
    }
    return count;
  }

  boolean isFramed(int row, int column) {
    return framed.contains(new CellAt(row, column));
  }

  boolean isFramed(int row) {
    for (var column = 0; column < width; column++) if (isFramed(row, column)) return true;
    return false;
  }

  boolean isLeft(int row, int column) {
    var merge = merge(row, column);
    return merge == null || merge.left() == column;
  }

  boolean isEmpty(int row) {
    for (var column = 0; column < width; column++) if (!isBlank(row, column)) return false;
    return true;
  }

  /** The first text of a row, or "". */
  String first(int row) {
    for (var column = 0; column < width; column++) {
      if (!isBlank(row, column)) return text(row, column);
    }
    return "";
  }
}
