package org.linli.sheets;

import java.util.List;

/** An opened workbook. Rows are handed over one by one and never kept. */
public interface SheetBook extends AutoCloseable {

  /** The most rows of one sheet that are read; a larger file is to be divided. */
  int MOST_ROWS = 300_000;

  /** A sheet by its position, which counts from 0; hidden ones are read only when chosen. */
  record Sheet(int index, String name, boolean hidden) {}

  /** Takes a row; answers whether it wants the next one. */
  interface Taker {
    boolean take(SheetRow row);
  }

  List<Sheet> sheets();

  /** Hands over the rows of a sheet in their order, leaving out rows without any cell. */
  void read(int sheet, Taker taker);

  @Override
  void close();
}
