package org.linli.sheets.template.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.linli.sheets.SheetRow;
import org.linli.sheets.template.CellRange;
import org.linli.sheets.template.Choices;

/** Finds the texts that a drop-down offers, wherever the workbook keeps them. */
final class Offers {

  private static final int MOST_TEXTS = 5000;

  private final Parts parts;
  private final Book book;
  private final CellValues values;

  Offers(Parts parts, Book book, CellValues values) {
    this.parts = parts;
    this.book = book;
    this.values = values;
  }

  List<Choices> resolve(Book.Sheet home, List<ShapeReader.Offer> offers)
      throws IOException, XMLStreamException {
    var choices = new ArrayList<Choices>();
    // Copied forms have the same list over and over again.
    var known = new HashMap<String, List<String>>();
    for (var each : offers) {
      var formula = book.names().getOrDefault(key(each.formula()), each.formula());
      var texts = known.get(formula);
      if (texts == null) texts = texts(home, formula);
      known.put(formula, texts);
      choices.add(new Choices(each.where(), texts));
    }
    return choices;
  }

  private static String key(String formula) {
    return formula.toLowerCase(Locale.ROOT);
  }

  private List<String> texts(Book.Sheet home, String formula)
      throws IOException, XMLStreamException {
    if (formula.length() > 1 && formula.startsWith("\"") && formula.endsWith("\"")) {
      return inline(formula.substring(1, formula.length() - 1));
    }
    var place = ListReference.of(formula);
    if (place.isEmpty()) return List.of();
    var name = place.get().sheet();
    var sheet = name == null ? home : book.sheet(name);
    if (sheet == null) return List.of();
    return parts.read(sheet.part(), in -> texts(in, place.get().range()));
  }

  private static List<String> inline(String list) {
    return List.of(list.replace("\"\"", "\"").split(",")).stream()
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private List<String> texts(XMLStreamReader in, CellRange range) throws XMLStreamException {
    var texts = new ArrayList<String>();
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) continue;
      if (!in.getLocalName().equals("sheetData")) continue;
      var rows = new RowReader(in);
      for (var row = rows.next(); row != null; row = rows.next()) {
        if (row.number() > range.lastRow() || texts.size() > MOST_TEXTS) return texts;
        if (row.number() >= range.firstRow())
          take(values.row(row, Ranges.MOST_COLUMNS), range, texts);
      }
      return texts;
    }
    return texts;
  }

  private static void take(SheetRow row, CellRange range, List<String> texts) {
    var last = Math.min(range.lastColumn(), row.cells().size() - 1);
    for (var i = range.firstColumn(); i <= last; i++) {
      if (!row.at(i).isEmpty()) texts.add(row.at(i).text().strip());
    }
  }
}
