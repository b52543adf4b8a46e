package org.linli.sheets.template.xlsx;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.sheets.template.CellRange;

/** Where a drop-down's texts stand: a range of the sheet itself, or of the one named. */
public record ListReference(@Nullable String sheet, CellRange range) {

  private static final Pattern RANGE =
      Pattern.compile("(?:(?:'((?:[^']|'')+)'|([^'!\\[\\]()\"]+))!)?(\\$?[A-Za-z$:\\d]+)");

  /** Reads what a drop-down's formula says; empty where it is computed. */
  public static Optional<ListReference> of(String formula) {
    var match = RANGE.matcher(formula);
    if (!match.matches()) return Optional.empty();
    var quoted = match.group(1);
    var sheet = quoted == null ? match.group(2) : quoted.replace("''", "'");
    return Ranges.one(match.group(3)).map(it -> new ListReference(sheet, it));
  }
}
