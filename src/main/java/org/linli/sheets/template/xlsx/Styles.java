package org.linli.sheets.template.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.linli.sheets.Serials;
import org.linli.sheets.template.Looks;

/** The formats that cells refer to by number. */
final class Styles {

  /** The formats that the standard knows by number and files do not write. */
  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(11, "0.00E+00"),
          Map.entry(12, "# ?/?"),
          Map.entry(13, "# ??/??"),
          Map.entry(14, "yyyy/m/d"),
          Map.entry(15, "d-mmm-yy"),
          Map.entry(16, "d-mmm"),
          Map.entry(17, "mmm-yy"),
          Map.entry(18, "h:mm AM/PM"),
          Map.entry(19, "h:mm:ss AM/PM"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(22, "yyyy/m/d h:mm"),
          Map.entry(37, "#,##0;-#,##0"),
          Map.entry(38, "#,##0;[Red]-#,##0"),
          Map.entry(39, "#,##0.00;-#,##0.00"),
          Map.entry(40, "#,##0.00;[Red]-#,##0.00"),
          Map.entry(45, "mm:ss"),
          Map.entry(46, "[h]:mm:ss"),
          Map.entry(47, "mm:ss.0"),
          Map.entry(48, "##0.0E+0"),
          Map.entry(49, Looks.TEXT));

  /** The Chinese editions' own date formats, which have no text in the standard. */
  private static final String CHINESE_DATE = "yyyy\"年\"m\"月\"d\"日\"";

  private record Format(String text, boolean date, boolean framed) {}

  private static final Format GENERAL = new Format("", false, false);

  static final Styles NONE = new Styles();

  private final Map<Integer, String> texts = new HashMap<>(BUILT_IN);
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Integer> borders = new ArrayList<>();
  private final Set<Integer> drawn = new HashSet<>();
  private final List<Format> formats = new ArrayList<>();

  private Styles() {}

  static Styles read(Parts parts, String part) throws IOException, XMLStreamException {
    var styles = new Styles();
    parts.read(
        part,
        in -> {
          styles.read(in);
          return styles;
        });
    for (var i = 0; i < styles.numbers.size(); i++) styles.formats.add(styles.made(i));
    return styles;
  }

  int count() {
    return formats.size();
  }

  /** The number format as the file writes it; empty for General. */
  String format(int style) {
    return known(style).text();
  }

  boolean isDate(int style) {
    return known(style).date();
  }

  boolean isText(int style) {
    return known(style).text().equals(Looks.TEXT);
  }

  /** Whether cells of this format are drawn with a line on some side. */
  boolean isFramed(int style) {
    return known(style).framed();
  }

  /** The number of a format with this text, or one that is still free. */
  int numberOf(String text) {
    for (var each : texts.entrySet()) if (each.getValue().equals(text)) return each.getKey();
    return Math.max(163, texts.keySet().stream().mapToInt(it -> it).max().orElse(0)) + 1;
  }

  boolean hasNumber(int number) {
    return texts.containsKey(number);
  }

  private Format known(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : GENERAL;
  }

  private Format made(int style) {
    var number = numbers.get(style);
    var date = Serials.isDate(number, texts.getOrDefault(number, ""));
    var text = texts.getOrDefault(number, date ? CHINESE_DATE : "");
    if (text.equalsIgnoreCase("General")) text = "";
    return new Format(text, date, drawn.contains(borders.get(style)));
  }

  private void read(XMLStreamReader in) throws XMLStreamException {
    var border = -1;
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) continue;
      switch (in.getLocalName()) {
        case "numFmt" ->
            texts.put(
                Xml.number(Xml.attribute(in, "numFmtId"), 0), Xml.attribute(in, "formatCode"));
        case "border" -> border++;
        case "left", "right", "top", "bottom" -> {
          var line = Xml.attribute(in, "style");
          if (!line.isEmpty() && !line.equals("none")) drawn.add(border);
        }
        case "cellXfs" -> cellFormats(in);
        case "dxfs" -> Xml.skip(in);
        default -> {}
      }
    }
  }

  private void cellFormats(XMLStreamReader in) throws XMLStreamException {
    while (in.next() != XMLStreamConstants.END_ELEMENT) {
      if (in.getEventType() != XMLStreamConstants.START_ELEMENT) continue;
      numbers.add(Xml.number(Xml.attribute(in, "numFmtId"), 0));
      borders.add(Xml.number(Xml.attribute(in, "borderId"), 0));
      Xml.skip(in);
    }
  }
}
