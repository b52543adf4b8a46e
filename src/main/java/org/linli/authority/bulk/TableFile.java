package org.linli.authority.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.linli.base.Refusal;
import org.linli.places.Source;
import org.linli.places.imports.TextEncoding;

/**
 * The rows of an .xlsx or .csv file as texts, as they would be typed: codes without exponents, days
 * as 2026-01-31. Of a workbook, the first sheet that is shown and has the columns looked for.
 */
final class TableFile {

  static final int MOST_ROWS = 5000;

  /** Lines above the table: a title, a unit, two rows of headers. */
  private static final int MOST_LINES_ABOVE = 10;

  private static final long MOST_BYTES = 16L << 20;
  private static final long MOST_UNPACKED = 256L << 20;

  /** Workbooks count days; two ways of counting are about. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

  /** The last day of the year 9999. */
  private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

  private TableFile() {}

  /** A line of the file; {@code number} is that which the office's program shows beside it. */
  record Line(int number, List<String> cells) {

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
    try (var stream = source.open()) {
      var bytes = stream.readNBytes((int) MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Refusal.because(BulkReason.FILE_TOO_LARGE, source.name(), MOST_BYTES >> 20);
      }
      var isWorkbook = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
      return isWorkbook ? workbook(source.name(), bytes, isHeader) : csv(source, isHeader);
    } catch (IOException
        | UncheckedIOException
        | ExcelReaderException
        | NumberFormatException broken) {
      throw Refusal.because(BulkReason.NOT_A_TABLE, source.name());
    }
  }

  private static Table csv(Source source, Predicate<Line> isHeader) throws IOException {
    try (var reader = TextEncoding.open(source)) {
      var taker = new Taker(source.name(), isHeader);
      for (var row : CSVFormat.EXCEL.parse(reader)) {
        taker.take(new Line((int) row.getRecordNumber(), row.stream().map(String::strip).toList()));
      }
      return taker.table();
    }
  }

  private static Table workbook(String name, byte[] bytes, Predicate<Line> isHeader)
      throws IOException {
    unpackOnce(name, bytes);
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
      var shown =
          book.getSheets().filter(it -> it.getVisibility() == SheetVisibility.VISIBLE).toList();
      for (var sheet : shown) {
        var taker = new Taker(name, isHeader);
        readInto(taker, sheet, book.isDate1904() ? DAY_ZERO_1904 : DAY_ZERO);
        if (taker.found()) return taker.table();
      }
    }
    throw Refusal.because(BulkReason.NO_HEADER, name);
  }

  private static void readInto(Taker taker, Sheet sheet, LocalDate dayZero) throws IOException {
    try (var rows = sheet.openStream()) {
      rows.takeWhile(row ->
              taker.take(
                  new Line(
                      row.getRowNum(),
                      row.stream().map(it -> it == null ? "" : text(it, dayZero)).toList())))
          .forEach(row -> {});
    }
  }

  private static String text(Cell cell, LocalDate dayZero) {
    var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    return switch (cell.getType()) {
      case EMPTY -> "";
      case STRING -> cell.getText().strip();
      case BOOLEAN, ERROR -> raw;
      case NUMBER -> number(cell, raw, dayZero);
      case FORMULA ->
          cell.getValue() instanceof BigDecimal ? number(cell, raw, dayZero) : raw.strip();
    };
  }

  /** A day where the cell is shown as one, else the number without exponent. */
  private static String number(Cell cell, String raw, LocalDate dayZero) {
    var number = new BigDecimal(raw);
    var format = cell.getDataFormatString();
    if (format != null && isDay(format) && LAST_DAY.compareTo(number) >= 0) {
      return dayZero.plusDays(number.longValue()).toString();
    }
    return number.stripTrailingZeros().toPlainString();
  }

  private static boolean isDay(String format) {
    return format.contains("y") && format.contains("d") || format.contains("年");
  }

  /** Some archives are made to fill the memory of whoever opens them. */
  private static void unpackOnce(String name, byte[] bytes) throws IOException {
    var unpacked = 0L;
    var buffer = new byte[1 << 16];
    try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        try (var content = zip.getInputStream(entry)) {
          for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) {
              throw Refusal.because(BulkReason.FILE_TOO_LARGE, name, MOST_BYTES >> 20);
            }
          }
        }
      }
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
      if (header.isEmpty()) throw Refusal.because(BulkReason.NO_HEADER, name);
      return new Table(header.getFirst(), List.copyOf(rows));
    }
  }
}
