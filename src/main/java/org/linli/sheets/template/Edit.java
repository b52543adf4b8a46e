package org.linli.sheets.template;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is written into a cell; its format stays the cell's own. */
public sealed interface Edit {

  /** The most letters a cell of a workbook can hold. */
  int LONGEST = 32_767;

  /** Left as it is. */
  record Keep() implements Edit {}

  /** A text; an empty one empties the cell. */
  record Text(String text) implements Edit {
    public Text {
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException("A cell cannot hold " + text.length() + " letters");
      }
    }
  }

  /** A number; as a text where the cell is formatted as one or would round its digits away. */
  record Number(BigDecimal number) implements Edit {}

  /** A day in the cell's own date format, or as 2026-02-20 where it has none. */
  record Day(LocalDate day) implements Edit {}
}
