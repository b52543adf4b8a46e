package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.sheets.Cell;
import org.linli.sheets.SheetRow;

/** Finds the title, the table and the single cells of a sheet, as a clerk does at a glance. */
final class LayoutFinder {

  private static final int LAST_HEAD_ROW = 60;
  private static final int LONGEST_LABEL = 40;
  private static final int EXAMPLES = 20;
  private static final Pattern TOTAL = Pattern.compile("^(合计|总计|小计|共计|总数|累计)");
  private static final Pattern NOTE =
      Pattern.compile(
          "^(\\*|※)?(注|备注|说明|填表说明|填报说明|填写说明|指标说明|附|温馨提示|要求)\\d*([:.、]|$)|^(填表|填报|制表|审核|审批|负责|单位负责|联系|经办|统计负责)\\S{0,6}[:]|^\\d+[.、]\\S{8,}|^[一二三四五六七八九十]+、");
  private static final Pattern EXAMPLE = Pattern.compile("^[((]?(例|示例|样例|范例|填写示例)[))::]?\\S*");
  private static final Pattern COLUMN_NUMBER = Pattern.compile("^(甲|乙|丙|丁|\\d{1,3})$");
  private static final Pattern OF_SENDER = Pattern.compile(":|^\\d{4}年");
  private static final Pattern SERIAL = Pattern.compile("^(序号|序|编号|no\\.?|№|序列|行号)$");

  private final SheetGrid grid;
  private final Map<String, String> formulas;

  /**
   * @param formulas text of the formulas there are, by the cell's name such as {@code B7}
   */
  LayoutFinder(SheetGrid grid, Map<String, String> formulas) {
    this.grid = grid;
    this.formulas = formulas;
  }

  Layout find() {
    var head = headRow();
    var table = head.map(this::table).orElse(null);
    var fields = new ArrayList<Layout.Field>();
    for (var row = grid.firstRow(); row <= grid.lastRow(); row++) {
      if (table == null || row < table.headFrom() || row > Math.max(table.last(), table.headTo())) {
        fieldsOf(row, fields);
      }
    }
    return new Layout(title(table), fields, table);
  }

  /** The first line that has a text of its own across, or the longest of the first three. */
  private String title(Layout.@Nullable Table table) {
    var until = table == null ? Math.min(grid.lastRow(), 4) : table.headFrom() - 1;
    var best = "";
    for (var row = grid.firstRow(); row <= until; row++) {
      var text = grid.first(row);
      if (grid.filled(row) <= 2
          && Words.tight(text).length() > Words.tight(best).length()
          && !Words.tight(text).contains(":")) {
        best = text;
      }
    }
    return best.strip();
  }

  /** The row where most columns get their names, with blanks or values below it. */
  private Optional<Integer> headRow() {
    var best = 0;
    var bestScore = 0.0;
    var last = Math.min(grid.lastRow(), LAST_HEAD_ROW);
    for (var row = grid.firstRow(); row <= last; row++) {
      var score = headScore(row);
      if (score > bestScore + 0.5) {
        best = row;
        bestScore = score;
      }
    }
    return bestScore >= 3 ? Optional.of(best) : Optional.empty();
  }

  private double headScore(int row) {
    var labels = 0;
    var others = 0;
    for (var column = 0; column < grid.width(); column++) {
      if (grid.isBlank(row, column) || !grid.isLeft(row, column)) continue;
      if (isLabel(grid.cell(row, column))) labels++;
      else others++;
    }
    if (labels < 2 || others > 0 && others * 3 > labels) return 0;
    if (isFieldRow(row) || NOTE.matcher(Words.tight(grid.first(row))).find()) return 0;
    if (labels == 2 && grid.width() > 3) return 0;
    return labels == 2 ? 3 : labels;
  }

  private static boolean isLabel(Cell cell) {
    return cell.kind() == Cell.Kind.TEXT
        && Words.tight(cell.text()).length() <= LONGEST_LABEL
        && !cell.text().matches("[\\d\\s./%-]+");
  }

  /** Labels and blanks in turn: a row of a card, not of a heading. */
  private boolean isFieldRow(int row) {
    if (!grid.has(row)) return false;
    var pairs = 0;
    var labels = 0;
    var beside = 0;
    for (var column = 0; column < grid.width(); column = after(row, column)) {
      if (grid.isBlank(row, column)) continue;
      labels++;
      var next = after(row, column);
      if (next >= grid.width()) {
        if (endsAsField(row, column)) pairs++;
        continue;
      }
      beside++;
      if (grid.isBlank(row, next)) pairs++;
    }
    if (labels > 0 && someLabelEndsWithColon(row)) return true;
    return pairs > 0 && pairs * 2 >= beside && !hasRowsBelow(row, labels);
  }

  private boolean endsAsField(int row, int column) {
    return Words.tight(grid.text(row, column)).endsWith(":");
  }

  /** Only what is to be filled in beside it ends so. */
  private boolean someLabelEndsWithColon(int row) {
    for (var column = 0; column < grid.width(); column++) {
      if (!grid.isBlank(row, column) && endsAsField(row, column)) return true;
    }
    return false;
  }

  private boolean everyLabelEndsWithColon(int row) {
    for (var column = 0; column < grid.width(); column++) {
      if (!grid.isBlank(row, column)
          && grid.isLeft(row, column)
          && !Words.tight(grid.text(row, column)).contains(":")) {
        return false;
      }
    }
    return true;
  }

