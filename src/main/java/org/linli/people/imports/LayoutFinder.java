package org.linli.people.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.people.sheets.Cell;
import org.linli.people.sheets.SheetBook;
import org.linli.people.sheets.SheetRow;

/**
 * Finds the header of a sheet among its first rows: the one that names most columns, with titles
 * above it passed over. A second header row below it is joined with it, and the words over merged
 * cells hold for all columns below them.
 */
final class LayoutFinder {

  private static final int LOOKED_AT = 30;
  private static final Words<Column> NAMES = Words.of("columns.csv", Column.class);

  private final Map<String, Column> remembered;

  /**
   * @param remembered what columns of these words were chosen to be before, at this office
   */
  LayoutFinder(Map<String, Column> remembered) {
    this.remembered = remembered;
  }

  /** The layout of the sheet that is understood best; hidden ones are not looked at. */
  Optional<Layout> best(SheetBook book) {
    Layout best = null;
    for (var sheet : book.sheets()) {
      if (sheet.hidden()) continue;
      var found = of(book, sheet);
      if (found.isPresent() && (best == null || known(found.get()) > known(best))) {
        best = found.get();
      }
    }
    return Optional.ofNullable(best);
  }

  Optional<Layout> of(SheetBook book, SheetBook.Sheet sheet) {
    var rows = new ArrayList<SheetRow>();
    book.read(
        sheet.index(),
        row -> {
          rows.add(row);
          return rows.size() < LOOKED_AT;
        });
    SheetRow best = null;
    for (var row : rows) if (best == null || score(row) > score(best)) best = row;
    if (best == null || score(best) < 2) return Optional.empty();
    return Optional.of(layout(sheet, rows, rows.indexOf(best)));
  }

  private Layout layout(SheetBook.Sheet sheet, List<SheetRow> rows, int at) {
    var header = rows.get(at);
    var above = at > 0 ? rows.get(at - 1) : null;
    var below = at + 1 < rows.size() ? rows.get(at + 1) : null;
    if (below != null && below.number() == header.number() + 1 && isHeader(below)) {
      return joined(sheet, header, below);
    }
    if (above != null && above.number() == header.number() - 1 && score(above) > 0) {
      return joined(sheet, above, header);
    }
    return joined(sheet, null, header);
  }

  private Layout joined(SheetBook.Sheet sheet, @Nullable SheetRow upper, SheetRow lower) {
    var headings = new ArrayList<Layout.Heading>();
    var taken = EnumSet.noneOf(Column.class);
    var group = "";
    var width = Math.max(lower.cells().size(), upper == null ? 0 : upper.cells().size());
    for (var i = 0; i < width; i++) {
      var own = lower.at(i).text().strip();
      if (upper != null && !upper.at(i).isEmpty()) group = upper.at(i).text().strip();
      var label = own.isEmpty() ? (upper == null ? "" : upper.at(i).text().strip()) : own;
      if (label.isEmpty()) continue;
      headings.add(heading(i, label, own.isEmpty() ? "" : group, taken));
    }
    var first = upper == null ? lower.number() : upper.number();
    return new Layout(sheet.index(), sheet.name(), first, lower.number(), headings);
  }

  /** A column that is named a second time stays unknown: which of the two is meant? */
  private Layout.Heading heading(int at, String label, String group, EnumSet<Column> taken) {
    var shown = group.isEmpty() || group.equals(label) ? label : group + " / " + label;
    var chosen = remembered.get(Words.plain(shown));
    var column = chosen == null ? named(label, group) : chosen;
    if (column == null || column.isTaken() && !taken.add(column)) {
      return new Layout.Heading(at, SheetRow.letters(at), shown, null, Layout.Why.UNKNOWN);
    }
    var why = chosen == null ? Layout.Why.BY_NAME : Layout.Why.REMEMBERED;
    return new Layout.Heading(at, SheetRow.letters(at), shown, column, why);
  }

  /** "Registered place / address" is the registered address, whatever its second row says alone. */
  private static @Nullable Column named(String label, String group) {
    var column = NAMES.meaning(label);
    return column == Column.ADDRESS && NAMES.meaning(group) == Column.REGISTERED
        ? Column.REGISTERED
        : column;
  }

  /** The words for a column that are understood without the row above them. */
  static String label(Layout.Heading heading) {
    var column = heading.column();
    var own = heading.label().substring(heading.label().lastIndexOf("/ ") + 1).strip();
    return column == null || NAMES.meaning(own) == column ? own : NAMES.word(column);
  }

  /** A row of data may hold one word that is also a column's name; a header has little else. */
  private boolean isHeader(SheetRow row) {
    return 2 * score(row) >= row.cells().stream().filter(it -> !it.isEmpty()).count();
  }

  /** How many cells are names of columns: a row of data has none. */
  private int score(SheetRow row) {
    return (int)
        row.cells().stream()
            .filter(it -> it.kind() == Cell.Kind.TEXT)
            .filter(it ->
                NAMES.meaning(it.text()) != null || remembered.containsKey(Words.plain(it.text())))
            .count();
  }

  private static long known(Layout layout) {
    return layout.headings().stream().filter(it -> it.column() != null).count();
  }
}
