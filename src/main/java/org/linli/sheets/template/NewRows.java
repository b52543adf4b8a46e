package org.linli.sheets.template;

import java.util.List;
import java.util.function.Consumer;

/**
 * Rows that are written into the blank ones from {@code firstBlank} to {@code lastBlank}, which
 * count from 1. When these are used up, further ones like the last of them are inserted after it,
 * and everything below moves down. Without any blank row {@code lastBlank} is {@code firstBlank -
 * 1}: all are inserted before {@code firstBlank}.
 */
public record NewRows(int firstBlank, int lastBlank, Source source) {

  /** Pushes rows one after the other, any number, once. */
  public interface Source {

    void each(Consumer<List<ColumnEdit>> take);

    /**
     * How many rows it is going to push, or -1 if only pushing tells. Then they are pushed first
     * and kept compressed, since what stands above the rows may tell how far they reach.
     */
    default int count() {
      return -1;
    }

    /** A source that knows how many rows it has; pushing more or fewer is an error. */
    static Source of(int count, Source rows) {
      return new Source() {
        @Override
        public void each(Consumer<List<ColumnEdit>> take) {
          rows.each(take);
        }

        @Override
        public int count() {
          return count;
        }
      };
    }
  }

  public NewRows {
    if (firstBlank < 1 || lastBlank < firstBlank - 1) {
      throw new IllegalArgumentException(firstBlank + "–" + lastBlank);
    }
  }

  /** How many blank rows stand ready. */
  public int blanks() {
    return lastBlank - firstBlank + 1;
  }
}
