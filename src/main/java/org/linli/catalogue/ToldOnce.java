package org.linli.catalogue;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told once of a grid and holds for everything in it, from {@code catalogue/told_once.csv};
 * one that cannot stand for the other fails.
 */
final class ToldOnce {

  private final Map<String, String> byItem = new HashMap<>();

  private ToldOnce() {}

  static ToldOnce shipped(Catalogue catalogue) {
    var once = new ToldOnce();
    for (var row : DataFile.shipped("told_once.csv")) {
      var item = catalogue.get(row.get("item"));
      var ofGrid = catalogue.get(row.get("grid_item"));
      if (ofGrid.subject() != ItemSubject.PLACE
          || item.isDerived()
          || ofGrid.value().type() != item.value().type()) {
        throw new IllegalArgumentException(ofGrid.key() + " cannot stand for " + item.key());
      }
      if (once.byItem.put(item.key(), ofGrid.key()) != null) {
        throw new IllegalArgumentException(item.key() + " is told twice");
      }
    }
    return once;
  }

  @Nullable String of(String key) {
    return byItem.get(key);
  }
}
