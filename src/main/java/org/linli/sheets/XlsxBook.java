package org.linli.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.linli.base.Refusal;

/** An .xlsx or .xlsm file, streamed: the shared texts are held, the rows are not. */
final class XlsxBook implements SheetBook {

  private final String name;
  private final ReadableWorkbook book;

  private XlsxBook(String name, ReadableWorkbook book) {
    this.name = name;
    this.book = book;
  }

  static SheetBook open(String name, byte[] bytes) {
    try {
      ZipGuard.check(name, bytes);
      var options = new ReadingOptions(true, true);
      return new XlsxBook(name, new ReadableWorkbook(new ByteArrayInputStream(bytes), options));
    } catch (IOException | IllegalArgumentException | ExcelReaderException broken) {
      throw Refusal.because(SheetReason.BROKEN, name);
    }
  }

  @Override
  public List<Sheet> sheets() {
    return book.getSheets()
        .map(it ->
            new Sheet(it.getIndex(), it.getName(), it.getVisibility() != SheetVisibility.VISIBLE))
        .toList();
  }

  @Override
  public void read(int sheet, Taker taker) {
    var found = book.getSheet(sheet).orElseThrow();
    try (var rows = found.openStream()) {
      var iterator = rows.iterator();
      while (iterator.hasNext()) {
        var row = iterator.next();
        if (row.getRowNum() > MOST_ROWS) {
          throw Refusal.because(SheetReason.TOO_MANY_ROWS, name, MOST_ROWS);
        }
        if (!taker.take(row(row))) return;
      }
    } catch (IOException | ExcelReaderException broken) {
      throw Refusal.because(SheetReason.BROKEN, name);
    }
  }

  @Override
  public void close() {
    try {
      book.close();
    } catch (IOException inMemory) {
      throw new java.io.UncheckedIOException(inMemory);
    }
  }

  private SheetRow row(Row row) {
    var cells = new ArrayList<Cell>(row.getCellCount());
    for (var i = 0; i < row.getCellCount(); i++) {
      var cell = row.getCell(i);
      cells.add(cell == null ? Cell.EMPTY : cell(cell));
    }
    return new SheetRow(row.getRowNum(), cells);
  }

  private Cell cell(org.dhatim.fastexcel.reader.Cell it) {
    var raw = it.getRawValue() == null ? "" : it.getRawValue();
    var formula = it.getFormula() != null;
    return switch (it.getType()) {
      case EMPTY -> Cell.EMPTY;
      case ERROR -> new Cell(Cell.Kind.ERROR, raw, formula);
      case STRING -> Cell.text(it.getText(), formula);
      case BOOLEAN -> Cell.text(raw.equals("1") ? "TRUE" : "FALSE", formula);
      case NUMBER -> number(it, raw, formula);
      case FORMULA -> raw.startsWith("#") ? new Cell(Cell.Kind.ERROR, raw, true) : result(it, raw);
    };
  }

  /** What a formula last gave: a number where the file has one, else a text. */
  private Cell result(org.dhatim.fastexcel.reader.Cell it, String raw) {
    if (raw.isEmpty()) return new Cell(Cell.Kind.ERROR, "=" + it.getFormula(), true);
    return it.getValue() instanceof BigDecimal ? number(it, raw, true) : Cell.text(raw, true);
  }

  private Cell number(org.dhatim.fastexcel.reader.Cell it, String raw, boolean formula) {
    var id = it.getDataFormatId();
    var format = it.getDataFormatString();
    var date = Serials.isDate(id == null ? 0 : id, format == null ? "" : format);
    try {
      return Serials.cell(new BigDecimal(raw), date, book.isDate1904(), formula);
    } catch (NumberFormatException odd) {
      return Cell.text(raw, formula);
    }
  }
}
