package org.linli.sheets.template.xlsx;

/**
 * A cell's formula: {@code type} is {@code array}, {@code dataTable} or empty; {@code others} are
 * further attributes as XML.
 */
record FormulaXml(String text, String type, String range, String others) {

  static FormulaXml of(String text) {
    return new FormulaXml(text, "", "", "");
  }

  /** The formula after rows were put in; an area computed at once moves as a whole. */
  FormulaXml shifted(Formulas formulas, Insertion insertion) {
    var area = Ranges.one(range);
    var down = area.map(it -> insertion.point(it.firstRow()) - it.firstRow()).orElse(0);
    return new FormulaXml(formulas.shifted(text), type, Formulas.moved(range, down, 0), others);
  }
}
