package org.linli.sheets.template.xlsx;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.linli.sheets.SheetRow;

/** The formats that whole columns have, for cells that are not in the file yet. */
final class ColumnStyles {

  private static final int SHORT = 256;

  private record Columns(int from, int to, int style) {}

  private final List<Columns> known = new ArrayList<>();
  private final String[] letters = new String[SHORT];

  /** The reader stands at a {@code col}. */
  void take(XMLStreamReader in) {
    var from = Xml.number(Xml.attribute(in, "min"), 1) - 1;
    var to = Xml.number(Xml.attribute(in, "max"), from + 1) - 1;
    known.add(new Columns(from, to, Xml.number(Xml.attribute(in, "style"), 0)));
  }

  int of(int column) {
    for (var each : known) if (column >= each.from() && column <= each.to()) return each.style();
    return 0;
  }

  /** The letters of a column that counts from 0. */
  String letters(int column) {
    if (column >= SHORT) return SheetRow.letters(column);
    if (letters[column] == null) letters[column] = SheetRow.letters(column);
    return letters[column];
  }
}
