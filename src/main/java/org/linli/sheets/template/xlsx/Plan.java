package org.linli.sheets.template.xlsx;

import org.jspecify.annotations.Nullable;
import org.linli.sheets.template.NewRows;
import org.linli.sheets.template.SheetFilling;

/** One sheet's filling, when it is known how many rows come in. */
public record Plan(SheetFilling filling, NewRows.@Nullable Source source, Insertion insertion) {

  /** Counts the rows; those of a source that cannot tell are pushed and kept for this. */
  public static Plan of(SheetFilling filling) {
    var rows = filling.rows();
    if (rows == null) return new Plan(filling, null, Insertion.NONE);
    var source = rows.source().count() < 0 ? RowSpool.of(rows.source()) : rows.source();
    return new Plan(filling, source, insertion(filling, rows, source.count()));
  }

  /** How far down a sheet reaches afterwards that reached so far down before. */
  public int lowest(int before) {
    var rows = filling.rows();
    if (rows == null || source == null) return before;
    var lastNew = rows.firstBlank() + source.count() - 1;
    return Math.max(lastNew, insertion.isNone() ? before : Math.max(before, insertion.after()) + insertion.by());
  }

  private static Insertion insertion(SheetFilling filling, NewRows rows, int count) {
    var more = count - Math.max(0, rows.blanks());
    if (more <= 0) return Insertion.NONE;
    var after = rows.lastBlank();
    var table = rows.blanks() > 0 || filling.existing() != null;
    return new Insertion(after, more, table ? after : after + 1);
  }
}
