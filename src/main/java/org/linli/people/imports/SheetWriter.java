package org.linli.people.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes one sheet of texts straight into a stream: no row is kept, no file lies about. */
final class SheetWriter {

  private static final int AT_ONCE = 500;
  private static final int WIDTH = 18;

  private final Workbook book;
  private final Worksheet sheet;
  private int row;

  SheetWriter(OutputStream out, String name, List<String> header) {
    // The version must have the form 00.0000, whatever ours is called.
    this.book = new Workbook(out, "Linli", "1.0");
    this.sheet = book.newWorksheet(name);
    for (var i = 0; i < header.size(); i++) sheet.width(i, WIDTH);
    for (var i = 0; i < header.size(); i++) sheet.style(0, i).bold().set();
    sheet.freezePane(0, 1);
    row(header);
  }

  void hide(int column) {
    sheet.hideColumn(column);
  }

  /** Everything is a text, so that no program changes long numbers or dates. */
  void row(List<String> cells) {
    for (var i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) sheet.inlineString(row, i, cells.get(i));
    }
    if (++row % AT_ONCE == 0) flush();
  }

  void finish() {
    try {
      book.finish();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
