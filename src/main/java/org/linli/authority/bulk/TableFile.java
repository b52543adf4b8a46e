package org.linli.authority.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.linli.base.Refusal;
import org.linli.places.Source;
import org.linli.sheets.SheetRow;
import org.linli.sheets.Sheets;

/**
 * The rows of a spreadsheet as texts, as they would be typed: codes without exponents, days as
 * 2026-01-31. Of a workbook, the first sheet that is shown and has the columns looked for.
 */
final class TableFile {

  static final int MOST_ROWS = 5000;

  /** Lines above the table: a title, a unit, two rows of headers. */
  private static final int MOST_LINES_ABOVE = 10;

  private TableFile() {}

  /** A line of the file; {@code number} is that which the office's program shows beside it. */
  record Line(int number, List<String> cells) {

    static Line of(SheetRow row) {
      return new Line(row.number(), row.cells().stream().map(it -> it.text().strip()).toList());
    }

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** The header's line and those below it that are not blank. */
  record Table(Line header, List<Line> rows) {}

  static Table read(Source source, Predicate<Line> isHeader) {
    try (var book = Sheets.open(source.name(), bytes(source))) {
      for (var sheet : book.sheets()) {
        if (sheet.hidden()) continue;
        var taker = new Taker(source.name(), isHeader);
        book.read(sheet.index(), row -> taker.take(Line.of(row)));
        if (taker.found()) return taker.table();
      }
    }
    throw Refusal.because(BulkReason.NO_HEADER, source.name());
  }

  /** One byte more than is taken, so that what is too large is found to be. */
  private static byte[] bytes(Source source) {
    try (var stream = source.open()) {
      return stream.readNBytes(Sheets.LARGEST + 1);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Finds the header among the first lines, then gathers what is below it. */
  private static final class Taker {

    private final String name;
    private final Predicate<Line> isHeader;
    private final List<Line> rows = new ArrayList<>();
    private final List<Line> header = new ArrayList<>();
    private int above;

    Taker(String name, Predicate<Line> isHeader) {
      this.name = name;
      this.isHeader = isHeader;
    }

    /** Whether it is worth going on. */
    boolean take(Line line) {
      if (header.isEmpty()) {
        if (isHeader.test(line)) header.add(line);
        return !header.isEmpty() || ++above < MOST_LINES_ABOVE;
      }
      if (line.isBlank()) return true;
      if (rows.size() == MOST_ROWS) {
        throw Refusal.because(BulkReason.TOO_MANY_ROWS, name, MOST_ROWS);
      }
      rows.add(line);
      return true;
    }

    boolean found() {
      return !header.isEmpty();
    }

    Table table() {
      return new Table(header.getFirst(), List.copyOf(rows));
    }
  }
}
