package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.Refusal;
import org.linli.catalogue.Derivation;
import org.linli.catalogue.ItemSubject;
import org.linli.sheets.SheetRow;

/** What somebody has said about a form that the program did not know, checked and taken over. */
final class Choosing {

  /**
   * What a column or single cell stands for.
   *
   * @param sheet its position in the workbook, from 0
   * @param column counts the columns of the table from 0; null for a single cell
   * @param field counts the single cells from 0; null for a column
   * @param meaning null where the meaning it has is right
   * @param masking null where it stays
   */
  record Choice(
      int sheet,
      @Nullable Integer column,
      @Nullable Integer field,
      @Nullable Meaning meaning,
      @Nullable Masking masking) {}

  /**
   * What a row of a sheet is about, and who is on it.
   *
   * @param askUndecided are those asked of whom it is not known whether they are on it? Null leaves
   *     open what was left open
   */
  record Rows(
      int sheet,
      ItemSubject subject,
      @Nullable Level level,
      List<Derivation.Condition> population,
      @Nullable Boolean askUndecided) {}

  private final Matcher.Catalogue catalogue;
  private final Matcher matcher;
  private final List<Fault> faults = new ArrayList<>();

  Choosing(Matcher.Catalogue catalogue, Matcher matcher) {
    this.catalogue = catalogue;
    this.matcher = matcher;
  }

  Form choose(Form form, List<Rows> rows, List<Choice> choices) {
    var chosen = form;
    for (var each : rows) chosen = chosen.with(rows(sheet(chosen, each.sheet()), each));
    for (var each : choices) chosen = chosen.with(column(sheet(chosen, each.sheet()), each));
    if (!faults.isEmpty()) throw Refusal.forFaults(FormReason.FORM_WRONG, faults);
    return chosen;
  }

  private static SheetPlan sheet(Form form, int index) {
    return form.sheets().stream()
        .filter(it -> it.index() == index)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("sheet " + index));
  }

  /** With another kind of row every heading is read anew, but for what somebody has chosen. */
  private SheetPlan rows(SheetPlan plan, Rows rows) {
    for (var condition : rows.population()) {
      if (!knows(condition.item())
          || catalogue.item(condition.item()).subject() != rows.subject()) {
        faults.add(Fault.at(plan.name(), condition.item(), FormFault.UNKNOWN_ITEM));
        return plan;
      }
    }
    var fresh =
        rows.subject() == plan.subject()
            ? plan
            : matcher.planFor(plan.index(), plan.name(), plan.layout(), rows.subject());
    var level =
        rows.subject() != ItemSubject.PLACE
            ? null
            : rows.level() == null ? fresh.level() : rows.level();
    var listed = fresh.of(rows.subject(), level, rows.population());
    return rows.askUndecided() == null ? listed : listed.asking(rows.askUndecided());
  }

  private SheetPlan column(SheetPlan plan, Choice choice) {
    var of = choice.column() == null ? plan.fields() : plan.columns();
    var at = choice.column() == null ? choice.field() : choice.column();
    if (at == null || at < 0 || at >= of.size()) {
      faults.add(Fault.at(plan.name(), String.valueOf(at), FormFault.UNKNOWN_COLUMN));
      return plan;
    }
    var match = of.get(at);
    var meaning = choice.meaning() == null ? match.meaning() : choice.meaning();
    var masking = choice.masking() == null ? match.masking() : choice.masking();
    if (meaning instanceof Meaning.Item(var key)) {
      if (!knows(key)) return wrong(plan, choice, at, key, FormFault.UNKNOWN_ITEM);
      if (!Around.reaches(plan.subject(), catalogue.item(key).subject())) {
        return wrong(plan, choice, at, catalogue.item(key).name(), FormFault.NOT_OF_THE_ROW);
      }
    }
    if (meaning instanceof Meaning.Unknown) {
      return wrong(plan, choice, at, "", FormFault.STILL_OPEN);
    }
    var chosen = match.chosen(meaning, masking);
    return choice.column() == null ? plan.withField(at, chosen) : plan.withColumn(at, chosen);
  }

  private boolean knows(String key) {
    return catalogue.all().stream().anyMatch(it -> it.key().equals(key));
  }

  private SheetPlan wrong(SheetPlan plan, Choice choice, int at, String value, FormFault why) {
    faults.add(Fault.at(cell(plan, choice.column() != null, at), value, why));
    return plan;
  }

  /** The cell of a heading, or the single cell itself, as people tell it: 台账!D3. */
  static String cell(SheetPlan plan, boolean column, int at) {
    var table = plan.layout().table();
    if (column && table != null) {
      var it = table.columns().get(at);
      return plan.name() + "!" + SheetRow.letters(it.index()) + it.row();
    }
    var field = plan.layout().fields().get(at);
    return plan.name() + "!" + SheetRow.letters(field.column()) + field.row();
  }
}
