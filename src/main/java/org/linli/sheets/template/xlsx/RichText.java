package org.linli.sheets.template.xlsx;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A text that stands in a cell itself, with formats within it. */
final class RichText {

  private RichText() {}

  /** Copies the element the reader stands at, and answers its plain text. */
  static String copy(XMLStreamReader in, XmlOut out) throws XMLStreamException {
    var text = new StringBuilder();
    out.copy(in);
    var spoken = 0;
    for (var depth = 1; depth > 0; ) {
      var event = in.next();
      out.copy(in);
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (spoken > 0 || in.getLocalName().equals("rPh")) spoken++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (spoken > 0) spoken--;
      } else if (spoken == 0 && event != XMLStreamConstants.COMMENT && in.hasText()) {
        text.append(in.getText());
      }
    }
    return text.toString();
  }
}
