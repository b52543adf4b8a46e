package org.linli.sweeps;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
final class CsvRows implements BatchRows {

  private static final List<String> ADDED = List.of("row", "field", "value", "reason", "cure");

  private final BatchLines lines;
  private final BatchReader reader;
  private final char between;
  private final CSVFormat format;
  private final List<String> header;
  private final @Nullable BatchField[] columns;

  /** Reads the header, and refuses what cannot be told by it. */
  CsvRows(Reader body, BatchReader reader) throws IOException {
    this.lines = new BatchLines(body);
    this.reader = reader;
    var first = lines.next();
    var text = first == null ? "" : first;
    between = text.indexOf('\t') >= 0 ? '\t' : text.indexOf(';') >= 0 ? ';' : ',';
    format = CSVFormat.RFC4180.builder().setDelimiter(between).get();
    var names = cells(text);
    if (names == null) throw Refusal.because(SweepsReason.BATCH_COLUMNS, "", text);
    header = names.stream().map(String::strip).toList();
    columns = new @Nullable BatchField[header.size()];
    for (var i = 0; i < columns.length; i++) columns[i] = BatchField.of(header.get(i));
    requireColumns();
  }

  private void requireColumns() {
    var there = Arrays.asList(columns);
    var missing =
        BatchField.NEEDED.stream()
            .filter(it -> !there.contains(it))
            .map(BatchField::label)
            .collect(Collectors.joining(", "));
    var unknown =
        header.stream()
            .filter(it -> BatchField.of(it) == null && !ADDED.contains(it))
            .collect(Collectors.joining(", "));
    var known = there.stream().filter(it -> it != null).toList();
    if (!missing.isEmpty() || !unknown.isEmpty() || Set.copyOf(known).size() < known.size()) {
      throw Refusal.because(
          SweepsReason.BATCH_COLUMNS,
          missing.isEmpty() ? "—" : missing,
          unknown.isEmpty() ? "—" : unknown);
    }
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
    if (cells == null || cells.size() > columns.length) {
      return new BatchRow(line, text, null, Fault.at("", text, BatchFault.NOT_A_ROW));
    }
    var values = new @Nullable String[BatchField.values().length];
    for (var i = 0; i < cells.size(); i++) {
      var column = columns[i];
      if (column != null) values[column.ordinal()] = cells.get(i).strip();
    }
    return reader.read(line, text, values);
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
    var cells = new ArrayList<String>(columnsOrSome());
    var from = 0;
    for (var to = text.indexOf(between); to >= 0; to = text.indexOf(between, from)) {
      cells.add(text.substring(from, to));
      from = to + 1;
    }
    cells.add(text.substring(from));
    return cells;
  }

  private static int columnsOrSome() {
    return BatchField.values().length + ADDED.size();
  }

  @Override
  public void begin(Writer answer, Batches.Tally tally) throws IOException {
    var names = new ArrayList<String>();
    for (var it : header) if (!ADDED.contains(it)) names.add(it);
    names.addAll(ADDED);
    write(answer, names);
  }

  @Override
  public void refused(Writer answer, BatchRow row, Texts.FaultView why) throws IOException {
    var told = cells(row.text());
    var out = new ArrayList<String>();
    for (var i = 0; i < header.size(); i++) {
      if (ADDED.contains(header.get(i))) continue;
      out.add(told == null || i >= told.size() ? "" : told.get(i));
    }
    out.add(Integer.toString(row.line()));
    out.add(String.valueOf(why.column()));
    out.add(why.value());
    out.add(why.reason());
    out.add(why.cure());
    write(answer, out);
  }

  private void write(Writer answer, List<String> cells) throws IOException {
    answer.write(format.format(cells.toArray()));
    answer.write("\r\n");
  }
}
