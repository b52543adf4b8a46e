package org.linli.sheets.template.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.linli.sheets.Cell;
import org.linli.sheets.Serials;
import org.linli.sheets.SheetRow;

/** What the cells of a workbook say: with its shared texts, its formats and its calendar. */
final class CellValues {

  private final Styles styles;
  private final boolean since1904;
  private final List<String> shared;

  private CellValues(Styles styles, boolean since1904, List<String> shared) {
    this.styles = styles;
    this.since1904 = since1904;
    this.shared = shared;
  }

  static CellValues read(Parts parts, @Nullable String strings, Styles styles, boolean since1904)
      throws IOException, XMLStreamException {
    var shared = strings == null ? List.<String>of() : parts.read(strings, CellValues::texts);
    return new CellValues(styles, since1904, shared);
  }

  SheetRow row(RowXml row, int mostColumns) {
    var cells = new ArrayList<Cell>();
    for (var each : row.cells()) {
      if (each.column() >= mostColumns) break;
      while (cells.size() < each.column()) cells.add(Cell.EMPTY);
      cells.add(value(each));
    }
    return new SheetRow(row.number(), cells);
  }

  Cell value(CellXml it) {
    var computed = it.formula();
    var formula = computed != null;
    if (it.type().equals("inlineStr")) return Cell.text(it.text() == null ? "" : it.text(), false);
    var raw = it.value();
    if (raw == null) {
      return computed == null ? Cell.EMPTY : new Cell(Cell.Kind.ERROR, "=" + computed.text(), true);
    }
    return switch (it.type()) {
      case "s" -> Cell.text(shared(raw), formula);
      case "str" -> Cell.text(raw, formula);
      case "b" -> Cell.text(Xml.isTrue(raw) ? "TRUE" : "FALSE", formula);
      case "e" -> new Cell(Cell.Kind.ERROR, raw, formula);
      case "d" -> day(raw, formula);
      default -> number(raw, it.style(), formula);
    };
  }

  private String shared(String number) {
    var index = Xml.number(number, -1);
    return index < 0 || index >= shared.size() ? "" : shared.get(index);
  }

  private static Cell day(String raw, boolean formula) {
    return raw.length() >= 10
        ? new Cell(Cell.Kind.DATE, raw.substring(0, 10), formula)
        : Cell.text(raw, formula);
  }

  private Cell number(String raw, int style, boolean formula) {
    try {
      return Serials.cell(new BigDecimal(raw.strip()), styles.isDate(style), since1904, formula);
    } catch (NumberFormatException odd) {
      return Cell.text(raw, formula);
    }
  }

  private static List<String> texts(XMLStreamReader in) throws XMLStreamException {
    var texts = new ArrayList<String>();
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("si")) {
        texts.add(Xml.text(in));
      }
    }
    return texts;
  }
}
