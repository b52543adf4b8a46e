package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.List;
import org.linli.base.Fault;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataType;
import org.linli.catalogue.Values;
import org.linli.sheets.Cell;
import org.linli.sheets.SheetRow;
import org.linli.sheets.template.SheetShape;
import org.linli.sheets.template.Template;

/**
 * What is odd about the rows a sender has written, each with its cell. The form can be filled all
 * the same; whoever sends it should know. Looks at no more than the shape of a sheet keeps.
 */
final class Remarks {

  /** More than anybody reads at once. */
  private static final int MOST = 200;

  private final Matcher.Catalogue catalogue;
  private final List<Fault> all = new ArrayList<>();

  Remarks(Matcher.Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<Fault> all() {
    return all;
  }

  void add(List<Fault> faults) {
    faults.stream().limit(Math.max(0, MOST - all.size())).forEach(all::add);
  }

  void lookAt(Template template, SheetPlan plan) {
    var table = plan.layout().table();
    if (table == null) return;
    for (var shape : template.sheets())
      if (shape.index() == plan.index()) lookAt(shape, plan, table);
  }

  private void lookAt(SheetShape shape, SheetPlan plan, Layout.Table table) {
    for (var row : shape.rows()) {
      if (row.number() < table.first() || row.number() > table.last() || row.isEmpty()) continue;
      if (shape.looks().hiddenRows().contains(row.number())) {
        tell(plan, row, 0, row.at(0).text(), FormFault.HIDDEN_ROW);
      }
      for (var i = 0; i < plan.columns().size(); i++) {
        cell(plan, row, table.columns().get(i).index(), plan.columns().get(i));
      }
    }
  }

  private void cell(SheetPlan plan, SheetRow row, int column, Match match) {
    var cell = row.at(column);
    if (cell.kind() == Cell.Kind.ERROR) {
      tell(plan, row, column, cell.text(), FormFault.CELL_ERROR);
      return;
    }
    if (cell.isEmpty() || !(match.meaning() instanceof Meaning.Item(var key))) return;
    var item = catalogue.item(key);
    if (item.isDerived() || !isRead(item)) return;
    if (Values.read(item, cell.text()) instanceof Values.Read.Wrong(var why, var facts)) {
      add(List.of(Fault.at(at(plan, row, column), cell.text(), why, facts.toArray())));
    }
  }

  /** Names and addresses are what they are; whose number it is, is found out by looking it up. */
  private static boolean isRead(DataItem item) {
    return item.value().type() == DataType.DATE
        || item.value().type() == DataType.PHONE
        || item.value().type().isNumber();
  }

  private void tell(SheetPlan plan, SheetRow row, int column, String value, FormFault why) {
    add(List.of(Fault.at(at(plan, row, column), value, why)));
  }

  private static String at(SheetPlan plan, SheetRow row, int column) {
    return FormReader.cell(plan, row.number(), column);
  }
}
