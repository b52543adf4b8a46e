package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.sheets.SheetRow;
import org.linli.sheets.template.CellAt;
import org.linli.sheets.template.SheetShape;
import org.linli.sheets.template.Template;

/** Understands a workbook: every sheet that is shown and has something to fill. */
final class FormReader {

  /** More columns than any office reads: the file is something else, or damaged. */
  private static final int MOST_COLUMNS = 500;

  private final Matcher matcher;

  FormReader(Matcher matcher) {
    this.matcher = matcher;
  }

  /** A {@link Refusal} tells, with its cell, why nothing can be filled in. */
  List<SheetPlan> read(Template template) {
    var plans = new ArrayList<SheetPlan>();
    for (var shape : template.sheets()) {
      if (shape.hidden() || shape.rows().isEmpty()) continue;
      var grid = SheetGrid.of(shape);
      if (grid.width() > MOST_COLUMNS) {
        throw Refusal.because(FormReason.TOO_WIDE, shape.name(), grid.width(), MOST_COLUMNS);
      }
      var layout = new LayoutFinder(grid, formulas(shape)).find();
      if (layout.table() == null && layout.fields().isEmpty()) continue;
      plans.add(matcher.plan(shape.index(), shape.name(), withChoices(layout, shape)));
    }
    if (plans.isEmpty()) throw Refusal.because(FormReason.NOTHING_TO_FILL);
    refuseErrors(template.sheets(), plans);
    return plans;
  }

  private static Map<String, String> formulas(SheetShape shape) {
    var named = new HashMap<String, String>();
    shape.formulas().forEach((at, text) -> named.put(at.name(), text));
    return named;
  }

  /** What a drop-down offers tells as much of a column as values in it. */
  private static Layout withChoices(Layout layout, SheetShape shape) {
    var table = layout.table();
    if (table == null) return layout;
    var columns =
        table.columns().stream()
            .map(column ->
                shape
                    .choicesAt(new CellAt(table.headTo() + 1, column.index()))
                    .filter(it -> !it.texts().isEmpty())
                    .map(it ->
                        new Layout.Column(
                            column.index(),
                            column.row(),
                            column.path(),
                            it.texts(),
                            column.formula()))
                    .orElse(column))
            .toList();
    return new Layout(
        layout.title(),
        layout.fields(),
        new Layout.Table(
            table.headFrom(), table.headTo(), columns, table.first(), table.last(), table.given()));
  }

  /** A heading that is an error says nothing; the sender has to mend it. */
  private static void refuseErrors(List<SheetShape> shapes, List<SheetPlan> plans) {
    var faults = new ArrayList<Fault>();
    for (var plan : plans) {
      var table = plan.layout().table();
      if (table == null) continue;
      for (var row : shapes.get(plan.index()).rows()) {
        if (row.number() < table.headFrom() || row.number() > table.headTo()) continue;
        for (var column = 0; column < row.cells().size(); column++) {
          var cell = row.at(column);
          if (cell.kind() == org.linli.sheets.Cell.Kind.ERROR) {
            faults.add(
                Fault.at(
                    plan.name() + "!" + row.name(column), cell.text(), FormFault.HEADING_ERROR));
          }
        }
      }
    }
    if (!faults.isEmpty()) throw Refusal.forFaults(FormReason.FORM_WRONG, faults);
  }

  /** The name of a cell of a sheet as people tell it. */
  static String cell(SheetPlan plan, int row, int column) {
    return plan.name() + "!" + SheetRow.letters(column) + row;
  }
}
