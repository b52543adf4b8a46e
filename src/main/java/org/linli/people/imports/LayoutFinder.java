package org.linli.people.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.sheets.Cell;
import org.linli.sheets.SheetBook;
import org.linli.sheets.SheetRow;

/**
 * Finds the header of a list about one subject among the first rows of a sheet: the one that names
 * most columns, with titles above it passed over. A second header row below it is joined with it,
 * and the words over merged cells hold for all columns below them.
 */
final class LayoutFinder {

  private static final Map<Subject, Words<Column>> NAMES =
      new EnumMap<>(
          Map.of(
              Subject.RESIDENTS, Words.of("columns-residents.csv", Column.class),
              Subject.ORGANISATIONS, Words.of("columns-organisations.csv", Column.class),
              Subject.DWELLINGS, Words.of("columns-dwellings.csv", Column.class)));

  private final Subject subject;
  private final Words<Column> names;
  private final Map<String, Column> remembered;

  /**
   * @param remembered what columns of these words were chosen to be before, at this office
   */
  LayoutFinder(Subject subject, Map<String, Column> remembered) {
    this.subject = subject;
    this.names = names(subject);
    this.remembered = remembered;
  }

  private static Words<Column> names(Subject subject) {
    return java.util.Objects.requireNonNull(NAMES.get(subject));
  }

  /** The layout of a sheet that begins with these rows. */
  Optional<Layout> of(SheetBook.Sheet sheet, List<SheetRow> rows) {
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
    return new Layout(subject, sheet.index(), sheet.name(), first, lower.number(), headings);
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
  private @Nullable Column named(String label, String group) {
    var column = names.meaning(label);
    return column == Column.ADDRESS && names.meaning(group) == Column.REGISTERED
        ? Column.REGISTERED
        : column;
  }

  /** The words for a column that are understood without the row above them. */
  static String label(Subject subject, Layout.Heading heading) {
    var names = names(subject);
    var column = heading.column();
    var own = heading.label().substring(heading.label().lastIndexOf("/ ") + 1).strip();
    return column == null || names.meaning(own) == column ? own : names.word(column);
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
                names.meaning(it.text()) != null || remembered.containsKey(Words.plain(it.text())))
            .count();
  }
}
