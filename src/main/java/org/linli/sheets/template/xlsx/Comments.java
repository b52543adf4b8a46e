package org.linli.sheets.template.xlsx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.linli.sheets.template.CellAt;

/** What is remarked at the cells of a sheet. */
final class Comments {

  private Comments() {}

  static Map<CellAt, String> read(Parts parts, String sheet)
      throws IOException, XMLStreamException {
    var part = parts.relation(sheet, "comments");
    return part.isEmpty() ? Map.of() : parts.read(part.get().part(), Comments::read);
  }

  private static Map<CellAt, String> read(XMLStreamReader in) throws XMLStreamException {
    var found = new HashMap<CellAt, String>();
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) continue;
      if (!in.getLocalName().equals("comment")) continue;
      var at = Ranges.one(Xml.attribute(in, "ref"));
      var text = Xml.text(in).strip();
      at.ifPresent(it -> found.put(new CellAt(it.firstRow(), it.firstColumn()), text));
    }
    return found;
  }
}
