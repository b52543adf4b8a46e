package org.linli.sheets.template;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is written into a cell; its format stays the cell's own. */
public sealed interface Edit {

  /** Left as it is. */
  record Keep() implements Edit {}

  record Text(String text) implements Edit {}

  record Number(BigDecimal number) implements Edit {}

  record Day(LocalDate day) implements Edit {}
}
