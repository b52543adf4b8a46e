package org.linli.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.linli.base.Refusal;

/** An .xls file of the time before 2007. It has 65,536 rows at most and is held in memory. */
public final class XlsBook implements SheetBook {

  private static final int LARGEST = 24 << 20;

  private final HSSFWorkbook book;

  private XlsBook(HSSFWorkbook book) {
    this.book = book;
  }

  static SheetBook open(String name, byte[] bytes) {
    return new XlsBook(load(name, bytes));
  }

  /**
   * The workbook of a file, without its macros. An encrypted .xlsx is such a file too, with the
   * workbook sealed inside.
   */
  public static HSSFWorkbook load(String name, byte[] bytes) {
    if (bytes.length > LARGEST) throw Refusal.because(SheetReason.TOO_BIG, name, LARGEST >> 20);
    try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      var root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw Refusal.because(SheetReason.ENCRYPTED, name);
      }
      if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
        throw Refusal.because(SheetReason.NOT_A_TABLE, name);
      }
      return new HSSFWorkbook(root, false);
    } catch (EncryptedDocumentException sealed) {
      throw Refusal.because(SheetReason.ENCRYPTED, name);
    } catch (Refusal known) {
      throw known;
    } catch (IOException | RuntimeException broken) {
      throw Refusal.because(SheetReason.BROKEN, name);
    }
  }

  @Override
  public List<Sheet> sheets() {
    return IntStream.range(0, book.getNumberOfSheets())
        .mapToObj(i ->
            new Sheet(
                i, book.getSheetName(i), book.getSheetVisibility(i) != SheetVisibility.VISIBLE))
        .toList();
  }

  @Override
  public void read(int sheet, Taker taker) {
    for (var row : book.getSheetAt(sheet)) if (!taker.take(row(book, row))) return;
  }

  @Override
  public void close() {
    try {
      book.close();
    } catch (IOException inMemory) {
      throw new java.io.UncheckedIOException(inMemory);
    }
  }

  /** A row of a workbook with what its cells say. */
  public static SheetRow row(HSSFWorkbook book, Row row) {
    var cells = new ArrayList<Cell>();
    for (var i = 0; i < row.getLastCellNum(); i++) {
      var cell = row.getCell(i);
      cells.add(cell == null ? Cell.EMPTY : cell(book, cell));
    }
    return new SheetRow(row.getRowNum() + 1, cells);
  }

  private static Cell cell(HSSFWorkbook book, org.apache.poi.ss.usermodel.Cell it) {
    var formula = it.getCellType() == CellType.FORMULA;
    return switch (formula ? it.getCachedFormulaResultType() : it.getCellType()) {
      case STRING -> Cell.text(it.getStringCellValue(), formula);
      case BOOLEAN -> Cell.text(it.getBooleanCellValue() ? "TRUE" : "FALSE", formula);
      case ERROR ->
          new Cell(
              Cell.Kind.ERROR, FormulaError.forInt(it.getErrorCellValue()).getString(), formula);
      case NUMERIC -> {
        var style = it.getCellStyle();
        var date = Serials.isDate(style.getDataFormat(), style.getDataFormatString());
        yield Serials.cell(
            BigDecimal.valueOf(it.getNumericCellValue()),
            date,
            book.getInternalWorkbook().isUsing1904DateWindowing(),
            formula);
      }
      case BLANK, FORMULA, _NONE -> Cell.EMPTY;
    };
  }
}
