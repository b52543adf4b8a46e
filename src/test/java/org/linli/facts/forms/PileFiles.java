package org.linli.facts.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables beside the forms. */
final class PileFiles {

  private PileFiles() {}

  static List<CSVRecord> table(String name) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var in = Files.newBufferedReader(PileOfForms.FOLDER.resolve(name))) {
      return format.parse(in).getRecords();
    }
  }
}
