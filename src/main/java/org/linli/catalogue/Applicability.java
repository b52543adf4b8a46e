package org.linli.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of whom an item can be at all, from {@code catalogue/applies.csv}; one that cannot be so fails.
 */
final class Applicability {

  private final Map<String, List<Derivation.Condition>> byItem = new HashMap<>();

  private Applicability() {}

  static Applicability shipped(Catalogue catalogue) {
    var applicability = new Applicability();
    for (var row : DataFile.shipped("applies.csv")) {
      var item = catalogue.get(row.get("item"));
      var conditions = Derivation.conditions(row.get("condition"));
      for (var condition : conditions) {
        var of = catalogue.get(condition.item());
        if (of.subject() != item.subject() || !Catalogue.canBe(of.value(), condition)) {
          throw new IllegalArgumentException(item.key() + " cannot depend on " + condition);
        }
      }
      if (applicability.byItem.put(item.key(), conditions) != null) {
        throw new IllegalArgumentException(item.key() + " is told twice");
      }
    }
    return applicability;
  }

  List<Derivation.Condition> of(String key) {
    return byItem.getOrDefault(key, List.of());
  }
}
