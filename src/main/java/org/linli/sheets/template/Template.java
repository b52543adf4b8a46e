package org.linli.sheets.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.linli.sheets.SheetBook;

/**
 * A workbook that is filled: held as the bytes it came in. It may be filled any number of times,
 * and each time gives a new file; it is never changed itself. For one thread at a time.
 */
public interface Template extends AutoCloseable {

  /** What kind of file it is, and is given back as. */
  enum Kind {
    XLSX,
    XLS,
    CSV;

    /** How the name of the file given back ends: {@code xlsx}. */
    public String ending() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  Kind kind();

  /** Whether it came with macros; what is given back is without them. */
  boolean hasMacros();

  /** All sheets, hidden ones too, in their order; charts that are sheets are left out. */
  List<SheetShape> sheets();

  /**
   * Hands over all rows of a sheet with a value in their order, none kept; {@link
   * org.linli.sheets.SheetReason#TOO_MANY_ROWS} beyond {@link SheetBook#MOST_ROWS}.
   */
  void eachRow(int sheet, SheetBook.Taker taker);

  /**
   * Writes the workbook with what is filled in; the stream stays open. Refused with {@link
   * org.linli.sheets.SheetReason#TOO_MANY_ROWS}, before the first byte, where a sheet cannot hold
   * the rows.
   *
   * @param fillings at most one for each sheet
   * @param added none for a CSV file, which has one sheet: see {@link AddedSheet#writeCsv}
   */
  void fill(OutputStream out, List<SheetFilling> fillings, List<AddedSheet> added)
      throws IOException;

  @Override
  void close();
}
