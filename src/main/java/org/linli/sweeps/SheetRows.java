package org.linli.sweeps;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.edge.Texts;
import org.linli.sheets.Cell;
import org.linli.sheets.SheetBook;
import org.linli.sheets.SheetReason;
import org.linli.sheets.SheetRow;
import org.linli.sheets.SheetWriter;
import org.linli.sheets.Sheets;

/**
 * The first sheet of a workbook that is to be seen: the first row with anything in it is the
 * header, the others are as in a table of text. What is refused goes back as a workbook.
 */
final class SheetRows implements BatchRows {

  /** No text in a workbook has it, so that a row's cells can stand in one text. */
  private static final String BETWEEN = "\u001F";

  private final SheetBook book;
  private final BatchReader reader;
  private final OutputStream refused;
  private @Nullable BatchColumns columns;
  private @Nullable SheetWriter rest;

  /** Takes the whole file: a workbook has its table of contents at its end. */
  SheetRows(InputStream body, BatchReader reader, OutputStream refused) throws IOException {
    this.book = Sheets.open("xlsx", body.readNBytes(Sheets.LARGEST + 1));
    this.reader = reader;
    this.refused = refused;
  }

  /** The disk is full, or so: not the workbook's fault, which is what its reader would say. */
  private static final class NotWritten extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotWritten(IOException why) {
      super(why);
    }
  }

  @Override
  public void each(Taker taker) throws IOException {
    try (book) {
      book.read(shown(), row -> hand(row, taker));
    } catch (NotWritten broken) {
      throw new IOException(broken.getCause());
    }
    if (columns == null) throw Refusal.because(SheetReason.EMPTY, "xlsx");
  }

  private int shown() {
    return book.sheets().stream()
        .filter(it -> !it.hidden())
        .findFirst()
        .map(SheetBook.Sheet::index)
        .orElse(0);
  }

  private boolean hand(SheetRow row, Taker taker) {
    if (row.isEmpty()) return true;
    var cells = row.cells().stream().map(Cell::text).toList();
    var known = columns;
    if (known == null) {
      columns = BatchColumns.of(cells, reader);
      return true;
    }
    try {
      var text = String.join(BETWEEN, cells);
      taker.take(reader.read(row.number(), text, known.values(cells)));
      return true;
    } catch (IOException full) {
      throw new NotWritten(full);
    }
  }

  @Override
  public void refused(BatchRow row, Texts.FaultView why) {
    var known = columns;
    if (known == null) throw new IllegalStateException("A row before the header");
    var cells = Arrays.asList(row.text().split(BETWEEN, -1));
    rest(known).row(known.answer(cells, row.line(), why));
  }

  private SheetWriter rest(BatchColumns known) {
    var writer = rest;
    if (writer == null) {
      writer = new SheetWriter(refused, "batch");
      var names = known.answered();
      writer.header(names, List.of());
      rest = writer;
    }
    return writer;
  }

  @Override
  public void end() {
    var known = columns;
    if (known != null) rest(known).finish();
  }

  /** It is one file from its first byte to its last. */
  @Override
  public void begin(Writer answer, Batches.Tally tally) {}
}
