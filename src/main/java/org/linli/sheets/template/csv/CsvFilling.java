package org.linli.sheets.template.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.sheets.CsvBook;
import org.linli.sheets.template.ColumnEdit;
import org.linli.sheets.template.NewRows;
import org.linli.sheets.template.SheetFilling;

/** Fills a CSV file once, line by line. */
final class CsvFilling {

  private static final String MARK = "\uFEFF";

  private final CsvBook book;
  private final String text;
  private final boolean marked;
  private final String end;
  private final SheetFilling filling;
  private final Map<Integer, List<ColumnEdit>> single = new HashMap<>();
  private final Writer out;
  private @Nullable CSVRecord ahead;
  private @Nullable Iterator<CSVRecord> lines;
  private int width;
  private int written;
  private boolean open;

  CsvFilling(CsvBook book, byte[] bytes, SheetFilling filling, Writer out) {
    this.book = book;
    var all = new String(bytes, book.charset());
    this.marked = all.startsWith(MARK);
    this.text = marked ? all.substring(1) : all;
    this.end = end(text);
    this.filling = filling;
    this.out = out;
    filling
        .cells()
        .forEach((at, edit) ->
            single
                .computeIfAbsent(at.row(), _ -> new ArrayList<>())
                .add(new ColumnEdit(at.column(), edit)));
  }

  private static String end(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') return "\n";
      if (text.charAt(i) == '\r') return text.startsWith("\r\n", i) ? "\r\n" : "\r";
    }
    return "\r\n";
  }

  void run() throws IOException {
    try (var parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(book.format()).get()) {
      lines = parser.iterator();
      if (marked) out.write(MARK);
      advance();
      var rows = filling.rows();
      if (rows != null) {
        passUntil(rows.firstBlank());
        rows.source().each(edits -> put(rows, edits));
      }
      passUntil(Integer.MAX_VALUE);
    }
  }

  private void advance() {
    ahead = lines != null && lines.hasNext() ? lines.next() : null;
  }

  private void passUntil(int row) throws IOException {
    while (ahead != null && ahead.getRecordNumber() < row) pass(ahead);
  }

  private void pass(CSVRecord line) throws IOException {
    var number = (int) line.getRecordNumber();
    var edits = new ArrayList<>(single.getOrDefault(number, List.of()));
    var existing = filling.existing();
    if (existing != null && number >= existing.first() && number <= existing.last()) {
      edits.addAll(existing.filler().fill(CsvBook.row(line)));
    }
    advance();
    write(line, edits);
  }

  private void put(NewRows rows, List<ColumnEdit> edits) {
    try {
      var number = rows.firstBlank() + written++;
      var blank = ahead;
      if (blank == null || number > rows.lastBlank() || blank.getRecordNumber() != number) {
        line(new ArrayList<>(), edits);
        return;
      }
      var all = new ArrayList<>(single.getOrDefault(number, List.of()));
      all.addAll(edits);
      advance();
      write(blank, all);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void write(CSVRecord line, List<ColumnEdit> edits) throws IOException {
    width = Math.max(width, line.size());
    if (!edits.isEmpty()) {
      line(new ArrayList<>(line.toList()), edits);
      return;
    }
    begin();
    var from = (int) line.getCharacterPosition();
    var to = ahead == null ? text.length() : (int) ahead.getCharacterPosition();
    var raw = text.substring(from, to);
    out.write(raw);
    open = !raw.endsWith("\n") && !raw.endsWith("\r");
  }

  private void line(List<String> cells, List<ColumnEdit> edits) throws IOException {
    begin();
    for (var each : edits) {
      while (cells.size() <= Math.max(each.column(), width - 1)) cells.add("");
      var now = cells.get(each.column());
      cells.set(each.column(), CsvLine.value(each.edit(), now));
    }
    for (var i = 0; i < cells.size(); i++) {
      if (i > 0) out.write(book.between());
      out.write(CsvLine.quoted(cells.get(i), book.between()));
    }
    out.write(end);
    open = false;
  }

  /** The last line of a file may lack its end. */
  private void begin() throws IOException {
    if (open) out.write(end);
    open = false;
  }
}