  /** A group heading with gaps has its sub-headings right below the gaps. */
  private boolean hasRowsBelow(int row, int labels) {
    var below = 0;
    for (var column = 0; column < grid.width(); column++) {
      if (grid.isBlank(row, column)
          && !grid.isBlank(row + 1, column)
          && grid.isLeft(row + 1, column)
          && isLabel(grid.cell(row + 1, column))) {
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

  private Layout.Table table(int fullest) {
    var from = fullest;
    while (from > grid.firstRow() && isPartOfHead(from - 1, fullest)) from--;
    var to = fullest;
    for (var column = 0; column < grid.width(); column++) {
      var merge = grid.merge(fullest, column);
      if (merge != null && !grid.isBlank(fullest, column)) to = Math.max(to, merge.bottom());
    }
    while (continuesHead(to + 1, to)) to++;
    while (isColumnNumbers(to + 1)) to++;
    var columns = new ArrayList<Layout.Column>();
    var first = to + 1;
    while (EXAMPLE.matcher(Words.tight(grid.first(first))).matches() && !grid.isEmpty(first))
      first++;
    var last = lastDataRow(first);
    for (var column = 0; column < grid.width(); column++) {
      var path = path(from, to, column);
      if (!path.isEmpty()) {
        columns.add(
            column(column, headingRow(from, to, column), path, to + 1, Math.max(last, first - 1)));
      }
    }
    return new Layout.Table(from, to, columns, first, last, isGiven(columns, first, last));
  }

  /** A row above the fullest one belongs to the heading where it stands over several columns. */
  private boolean isPartOfHead(int row, int fullest) {
    if (grid.isEmpty(row) || isFieldRow(row)) return false;
    var over = 0;
    for (var column = 0; column < grid.width(); column++) {
      if (grid.isBlank(row, column)) continue;
      if (!isLabel(grid.cell(row, column))) return false;
      if (OF_SENDER.matcher(Words.tight(grid.text(row, column))).find()) return false;
      var merge = grid.merge(row, column);
      if (merge != null && merge.width() >= grid.width()) return false;
      if (grid.isLeft(row, column)) over++;
    }
    return over >= 2 && !everyLabelEndsWithColon(row) || over == 1 && standsOverPart(row, fullest);
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
    if (grid.isEmpty(row) || TOTAL.matcher(Words.tight(grid.first(row))).find()) return false;
    var labels = 0;
    var under = 0;
    for (var column = 0; column < grid.width(); column++) {
      if (grid.isBlank(row, column)) continue;
      if (!isLabel(grid.cell(row, column))
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
      if (!COLUMN_NUMBER.matcher(Words.tight(grid.text(row, column))).matches()) return false;
      numbers++;
    }
    return numbers >= 3 && numbers * 2 > grid.width() && !grid.isBlank(row, 1);
  }

  private List<String> path(int from, int to, int column) {
    var path = new LinkedHashSet<String>();
    for (var row = from; row <= to; row++) {
      if (row > from && isColumnNumbers(row)) continue;
      var text = grid.text(row, column);
      if (text.isEmpty() && row < to) text = groupToTheLeft(row, column, to);
      var clean = text.replaceAll("[\\r\\n]+", "").strip();
      if (!clean.isEmpty()) path.add(clean);
    }
    return new ArrayList<>(path);
  }

  /** Where the lowest heading of a column begins. */
  private int headingRow(int from, int to, int column) {
    for (var row = to; row >= from; row--) {
      if (grid.isBlank(row, column) || isColumnNumbers(row)) continue;
      var merge = grid.merge(row, column);
      return merge == null ? row : merge.top();
    }
    return to;
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

  private int lastDataRow(int first) {
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
    var first = Words.tight(grid.first(row));
    if (TOTAL.matcher(first).find() || NOTE.matcher(first).find()) return true;
    if (grid.filled(row) == 1) {
      var merge = mergeOfFirst(row);
      if (merge != null && merge.width() * 2 > grid.width()) return true;
      return first.length() > LONGEST_LABEL / 2 && !first.matches("\\d+");
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
        if (SERIAL.matcher(Words.label(column.label())).matches()) continue;
        if (!grid.isBlank(row, column.index())
            && !formulas.containsKey(SheetRow.letters(column.index()) + row)) {
          return true;
        }
      }
    }
    return false;
  }

  private void fieldsOf(int row, List<Layout.Field> fields) {
    if (!isFieldRow(row)) return;
    for (var column = 0; column < grid.width(); column = after(row, column)) {
      var cell = grid.cell(row, column);
      if (cell.isEmpty() || !isLabel(cell) || !grid.isLeft(row, column)) continue;
      var merge = grid.merge(row, column);
      if (merge != null && merge.top() != row) continue;
      var next = after(row, column);
      var label = cell.text().strip();
      if (grid.isBlank(row, next) && (next < grid.width() || endsAsField(row, column))) {
        fields.add(new Layout.Field(row, next, label));
      } else if (next >= grid.width()
          && grid.isFramed(row + 1, column)
          && grid.isBlank(row + 1, column)) {
        // The last label of a line has no room beside it: its cell is the one below.
        fields.add(new Layout.Field(row + 1, column, label));
      }
    }
  }
}
