package org.linli.exchange.open311;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is written as XML or as JSON from the same parts: maps, lists and texts.
 *
 * @param root the name of the outermost element in XML
 * @param item what each entry of a list that is the whole answer is called in XML
 */
record Document(String root, String item, Object content) {

  /** What entries of lists within are called in XML, by the name of their list. */
  private static final Map<String, String> ITEMS =
      Map.of(
          "attributes", "attribute",
          "values", "value",
          "endpoints", "endpoint",
          "formats", "format",
          "notes", "note");

  private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

  /** Parts by name, in their order; what has no value is told as empty. */
  static Map<String, @Nullable Object> parts(@Nullable Object... namesAndValues) {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      parts.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return parts;
  }

  String xml() {
    var text = new StringWriter();
    try {
      var out = XML.createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      write(out, root, item, content);
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private static void write(XMLStreamWriter out, String name, String item, @Nullable Object value)
      throws XMLStreamException {
    out.writeStartElement(name);
    switch (value) {
      case null -> {}
      case Map<?, ?> parts -> {
        for (var part : parts.entrySet()) {
          var key = String.valueOf(part.getKey());
          write(out, key, ITEMS.getOrDefault(key, "item"), part.getValue());
        }
      }
      case List<?> items -> {
        for (var it : items) write(out, item, "item", it);
      }
      default -> out.writeCharacters(clean(String.valueOf(value)));
    }
    out.writeEndElement();
  }

  /** Without the characters that no XML 1.0 document may have. */
  private static String clean(String text) {
    return text.codePoints()
        .filter(it -> it == 0x9 || it == 0xA || it == 0xD || it >= 0x20)
        .filter(it -> !(it >= 0xD800 && it <= 0xDFFF) && it != 0xFFFE && it != 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
