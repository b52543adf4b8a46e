package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.sheets.SheetRow;
import org.linli.sheets.template.AddedSheet;
import org.linli.sheets.template.CellAt;
import org.linli.sheets.template.ColumnEdit;
import org.linli.sheets.template.Edit;
import org.linli.sheets.template.ExistingRows;
import org.linli.sheets.template.NewRows;
import org.linli.sheets.template.SheetFilling;
import org.linli.sheets.template.SheetShape;

/**
 * Turns the answers of one sheet into what is written, and keeps beside it whose word each value
 * is. The sources are kept as references to few sentences: four bytes a cell.
 */
final class Filling {

  /** Beyond this many cells the sources are told by column, not by cell. */
  private static final int MOST_SOURCES = 4_000_000;

  private final SheetPlan plan;
  private final SheetShape shape;
  private final Written written;
  private final List<String[]> sources = new ArrayList<>();
  private final List<Map<String, Integer>> byColumn = new ArrayList<>();
  private long kept;

  Filling(SheetPlan plan, SheetShape shape, Written written) {
    this.plan = plan;
    this.shape = shape;
    this.written = written;
    plan.columns().forEach(_ -> byColumn.add(new HashMap<>()));
  }

  /** A table whose rows are made. */
  SheetFilling made(
      Map<CellAt, Edit> cells, Consumer<RowStream.Taker> rows, int first, int last) {
    return new SheetFilling(
        plan.index(), cells, null, new NewRows(first, last, take -> rows.accept(row(take))));
  }

  private RowStream.Taker row(Consumer<List<ColumnEdit>> take) {
    return (_, answers) -> take.accept(edits(answers));
  }

  /** A table whose rows name somebody already, each of whom was found or not. */
  SheetFilling given(
      Map<CellAt, Edit> cells,
      int first,
      int last,
      java.util.function.Function<SheetRow, @Nullable List<Answer>> find) {
    return new SheetFilling(
        plan.index(),
        cells,
        new ExistingRows(first, last, row -> complete(row, find.apply(row))),
        null);
  }

  private List<ColumnEdit> complete(SheetRow row, @Nullable List<Answer> answers) {
    if (answers == null) {
      keep(new String[0]);
      return List.of();
    }
    // What the sender has written stays.
    return edits(answers).stream().filter(it -> row.at(it.column()).isEmpty()).toList();
  }

  /** Single cells beside or instead of a table. */
  Map<CellAt, Edit> cells(List<Answer> answers) {
    var cells = new HashMap<CellAt, Edit>();
    for (var i = 0; i < answers.size(); i++) {
      var field = plan.layout().fields().get(i);
      var edit = written.cell(answers.get(i), plan.fields().get(i), false);
      if (!(edit instanceof Edit.Keep)) cells.put(new CellAt(field.row(), field.column()), edit);
    }
    return cells;
  }

  private List<ColumnEdit> edits(List<Answer> answers) {
    var table = java.util.Objects.requireNonNull(plan.layout().table());
    var edits = new ArrayList<ColumnEdit>(answers.size());
    var said = new String[answers.size()];
    for (var i = 0; i < answers.size(); i++) {
      var column = table.columns().get(i).index();
      var edit =
          written.cell(answers.get(i), plan.columns().get(i), isPercent(table.first(), column));
      if (!(edit instanceof Edit.Keep)) edits.add(new ColumnEdit(column, edit));
      said[i] = written.source(answers.get(i));
    }
    keep(said);
    return edits;
  }

  private boolean isPercent(int row, int column) {
    return shape.looks().formats().getOrDefault(new CellAt(row, column), "").contains("%");
  }

  private void keep(String[] said) {
    kept += said.length;
    if (kept <= MOST_SOURCES) {
      sources.add(said);
    } else {
      sources.forEach(this::count);
      sources.clear();
      count(said);
    }
  }

  private void count(String[] said) {
    for (var i = 0; i < said.length; i++) byColumn.get(i).merge(said[i], 1, Integer::sum);
  }

  /**
   * The sheet of sources: row for row and column for column as in the table, so that what stands in
   * D17 there is told in the row of D17 here. Asked for after the table was written.
   */
  AddedSheet sources(String name, String rowWord) {
    var table = plan.layout().table();
    var header = new ArrayList<String>();
    header.add(rowWord);
    if (table != null) table.columns().forEach(it -> header.add(it.words()));
    var first = table == null ? 1 : table.first();
    return new AddedSheet(name, header, take -> rows(first, take), List.of());
  }

  private void rows(int first, Consumer<List<String>> take) {
    var number = first;
    for (var said : sources) {
      var row = new ArrayList<String>();
      row.add(String.valueOf(number++));
      row.addAll(Arrays.asList(said));
      take.accept(row);
    }
    if (!sources.isEmpty()) return;
    var most = byColumn.stream().mapToInt(Map::size).max().orElse(0);
    for (var i = 0; i < most; i++) {
      var row = new ArrayList<String>();
      row.add("");
      for (var column : byColumn) {
        var entries = column.entrySet().stream().skip(i).findFirst();
        row.add(entries.map(it -> it.getKey() + " × " + it.getValue()).orElse(""));
      }
      take.accept(row);
    }
  }
}
