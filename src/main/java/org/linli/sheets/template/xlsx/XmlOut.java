package org.linli.sheets.template.xlsx;

import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML as it is read: prefixes and declarations stay where they are, so that extensions that
 * nobody here knows survive. Into memory, or through a buffer into a stream.
 */
final class XmlOut implements Flushable {

  private static final int FULL = 1 << 15;

  private final StringBuilder buffer = new StringBuilder();
  private final @Nullable Writer writer;
  private boolean open;

  private XmlOut(@Nullable Writer writer) {
    this.writer = writer;
  }

  static XmlOut inMemory() {
    return new XmlOut(null);
  }

  static XmlOut into(OutputStream out) {
    var it = new XmlOut(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    it.buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    return it;
  }

  /** Begins an element of this name, its prefix with it. */
  XmlOut start(String name) {
    closeTag();
    buffer.append('<').append(name);
    open = true;
    return this;
  }

  XmlOut attribute(String name, String value) {
    buffer.append(' ').append(name).append("=\"");
    escape(value, true);
    buffer.append('"');
    return this;
  }

  XmlOut attribute(String name, int value) {
    buffer.append(' ').append(name).append("=\"").append(value).append('"');
    return this;
  }

  XmlOut attribute(String name, String letters, int number) {
    buffer.append(' ').append(name).append("=\"").append(letters).append(number).append('"');
    return this;
  }

  XmlOut text(String text) {
    if (text.isEmpty()) return this;
    closeTag();
    escape(text, false);
    return this;
  }

  /** Attributes as they are, each with a blank before it. */
  XmlOut attributes(String xml) {
    buffer.append(xml);
    return this;
  }

  /** XML as it is. */
  XmlOut raw(String xml) {
    if (xml.isEmpty()) return this;
    closeTag();
    buffer.append(xml);
    return this;
  }

  XmlOut end(String name) {
    if (open) {
      buffer.append("/>");
      open = false;
    } else {
      buffer.append("</").append(name).append('>');
    }
    if (buffer.length() > FULL) drain();
    return this;
  }

  /** An element's beginning, with the declarations made at it, and no attribute yet. */
  void startOf(XMLStreamReader in) {
    start(name(in));
    for (var i = 0; i < in.getNamespaceCount(); i++) {
      var prefix = in.getNamespacePrefix(i);
      var uri = in.getNamespaceURI(i);
      attribute(
          prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
    }
  }

  /** Whatever the reader stands at, unchanged. */
  void copy(XMLStreamReader in) {
    switch (in.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> {
        startOf(in);
        for (var i = 0; i < in.getAttributeCount(); i++) {
          attribute(attributeName(in, i), in.getAttributeValue(i));
        }
      }
      case XMLStreamConstants.END_ELEMENT -> end(name(in));
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text(in.getText());
      case XMLStreamConstants.COMMENT -> raw("<!--" + in.getText() + "-->");
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          raw(
              "<?"
                  + in.getPITarget()
                  + " "
                  + (in.getPIData() == null ? "" : in.getPIData())
                  + "?>");
      default -> {}
    }
  }

  /** The element the reader stands at, with everything within. */
  void copyWhole(XMLStreamReader in) throws XMLStreamException {
    copy(in);
    for (var depth = 1; depth > 0; ) {
      var event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) depth++;
      if (event == XMLStreamConstants.END_ELEMENT) depth--;
      copy(in);
    }
  }

  /** An attribute alone, with the blank before it. */
  static String attributeXml(String name, String value) {
    return inMemory().attribute(name, value).toString();
  }

  /** The element the reader stands at alone, with everything within. */
  static String wholeXml(XMLStreamReader in) throws XMLStreamException {
    var out = inMemory();
    out.copyWhole(in);
    return out.toString();
  }

  static String name(XMLStreamReader in) {
    return name(in.getPrefix(), in.getLocalName());
  }

  static String attributeName(XMLStreamReader in, int i) {
    return name(in.getAttributePrefix(i), in.getAttributeLocalName(i));
  }

  static String name(@Nullable String prefix, String local) {
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }

  @Override
  public String toString() {
    closeTag();
    return buffer.toString();
  }

  @Override
  public void flush() {
    drain();
    try {
      if (writer != null) writer.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void closeTag() {
    if (open) buffer.append('>');
    open = false;
  }

  private void drain() {
    if (writer == null) return;
    try {
      writer.append(buffer);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    buffer.setLength(0);
  }

  /** Letters that XML cannot hold are left out. */
  private void escape(String text, boolean attribute) {
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      switch (letter) {
        case '&' -> buffer.append("&amp;");
        case '<' -> buffer.append("&lt;");
        case '>' -> buffer.append("&gt;");
        case '"' -> buffer.append(attribute ? "&quot;" : "\"");
        case '\r' -> buffer.append("&#13;");
        case '\n', '\t' -> {
          if (attribute) buffer.append("&#").append((int) letter).append(';');
          else buffer.append(letter);
        }
        default -> {
          if (isPlain(text, i)) buffer.append(letter);
        }
      }
    }
  }

  private static boolean isPlain(String text, int i) {
    var letter = text.charAt(i);
    if (letter < 0x20 || letter == 0xFFFE || letter == 0xFFFF) return false;
    if (Character.isHighSurrogate(letter)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    return !Character.isLowSurrogate(letter)
        || i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
