package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.sheets.SheetRow;

/** Finds the heading of a sheet's table, be it one row or several, and reads it by column. */
final class HeadFinder {

  private static final int LAST_HEAD_ROW = 60;

  private final SheetGrid grid;
  private final Map<String, String> formulas;
  private final CardLines card;

  HeadFinder(SheetGrid grid, Map<String, String> formulas, CardLines card) {
    this.grid = grid;
    this.formulas = formulas;
    this.card = card;
  }

  /** The rows of a heading, both included. */
  record Head(int from, int to) {}

  Optional<Head> find() {
    return fullestRow()
        .map(fullest -> {
          var from = fullest;
          while (from > grid.firstRow() && isPartOfHead(from - 1, fullest)) from--;
          var to = fullest;
          for (var column = 0; column < grid.width(); column++) {
            var merge = grid.merge(fullest, column);
            if (merge != null && !grid.isBlank(fullest, column)) to = Math.max(to, merge.bottom());
          }
          while (continuesHead(to + 1, to)) to++;
          while (isColumnNumbers(to + 1)) to++;
          return new Head(from, to);
        });
  }

  /** The row where most columns get their names, with blanks or values below it. */
  private Optional<Integer> fullestRow() {
    var best = 0;
    var bestScore = 0.0;
    var last = Math.min(grid.lastRow(), LAST_HEAD_ROW);
    for (var row = grid.firstRow(); row <= last; row++) {
      var score = score(row);
      if (score > bestScore + 0.5) {
        best = row;
        bestScore = score;
      }
    }
    return bestScore >= 3 ? Optional.of(best) : Optional.empty();
  }

  private double score(int row) {
    var labels = 0;
    var others = 0;
    for (var column = 0; column < grid.width(); column++) {
      if (grid.isBlank(row, column) || !grid.isLeft(row, column)) continue;
      if (LineWords.isLabel(grid.cell(row, column))) labels++;
      else others++;
    }
    if (labels < 2 || others > 0 && others * 3 > labels) return 0;
    if (card.isCard(row) || LineWords.isNote(grid.first(row))) return 0;
    if (labels == 2 && grid.width() > 3) return 0;
    return labels == 2 ? 3 : labels;
  }

  /** A row above the fullest one belongs to the heading where it stands over several columns. */
  private boolean isPartOfHead(int row, int fullest) {
    if (grid.isEmpty(row) || card.isCard(row)) return false;
    var over = 0;
    for (var column = 0; column < grid.width(); column++) {
      if (grid.isBlank(row, column)) continue;
      if (!LineWords.isLabel(grid.cell(row, column))) return false;
      if (LineWords.isOfSender(grid.text(row, column))) return false;
      var merge = grid.merge(row, column);
      if (merge != null && merge.width() >= grid.width()) return false;
      if (grid.isLeft(row, column)) over++;
    }
    return over >= 2 && !everyLabelHasColon(row) || over == 1 && standsOverPart(row, fullest);
  }

  private boolean everyLabelHasColon(int row) {
    for (var column = 0; column < grid.width(); column++) {
      if (!grid.isBlank(row, column)
          && grid.isLeft(row, column)
          && !Words.tight(grid.text(row, column)).contains(":")) {
        return false;
      }
    }
    return true;
  }

  private boolean standsOverPart(int row, int fullest) {
    for (var column = 0; column < grid.width(); column++) {
      var merge = grid.merge(row, column);
      if (!grid.isBlank(row, column)
          && merge != null
          && merge.width() > 1
          && column > 0
          && !grid.isBlank(fullest, column)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Sub-headings without merged cells: texts only below headings that have something beside them.
   */
  private boolean continuesHead(int row, int above) {
    if (grid.isEmpty(row) || LineWords.isTotal(grid.first(row))) return false;
    var labels = 0;
    var under = 0;
    for (var column = 0; column < grid.width(); column++) {
      if (grid.isBlank(row, column)) continue;
      if (!LineWords.isLabel(grid.cell(row, column))
          || formulas.containsKey(SheetRow.letters(column) + row)) {
        return false;
      }
      labels++;
      var wide = grid.merge(above, column);
      if (grid.isBlank(above, column) || wide != null && wide.width() > 1) under++;
    }
    return labels >= 2 && under * 2 > labels && under >= 2;
  }

  private boolean isColumnNumbers(int row) {
    var numbers = 0;
    for (var column = 0; column < grid.width(); column++) {
      if (grid.isBlank(row, column)) continue;
      if (!LineWords.isColumnNumber(grid.text(row, column))) return false;
      numbers++;
    }
    return numbers >= 3 && numbers * 2 > grid.width() && !grid.isBlank(row, 1);
  }

  /** The headings above a column, the widest first; empty where it has none. */
  List<String> path(Head head, int column) {
    var path = new LinkedHashSet<String>();
    for (var row = head.from(); row <= head.to(); row++) {
      if (row > head.from() && isColumnNumbers(row)) continue;
      var text = grid.text(row, column);
      if (text.isEmpty() && row < head.to()) text = groupToTheLeft(row, column, head.to());
      var clean = text.replaceAll("[\\r\\n]+", "").strip();
      if (!clean.isEmpty()) path.add(clean);
    }
    return new ArrayList<>(path);
  }

  /** Without merged cells a group's name stands over the first of its columns only. */
  private String groupToTheLeft(int row, int column, int to) {
    if (grid.isBlank(to, column)) return "";
    for (var left = column - 1; left >= 0; left--) {
      if (!grid.isBlank(row, left)) {
        return grid.isBlank(to, left) || grid.merge(row, left) != null ? "" : grid.text(row, left);
      }
    }
    return "";
  }

  /** Where the lowest heading of a column begins. */
  int headingRow(Head head, int column) {
    for (var row = head.to(); row >= head.from(); row--) {
      if (grid.isBlank(row, column) || isColumnNumbers(row)) continue;
      var merge = grid.merge(row, column);
      return merge == null ? row : merge.top();
    }
    return head.to();
  }
}
