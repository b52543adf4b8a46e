package org.linli.sheets.template.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.sheets.template.CellRange;

/** References to cells as a file writes them: {@code B5}, {@code $B$5:C20}, {@code B:B}, lists. */
public final class Ranges {

  public static final int MOST_ROWS = 1_048_576;
  public static final int MOST_COLUMNS = 16_384;

  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Za-z]*)\\$?(\\d*)(?::\\$?([A-Za-z]*)\\$?(\\d*))?");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Ranges() {}

  /** The ranges of a list that blanks divide; what is none is left out. */
  public static List<CellRange> all(String list) {
    var found = new ArrayList<CellRange>();
    for (var each : BLANKS.split(list.strip())) one(each).ifPresent(found::add);
    return found;
  }

  public static Optional<CellRange> one(String text) {
    var match = RANGE.matcher(text);
    if (!match.matches() || text.isEmpty()) return Optional.empty();
    var alone = match.group(3) == null;
    var firstRow = row(match.group(2), 1);
    var firstColumn = column(match.group(1), 0);
    var lastRow = alone ? row(match.group(2), MOST_ROWS) : row(match.group(4), MOST_ROWS);
    var lastColumn =
        alone ? column(match.group(1), MOST_COLUMNS - 1) : column(match.group(3), MOST_COLUMNS - 1);
    if (lastRow < firstRow || lastColumn < firstColumn || firstRow < 1) return Optional.empty();
    return Optional.of(new CellRange(firstRow, firstColumn, lastRow, lastColumn));
  }

  /**
   * How a range is called after rows were put in; {@code single}: whether one of a single row grows
   * as well.
   */
  static String moved(CellRange range, Insertion insertion, boolean single) {
    var first = Math.min(insertion.point(range.firstRow()), MOST_ROWS);
    var alone = range.firstRow() == range.lastRow() && !single;
    var last = alone ? first : Math.max(first, insertion.end(range.lastRow()));
    return new CellRange(first, range.firstColumn(), last, range.lastColumn()).name();
  }

  /** The column that letters name, from 0: A, Z, AA. */
  static int column(String letters, int otherwise) {
    if (letters.isEmpty()) return otherwise;
    var column = 0;
    for (var i = 0; i < letters.length(); i++) {
      column = column * 26 + (Character.toUpperCase(letters.charAt(i)) - 'A' + 1);
    }
    return column - 1;
  }

  private static int row(String digits, int otherwise) {
    return Xml.number(digits, otherwise);
  }
}
