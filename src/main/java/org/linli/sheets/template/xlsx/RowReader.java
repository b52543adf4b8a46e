package org.linli.sheets.template.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a sheet one by one. Cells and rows that do not say where they are follow the
 * one before, and a formula that several cells share is written out for each.
 */
final class RowReader {

  private record Shared(String text, int row, int column) {}

  private final XMLStreamReader in;
  private final Map<String, Shared> shared = new HashMap<>();
  private int row;
  private int column;

  /** The reader stands at the beginning of {@code sheetData}. */
  RowReader(XMLStreamReader in) {
    this.in = in;
  }

  /** The next row, or null at the end of {@code sheetData}. */
  @Nullable RowXml next() throws XMLStreamException {
    while (true) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (in.getLocalName().equals("row")) return row();
          Xml.skip(in);
        }
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return null;
        }
        default -> {}
      }
    }
  }

  private RowXml row() throws XMLStreamException {
    var number = row + 1;
    var style = -1;
    var formatted = false;
    var hidden = false;
    var others = "";
    for (var i = 0; i < in.getAttributeCount(); i++) {
      var value = in.getAttributeValue(i);
      var name = XmlOut.attributeName(in, i);
      switch (name) {
        case "r" -> number = Xml.number(value, number);
        case "spans" -> {}
        case "hidden" -> hidden = Xml.isTrue(value);
        default -> others += XmlOut.attributeXml(name, value);
      }
      if (name.equals("s")) style = Xml.number(value, -1);
      if (name.equals("customFormat")) formatted = Xml.isTrue(value);
    }
    if (number <= row || number > Ranges.MOST_ROWS) {
      throw new XMLStreamException("Row " + number + " stands below row " + row);
    }
    row = number;
    column = -1;
    return cells(number, formatted ? style : -1, hidden, others);
  }

  private RowXml cells(int number, int style, boolean hidden, String others)
      throws XMLStreamException {
    var cells = new ArrayList<CellXml>();
    var rest = XmlOut.inMemory();
    while (in.next() != XMLStreamConstants.END_ELEMENT) {
      if (in.getEventType() != XMLStreamConstants.START_ELEMENT) continue;
      if (in.getLocalName().equals("c")) cells.add(cell());
      else rest.copyWhole(in);
    }
    return new RowXml(number, style, hidden, others, cells, rest.toString());
  }

  private CellXml cell() throws XMLStreamException {
    var at = column + 1;
    var style = 0;
    var type = "";
    var others = "";
    for (var i = 0; i < in.getAttributeCount(); i++) {
      var value = in.getAttributeValue(i);
      var name = XmlOut.attributeName(in, i);
      switch (name) {
        case "r" -> at = column(value, at);
        case "s" -> style = Xml.number(value, 0);
        case "t" -> type = value;
        default -> others += XmlOut.attributeXml(name, value);
      }
    }
    if (at <= column || at >= Ranges.MOST_COLUMNS) {
      throw new XMLStreamException("A cell of row " + row + " stands in no column of its own");
    }
    column = at;
    return content(style, type, others);
  }

  private CellXml content(int style, String type, String others) throws XMLStreamException {
    FormulaXml formula = null;
    String value = null;
    String text = null;
    var rest = "";
    while (in.next() != XMLStreamConstants.END_ELEMENT) {
      if (in.getEventType() != XMLStreamConstants.START_ELEMENT) continue;
      switch (in.getLocalName()) {
        case "f" -> formula = formula();
        case "v" -> value = in.getElementText();
        case "is" -> {
          var whole = XmlOut.inMemory();
          text = RichText.copy(in, whole);
          rest += whole;
        }
        default -> rest += XmlOut.wholeXml(in);
      }
    }
    if (value != null && value.isEmpty()) value = null;
    return new CellXml(column, style, type, others, formula, value, text, rest);
  }

  private FormulaXml formula() throws XMLStreamException {
    var type = "";
    var number = "";
    var range = "";
    var others = "";
    for (var i = 0; i < in.getAttributeCount(); i++) {
      var value = in.getAttributeValue(i);
      switch (in.getAttributeLocalName(i)) {
        case "t" -> type = value.equals("normal") ? "" : value;
        case "si" -> number = value;
        case "ref" -> range = value;
        default -> others += XmlOut.attributeXml(XmlOut.attributeName(in, i), value);
      }
    }
    var text = in.getElementText();
    if (!type.equals("shared")) return new FormulaXml(text, type, range, others);
    if (!text.isEmpty()) shared.put(number, new Shared(text, row, column));
    var first = shared.get(number);
    if (first == null) return FormulaXml.of("#REF!");
    return FormulaXml.of(Formulas.moved(first.text(), row - first.row(), column - first.column()));
  }

  private static int column(String name, int otherwise) {
    var end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) end++;
    return end == 0 || end > 3 ? otherwise : Ranges.column(name.substring(0, end), otherwise);
  }
}
