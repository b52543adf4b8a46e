package org.linli.sheets.template.xlsx;

import java.util.ArrayList;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.linli.sheets.template.CellRange;
import org.linli.sheets.template.NewRows;

/** Copies a sheet's part in one pass, its rows filled, what lies over them moved with them. */
final class SheetRewriter {

  private final Plan plan;
  private final Book book;
  private final CellValues values;
  private final DateStyles dates;
  private final Formulas formulas;
  private final PartShifter shifter;
  private final ColumnStyles columns = new ColumnStyles();

  SheetRewriter(Plan plan, Book book, CellValues values, DateStyles dates, Formulas formulas) {
    this.plan = plan;
    this.book = book;
    this.values = values;
    this.dates = dates;
    this.formulas = formulas;
    this.shifter = new PartShifter(formulas, plan.insertion());
  }

  void write(XMLStreamReader in, XmlOut out) throws XMLStreamException {
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) {
        shifter.copy(in, out);
        continue;
      }
      switch (in.getLocalName()) {
        case "dimension" -> Xml.skip(in); // it may be left out, and is not known yet
        case "sheetData" -> rows(in, out);
        case "mergeCells" -> merges(in, out);
        case "col" -> {
          columns.take(in);
          out.copy(in);
        }
        default -> shifter.copy(in, out);
      }
    }
  }

  private void rows(XMLStreamReader in, XmlOut out) throws XMLStreamException {
    var prefix = in.getPrefix();
    out.copy(in);
    var rows = new RowWriter(out, prefix, book, dates, columns);
    new RowsFiller(plan, new RowReader(in), rows, values, formulas).run();
    out.end(XmlOut.name(prefix, "sheetData"));
  }

  /** A merge within one row is repeated in each row that is made like it. */
  private void merges(XMLStreamReader in, XmlOut out) throws XMLStreamException {
    var all = new ArrayList<CellRange>();
    var name = XmlOut.name(in);
    var prefix = in.getPrefix();
    while (in.next() != XMLStreamConstants.END_ELEMENT) {
      if (in.getEventType() != XMLStreamConstants.START_ELEMENT) continue;
      Ranges.one(Xml.attribute(in, "ref")).ifPresent(all::add);
      Xml.skip(in);
    }
    var insertion = plan.insertion();
    var repeated = all.stream().filter(this::isRepeated).toList();
    out.start(name).attribute("count", all.size() + repeated.size() * insertion.by());
    var cell = XmlOut.name(prefix, "mergeCell");
    for (var each : all) {
      out.start(cell).attribute("ref", Ranges.moved(each, insertion, false)).end(cell);
    }
    for (var i = 1; i <= insertion.by(); i++) {
      for (var each : repeated) {
        out.start(cell).attribute("ref", Formulas.moved(each.name(), i, 0)).end(cell);
      }
    }
    out.end(name);
  }

  private boolean isRepeated(CellRange merge) {
    NewRows rows = plan.filling().rows();
    if (rows == null || plan.insertion().isNone() || merge.firstRow() != merge.lastRow()) {
      return false;
    }
    var table = rows.blanks() > 0 || plan.filling().existing() != null;
    return table && merge.firstRow() == plan.insertion().after();
  }
}
