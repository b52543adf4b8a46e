package org.linli.facts.forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.Derivation;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.Sensitivity;
import org.linli.catalogue.SourceAgency;
import org.linli.places.PlaceView;
import org.linli.sheets.template.Template;

/**
 * A form as it crosses the edge.
 *
 * @param draftUntil when it is deleted if nobody changes it or lets it out; null once it is out
 * @param deletedAt when its workbook was deleted; then it has no sheets
 */
record FormView(
    UUID id,
    PlaceCode place,
    PlaceView placed,
    SourceAgency agency,
    String title,
    String file,
    Template.Kind kind,
    boolean macros,
    List<SheetView> sheets,
    int open,
    int version,
    @Nullable UUID issue,
    Instant at,
    @Nullable Instant draftUntil,
    @Nullable Instant deletedAt) {

  /**
   * A sheet; {@code columns} are those of its table, {@code fields} its single cells.
   *
   * @param given do the rows name somebody already?
   */
  record SheetView(
      int index,
      String name,
      ItemSubject subject,
      @Nullable Level level,
      List<Derivation.Condition> population,
      @Nullable Boolean askUndecided,
      boolean table,
      boolean given,
      List<ColumnView> columns,
      List<ColumnView> fields) {}

  /**
   * A column or single cell.
   *
   * @param cell where its heading stands, or the cell to be filled: {@code D3}
   * @param item the item it stands for, where it is one
   * @param others items it may be instead, the likeliest first
   */
  record ColumnView(
      String cell,
      List<String> path,
      List<String> examples,
      MeaningView meaning,
      @Nullable ItemView item,
      boolean sure,
      Match.Why why,
      List<ItemView> others,
      Masking masking) {}

  /** What people read of an item. */
  record ItemView(
      String key,
      String name,
      String englishName,
      ItemSubject subject,
      Sensitivity sensitivity,
      boolean inUse,
      boolean derived) {

    static ItemView of(DataItem it) {
      return new ItemView(
          it.key(),
          it.name(),
          it.englishName(),
          it.subject(),
          it.sensitivity(),
          it.isInUse(),
          it.isDerived());
    }
  }

  private static final int EXAMPLES = 3;

  static FormView of(Form form, PlaceView placed, Function<String, DataItem> items) {
    var sheets = new ArrayList<SheetView>();
    var open = 0;
    for (var plan : form.sheets()) {
      sheets.add(sheet(plan, items));
      open += (int) Surveying.matches(plan).stream().filter(it -> !it.sure()).count();
    }
    return new FormView(
        form.id(),
        form.place(),
        placed,
        form.agency(),
        form.title(),
        form.file(),
        form.kind(),
        form.macros(),
        sheets,
        open,
        form.version(),
        form.issue(),
        form.at(),
        form.draftUntil(),
        form.deletedAt());
  }

  private static SheetView sheet(SheetPlan plan, Function<String, DataItem> items) {
    var table = plan.layout().table();
    var columns = new ArrayList<ColumnView>();
    for (var i = 0; i < plan.columns().size(); i++) {
      var column = java.util.Objects.requireNonNull(table).columns().get(i);
      columns.add(
          column(
              cellOf(plan, true, i),
              column.path(),
              column.examples().stream().limit(EXAMPLES).toList(),
              plan.columns().get(i),
              items));
    }
    var fields = new ArrayList<ColumnView>();
    for (var i = 0; i < plan.fields().size(); i++) {
      fields.add(
          column(
              cellOf(plan, false, i),
              List.of(plan.layout().fields().get(i).label()),
              List.of(),
              plan.fields().get(i),
              items));
    }
    return new SheetView(
        plan.index(),
        plan.name(),
        plan.subject(),
        plan.level(),
        plan.population(),
        plan.askUndecided(),
        table != null,
        table != null && table.given(),
        columns,
        fields);
  }

  private static String cellOf(SheetPlan plan, boolean column, int at) {
    return Choosing.cell(plan, column, at).substring(plan.name().length() + 1);
  }

  private static ColumnView column(
      String cell,
      List<String> path,
      List<String> examples,
      Match match,
      Function<String, DataItem> items) {
    var item = match.meaning() instanceof Meaning.Item(var key) ? items.apply(key) : null;
    return new ColumnView(
        cell,
        path,
        examples,
        MeaningView.of(match.meaning()),
        item == null ? null : ItemView.of(item),
        match.sure(),
        match.why(),
        match.others().stream().map(items).map(ItemView::of).toList(),
        match.masking());
  }
}
