package org.linli.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one sheet of texts straight into a stream: no row is kept, no file lies about. First come
 * the rows above the header, if there are any, then the header, then everything else.
 */
public final class SheetWriter {

  private static final int AT_ONCE = 500;
  private static final int WIDTH = 18;
  private static final String GREY = "D9D9D9";

  private final Workbook book;
  private final Worksheet sheet;
  private int row;

  public SheetWriter(OutputStream out, String name) {
    // The version must have the form 00.0000, whatever ours is called.
    this.book = new Workbook(out, "Linli", "1.0");
    this.sheet = book.newWorksheet(name);
  }

  /**
   * A row that says of what and of when the sheet is; its cells are grey: they stay as they are.
   */
  public void above(List<String> cells) {
    for (var i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) sheet.style(row, i).fillColor(GREY).set();
    }
    row(cells);
  }

  /** The names of the columns, which stay in sight; those of {@code fixed} are grey. */
  public void header(List<String> names, List<Integer> fixed) {
    for (var i = 0; i < names.size(); i++) {
      sheet.width(i, WIDTH);
      var style = sheet.style(row, i).bold();
      if (fixed.contains(i)) style.fillColor(GREY);
      style.set();
    }
    sheet.freezePane(0, row + 1);
    row(names);
  }

  public void hide(int column) {
    sheet.hideColumn(column);
  }

  /** Everything is a text, so that no program changes long numbers or dates. */
  public void row(List<String> cells) {
    for (var i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) sheet.inlineString(row, i, cells.get(i));
    }
    if (++row % AT_ONCE == 0) flush();
  }

  public void finish() {
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
