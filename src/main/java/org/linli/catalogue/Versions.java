package org.linli.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

/** Brings a value of an older version to the newest one, step by step. */
final class Versions {

  private record Step(String item, int from, String code) {}

  private final Map<Step, String> steps = new HashMap<>();

  Versions(List<CSVRecord> rows) {
    for (var row : rows) {
      steps.put(
          new Step(row.get("item"), Integer.parseInt(row.get("from")), row.get("code")),
          row.get("to"));
    }
  }

  static Versions shipped() {
    return new Versions(DataFile.shipped("versions.csv"));
  }

  /**
   * @param all the item's versions from the first to the newest
   * @param value as the version {@code from} keeps it
   */
  Values.Read bring(List<DataItem> all, int from, String value) {
    var now = value;
    for (var version = from; version < all.size(); version++) {
      var old = all.get(version - 1);
      var next = all.get(version);
      var read = step(old, next, now);
      if (!(read instanceof Values.Read.Value(var brought, var _))) return read;
      now = brought;
    }
    return Values.exactly(now);
  }

  private Values.Read step(DataItem old, DataItem next, String value) {
    var codes = old.value().codes();
    if (codes == null) {
      var read = Values.read(next, value);
      return read instanceof Values.Read.Value ? read : lost(old, value);
    }
    var to = steps.get(new Step(old.key(), old.version(), value));
    var newer = next.value().codes();
    if (to == null || to.isEmpty() || newer == null || !newer.has(to)) return lost(old, value);
    return Values.exactly(to);
  }

  private static Values.Read lost(DataItem old, String value) {
    var words = Values.words(old, value, java.util.Locale.CHINESE);
    return Values.wrong(ValueFault.NO_COUNTERPART, words, old.version());
  }

  /**
   * Every code of every older version is told of: what it becomes, or that it has no counterpart.
   */
  void check(Catalogue catalogue) {
    catalogue
        .current()
        .flatMap(it -> catalogue.older(it.key()).stream())
        .filter(it -> it.value().codes() != null)
        .forEach(old ->
            Objects.requireNonNull(old.value().codes())
                .codes()
                .forEach(code -> {
                  if (!steps.containsKey(new Step(old.key(), old.version(), code.code()))) {
                    throw new IllegalArgumentException(
                        old.key() + " " + old.version() + ": what becomes of " + code.code());
                  }
                }));
  }
}
