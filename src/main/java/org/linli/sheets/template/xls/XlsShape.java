package org.linli.sheets.template.xls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.linli.sheets.SheetRow;
import org.linli.sheets.XlsBook;
import org.linli.sheets.template.CellAt;
import org.linli.sheets.template.CellRange;
import org.linli.sheets.template.Choices;
import org.linli.sheets.template.Looks;
import org.linli.sheets.template.SheetShape;
import org.linli.sheets.template.xlsx.ListReference;

/** Reads the shape of one sheet of an .xls file. */
final class XlsShape {

  private final HSSFWorkbook book;
  private final int index;
  private final HSSFSheet sheet;
  private final List<Row> kept = new ArrayList<>();
  private int rowCount;

  XlsShape(HSSFWorkbook book, int index) {
    this.book = book;
    this.index = index;
    this.sheet = book.getSheetAt(index);
  }

  SheetShape read() {
    keep();
    return new SheetShape(
        index,
        book.getSheetName(index),
        book.getSheetVisibility(index) != SheetVisibility.VISIBLE,
        rowCount,
        kept.stream().map(this::row).toList(),
        sheet.getMergedRegions().stream().map(XlsShape::range).toList(),
        choices(),
        formulas(),
        comments(),
        looks());
  }

  private SheetRow row(Row row) {
    var whole = XlsBook.row(book, row);
    return whole.cells().size() <= SheetShape.MOST_COLUMNS
        ? whole
        : new SheetRow(whole.number(), whole.cells().subList(0, SheetShape.MOST_COLUMNS));
  }

  private void keep() {
    var last = new ArrayDeque<Row>();
    for (var row : sheet) {
      var counts =
          any(row, it -> it.getCellType() != CellType.BLANK || isFramed(it.getCellStyle()));
      if (counts) rowCount = row.getRowNum() + 1;
      if (kept.size() < SheetShape.FIRST_ROWS) kept.add(row);
      else if (counts) last.add(row);
      if (last.size() > SheetShape.LAST_ROWS) last.removeFirst();
    }
    kept.addAll(last);
  }

  private static boolean any(Row row, Predicate<Cell> what) {
    for (var cell : row) if (what.test(cell)) return true;
    return false;
  }

  private List<Choices> choices() {
    var found = new ArrayList<Choices>();
    for (var each : sheet.getDataValidations()) {
      if (each.getValidationConstraint().getValidationType() != ValidationType.LIST) continue;
      var where = Arrays.stream(each.getRegions().getCellRangeAddresses()).map(XlsShape::range);
      found.add(new Choices(where.toList(), texts(each)));
    }
    return found;
  }

  private List<String> texts(DataValidation list) {
    var constraint = list.getValidationConstraint();
    var inline = constraint.getExplicitListValues();
    if (inline != null) {
      return Arrays.stream(inline).map(String::strip).filter(it -> !it.isEmpty()).toList();
    }
    var formula = constraint.getFormula1();
    if (formula == null) return List.of();
    var name = book.getName(formula);
    return ListReference.of(name == null ? formula : name.getRefersToFormula())
        .map(this::texts)
        .orElse(List.of());
  }

  private List<String> texts(ListReference place) {
    var there = place.sheet() == null ? sheet : book.getSheet(place.sheet());
    var texts = new ArrayList<String>();
    if (there == null) return texts;
    var range = place.range();
    for (var row : there) {
      if (row.getRowNum() + 1 < range.firstRow() || row.getRowNum() >= range.lastRow()) continue;
      var cells = XlsBook.row(book, row);
      for (var i = range.firstColumn(); i <= range.lastColumn(); i++) {
        if (i >= cells.cells().size()) break;
        if (!cells.at(i).isEmpty()) texts.add(cells.at(i).text().strip());
      }
    }
    return texts;
  }

  private Map<CellAt, String> formulas() {
    var found = new HashMap<CellAt, String>();
    for (var row : kept) {
      for (var cell : row) {
        if (cell.getCellType() == CellType.FORMULA) found.put(at(cell), cell.getCellFormula());
      }
    }
    return found;
  }

  private Map<CellAt, String> comments() {
    var found = new HashMap<CellAt, String>();
    sheet
        .getCellComments()
        .forEach((at, comment) ->
            found.put(
                new CellAt(at.getRow() + 1, at.getColumn()),
                comment.getString().getString().strip()));
    return found;
  }

  private Looks looks() {
    var formats = new HashMap<CellAt, String>();
    var framed = new HashSet<CellAt>();
    var hiddenRows = new HashSet<Integer>();
    var columns = 0;
    for (var row : kept) {
      if (row.getZeroHeight()) hiddenRows.add(row.getRowNum() + 1);
      columns = Math.max(columns, row.getLastCellNum());
      for (var cell : row) {
        var format = cell.getCellStyle().getDataFormatString();
        if (format != null && !format.equalsIgnoreCase("General")) formats.put(at(cell), format);
        if (isFramed(cell.getCellStyle())) framed.add(at(cell));
      }
    }
    return new Looks(formats, framed, hiddenRows, hiddenColumns(columns));
  }

  private Set<Integer> hiddenColumns(int columns) {
    var hidden = new HashSet<Integer>();
    for (var i = 0; i < columns; i++) if (sheet.isColumnHidden(i)) hidden.add(i);
    return hidden;
  }

  private static boolean isFramed(CellStyle style) {
    return style.getBorderLeft() != BorderStyle.NONE
        || style.getBorderRight() != BorderStyle.NONE
        || style.getBorderTop() != BorderStyle.NONE
        || style.getBorderBottom() != BorderStyle.NONE;
  }

  private static CellAt at(Cell cell) {
    return new CellAt(cell.getRowIndex() + 1, cell.getColumnIndex());
  }

  static CellRange range(CellRangeAddress it) {
    return new CellRange(
        it.getFirstRow() + 1, it.getFirstColumn(), it.getLastRow() + 1, it.getLastColumn());
  }
}
