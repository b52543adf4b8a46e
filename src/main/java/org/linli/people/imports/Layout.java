package org.linli.people.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet is laid out: which rows are its header, and what each column tells. {@code headerTo}
 * is the last header row, counted from 1; what comes after it is data.
 */
public record Layout(
    int sheet, String sheetName, int headerFrom, int headerTo, List<Heading> headings) {

  /** Why a column is taken for what it is. */
  public enum Why {
    BY_NAME,
    REMEMBERED,
    CHOSEN,
    UNKNOWN
  }

  /** A column by its position from 0, the words above it, and what it tells, if that is known. */
  public record Heading(int at, String letters, String label, @Nullable Column column, Why why) {}

  /** The position of a column, or -1 where there is none. */
  int at(Column column) {
    return headings.stream()
        .filter(it -> it.column() == column)
        .mapToInt(Heading::at)
        .findFirst()
        .orElse(-1);
  }

  boolean has(Column column) {
    return at(column) >= 0;
  }

  int width() {
    return headings.stream().mapToInt(Heading::at).max().orElse(-1) + 1;
  }
}
