package org.linli.sheets.template.xlsx;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Copies the workbook part: names moved, sheets added, everything to be computed on opening. */
final class BookRewriter {

  private static final Set<String> AFTER_CALCULATION =
      Set.of(
          "oleSize",
          "customWorkbookViews",
          "pivotCaches",
          "smartTagPr",
          "smartTagTypes",
          "webPublishing",
          "fileRecoveryPr",
          "webPublishObjects",
          "extLst");

  private final PartShifter shifter;
  private final List<NewPart> added;
  private @Nullable String relation;
  private int highest;
  private boolean told;
  private int depth;

  BookRewriter(Formulas formulas, List<NewPart> added) {
    this.shifter = new PartShifter(formulas, Insertion.NONE);
    this.added = added;
  }

  void write(XMLStreamReader in, XmlOut out) throws XMLStreamException {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          start(in, out);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (in.getLocalName().equals("sheets")) sheets(in, out);
          if (depth == 0) calculation(in, out);
          shifter.copy(in, out);
        }
        default -> shifter.copy(in, out);
      }
    }
  }

  private void start(XMLStreamReader in, XmlOut out) {
    var name = in.getLocalName();
    if (depth == 2 && AFTER_CALCULATION.contains(name)) calculation(in, out);
    if (name.equals("sheet")) {
      highest = Math.max(highest, Xml.number(Xml.attribute(in, "sheetId"), 0));
      for (var i = 0; i < in.getAttributeCount(); i++) {
        if (in.getAttributeLocalName(i).equals("id")) relation = XmlOut.attributeName(in, i);
      }
    }
    if (depth != 2 || !name.equals("calcPr")) {
      shifter.copy(in, out);
      return;
    }
    out.startOf(in);
    for (var i = 0; i < in.getAttributeCount(); i++) {
      var attribute = XmlOut.attributeName(in, i);
      if (!attribute.equals("fullCalcOnLoad")) out.attribute(attribute, in.getAttributeValue(i));
    }
    out.attribute("fullCalcOnLoad", 1);
    told = true;
  }

  private void sheets(XMLStreamReader in, XmlOut out) {
    var sheet = XmlOut.name(in.getPrefix(), "sheet");
    for (var each : added) {
      out.start(sheet).attribute("name", each.name()).attribute("sheetId", ++highest);
      out.attribute(relation == null ? "r:id" : relation, each.relation()).end(sheet);
    }
  }

  private void calculation(XMLStreamReader in, XmlOut out) {
    if (told) return;
    told = true;
    var name = XmlOut.name(in.getPrefix(), "calcPr");
    out.start(name).attribute("fullCalcOnLoad", 1).end(name);
  }
}
