package org.linli.facts.forms;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Draws one page of the pile into a sheet and notes down what its cells are. */
final class PileSheet {

  private final PileForm form;
  private final PilePage page;
  private final Sheet sheet;
  private final PileStyles styles;
  private final PileTruth truth;
  private int row;

  PileSheet(PileForm form, PilePage page, Sheet sheet, PileStyles styles, PileTruth truth) {
    this.form = form;
    this.page = page;
    this.sheet = sheet;
    this.styles = styles;
    this.truth = truth;
  }

  void draw() {
    for (var block : page.blocks) {
      switch (block) {
        case PilePage.Block.Title title -> title(title.text());
        case PilePage.Block.Line line -> line(line.parts());
        case PilePage.Block.Gap gap -> row += gap.rows();
        case PilePage.Block.Grid grid -> grid(grid.cells());
        case PilePage.Block.Table table -> row = new PileTable(this, table, row).draw();
      }
    }
    if (page.subject.startsWith("FIXED")) {
      truth.sheet(form.file, page.name, page.subject, page.population, "", "", "", "", "", "", "");
    }
  }

  private void title(String text) {
    put(row, 0, text, styles.title());
    merge(row, 0, row, page.width() - 1);
    sheet.getRow(row).setHeightInPoints(28);
    row++;
  }

  private void line(List<String> parts) {
    for (var i = 0; i < parts.size(); i++) {
      var column = page.width() * i / parts.size();
      var part = parts.get(i).split("→");
      put(row, column, part[0], styles.text());
      if (part.length < 2) continue;
      put(row, column + 1, "", styles.body("General", false));
      blank(row, column + 1, part[0], PileColumn.of("x | " + part[1]).getFirst());
    }
    row++;
  }

  private void grid(List<List<String>> cells) {
    for (var y = 0; y < cells.size(); y++) {
      for (var x = 0; x < cells.get(y).size(); x++) cell(cells, y, x);
    }
    row += cells.size();
  }

  private void cell(List<List<String>> cells, int y, int x) {
    var text = cells.get(y).get(x);
    if (text.equals("<") || text.equals("^")) {
      put(row + y, x, "", styles.body("General", true));
      return;
    }
    var blank = text.startsWith("[");
    put(
        row + y,
        x,
        blank ? "" : text.replace("⏎", "\n"),
        blank ? styles.body("General", true) : styles.header());
    var right = x;
    while (right + 1 < cells.get(y).size() && cells.get(y).get(right + 1).equals("<")) right++;
    var below = y;
    while (below + 1 < cells.size() && at(cells, below + 1, x).equals("^")) below++;
    merge(row + y, x, row + below, right);
    if (blank) fixed(cells, y, x, text.substring(1, text.length() - 1));
  }

  private void fixed(List<List<String>> cells, int y, int x, String spec) {
    var named = spec.split("=>");
    var label = named.length > 1 ? named[1].strip() : label(cells, y, x);
    blank(row + y, x, label, PileColumn.of("x | " + named[0].replaceFirst(";", " | ")).getFirst());
  }

  /** The nearest words on the left, else above. */
  private static String label(List<List<String>> cells, int y, int x) {
    for (var left = x - 1; left >= 0; left--) {
      var text = at(cells, y, left);
      if (!text.startsWith("[") && !text.equals("<") && !text.equals("^"))
        return text.replace("⏎", "\n");
      if (text.startsWith("[")) break;
    }
    for (var above = y - 1; above >= 0; above--) {
      var text = at(cells, above, x);
      if (!text.startsWith("[") && !text.equals("<") && !text.equals("^"))
        return text.replace("⏎", "\n");
    }
    throw new IllegalArgumentException("Nothing names " + cells.get(y).get(x));
  }

  private static String at(List<List<String>> cells, int y, int x) {
    return x < cells.get(y).size() ? cells.get(y).get(x) : "";
  }

  private void blank(int y, int x, String label, PileColumn column) {
    if (column.has("list")) PileChoices.offer(sheet, y, y, x, column.option("list").split(","));
    truth.add(at("CELL", y, x), label, column);
  }

  Cell put(int y, int x, String text, CellStyle style) {
    var line = sheet.getRow(y) == null ? sheet.createRow(y) : sheet.getRow(y);
    var cell = line.getCell(x) == null ? line.createCell(x) : line.getCell(x);
    if (!text.isEmpty()) cell.setCellValue(text);
    cell.setCellStyle(style);
    return cell;
  }

  void merge(int top, int left, int bottom, int right) {
    if (top == bottom && left == right) return;
    sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
  }

  /** Where a column's heading or a blank cell stands. */
  PilePlace at(String kind, int y, int x) {
    return new PilePlace(form.file, page.name, kind, name(y, x));
  }

  static String name(int y, int x) {
    return new CellReference(y, x).formatAsString();
  }

  PileForm form() {
    return form;
  }

  PilePage page() {
    return page;
  }

  Sheet sheet() {
    return sheet;
  }

  PileStyles styles() {
    return styles;
  }

  PileTruth truth() {
    return truth;
  }
}
