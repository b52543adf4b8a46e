package org.linli.sheets.template.xlsx;

import org.jspecify.annotations.Nullable;

/**
 * A cell as its part has it.
 *
 * @param column from 0
 * @param style the number of its format, 0 where it has none
 * @param type {@code s}, {@code n}, {@code inlineStr}, …, or empty
 * @param others its further attributes, as XML
 * @param value what stands in {@code v}
 * @param text what stands in {@code is}, without its formats
 * @param rest all further elements, as XML
 */
record CellXml(
    int column,
    int style,
    String type,
    String others,
    @Nullable FormulaXml formula,
    @Nullable String value,
    @Nullable String text,
    String rest) {

  static CellXml blank(int column, int style) {
    return new CellXml(column, style, "", "", null, null, null, "");
  }

  /** Only its format. */
  CellXml emptied() {
    return blank(column, style);
  }

  CellXml withFormula(@Nullable FormulaXml formula) {
    return new CellXml(column, style, type, others, formula, value, text, rest);
  }

  CellXml withValue(String number) {
    return new CellXml(column, style, type, others, formula, number, text, rest);
  }

  boolean isEmpty() {
    return formula == null && value == null && text == null;
  }
}
