package org.linli.sheets.template.xlsx;

import java.util.ArrayList;
import java.util.List;

/**
 * A row as its part has it.
 *
 * @param style of cells that the row does not have, -1 where the row says none
 * @param others its attributes without number, spans and whether it is hidden, as XML
 * @param cells in the order of their columns; may be changed
 * @param rest all further elements, as XML
 */
record RowXml(
    int number, int style, boolean hidden, String others, List<CellXml> cells, String rest) {

  /** Without what stands too far to the right to be looked at. */
  RowXml upTo(int columns) {
    if (cells.isEmpty() || cells.getLast().column() < columns) return this;
    var kept = new ArrayList<>(cells.stream().takeWhile(it -> it.column() < columns).toList());
    return new RowXml(number, style, hidden, others, kept, rest);
  }

  static RowXml blank(int number) {
    return new RowXml(number, -1, false, "", new ArrayList<>(), "");
  }

  /** Where a column's cell stands in the list, or {@code -(where it would stand) - 1}. */
  int find(int column) {
    var low = 0;
    var high = cells.size() - 1;
    while (low <= high) {
      var middle = (low + high) >>> 1;
      var there = cells.get(middle).column();
      if (there == column) return middle;
      if (there < column) low = middle + 1;
      else high = middle - 1;
    }
    return -low - 1;
  }
}
