package org.linli.sheets.template.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last blank row, like which further rows are made: its formats and formulas, a text that the
 * row above has too, and a number that counts up from there.
 */
final class ModelRow {

  private final RowXml row;
  private final @Nullable RowXml above;
  private final Formulas formulas;

  ModelRow(RowXml row, @Nullable RowXml above, Formulas formulas) {
    this.row = row;
    this.above = above;
    this.formulas = formulas;
  }

  /** The row so many rows further down. */
  RowXml repeat(int rows) {
    var cells = new ArrayList<CellXml>(row.cells().size());
    for (var each : row.cells()) cells.add(repeat(each, rows));
    return new RowXml(row.number() + rows, row.style(), false, row.others(), cells, "");
  }

  private CellXml repeat(CellXml cell, int rows) {
    var formula = cell.formula();
    if (formula != null) {
      var text = formulas.repeated(formula.text(), rows);
      var range = Formulas.moved(formula.range(), rows, 0);
      var moved = new FormulaXml(text, formula.type(), range, formula.others());
      return cell.emptied().withFormula(moved);
    }
    var before = above == null || cell.isEmpty() ? null : at(above, cell.column());
    if (before == null || !before.type().equals(cell.type())) return cell.emptied();
    if (Objects.equals(before.value(), cell.value())
        && Objects.equals(before.text(), cell.text())) {
      return cell;
    }
    return counted(before, cell, rows);
  }

  private static CellXml counted(CellXml before, CellXml cell, int rows) {
    if (!cell.type().isEmpty() && !cell.type().equals("n")) return cell.emptied();
    try {
      var now = new BigDecimal(Objects.requireNonNullElse(cell.value(), ""));
      var then = new BigDecimal(Objects.requireNonNullElse(before.value(), ""));
      if (now.subtract(then).compareTo(BigDecimal.ONE) != 0) return cell.emptied();
      return cell.emptied().withValue(now.add(BigDecimal.valueOf(rows)).toPlainString());
    } catch (NumberFormatException odd) {
      return cell.emptied();
    }
  }

  private static @Nullable CellXml at(RowXml row, int column) {
    var found = row.find(column);
    return found < 0 ? null : row.cells().get(found);
  }
}
