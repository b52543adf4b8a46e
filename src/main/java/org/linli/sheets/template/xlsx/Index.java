package org.linli.sheets.template.xlsx;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Copies the lists of parts and relations, without what is dropped and with what is added. */
final class Index {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final String WORKSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  private static final String MACROS = "application/vnd.ms-office.vbaProject";

  private final Set<String> dropped;
  private final List<NewPart> added;

  Index(Set<String> dropped, List<NewPart> added) {
    this.dropped = dropped;
    this.added = added;
  }

  /** {@code [Content_Types].xml}; a workbook with macros, or a template, becomes a plain one. */
  void types(XMLStreamReader in, XmlOut out) throws XMLStreamException {
    while (in.hasNext()) {
      var event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (isDropped(in)) Xml.skip(in);
        else type(in, out);
      } else {
        if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("Types")) {
          var name = XmlOut.name(in.getPrefix(), "Override");
          for (var each : added) {
            out.start(name).attribute("PartName", "/" + each.part());
            out.attribute("ContentType", WORKSHEET).end(name);
          }
        }
        out.copy(in);
      }
    }
  }

  private boolean isDropped(XMLStreamReader in) {
    return dropped.contains(Parts.key(Xml.attribute(in, "PartName")))
        || Xml.attribute(in, "ContentType").equals(MACROS);
  }

  private static void type(XMLStreamReader in, XmlOut out) {
    out.startOf(in);
    for (var i = 0; i < in.getAttributeCount(); i++) {
      var value = in.getAttributeValue(i);
      var main = in.getAttributeLocalName(i).equals("ContentType") && isMain(value);
      out.attribute(XmlOut.attributeName(in, i), main ? WORKBOOK : value);
    }
  }

  private static boolean isMain(String type) {
    return type.endsWith("macroEnabled.main+xml") || type.endsWith(".template.main+xml");
  }

  /** The workbook's relations. */
  void relations(XMLStreamReader in, List<Relation> known, String type, XmlOut out)
      throws XMLStreamException {
    while (in.hasNext()) {
      var event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT && isDropped(in, known)) {
        Xml.skip(in);
        continue;
      }
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("Relationships")) {
        var name = XmlOut.name(in.getPrefix(), "Relationship");
        for (var each : added) {
          out.start(name).attribute("Id", each.relation()).attribute("Type", type);
          out.attribute("Target", "/" + each.part()).end(name);
        }
      }
      out.copy(in);
    }
  }

  private boolean isDropped(XMLStreamReader in, List<Relation> known) {
    var id = Xml.attribute(in, "Id");
    return known.stream()
        .anyMatch(it -> it.id().equals(id) && !it.outside() && dropped.contains(it.part()));
  }
}
