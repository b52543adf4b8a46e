package org.linli.sheets.template.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.linli.sheets.template.ColumnEdit;
import org.linli.sheets.template.NewRows;

/** Passes the rows of a sheet by, each filled in as planned, and puts the new ones in. */
final class RowsFiller {

  /** XML that breaks while rows are being pushed. */
  private static final class Broken extends RuntimeException {
    private final transient XMLStreamException why;

    Broken(XMLStreamException why) {
      super(why);
      this.why = why;
    }
  }

  private final Plan plan;
  private final RowReader in;
  private final RowWriter out;
  private final CellValues values;
  private final Formulas formulas;
  private final TreeMap<Integer, List<ColumnEdit>> single = new TreeMap<>();
  private @Nullable RowXml ahead;
  private @Nullable RowXml model;
  private @Nullable RowXml above;
  private @Nullable ModelRow repeated;
  private int written;

  RowsFiller(Plan plan, RowReader in, RowWriter out, CellValues values, Formulas formulas) {
    this.plan = plan;
    this.in = in;
    this.out = out;
    this.values = values;
    this.formulas = formulas;
    plan.filling()
        .cells()
        .forEach((at, edit) ->
            single
                .computeIfAbsent(at.row(), _ -> new ArrayList<>())
                .add(new ColumnEdit(at.column(), edit)));
  }

  void run() throws XMLStreamException {
    ahead = in.next();
    var rows = plan.filling().rows();
    var source = plan.source();
    if (rows != null && source != null) {
      passUntil(rows.firstBlank());
      try {
        source.each(edits -> put(rows, edits));
      } catch (Broken broken) {
        throw broken.why;
      }
      if (written != source.count()) {
        throw new IllegalStateException(written + " rows came instead of " + source.count());
      }
    }
    passUntil(Integer.MAX_VALUE);
  }

  /** Everything above a row, as it stands, with the single cells and existing rows filled in. */
  private void passUntil(int end) throws XMLStreamException {
    while (true) {
      var next = ahead == null ? Integer.MAX_VALUE : ahead.number();
      if (!single.isEmpty()) next = Math.min(next, single.firstKey());
      if (next >= end) return;
      pass(take(next));
    }
  }

  private void pass(RowXml row) {
    var edits = new ArrayList<ColumnEdit>();
    var existing = plan.filling().existing();
    if (existing != null && row.number() >= existing.first() && row.number() <= existing.last()) {
      edits.addAll(existing.filler().fill(values.row(row, Ranges.MOST_COLUMNS)));
    }
    var insertion = plan.insertion();
    remember(row);
    var number = insertion.point(row.number());
    if (number > Ranges.MOST_ROWS) return; // without a value: that was looked at before
    write(row, number, edits);
  }

  /** A new row: into a blank one while there are any, else behind the last. */
  private void put(NewRows rows, List<ColumnEdit> edits) {
    try {
      var number = rows.firstBlank() + written;
      if (number <= rows.lastBlank()) {
        var row = take(number);
        remember(row);
        write(row, number, edits);
      } else {
        var more = number - rows.lastBlank();
        out.write(model(rows).repeat(more), number, edits);
      }
      written++;
    } catch (XMLStreamException broken) {
      throw new Broken(broken);
    }
  }

  private ModelRow model(NewRows rows) {
    if (repeated == null) {
      var last = rows.lastBlank();
      var like = model != null && model.number() == last ? model : RowXml.blank(Math.max(1, last));
      repeated = new ModelRow(like, above, formulas);
    }
    return repeated;
  }

  /** The rows like which new ones are made: blank ones, or existing ones where none is blank. */
  private void remember(RowXml row) {
    var rows = plan.filling().rows();
    if (rows == null || row.number() > rows.lastBlank()) return;
    var existing = plan.filling().existing();
    var blank = row.number() >= rows.firstBlank();
    if (!blank && (existing == null || row.number() < existing.first() || rows.blanks() > 0))
      return;
    above = model != null && model.number() == row.number() - 1 && blank ? model : null;
    model =
        new RowXml(
            row.number(),
            row.style(),
            row.hidden(),
            row.others(),
            List.copyOf(row.cells()),
            row.rest());
  }

  private void write(RowXml row, int number, List<ColumnEdit> edits) {
    var all = edits;
    var here = single.remove(row.number());
    if (here != null) {
      all = new ArrayList<>(here);
      all.addAll(edits);
    }
    row.cells().replaceAll(this::shifted);
    out.write(row, number, all);
  }

  private CellXml shifted(CellXml cell) {
    var formula = cell.formula();
    return formula == null ? cell : cell.withFormula(formula.shifted(formulas, plan.insertion()));
  }

  /** The row of a number: the file's, or a blank one where it has none. */
  private RowXml take(int number) throws XMLStreamException {
    if (ahead == null || ahead.number() != number) return RowXml.blank(number);
    var row = ahead;
    ahead = in.next();
    return row;
  }
}
