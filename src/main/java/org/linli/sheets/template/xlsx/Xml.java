package org.linli.sheets.template.xlsx;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML without ever following what it points to: no DTD, no entities of its own. */
final class Xml {

  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  static XMLStreamReader read(InputStream in) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(in);
  }

  /** An attribute by its local name, whatever its prefix; empty where it is missing. */
  static String attribute(XMLStreamReader in, String name) {
    for (var i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) return in.getAttributeValue(i);
    }
    return "";
  }

  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  static int number(String text, int otherwise) {
    try {
      return text.isEmpty() ? otherwise : Integer.parseInt(text.strip());
    } catch (NumberFormatException odd) {
      return otherwise;
    }
  }

  /** Goes on to the end of the element it stands at. */
  static void skip(XMLStreamReader in) throws XMLStreamException {
    for (var depth = 1; depth > 0; ) {
      var event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) depth++;
      if (event == XMLStreamConstants.END_ELEMENT) depth--;
    }
  }

  /** All text within the element it stands at, except what tells how it is spoken. */
  static String text(XMLStreamReader in) throws XMLStreamException {
    var text = new StringBuilder();
    for (var depth = 1; depth > 0; ) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (in.getLocalName().equals("rPh")) skip(in);
          else depth++;
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(in.getText());
        default -> {}
      }
    }
    return text.toString();
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("Nothing outside the file is read");
    });
    return factory;
  }
}
