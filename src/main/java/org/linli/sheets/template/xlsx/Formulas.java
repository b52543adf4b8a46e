package org.linli.sheets.template.xlsx;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.sheets.SheetRow;

/**
 * Moves the references in a formula's text and leaves all else as it is written: texts, names,
 * functions, columns of tables, other files.
 */
public final class Formulas {

  // The pattern's groups: 1 the sheet, 2 the cells with 3 to 10 within, 11 the rows with 12 to 15.
  private static final String COLUMN = "(\\$?)([A-Za-z]{1,3})";
  private static final String ROW = "(\\$?)(\\d{1,7}+)";
  private static final String END = "(?![\\p{L}\\p{N}_.(\\[!])";
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"[^\"]*+(?:\"\"[^\"]*+)*+\""
              + "|#[A-Z0-9/]++[!?]?"
              + "|(?<sheet>'[^']*+(?:''[^']*+)*+'!|[\\p{L}\\p{N}_.\\[\\]]++(?::[\\p{L}\\p{N}_.]++)?!)?"
              + ("(?:(?<cell>" + COLUMN + ROW + "(?::" + COLUMN + ROW + ")?)" + END)
              + ("|(?<rows>" + ROW + ":" + ROW + ")" + END + ")")
              + "|'[^']*+(?:''[^']*+)*+'!"
              + "|[\\p{L}_\\\\][\\p{L}\\p{N}_.?\\\\]*+"
              + "|\\d++(?:\\.\\d*+)?(?:[eE][+-]?\\d++)?"
              + "|\\[(?:[^\\[\\]]++|\\[[^\\[\\]]*+\\])*+\\]");
  private static final String LOST = "#REF!";

  /** What becomes of the row a reference names. */
  private interface Rows {
    int of(String sheet, boolean fixed, int row, boolean end);
  }

  private final String home;
  private final Map<String, Insertion> insertions;

  /** For formulas of a sheet, when rows are put into the sheets named (in small letters). */
  public Formulas(String home, Map<String, Insertion> insertions) {
    this.home = home.toLowerCase(Locale.ROOT);
    this.insertions = insertions;
  }

  /** The formula after the rows have been put in. */
  public String shifted(String formula) {
    if (insertions.isEmpty()) return formula;
    return rewritten(formula, 0, this::shifted);
  }

  /** The formula as it reads so many rows further down, in a row that has been put in. */
  public String repeated(String formula, int rows) {
    return rewritten(
        formula,
        0,
        (sheet, fixed, row, end) -> fixed ? shifted(sheet, true, row, end) : row + rows);
  }

  /** The formula as it is copied to another cell, before any row is put in. */
  static String moved(String formula, int rows, int columns) {
    return rewritten(formula, columns, (sheet, fixed, row, end) -> fixed ? row : row + rows, "");
  }

  private int shifted(String sheet, boolean fixed, int row, boolean end) {
    var insertion = insertions.get(sheet);
    if (insertion == null) return row;
    return end ? insertion.end(row) : insertion.point(row);
  }

  private String rewritten(String formula, int columns, Rows rows) {
    return rewritten(formula, columns, rows, home);
  }

  private static String rewritten(String formula, int columns, Rows rows, String home) {
    var token = TOKEN.matcher(formula);
    var text = new StringBuilder();
    while (token.find()) {
      token.appendReplacement(
          text, Matcher.quoteReplacement(replacement(token, columns, rows, home)));
    }
    return token.appendTail(text).toString();
  }

  private static String replacement(Matcher token, int columns, Rows rows, String home) {
    var cell = token.group("cell") != null;
    if (!cell && token.group("rows") == null) return token.group();
    var prefix = token.group("sheet") == null ? "" : token.group("sheet");
    // Another file's cells, and those of several sheets at once, stay where they are.
    if (prefix.contains("[") || isSeveral(prefix)) return token.group();
    var sheet = prefix.isEmpty() ? home : sheet(prefix);
    var reference = cell ? cells(token, sheet, columns, rows) : rows(token, sheet, rows);
    return prefix + reference;
  }

  private static String cells(Matcher token, String sheet, int columns, Rows rows) {
    var start = cell(token, 3, sheet, columns, rows, false);
    if (token.group(8) == null) return start;
    var end = cell(token, 7, sheet, columns, rows, true);
    return start.equals(LOST) || end.equals(LOST) ? LOST : start + ":" + end;
  }

  private static String cell(
      Matcher token, int group, String sheet, int columns, Rows rows, boolean end) {
    var column = Ranges.column(token.group(group + 1), 0);
    if (token.group(group).isEmpty()) column += columns;
    var row = row(token, group + 2, sheet, rows, end);
    if (row.equals(LOST) || column < 0 || column >= Ranges.MOST_COLUMNS) return LOST;
    // Letters stay as they are written where the column does not move.
    var letters = columns == 0 ? token.group(group + 1) : SheetRow.letters(column);
    return token.group(group) + letters + row;
  }

  private static String rows(Matcher token, String sheet, Rows rows) {
    var start = row(token, 12, sheet, rows, false);
    var end = row(token, 14, sheet, rows, true);
    return start.equals(LOST) || end.equals(LOST) ? LOST : start + ":" + end;
  }

  private static String row(Matcher token, int group, String sheet, Rows rows, boolean end) {
    var row = Integer.parseInt(token.group(group + 1));
    var fixed = !token.group(group).isEmpty();
    var moved = rows.of(sheet, fixed, row, end);
    return moved < 1 || moved > Ranges.MOST_ROWS ? LOST : token.group(group) + moved;
  }

  private static boolean isSeveral(String prefix) {
    return !prefix.startsWith("'") && prefix.contains(":");
  }

  private static String sheet(String prefix) {
    var bare = prefix.substring(0, prefix.length() - 1);
    if (bare.startsWith("'")) {
      bare = bare.substring(1, bare.length() - 1).replace("''", "'");
    }
    return bare.toLowerCase(Locale.ROOT);
  }
}
