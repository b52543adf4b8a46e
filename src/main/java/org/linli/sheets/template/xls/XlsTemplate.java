package org.linli.sheets.template.xls;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.sheets.SheetBook;
import org.linli.sheets.SheetReason;
import org.linli.sheets.XlsBook;
import org.linli.sheets.template.AddedSheet;
import org.linli.sheets.template.SheetFilling;
import org.linli.sheets.template.SheetNames;
import org.linli.sheets.template.SheetShape;
import org.linli.sheets.template.Template;

/** An .xls file: read into memory anew each time it is filled. */
public final class XlsTemplate implements Template {

  private static final int WIDTH_OF_A_LETTER = 256;
  private static final int WIDEST = 255;
  private static final int HAS_MACROS = 0xD3;

  private final String name;
  private final byte[] bytes;
  private final HSSFWorkbook book;
  private final boolean macros;
  private @Nullable List<SheetShape> shapes;

  private XlsTemplate(String name, byte[] bytes, HSSFWorkbook book) {
    this.name = name;
    this.bytes = bytes;
    this.book = book;
    this.macros =
        book.getInternalWorkbook().getRecords().stream().anyMatch(it -> it.getSid() == HAS_MACROS);
  }

  public static Template open(String name, byte[] bytes) {
    var template = new XlsTemplate(name, bytes, XlsBook.load(name, bytes));
    try {
      template.sheets();
    } catch (RuntimeException broken) {
      throw Refusal.because(SheetReason.BROKEN, name);
    }
    return template;
  }

  @Override
  public Kind kind() {
    return Kind.XLS;
  }

  @Override
  public boolean hasMacros() {
    return macros;
  }

  @Override
  public List<SheetShape> sheets() {
    if (shapes == null) {
      var all = new ArrayList<SheetShape>();
      for (var i = 0; i < book.getNumberOfSheets(); i++) all.add(new XlsShape(book, i).read());
      shapes = List.copyOf(all);
    }
    return shapes;
  }

  @Override
  public void eachRow(int sheet, SheetBook.Taker taker) {
    for (var row : book.getSheetAt(sheet)) {
      var cells = XlsBook.row(book, row);
      if (!cells.isEmpty() && !taker.take(cells)) return;
    }
  }

  @Override
  public void fill(OutputStream out, List<SheetFilling> fillings, List<AddedSheet> added)
      throws IOException {
    if (distinct(fillings, SheetFilling::sheet) < fillings.size()) {
      throw new IllegalArgumentException("Two fillings of one sheet");
    }
    try (var filled = XlsBook.load(name, bytes)) {
      filled.getInternalWorkbook().getRecords().removeIf(it -> it.getSid() == HAS_MACROS);
      for (var each : fillings) new XlsFilling(name, filled, each).run();
      for (var each : added) add(filled, each);
      XlsFormulas.recompute(filled);
      filled.write(out);
    }
  }

  private static <T> long distinct(List<T> all, Function<T, Object> by) {
    return all.stream().map(by).distinct().count();
  }

  private void add(HSSFWorkbook filled, AddedSheet added) {
    var sheet = filled.createSheet(SheetNames.free(added.name(), names(filled)));
    var bold = filled.createCellStyle();
    var font = filled.createFont();
    font.setBold(true);
    bold.setFont(font);
    var header = sheet.createRow(0);
    for (var i = 0; i < added.header().size(); i++) {
      header.createCell(i).setCellValue(added.header().get(i));
      header.getCell(i).setCellStyle(bold);
    }
    sheet.createFreezePane(0, 1);
    for (var i = 0; i < added.widths().size(); i++) {
      sheet.setColumnWidth(i, Math.min(added.widths().get(i), WIDEST) * WIDTH_OF_A_LETTER);
    }
    added
        .rows()
        .each(cells -> {
          var next = sheet.getLastRowNum() + 1;
          if (next >= XlsFilling.MOST_ROWS) {
            throw Refusal.because(SheetReason.TOO_MANY_ROWS, name, XlsFilling.MOST_ROWS);
          }
          var row = sheet.createRow(next);
          for (var i = 0; i < cells.size(); i++) row.createCell(i).setCellValue(cells.get(i));
        });
  }

  @Override
  public void close() {
    try {
      book.close();
    } catch (IOException inMemory) {
      throw new java.io.UncheckedIOException(inMemory);
    }
  }

  private static Set<String> names(HSSFWorkbook book) {
    return java.util.stream.IntStream.range(0, book.getNumberOfSheets())
        .mapToObj(it -> book.getSheetName(it).toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
