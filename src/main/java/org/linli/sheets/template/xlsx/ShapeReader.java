package org.linli.sheets.template.xlsx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.linli.sheets.SheetRow;
import org.linli.sheets.template.CellAt;
import org.linli.sheets.template.CellRange;
import org.linli.sheets.template.Looks;
import org.linli.sheets.template.SheetShape;

/** Reads one sheet's shape in one pass: its first and last rows, and what lies over its cells. */
final class ShapeReader {

  /** A drop-down as it is written: where, and what its formula says. */
  record Offer(List<CellRange> where, String formula) {}

  private final CellValues values;
  private final Styles styles;
  final List<CellRange> merges = new ArrayList<>();
  final List<Offer> offers = new ArrayList<>();
  private final List<RowXml> first = new ArrayList<>();
  private final ArrayDeque<RowXml> last = new ArrayDeque<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private int rowCount;

  ShapeReader(CellValues values, Styles styles) {
    this.values = values;
    this.styles = styles;
  }

  int rowCount() {
    return rowCount;
  }

  void read(XMLStreamReader in) throws XMLStreamException {
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) continue;
      switch (in.getLocalName()) {
        case "col" -> column(in);
        case "sheetData" -> rows(new RowReader(in));
        case "mergeCell" -> Ranges.one(Xml.attribute(in, "ref")).ifPresent(merges::add);
        case "dataValidation" -> validation(in);
        default -> {}
      }
    }
  }

  private void column(XMLStreamReader in) {
    if (!Xml.isTrue(Xml.attribute(in, "hidden"))) return;
    var from = Xml.number(Xml.attribute(in, "min"), 1) - 1;
    var to = Xml.number(Xml.attribute(in, "max"), from + 1) - 1;
    for (var i = from; i <= Math.min(to, SheetShape.MOST_COLUMNS - 1); i++) hiddenColumns.add(i);
  }

  private void rows(RowReader rows) throws XMLStreamException {
    for (var row = rows.next(); row != null; row = rows.next()) {
      if (row.cells().stream().anyMatch(this::counts)) rowCount = row.number();
      if (first.size() < SheetShape.FIRST_ROWS) {
        first.add(row.upTo(SheetShape.MOST_COLUMNS));
      } else if (rowCount == row.number()) {
        last.add(row.upTo(SheetShape.MOST_COLUMNS));
        if (last.size() > SheetShape.LAST_ROWS) last.removeFirst();
      }
    }
  }

  private boolean counts(CellXml cell) {
    return !cell.isEmpty() || styles.isFramed(cell.style());
  }

  private void validation(XMLStreamReader in) throws XMLStreamException {
    var list = Xml.attribute(in, "type").equals("list");
    var where = Xml.attribute(in, "sqref");
    var formula = "";
    for (var depth = 1; depth > 0; ) {
      var event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT) depth--;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      switch (in.getLocalName()) {
        case "formula1" -> formula = Xml.text(in);
        case "sqref" -> where = in.getElementText();
        case "formula2" -> Xml.skip(in);
        default -> depth++;
      }
    }
    if (list) offers.add(new Offer(Ranges.all(where), formula.strip()));
  }

  List<SheetRow> rows() {
    return kept().stream().map(it -> values.row(it, SheetShape.MOST_COLUMNS)).toList();
  }

  Map<CellAt, String> formulas() {
    var found = new HashMap<CellAt, String>();
    for (var row : kept()) {
      for (var cell : row.cells()) {
        var formula = cell.formula();
        if (formula != null) found.put(new CellAt(row.number(), cell.column()), formula.text());
      }
    }
    return found;
  }

  Looks looks() {
    var formats = new HashMap<CellAt, String>();
    var framed = new HashSet<CellAt>();
    var hiddenRows = new HashSet<Integer>();
    for (var row : kept()) {
      if (row.hidden()) hiddenRows.add(row.number());
      for (var cell : row.cells()) {
        var at = new CellAt(row.number(), cell.column());
        var format = styles.format(cell.style());
        if (!format.isEmpty()) formats.put(at, format);
        if (styles.isFramed(cell.style())) framed.add(at);
      }
    }
    return new Looks(formats, framed, hiddenRows, hiddenColumns);
  }

  private List<RowXml> kept() {
    var kept = new ArrayList<>(first);
    kept.addAll(last);
    return kept;
  }
}
