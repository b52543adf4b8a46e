package org.linli.sheets;

/**
 * What stands in a cell: a text as written, a number in plain digits, a date as {@code 2026-11-25},
 * or an error such as {@code #N/A}. {@code formula} tells that it is a formula's last result.
 */
public record Cell(Kind kind, String text, boolean formula) {

  public static final Cell EMPTY = new Cell(Kind.EMPTY, "", false);

  /** How the file holds it. */
  public enum Kind {
    EMPTY,
    TEXT,
    NUMBER,
    DATE,
    ERROR
  }

  /** A text, or the empty cell where it is blank. */
  public static Cell text(String text, boolean formula) {
    return text.isBlank() ? EMPTY : new Cell(Kind.TEXT, text, formula);
  }

  public boolean isEmpty() {
    return kind == Kind.EMPTY;
  }

  /** A number of so many digits that a spreadsheet has rounded the last ones away. */
  public boolean hasLostDigits() {
    return kind == Kind.NUMBER && text.length() > 15;
  }
}
