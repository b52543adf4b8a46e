package org.linli.sheets.template.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds the sheets whose formulas look at a sheet that is filled, straight or by others. They are
 * written anew too, so that they point to the right rows and show no result of before.
 */
final class Mentions {

  private final Parts parts;
  private final Book book;

  Mentions(Parts parts, Book book) {
    this.parts = parts;
    this.book = book;
  }

  /** The parts of the sheets that depend on those of {@code filled}, without these. */
  Set<String> dependents(Set<String> filled) throws IOException, XMLStreamException {
    var found = new HashSet<String>();
    var open = new ArrayList<Book.Sheet>();
    var needles = new HashSet<String>();
    for (var each : book.sheets()) {
      if (filled.contains(each.part())) needles.addAll(needles(each));
      else open.add(each);
    }
    while (true) {
      var more = new ArrayList<Book.Sheet>();
      for (var each : open) if (mentions(each, needles)) more.add(each);
      if (more.isEmpty()) return found;
      open.removeAll(more);
      for (var each : more) {
        found.add(each.part());
        needles.addAll(needles(each));
      }
    }
  }

  /** How formulas call a sheet, and the names that stand for cells of it, in small letters. */
  private List<String> needles(Book.Sheet sheet) {
    var needles = new ArrayList<String>();
    needles.add(sheet.key() + "!");
    needles.add(sheet.key().replace("'", "''") + "'!");
    for (var name : book.names().entrySet()) {
      var meaning = name.getValue().toLowerCase(Locale.ROOT);
      if (meaning.contains(needles.get(0)) || meaning.contains(needles.get(1))) {
        needles.add(name.getKey());
      }
    }
    return needles;
  }

  private boolean mentions(Book.Sheet sheet, Set<String> needles)
      throws IOException, XMLStreamException {
    return parts.read(sheet.part(), in -> mentions(in, needles));
  }

  private static boolean mentions(XMLStreamReader in, Set<String> needles)
      throws XMLStreamException {
    var formula = false;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          var name = in.getLocalName();
          formula = name.equals("f") || name.startsWith("formula");
        }
        case XMLStreamConstants.END_ELEMENT -> formula = false;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!formula) continue;
          var text = in.getText().toLowerCase(Locale.ROOT);
          for (var each : needles) if (text.contains(each)) return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
