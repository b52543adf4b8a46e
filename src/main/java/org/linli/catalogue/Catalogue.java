package org.linli.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All items in all their versions; one that contradicts itself cannot be made. */
final class Catalogue {

  private final Map<String, NavigableMap<Integer, DataItem>> versions = new LinkedHashMap<>();

  Catalogue(Collection<DataItem> all) {
    for (var item : all) {
      var earlier = versions.computeIfAbsent(item.key(), _ -> new TreeMap<>());
      if (item.version() != earlier.size() + 1) throw wrong(item, "its versions are not in order");
      if (!earlier.isEmpty() && earlier.firstEntry().getValue().subject() != item.subject()) {
        throw wrong(item, "a version changes what it is about");
      }
      earlier.put(item.version(), item);
    }
    noTwoGoByOneName();
    current().forEach(this::checkDerivation);
  }

  /** The newest version of each item, in the order of the file. */
  Stream<DataItem> current() {
    return versions.values().stream().map(it -> it.lastEntry().getValue());
  }

  /** The newest version. */
  DataItem get(String key) {
    return byVersion(key).lastEntry().getValue();
  }

  /** The versions before the newest, the latest of them first. */
  List<DataItem> older(String key) {
    return byVersion(key).headMap(get(key).version(), false).descendingMap().values().stream()
        .toList();
  }

  /** All versions, from the first to the newest. */
  List<DataItem> versions(String key) {
    return List.copyOf(byVersion(key).values());
  }

  boolean has(String key) {
    return versions.containsKey(key);
  }

  private NavigableMap<Integer, DataItem> byVersion(String key) {
    var found = versions.get(key);
    if (found == null) throw new NoSuchElementException(key);
    return found;
  }

  /** A name two items of a subject go by must be told as ambiguous by both. */
  private void noTwoGoByOneName() {
    var owners = new HashMap<String, DataItem>();
    current()
        .forEach(item -> {
          var names = new ArrayList<>(List.of(item.name(), item.englishName()));
          names.addAll(item.synonyms());
          var own = new HashMap<String, String>();
          for (var name : names) {
            var plain = Labels.plain(name);
            if (plain.isEmpty() || own.put(plain, name) != null) throw wrong(item, "names " + name);
            if (item.ambiguous().contains(name)) continue;
            var other = owners.putIfAbsent(item.subject() + plain, item);
            if (other != null) throw wrong(item, name + " is " + other.key() + "'s too");
          }
        });
    current()
        .forEach(item ->
            item.ambiguous().stream()
                .filter(name -> goingBy(item.subject(), Labels.plain(name)) < 2)
                .forEach(name -> {
                  throw wrong(item, name + " is not ambiguous");
                }));
  }

  private long goingBy(ItemSubject subject, String plain) {
    return current()
        .filter(it -> it.subject() == subject)
        .filter(it -> it.synonyms().stream().map(Labels::plain).anyMatch(plain::equals))
        .count();
  }

  private void checkDerivation(DataItem item) {
    var derivation = item.derivation();
    if (derivation == null) return;
    var parts = derivation.items().stream().map(key -> part(item, key)).toList();
    var fits =
        switch (derivation.kind()) {
          case AGE ->
              parts.getFirst().value().type() == DataType.DATE
                  && parts.getFirst().subject() == item.subject();
          case COUNT -> item.value().type() == DataType.INTEGER;
          case SUM -> parts.getFirst().value().type().isNumber();
          case SHARE ->
              parts.stream().allMatch(it -> it.isDerived() && it.value().type().isNumber());
        };
    if (!fits) throw wrong(item, "its formula does not fit");
    for (var condition : derivation.conditions()) {
      var of = part(item, condition.item());
      if (of.subject() != derivation.counted() || !canBe(of.value(), condition)) {
        throw wrong(item, "its condition " + condition + " does not fit");
      }
    }
  }

  static boolean canBe(ValueRule rule, Derivation.Condition condition) {
    if (condition.comparison() != Derivation.Comparison.IS) {
      return rule.type().isNumber() && condition.value().matches("\\d+");
    }
    var codes = rule.codes();
    return codes == null
        ? rule.type() == DataType.YES_NO && condition.value().matches("Y|N")
        : codes.has(condition.value());
  }

  private DataItem part(DataItem whole, String key) {
    var found = versions.get(key);
    if (found == null) throw wrong(whole, "there is no " + key);
    return found.lastEntry().getValue();
  }

  private static IllegalArgumentException wrong(DataItem item, String what) {
    return new IllegalArgumentException("Data item " + item.key() + ": " + what);
  }
}
