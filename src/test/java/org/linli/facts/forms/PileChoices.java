package org.linli.facts.forms;

import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;

/** Drop-downs: with the words in the cell's rule, or on a hidden sheet. */
final class PileChoices {

  static final String SHEET = "字典";

  private PileChoices() {}

  static void offer(Sheet sheet, int from, int to, int column, String... words) {
    rule(
        sheet,
        from,
        to,
        column,
        sheet.getDataValidationHelper().createExplicitListConstraint(words));
  }

  static void offerFrom(Sheet sheet, int from, int to, int column, PileForm form, String list) {
    var position = form.lists.keySet().stream().toList().indexOf(list);
    if (position < 0) throw new IllegalArgumentException("No list " + list);
    var letter = CellReference.convertNumToColString(position);
    var cells =
        "%s!$%s$2:$%s$%d"
            .formatted(
                SHEET, letter, letter, 1 + form.lists.getOrDefault(list, new String[0]).length);
    rule(
        sheet,
        from,
        to,
        column,
        sheet.getDataValidationHelper().createFormulaListConstraint(cells));
  }

  private static void rule(
      Sheet sheet, int from, int to, int column, DataValidationConstraint constraint) {
    var cells = new CellRangeAddressList(from, to, column, column);
    sheet.addValidationData(sheet.getDataValidationHelper().createValidation(constraint, cells));
  }

  static void hide(Workbook book, PileForm form) {
    if (form.lists.isEmpty()) return;
    var sheet = book.createSheet(SHEET);
    var column = 0;
    for (var list : form.lists.entrySet()) {
      put(sheet, 0, column, list.getKey());
      for (var i = 0; i < list.getValue().length; i++)
        put(sheet, i + 1, column, list.getValue()[i]);
      column++;
    }
    book.setSheetHidden(book.getSheetIndex(sheet), true);
  }

  private static void put(Sheet sheet, int y, int x, String text) {
    var line = sheet.getRow(y) == null ? sheet.createRow(y) : sheet.getRow(y);
    line.createCell(x).setCellValue(text);
  }
}
