package org.linli.sheets.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.sheets.SheetRow;

/**
 * What a sheet looks like, without all its rows: the first {@value #FIRST_ROWS} and the last
 * {@value #LAST_ROWS}, of {@value #MOST_COLUMNS} columns at most. A row that only has formats is
 * among them with empty cells.
 *
 * @param index the sheet's position in the workbook, from 0
 * @param rowCount the number of the last row with a value, a formula or a frame; 0 in an empty one
 * @param rows in their order; numbers of rows that the file does not have are missing
 * @param merges all of the sheet
 * @param formulas without the equals sign, of the rows kept
 * @param comments of the whole sheet
 */
public record SheetShape(
    int index,
    String name,
    boolean hidden,
    int rowCount,
    List<SheetRow> rows,
    List<CellRange> merges,
    List<Choices> choices,
    Map<CellAt, String> formulas,
    Map<CellAt, String> comments,
    Looks looks) {

  public static final int FIRST_ROWS = 300;
  public static final int LAST_ROWS = 30;
  public static final int MOST_COLUMNS = 512;

  public SheetShape {
    rows = List.copyOf(rows);
    merges = List.copyOf(merges);
    choices = List.copyOf(choices);
    formulas = Map.copyOf(formulas);
    comments = Map.copyOf(comments);
  }

  /** The merge a cell is in. */
  public Optional<CellRange> mergeAt(CellAt cell) {
    return merges.stream().filter(it -> it.contains(cell)).findFirst();
  }

  /** The drop-down a cell has. */
  public Optional<Choices> choicesAt(CellAt cell) {
    return choices.stream().filter(it -> it.at(cell)).findFirst();
  }
}
