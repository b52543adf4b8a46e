package org.linli.sheets.template.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.sheets.SheetBook;
import org.linli.sheets.SheetReason;
import org.linli.sheets.ZipGuard;
import org.linli.sheets.template.AddedSheet;
import org.linli.sheets.template.SheetFilling;
import org.linli.sheets.template.SheetShape;
import org.linli.sheets.template.Template;

/** An .xlsx or .xlsm file, filled part by part. */
public final class XlsxTemplate implements Template {

  private final String name;
  private final Parts parts;
  private final Book book;
  private final CellValues values;
  private final boolean macros;
  private @Nullable List<SheetShape> shapes;

  private XlsxTemplate(String name, Parts parts) throws IOException, XMLStreamException {
    this.name = name;
    this.parts = parts;
    this.book = Book.read(parts);
    var strings = parts.relation(book.part(), "sharedStrings").map(Relation::part).orElse(null);
    this.values = CellValues.read(parts, strings, book.styles(), book.since1904());
    this.macros = Dropped.hasMacros(parts, book);
  }

  public static Template open(String name, byte[] bytes) {
    try {
      ZipGuard.check(name, bytes);
      var parts = new Parts(bytes);
      if (parts.relation("", "officeDocument").filter(it -> it.part().endsWith(".xml")).isEmpty()) {
        throw Refusal.because(SheetReason.NOT_A_TABLE, name);
      }
      var template = new XlsxTemplate(name, parts);
      if (template.book.sheets().isEmpty()) throw Refusal.because(SheetReason.NOT_A_TABLE, name);
      template.sheets();
      return template;
    } catch (Book.OldMacros old) {
      throw Refusal.because(SheetReason.OLD_MACROS, name);
    } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
      throw Refusal.because(SheetReason.BROKEN, name);
    }
  }

  @Override
  public Kind kind() {
    return Kind.XLSX;
  }

  @Override
  public boolean hasMacros() {
    return macros;
  }

  @Override
  public List<SheetShape> sheets() {
    if (shapes == null) shapes = shapes();
    return shapes;
  }

  private List<SheetShape> shapes() {
    try {
      var all = new ArrayList<SheetShape>();
      for (var each : book.sheets()) all.add(shape(all.size(), each));
      return List.copyOf(all);
    } catch (IOException | XMLStreamException broken) {
      throw Refusal.because(SheetReason.BROKEN, name);
    }
  }

  private SheetShape shape(int index, Book.Sheet sheet) throws IOException, XMLStreamException {
    var reader = new ShapeReader(values, book.styles());
    parts.read(
        sheet.part(),
        in -> {
          reader.read(in);
          return reader;
        });
    return new SheetShape(
        index,
        sheet.name(),
        sheet.hidden(),
        reader.rowCount(),
        reader.rows(),
        reader.merges,
        new Offers(parts, book, values).resolve(sheet, reader.offers),
        reader.formulas(),
        Comments.read(parts, sheet.part()),
        reader.looks());
  }

  @Override
  public void eachRow(int sheet, SheetBook.Taker taker) {
    try {
      parts.read(
          book.sheets().get(sheet).part(),
          in -> {
            eachRow(in, taker);
            return taker;
          });
    } catch (IOException | XMLStreamException broken) {
      throw Refusal.because(SheetReason.BROKEN, name);
    }
  }

  private void eachRow(XMLStreamReader in, SheetBook.Taker taker) throws XMLStreamException {
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) continue;
      if (!in.getLocalName().equals("sheetData")) continue;
      var rows = new RowReader(in);
      for (var row = rows.next(); row != null; row = rows.next()) {
        if (row.cells().stream().allMatch(CellXml::isEmpty)) continue;
        if (row.number() > SheetBook.MOST_ROWS) {
          throw Refusal.because(SheetReason.TOO_MANY_ROWS, name, SheetBook.MOST_ROWS);
        }
        if (!taker.take(values.row(row, Ranges.MOST_COLUMNS))) return;
      }
      return;
    }
  }

  @Override
  public void fill(OutputStream out, List<SheetFilling> fillings, List<AddedSheet> added)
      throws IOException {
    try {
      var filling = new Filling(parts, book, values, fillings, added);
      for (var each : sheets()) {
        if (filling.lowest(each.index(), each.rowCount()) > Ranges.MOST_ROWS) {
          throw Refusal.because(SheetReason.TOO_MANY_ROWS, name, Ranges.MOST_ROWS);
        }
      }
      filling.write(out);
    } catch (XMLStreamException broken) {
      throw Refusal.because(SheetReason.BROKEN, name);
    }
  }

  @Override
  public void close() {
    parts.close();
  }
}
