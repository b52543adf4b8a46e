package org.linli.sheets.template;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.linli.sheets.template.csv.CsvLine;

/**
 * A sheet of texts that is put behind the others; its name is made one that no other has.
 *
 * @param widths of the columns in letters; the others have the usual width
 */
public record AddedSheet(String name, List<String> header, Rows rows, List<Integer> widths) {

  /** Pushes rows of texts one after the other. */
  public interface Rows {
    void each(Consumer<List<String>> take);
  }

  public AddedSheet {
    header = List.copyOf(header);
    widths = List.copyOf(widths);
  }

  /**
   * Writes it as a file of its own, beside a CSV file that cannot have a second sheet: in UTF-8
   * with a mark, by which spreadsheets know it; the stream stays open.
   */
  public void writeCsv(OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write('\uFEFF');
    writer.write(CsvLine.of(header, ',') + "\r\n");
    try {
      rows.each(cells -> {
        try {
          writer.write(CsvLine.of(cells, ',') + "\r\n");
        } catch (IOException gone) {
          throw new UncheckedIOException(gone);
        }
      });
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
    writer.flush();
  }
}
