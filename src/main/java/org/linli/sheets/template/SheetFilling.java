package org.linli.sheets.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written into one sheet: single cells, existing rows completed, new rows below them. Every
 * place is told as the file has it before anything moves. A cell with a formula stays a formula.
 */
public record SheetFilling(
    int sheet, Map<CellAt, Edit> cells, @Nullable ExistingRows existing, @Nullable NewRows rows) {

  public SheetFilling {
    cells = Map.copyOf(cells);
    if (existing != null && rows != null && existing.last() >= rows.firstBlank()) {
      throw new IllegalArgumentException("New rows stand below the existing ones");
    }
  }
}
