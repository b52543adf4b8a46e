package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.Derivation;
import org.linli.catalogue.Derivation.Comparison;
import org.linli.catalogue.Derivation.Condition;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.Values;

/** Who is listed or counted as somebody has stated it, checked; values become the catalogue's. */
final class Stated {

  private final Matcher.Catalogue catalogue;
  private final List<Fault> faults;

  /**
   * @param faults where what is wrong is added
   */
  Stated(Matcher.Catalogue catalogue, List<Fault> faults) {
    this.catalogue = catalogue;
    this.faults = faults;
  }

  /** A count of what belongs to a row; null where it is told what is wrong. */
  @Nullable Derivation count(Derivation said, ItemSubject row, String where) {
    var counted = said.counted();
    if (counted == null) return wrong(where, said.kind().name(), FormFault.ONLY_COUNTS);
    if (counted == row || !Around.reaches(counted, row)) {
      return wrong(where, counted.name(), FormFault.NOT_COUNTED_HERE);
    }
    var conditions = conditions(said.conditions(), counted, where);
    return conditions == null
        ? null
        : new Derivation(Derivation.Kind.COUNT, counted, List.of(), conditions);
  }

  /** All of them, each about a subject of this kind; null where it is told what is wrong. */
  @Nullable List<Condition> conditions(List<Condition> said, ItemSubject of, String where) {
    var checked = new ArrayList<Condition>();
    for (var each : said) {
      var condition = condition(each, of, where);
      if (condition != null) checked.add(condition);
    }
    return checked.size() == said.size() ? checked : null;
  }

  private @Nullable Condition condition(Condition said, ItemSubject of, String where) {
    var item = item(said.item());
    if (item == null || item.subject() != of) {
      return wrong(where, said.item(), FormFault.UNKNOWN_ITEM);
    }
    var formula = item.derivation();
    if (formula != null) return derived(said, formula, where);
    if (said.comparison() != Comparison.IS && !item.value().type().isNumber()) {
      return wrong(where, item.name(), FormFault.NOT_MEASURED);
    }
    return switch (Values.read(item, said.value())) {
      case Values.Read.Value(var value, var _) ->
          new Condition(said.item(), said.comparison(), value);
      case Values.Read.Nothing _ -> wrong(where, item.name(), FormFault.NO_VALUE_TO_COMPARE);
      case Values.Read.Wrong(var why, var facts) -> {
        faults.add(Fault.at(where, said.value(), why, facts.toArray()));
        yield null;
      }
    };
  }

  /** Of what follows from other items only an age is known of each one. */
  private @Nullable Condition derived(Condition said, Derivation formula, String where) {
    if (formula.kind() != Derivation.Kind.AGE) {
      return wrong(where, said.item(), FormFault.NOT_MEASURED);
    }
    var years = said.value().strip();
    return years.matches("\\d{1,3}")
        ? new Condition(said.item(), said.comparison(), years)
        : wrong(where, said.value(), FormFault.NO_VALUE_TO_COMPARE);
  }

  private @Nullable DataItem item(String key) {
    return catalogue.all().stream().filter(it -> it.key().equals(key)).findFirst().orElse(null);
  }

  private <T> @Nullable T wrong(String where, String value, FormFault why) {
    faults.add(Fault.at(where, value, why));
    return null;
  }
}
