package org.linli.sheets.template;

import java.util.Map;
import java.util.Set;

/**
 * How the cells of the rows kept look: the formats that are not General, as the file writes them
 * ({@code @} is a text, {@code 0.00%}), which cells have a frame, and what is hidden. Rows count
 * from 1, columns from 0.
 */
public record Looks(
    Map<CellAt, String> formats,
    Set<CellAt> framed,
    Set<Integer> hiddenRows,
    Set<Integer> hiddenColumns) {

  /** The format that makes a cell a text whatever is typed into it. */
  public static final String TEXT = "@";

  public Looks {
    formats = Map.copyOf(formats);
    framed = Set.copyOf(framed);
    hiddenRows = Set.copyOf(hiddenRows);
    hiddenColumns = Set.copyOf(hiddenColumns);
  }

  public boolean isText(CellAt cell) {
    return TEXT.equals(formats.get(cell));
  }
}
