package org.linli.sheets.template.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.sheets.CsvBook;
import org.linli.sheets.SheetBook;
import org.linli.sheets.SheetRow;
import org.linli.sheets.template.AddedSheet;
import org.linli.sheets.template.Looks;
import org.linli.sheets.template.SheetFilling;
import org.linli.sheets.template.SheetShape;
import org.linli.sheets.template.Template;

/** A CSV file; lines that nothing is written into stay letter by letter as they are. */
public final class CsvTemplate implements Template {

  private final String name;
  private final byte[] bytes;
  private final CsvBook book;
  private final SheetShape shape;

  private CsvTemplate(String name, byte[] bytes, CsvBook book) {
    this.name = name;
    this.bytes = bytes;
    this.book = book;
    this.shape = shape();
  }

  public static Template open(String name, byte[] bytes) {
    return new CsvTemplate(name, bytes, CsvBook.open(name, bytes));
  }

  @Override
  public Kind kind() {
    return Kind.CSV;
  }

  @Override
  public boolean hasMacros() {
    return false;
  }

  @Override
  public List<SheetShape> sheets() {
    return List.of(shape);
  }

  private SheetShape shape() {
    var first = new ArrayList<SheetRow>();
    var last = new ArrayDeque<SheetRow>();
    var count = new int[1];
    book.read(
        0,
        row -> {
          if (!row.isEmpty()) count[0] = row.number();
          if (first.size() < SheetShape.FIRST_ROWS) first.add(row);
          else if (!row.isEmpty()) last.add(row);
          if (last.size() > SheetShape.LAST_ROWS) last.removeFirst();
          return true;
        });
    first.addAll(last);
    var looks = new Looks(Map.of(), Set.of(), Set.of(), Set.of());
    return new SheetShape(
        0, name, false, count[0], first, List.of(), List.of(), Map.of(), Map.of(), looks);
  }

  @Override
  public void eachRow(int sheet, SheetBook.Taker taker) {
    book.read(sheet, row -> row.isEmpty() || taker.take(row));
  }

  @Override
  public void fill(OutputStream out, List<SheetFilling> fillings, List<AddedSheet> added)
      throws IOException {
    if (!added.isEmpty()) throw new IllegalArgumentException("A CSV file has one sheet");
    if (fillings.size() > 1) throw new IllegalArgumentException("Two fillings of one sheet");
    if (fillings.isEmpty()) {
      out.write(bytes);
      return;
    }
    var writer = new BufferedWriter(new OutputStreamWriter(out, book.charset()));
    new CsvFilling(book, bytes, fillings.getFirst(), writer).run();
    writer.flush();
  }

  @Override
  public void close() {}
}
