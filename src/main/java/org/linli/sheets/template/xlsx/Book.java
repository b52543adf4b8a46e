package org.linli.sheets.template.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The workbook part: which sheets there are and where, the names that stand for cells.
 *
 * @param namespace of its elements: there are two editions of the standard
 * @param allNames of sheets of any kind, in small letters
 * @param sheets only those with cells, in their order
 * @param names what a defined name stands for, by the name in small letters
 */
record Book(
    String part,
    String namespace,
    boolean since1904,
    Set<String> allNames,
    List<Sheet> sheets,
    Map<String, String> names,
    Styles styles) {

  /** A sheet with cells; {@code part} is where they stand. */
  record Sheet(String name, boolean hidden, String part) {
    String key() {
      return name.toLowerCase(Locale.ROOT);
    }
  }

  private record Listed(String name, boolean hidden, String relation) {}

  static Book read(Parts parts) throws IOException, XMLStreamException {
    var part = parts.relation("", "officeDocument").orElseThrow(Book::none).part();
    var listed = new ArrayList<Listed>();
    var names = new HashMap<String, String>();
    var since1904 = parts.read(part, in -> read(in, listed, names));
    var sheets = new ArrayList<Sheet>();
    for (var relation : parts.relations(part)) {
      if (relation.is("xlMacrosheet")) throw new OldMacros();
    }
    for (var each : listed) {
      for (var relation : parts.relations(part)) {
        if (relation.id().equals(each.relation())
            && relation.is("worksheet")
            && parts.has(relation.part())) {
          sheets.add(new Sheet(each.name(), each.hidden(), relation.part()));
        }
      }
    }
    var styles = parts.relation(part, "styles");
    return new Book(
        part,
        parts.read(part, Book::namespace),
        since1904,
        listed.stream().map(it -> it.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet()),
        sheets,
        names,
        styles.isPresent() ? Styles.read(parts, styles.get().part()) : Styles.NONE);
  }

  /** The sheet of this name, or null. */
  @Nullable Sheet sheet(String name) {
    for (var each : sheets) if (each.name().equalsIgnoreCase(name)) return each;
    return null;
  }

  private static String namespace(XMLStreamReader in) throws XMLStreamException {
    while (in.next() != XMLStreamConstants.START_ELEMENT) continue;
    return in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
  }

  private static IOException none() {
    return new IOException("No workbook in it");
  }

  /** Whether it counts its days from 1904. */
  private static boolean read(XMLStreamReader in, List<Listed> sheets, Map<String, String> names)
      throws XMLStreamException {
    var since1904 = false;
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) continue;
      switch (in.getLocalName()) {
        case "workbookPr" -> since1904 = Xml.isTrue(Xml.attribute(in, "date1904"));
        case "sheet" -> {
          var state = Xml.attribute(in, "state");
          var hidden = !state.isEmpty() && !state.equals("visible");
          sheets.add(new Listed(Xml.attribute(in, "name"), hidden, Xml.attribute(in, "id")));
        }
        case "definedName" -> {
          var name = Xml.attribute(in, "name").toLowerCase(Locale.ROOT);
          names.putIfAbsent(name, in.getElementText().strip());
        }
        default -> {}
      }
    }
    return since1904;
  }

  /** Sheets of macros as they were before 1993; nobody needs them, and they cannot be left out. */
  static final class OldMacros extends IOException {}
}
