package org.linli.sheets.template.xls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hssf.record.DVRecord;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.linli.sheets.template.xlsx.Formulas;
import org.linli.sheets.template.xlsx.Insertion;

/** Puts blank rows like a given one into a sheet of an .xls file. */
final class XlsInsertion {

  private final HSSFWorkbook book;
  private final HSSFSheet sheet;
  private final Insertion insertion;
  private final int model;

  /** {@code model} is the number of the row to be like, or 0. */
  XlsInsertion(HSSFWorkbook book, HSSFSheet sheet, Insertion insertion, int model) {
    this.book = book;
    this.sheet = sheet;
    this.insertion = insertion;
    this.model = model;
  }

  void run() {
    var formulas = XlsFormulas.before(book, book.getSheetIndex(sheet), insertion);
    // Copies, since the library moves the ones it gives.
    var merges = sheet.getMergedRegions().stream().map(CellRangeAddress::copy).toList();
    var formats = formats();
    var below = insertion.after(); // from 0, so that it is the row after
    if (below <= sheet.getLastRowNum()) {
      sheet.shiftRows(below, sheet.getLastRowNum(), insertion.by(), true, false);
    }
    formulas.after();
    merge(merges);
    validate();
    format(formats);
    repeat();
  }

  private void merge(List<CellRangeAddress> before) {
    for (var i = sheet.getNumMergedRegions() - 1; i >= 0; i--) sheet.removeMergedRegion(i);
    for (var each : before) {
      var single = each.getFirstRow() == each.getLastRow();
      sheet.addMergedRegionUnsafe(moved(each, !single));
      if (!single || model == 0 || each.getFirstRow() != model - 1) continue;
      for (var i = 1; i <= insertion.by(); i++) {
        var row = each.getFirstRow() + i;
        sheet.addMergedRegionUnsafe(
            new CellRangeAddress(row, row, each.getFirstColumn(), each.getLastColumn()));
      }
    }
  }

  private CellRangeAddress moved(CellRangeAddress it, boolean grows) {
    var first = insertion.point(it.getFirstRow() + 1) - 1;
    var last = it.getLastRow() + 1;
    var end = (grows ? Math.max(first + 1, insertion.end(last)) : insertion.point(last)) - 1;
    var most = XlsFilling.MOST_ROWS - 1;
    return new CellRangeAddress(
        Math.min(first, most), Math.min(end, most), it.getFirstColumn(), it.getLastColumn());
  }

  /** The library leaves the ranges of drop-downs where they are. */
  private void validate() {
    if (sheet.getDataValidations().isEmpty()) return;
    sheet
        .getSheet()
        .getOrCreateDataValidityTable()
        .visitContainedRecords(each -> {
          if (!(each instanceof DVRecord record)) return;
          var ranges = record.getCellRangeAddress();
          var all = List.of(ranges.getCellRangeAddresses());
          while (ranges.countRanges() > 0) ranges.remove(0);
          for (var range : all) ranges.addCellRangeAddress(moved(range, true));
        });
  }

  private List<CellRangeAddress[]> formats() {
    var formatting = sheet.getSheetConditionalFormatting();
    var all = new ArrayList<CellRangeAddress[]>();
    for (var i = 0; i < formatting.getNumConditionalFormattings(); i++) {
      all.add(
          Arrays.stream(formatting.getConditionalFormattingAt(i).getFormattingRanges())
              .map(CellRangeAddress::copy)
              .toArray(CellRangeAddress[]::new));
    }
    return all;
  }

  private void format(List<CellRangeAddress[]> before) {
    var formatting = sheet.getSheetConditionalFormatting();
    if (formatting.getNumConditionalFormattings() != before.size()) return;
    for (var i = 0; i < before.size(); i++) {
      var moved = new CellRangeAddress[before.get(i).length];
      for (var j = 0; j < moved.length; j++) moved[j] = moved(before.get(i)[j], true);
      formatting.getConditionalFormattingAt(i).setFormattingRanges(moved);
    }
  }

  private void repeat() {
    var like = model == 0 ? null : sheet.getRow(model - 1);
    for (var i = 1; i <= insertion.by(); i++) {
      var row = sheet.createRow(insertion.after() - 1 + i);
      if (like != null) repeat(like, row, i);
    }
  }

  private void repeat(HSSFRow like, HSSFRow row, int rows) {
    row.setHeight(like.getHeight());
    if (like.isFormatted()) row.setRowStyle(like.getRowStyle());
    var formulas = new Formulas(Objects.requireNonNull(sheet.getSheetName()), Map.of());
    for (Cell cell : like) {
      var made = row.createCell(cell.getColumnIndex());
      made.setCellStyle(cell.getCellStyle());
      if (cell.getCellType() == CellType.FORMULA) {
        // The row's own formulas point to the right rows already: they were moved before.
        XlsFormulas.set(made, formulas.repeated(cell.getCellFormula(), rows));
      }
    }
  }
}
