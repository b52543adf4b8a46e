package org.linli.sheets.template.xls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.linli.sheets.template.xlsx.Formulas;
import org.linli.sheets.template.xlsx.Insertion;

/**
 * What formulas and names say after rows were put in. The library moves references, but it does not
 * let a range grow that ends with the table: these are told anew.
 */
final class XlsFormulas {

  private record Wanted(int sheet, int row, int column, String formula) {}

  private record Meant(int name, String formula) {}

  private final HSSFWorkbook book;
  private final List<Wanted> wanted = new ArrayList<>();
  private final List<Meant> meant = new ArrayList<>();

  private XlsFormulas(HSSFWorkbook book) {
    this.book = book;
  }

  /** To be asked before the rows are put in. */
  static XlsFormulas before(HSSFWorkbook book, int filled, Insertion insertion) {
    var formulas = new XlsFormulas(book);
    var key = book.getSheetName(filled).toLowerCase(Locale.ROOT);
    for (var i = 0; i < book.getNumberOfSheets(); i++) {
      var shifting = new Formulas(book.getSheetName(i), Map.of(key, insertion));
      for (var row : book.getSheetAt(i)) {
        var number = row.getRowNum() + 1;
        var after = (i == filled ? insertion.point(number) : number) - 1;
        for (var cell : row) {
          if (cell.getCellType() != CellType.FORMULA) continue;
          var now = cell.getCellFormula();
          var then = shifting.shifted(now);
          if (!then.equals(now)) {
            formulas.wanted.add(new Wanted(i, after, cell.getColumnIndex(), then));
          }
        }
      }
    }
    formulas.names(new Formulas("", Map.of(key, insertion)));
    return formulas;
  }

  private void names(Formulas shifting) {
    for (var i = 0; i < book.getNumberOfNames(); i++) {
      var name = book.getAllNames().get(i);
      if (!isPlain(name)) continue;
      var now = name.getRefersToFormula();
      var then = shifting.shifted(now);
      if (!then.equals(now)) meant.add(new Meant(i, then));
    }
  }

  private static boolean isPlain(HSSFName name) {
    return !name.isFunctionName() && !name.isDeleted();
  }

  /** To be told after the rows are put in. */
  void after() {
    for (var each : wanted) {
      var row = book.getSheetAt(each.sheet()).getRow(each.row());
      var cell = row == null ? null : row.getCell(each.column());
      if (cell != null) set(cell, each.formula());
    }
    for (var each : meant) book.getAllNames().get(each.name()).setRefersToFormula(each.formula());
  }

  /** A formula of a kind the library cannot write stays as it was. */
  static void set(Cell cell, String formula) {
    try {
      cell.setCellFormula(formula);
    } catch (FormulaParseException unknown) {
      // The references it has are those the library moved.
    }
  }

  /**
   * Results of before are computed anew, and again by whoever opens the file; what cannot be
   * computed here keeps its result until then.
   */
  static void recompute(HSSFWorkbook book) {
    book.setForceFormulaRecalculation(true);
    var computer = book.getCreationHelper().createFormulaEvaluator();
    computer.setIgnoreMissingWorkbooks(true);
    for (var sheet : book) {
      for (var row : sheet) {
        for (var cell : row) {
          if (cell.getCellType() != CellType.FORMULA) continue;
          try {
            computer.evaluateFormulaCell(cell);
          } catch (RuntimeException unknown) {
            // A function the library does not know, or a link to another file.
          }
        }
      }
    }
  }
}
