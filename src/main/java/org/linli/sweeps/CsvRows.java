package org.linli.sweeps;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.Texts;

/**
 * A table with a header, a row a line, divided by comma, semicolon or tab. What an answer adds to
 * each row stands in columns of its own, which are passed over when it is sent again.
 */
final class CsvRows implements BatchRows.Drawn {

  private final BatchLines lines;
  private final BatchReader reader;
  private final char between;
  private final CSVFormat format;
  private final BatchColumns columns;
  private final Writer refused;

  /** Reads the header, and refuses what cannot be told by it. */
  CsvRows(Reader body, BatchReader reader, Writer refused) throws IOException {
    this.lines = new BatchLines(body);
    this.reader = reader;
    this.refused = refused;
    var first = lines.next();
    var text = first == null ? "" : first;
    between = text.indexOf('\t') >= 0 ? '\t' : text.indexOf(';') >= 0 ? ';' : ',';
    format = CSVFormat.RFC4180.builder().setDelimiter(between).get();
    var names = cells(text);
    if (names == null) throw Refusal.because(SweepsReason.BATCH_COLUMNS, "", text);
    columns = BatchColumns.of(names, reader);
  }

  @Override
  public @Nullable BatchRow next() throws IOException {
    for (var text = lines.next(); text != null; text = lines.next()) {
      if (!text.isBlank()) return row(lines.number(), text);
    }
    return null;
  }

  private BatchRow row(int line, String text) throws IOException {
    if (lines.wasTooLong()) {
      var fault = Fault.at("", text, BatchFault.TOO_LONG, BatchLines.LONGEST);
      return new BatchRow(line, text, null, fault);
    }
    var cells = cells(text);
    if (cells == null || cells.size() > columns.size()) {
      return new BatchRow(line, text, null, Fault.at("", text, BatchFault.NOT_A_ROW));
    }
    return reader.read(line, text, columns.values(cells));
  }

  /** Null where quotation marks do not match. */
  private @Nullable List<String> cells(String text) throws IOException {
    if (text.indexOf('"') >= 0) {
      try (var parser =
          CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
        var rows = parser.getRecords();
        return rows.size() == 1 ? rows.getFirst().toList() : null;
      } catch (IOException | java.io.UncheckedIOException broken) {
        return null;
      }
    }
    var cells = new ArrayList<String>();
    var from = 0;
    for (var to = text.indexOf(between); to >= 0; to = text.indexOf(between, from)) {
      cells.add(text.substring(from, to));
      from = to + 1;
    }
    cells.add(text.substring(from));
    return cells;
  }

  @Override
  public void begin(Writer answer, Batches.Tally tally) throws IOException {
    write(answer, columns.answered());
  }

  @Override
  public void refused(BatchRow row, Texts.FaultView why) throws IOException {
    var cells = cells(row.text());
    write(refused, columns.answer(cells == null ? List.of() : cells, row.line(), why));
  }

  @Override
  public void end() throws IOException {
    refused.flush();
  }

  private void write(Writer answer, List<String> cells) throws IOException {
    answer.write(format.format(cells.toArray()));
    answer.write("\r\n");
  }
}
