package org.linli.sheets.template;

import java.util.List;
import org.linli.sheets.SheetRow;

/**
 * Rows that stand in the sheet and are completed: from {@code first} to {@code last}, which count
 * from 1. {@code last} may lie far below the end.
 */
public record ExistingRows(int first, int last, Filler filler) {

  /** Answers what goes into a row as it stands in the file; nothing where it stays as it is. */
  public interface Filler {
    List<ColumnEdit> fill(SheetRow row);
  }

  public ExistingRows {
    if (first < 1 || last < first) throw new IllegalArgumentException(first + "–" + last);
  }
}
