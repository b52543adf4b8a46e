package org.linli.places.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/** The rejected rows of an import as a CSV file that can be corrected and imported again. */
final class RestFile {

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "name",
          "street_code",
          "district_code",
          "city_code",
          "province_code",
          "pinyin",
          "households");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final GZIPOutputStream zipped;

  /** Begins with a byte order mark, by which spreadsheets know UTF-8. */
  RestFile(String reasonColumn) {
    try {
      zipped = new GZIPOutputStream(bytes);
      write("\uFEFF" + String.join(",", COLUMNS) + "," + reasonColumn + "\r\n");
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** The cells of a row in the order of this file. */
  static String row(UnaryOperator<String> cellOf) {
    return CSVFormat.RFC4180.format(COLUMNS.stream().map(cellOf).toArray());
  }

  /** The same for a row that was well in itself but did not fit the others. */
  static String row(PlaceCode code, String name, String pinyin, String households) {
    return row(column ->
        switch (column) {
          case "code" -> code.toString();
          case "name" -> name;
          case "pinyin" -> pinyin;
          case "households" -> households;
          default -> parent(code, Header.PARENTS.getOrDefault(column, Level.GRID));
        });
  }

  void add(String row, String reason) {
    try {
      write(row + "," + CSVFormat.RFC4180.format(reason) + "\r\n");
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  byte[] zipped() {
    try {
      zipped.close();
      return bytes.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  static String unzipped(byte[] zipped) {
    try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(zipped))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static String parent(PlaceCode code, Level level) {
    return level.isWiderThan(code.level()) ? code.at(level).toString() : "";
  }

  private void write(String text) throws IOException {
    zipped.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
