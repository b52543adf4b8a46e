package org.linli.sheets.template.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Formats made while a file is filled: like one that exists, but of a date. */
final class DateStyles {

  private static final String PLAIN = "yyyy-mm-dd";

  private final Styles styles;
  private final Map<Integer, Integer> made = new LinkedHashMap<>();

  DateStyles(Styles styles) {
    this.styles = styles;
  }

  /** The style itself where it shows dates, else one like it that does; -1 where none can be. */
  int dated(int style) {
    if (styles.isDate(style)) return style;
    if (style < 0 || style >= styles.count()) return -1;
    return made.computeIfAbsent(style, it -> styles.count() + made.size());
  }

  boolean isEmpty() {
    return made.isEmpty();
  }

  /** The part with all formats, those made here behind the others. */
  void write(XMLStreamReader in, XmlOut out) throws XMLStreamException {
    var number = styles.numberOf(PLAIN);
    var added = !styles.hasNumber(number);
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) {
        out.copy(in);
        continue;
      }
      switch (in.getLocalName()) {
        case "numFmts" -> {
          start(in, out, added ? 1 : 0);
          if (added) format(in, out, number);
          added = false;
        }
        case "fonts" -> {
          if (added) formats(in, out, number);
          added = false;
          out.copy(in);
        }
        case "cellXfs" -> cellFormats(in, out, number);
        default -> out.copy(in);
      }
    }
  }

  private void cellFormats(XMLStreamReader in, XmlOut out, int number) throws XMLStreamException {
    start(in, out, made.size());
    var all = new ArrayList<List<String>>();
    while (in.next() != XMLStreamConstants.END_ELEMENT) {
      if (in.getEventType() != XMLStreamConstants.START_ELEMENT) {
        out.copy(in);
        continue;
      }
      var dated = XmlOut.inMemory();
      dated.startOf(in);
      for (var i = 0; i < in.getAttributeCount(); i++) {
        var name = in.getAttributeLocalName(i);
        if (name.equals("numFmtId") || name.equals("applyNumberFormat")) continue;
        dated.attribute(XmlOut.attributeName(in, i), in.getAttributeValue(i));
      }
      dated.attribute("numFmtId", number).attribute("applyNumberFormat", 1);
      var whole = XmlOut.wholeXml(in);
      out.raw(whole);
      all.add(List.of(dated.toString(), whole));
    }
    for (var style : made.keySet()) out.raw(all.get(style).getFirst()).raw(within(all.get(style)));
    out.copy(in);
  }

  /** What a format has within its element, and the element's end. */
  private static String within(List<String> format) {
    var whole = format.getLast();
    var open = whole.indexOf('>');
    if (whole.charAt(open - 1) != '/') return whole.substring(open + 1);
    var name = whole.substring(1, whole.indexOf(' '));
    return "</" + name + ">";
  }

  private static void start(XMLStreamReader in, XmlOut out, int more) {
    out.startOf(in);
    for (var i = 0; i < in.getAttributeCount(); i++) {
      var name = XmlOut.attributeName(in, i);
      var value = in.getAttributeValue(i);
      if (name.equals("count")) value = String.valueOf(Xml.number(value, 0) + more);
      out.attribute(name, value);
    }
  }

  private static void formats(XMLStreamReader in, XmlOut out, int number) {
    var name = XmlOut.name(in.getPrefix(), "numFmts");
    out.start(name).attribute("count", 1);
    format(in, out, number);
    out.end(name);
  }

  private static void format(XMLStreamReader in, XmlOut out, int number) {
    var name = XmlOut.name(in.getPrefix(), "numFmt");
    out.start(name).attribute("numFmtId", number).attribute("formatCode", PLAIN).end(name);
  }
}
