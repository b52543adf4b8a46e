package org.linli.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables the demonstration is drawn from, as they ship with the program. */
final class Facts {

  private static final CSVFormat WITH_HEADER =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private Facts() {}

  static List<CSVRecord> rows(String file) {
    try (var stream = Facts.class.getResourceAsStream("/demo/" + file)) {
      if (stream == null) throw new FileNotFoundException("/demo/" + file);
      var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      return WITH_HEADER.parse(reader).getRecords();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  static List<String> words(CSVRecord row, String column) {
    return List.of(row.get(column).split(" "));
  }
}
