package org.linli.sheets.template.xlsx;

import java.util.ArrayList;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Copies XML that lies over cells (drop-downs, conditional formats, links, remarks, drawings,
 * charts, tables) and moves what it says about rows.
 */
final class PartShifter {

  private static final Set<String> FORMULAS =
      Set.of(
          "f",
          "formula",
          "formula1",
          "formula2",
          "calculatedColumnFormula",
          "totalsRowFormula",
          "definedName");

  private final Formulas formulas;
  private final Insertion insertion;
  private String element = "";
  private boolean breaks;

  /** For a part of one sheet, into which rows are put; other sheets' stand in the formulas. */
  PartShifter(Formulas formulas, Insertion insertion) {
    this.formulas = formulas;
    this.insertion = insertion;
  }

  void copyAll(XMLStreamReader in, XmlOut out) throws XMLStreamException {
    while (in.hasNext()) {
      in.next();
      copy(in, out);
    }
  }

  /** What the reader stands at. */
  void copy(XMLStreamReader in, XmlOut out) {
    switch (in.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> start(in, out);
      case XMLStreamConstants.END_ELEMENT -> {
        element = "";
        out.copy(in);
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> out.text(text(in.getText()));
      default -> out.copy(in);
    }
  }

  private void start(XMLStreamReader in, XmlOut out) {
    element = in.getLocalName();
    if (element.equals("rowBreaks")) breaks = true;
    if (element.equals("colBreaks")) breaks = false;
    if (element.equals("row") && !in.getNamespaceURI().endsWith("spreadsheetDrawing")) element = "";
    out.startOf(in);
    for (var i = 0; i < in.getAttributeCount(); i++) {
      var name = in.getAttributeLocalName(i);
      out.attribute(XmlOut.attributeName(in, i), attribute(name, in.getAttributeValue(i)));
    }
  }

  private String attribute(String name, String value) {
    return switch (name) {
      case "sqref" -> ranges(value, true);
      case "ref", "activeCell", "topLeftCell" -> ranges(value, false);
      case "location" -> element.equals("hyperlink") ? formulas.shifted(value) : value;
      case "id" -> element.equals("brk") && breaks ? row(value, 0) : value;
      default -> value;
    };
  }

  private String text(String text) {
    if (FORMULAS.contains(element)) return formulas.shifted(text);
    if (element.equals("sqref")) return ranges(text, true);
    return element.equals("row") ? row(text, 1) : text;
  }

  private String row(String text, int less) {
    var row = Xml.number(text, -1);
    return row < 0 ? text : String.valueOf(insertion.point(row + less) - less);
  }

  /** {@code single}: whether what lies over the last row alone lies over those after it too. */
  String ranges(String list, boolean single) {
    if (insertion.isNone()) return list;
    var moved = new ArrayList<String>();
    for (var each : list.strip().split("\\s+")) {
      moved.add(Ranges.one(each).map(it -> Ranges.moved(it, insertion, single)).orElse(each));
    }
    return String.join(" ", moved);
  }
}
