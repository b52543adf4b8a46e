package org.linli.places.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.places.Source;

/** Reads one CSV file row by row, without ever holding more than a row. */
final class DivisionFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private DivisionFile() {}

  interface Rows {
    void take(Row row) throws SQLException;
  }

  /** Hands over every row of the file; answers how many there were. */
  static int read(Source source, PlaceCode within, Rows rows) throws SQLException {
    try (var text = new RowLimit(TextEncoding.open(source));
        var csv = CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
      return read(source, csv, text, within, rows);
    } catch (IOException | UncheckedIOException broken) {
      throw Refusal.because(ImportReason.BROKEN_CSV, source.name(), 1);
    }
  }

  private static int read(Source source, CSVParser csv, RowLimit text, PlaceCode within, Rows rows)
      throws SQLException {
    var records = csv.iterator();
    var number = 0;
    try {
      if (!records.hasNext()) throw Refusal.because(ImportReason.EMPTY_FILE, source.name());
      var reader = new RowReader(Header.of(records.next(), source.name()), within);
      while (records.hasNext()) {
        rows.take(reader.read(records.next(), ++number));
        text.rowDone();
      }
      return number;
    } catch (UncheckedIOException broken) {
      throw Refusal.because(ImportReason.BROKEN_CSV, source.name(), csv.getCurrentLineNumber());
    }
  }
}
