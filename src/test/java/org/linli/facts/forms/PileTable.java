package org.linli.facts.forms;

import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** Draws a table: header rows with merged groups, an example, given and empty rows, a total. */
final class PileTable {

  private final PileSheet on;
  private final PilePage.Block.Table table;
  private final List<PileColumn> columns;
  private final int top;
  private final int depth;

  PileTable(PileSheet on, PilePage.Block.Table table, int top) {
    this.on = on;
    this.table = table;
    this.columns = table.columns();
    this.top = top;
    this.depth = columns.stream().mapToInt(it -> it.path().size()).max().orElseThrow();
  }

  /** Answers the first row below. */
  int draw() {
    header();
    var row = top + depth;
    if (!table.look().numbers().isEmpty()) words(row++, table.look().numbers().split(" "));
    var example = "";
    if (!table.look().example().isEmpty()) {
      words(row, table.look().example().split("\\|", -1));
      example = Integer.toString(++row);
    }
    var first = row;
    for (var given : table.given()) body(row++, given.split("\\|", -1));
    for (var i = 0; i < table.blanks(); i++) body(row++);
    var last = row - 1;
    choices(first, last);
    var total = "";
    if (!table.total().isEmpty()) {
      total(row, first, last);
      total = Integer.toString(++row);
    }
    on.truth()
        .sheet(
            on.form().file,
            on.page().name,
            table.look().rows(),
            on.page().population,
            top + 1,
            top + depth,
            first + 1,
            last + 1,
            total,
            example,
            table.given().size());
    return row;
  }

  private void header() {
    for (var x = 0; x < columns.size(); x++) {
      var column = columns.get(x);
      for (var level = 0; level < depth; level++) {
        on.put(top + level, x, text(x, level), on.styles().header());
        if (!text(x, level).isEmpty()) merge(x, level);
      }
      var leaf = top + column.path().size() - 1;
      var header = String.join(" / ", column.path());
      on.truth().add(on.at("COLUMN", leaf, x), header, column);
      if (column.has("hidden")) on.sheet().setColumnHidden(x, true);
      var width = column.has("w") ? Integer.parseInt(column.option("w")) : width(column);
      on.sheet().setColumnWidth(x, 256 * width);
    }
  }

  private static int width(PileColumn column) {
    var longest = column.leaf().lines().mapToInt(String::length).max().orElse(4);
    return Math.clamp(2L * longest + 2, 6, 24);
  }

  /** The group's words stand in its first column only; the others are merged into it. */
  private String text(int x, int level) {
    var path = columns.get(x).path();
    if (level >= path.size()) return "";
    var isLeaf = level == path.size() - 1;
    if (!isLeaf && x > 0 && shares(x - 1, x, level)) return "";
    return path.get(level);
  }

  private boolean shares(int a, int b, int level) {
    var left = columns.get(a).path();
    var right = columns.get(b).path();
    if (left.size() <= level + 1 || right.size() <= level + 1) return false;
    return left.subList(0, level + 1).equals(right.subList(0, level + 1));
  }

  private void merge(int x, int level) {
    var path = columns.get(x).path();
    if (level == path.size() - 1) {
      on.merge(top + level, x, top + depth - 1, x);
      return;
    }
    var right = x;
    while (right + 1 < columns.size() && shares(right, right + 1, level)) right++;
    on.merge(top + level, x, top + level, right);
  }

  private void words(int row, String[] words) {
    for (var x = 0; x < columns.size(); x++) {
      on.put(row, x, x < words.length ? words[x] : "", on.styles().body("@", true));
    }
  }

  private void body(int row, String... given) {
    for (var x = 0; x < columns.size(); x++) {
      var column = columns.get(x);
      var style = on.styles().body(format(column), table.look().bordered());
      var cell = on.put(row, x, x < given.length ? given[x] : "", style);
      if (!column.has("f")) continue;
      cell.setCellFormula(formula(column.option("f"), row));
      cell.setCellValue("");
    }
  }

  private static String format(PileColumn column) {
    if (column.has("date")) return "yyyy-mm-dd";
    if (column.has("share")) return "0.00%";
    return column.has("text") ? "@" : "General";
  }

  /** With the cells of the row in place of the headings in braces. */
  private String formula(String pattern, int row) {
    var formula = pattern;
    for (var x = 0; x < columns.size(); x++) {
      var bare = "{" + PileColumn.bare(String.join(">", columns.get(x).path())) + "}";
      formula = formula.replace(bare, PileSheet.name(row, x));
    }
    if (formula.contains("{")) throw new IllegalArgumentException("No such column: " + formula);
    return formula;
  }

  private void choices(int first, int last) {
    for (var x = 0; x < columns.size(); x++) {
      var column = columns.get(x);
      if (column.has("list")) {
        PileChoices.offer(on.sheet(), first, last, x, column.option("list").split(","));
      }
      if (column.has("ref")) {
        PileChoices.offerFrom(on.sheet(), first, last, x, on.form(), column.option("ref"));
      }
    }
  }

  private void total(int row, int first, int last) {
    for (var x = 0; x < columns.size(); x++) {
      var column = columns.get(x);
      var style = on.styles().body(format(column), true);
      var cell = on.put(row, x, x == 0 ? table.total() : "", style);
      var letter = CellReference.convertNumToColString(x);
      if (column.has("sum")) {
        cell.setCellFormula("SUM(%s%d:%s%d)".formatted(letter, first + 1, letter, last + 1));
        cell.setCellValue(0);
      } else if (column.has("f")) {
        cell.setCellFormula(formula(column.option("f"), row));
        cell.setCellValue("");
      }
    }
  }
}
