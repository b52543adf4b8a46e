package org.linli.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the files in {@code catalogue/}: a header, then rows; lines that begin with # are remarks.
 */
final class DataFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();

  private DataFile() {}

  static List<CSVRecord> shipped(String name) {
    return rows(resource(name));
  }

  static Reader resource(String name) {
    var in = DataFile.class.getResourceAsStream("/catalogue/" + name);
    return new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8);
  }

  static List<CSVRecord> rows(Reader text) {
    try (text) {
      return FORMAT.parse(text).getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
