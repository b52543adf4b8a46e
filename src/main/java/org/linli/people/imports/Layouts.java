package org.linli.people.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.sheets.SheetBook;
import org.linli.sheets.SheetRow;

/**
 * Tells what a file's list is about, and how it is laid out: of all subjects, the one that has all
 * it needs and of whose columns most are understood.
 */
final class Layouts {

  private static final int LOOKED_AT = 30;

  /**
   * Among those that lack nothing, the one that is understood best; of two, the earlier subject.
   */
  private static final Comparator<Layout> BETTER =
      Comparator.comparing((Layout it) -> it.lacking().isEmpty())
          .thenComparing(Layout::understood)
          .thenComparing(Layout::subject, Comparator.reverseOrder());

  private final Function<Subject, Map<String, Column>> remembered;

  /**
   * @param remembered what columns of these words were chosen to be before, at this office
   */
  Layouts(Function<Subject, Map<String, Column>> remembered) {
    this.remembered = remembered;
  }

  /** The layout of the sheet that is understood best; hidden ones are not looked at. */
  Optional<Layout> best(SheetBook book) {
    return book.sheets().stream()
        .filter(it -> !it.hidden())
        .flatMap(it -> of(book, it, null).stream())
        .max(BETTER);
  }

  /** Of one sheet; {@code subject} where somebody said what it is about. */
  Optional<Layout> of(SheetBook book, SheetBook.Sheet sheet, @Nullable Subject subject) {
    var rows = firstRows(book, sheet);
    var subjects = subject == null ? Stream.of(Subject.values()) : Stream.of(subject);
    return subjects
        .flatMap(it -> new LayoutFinder(it, remembered.apply(it)).of(sheet, rows).stream())
        .max(BETTER);
  }

  static List<SheetRow> firstRows(SheetBook book, SheetBook.Sheet sheet) {
    var rows = new ArrayList<SheetRow>();
    book.read(
        sheet.index(),
        row -> {
          rows.add(row);
          return rows.size() < LOOKED_AT;
        });
    return rows;
  }
}
