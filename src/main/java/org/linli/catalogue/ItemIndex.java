package org.linli.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The items by their names: exact ones by hash, parts by pairs of letters, so that a heading is
 * held against the few items it may mean and not against all.
 */
final class ItemIndex {

  private final List<Named> items;
  private final Map<String, List<Integer>> whole = new HashMap<>();
  private final Map<String, List<Integer>> pairs = new HashMap<>();

  /** A name in the readings that are compared. */
  record Name(String written, String plain, String stem) {}

  /** An item with its names read once. */
  record Named(DataItem item, String key, @Nullable String standard, List<Name> names) {

    static Named of(DataItem item) {
      var standard = item.standard();
      return new Named(
          item,
          Labels.plain(item.key()),
          standard == null ? null : Labels.plain(standard),
          Stream.concat(Stream.of(item.name(), item.englishName()), item.synonyms().stream())
              .map(it -> new Name(it, Labels.plain(it), Labels.stem(it)))
              .toList());
    }
  }

  ItemIndex(Collection<DataItem> current) {
    items = current.stream().map(Named::of).toList();
    for (var at = 0; at < items.size(); at++) {
      var it = items.get(at);
      add(whole, it.key(), at);
      if (it.standard() != null) add(whole, it.standard(), at);
      for (var name : it.names()) {
        add(whole, name.plain(), at);
        add(whole, name.stem(), at);
        for (var pair : pairsOf(name.plain())) add(pairs, pair, at);
      }
    }
  }

  /** All that these words may mean, in the order of the catalogue; some of them may not. */
  List<Named> around(Collection<String> readings, String stem) {
    var found = new TreeSet<Integer>();
    for (var reading : readings) found.addAll(whole.getOrDefault(reading, List.of()));
    found.addAll(whole.getOrDefault(stem, List.of()));
    for (var pair : pairsOf(stem)) found.addAll(pairs.getOrDefault(pair, List.of()));
    return found.stream().map(items::get).toList();
  }

  private static NavigableSet<String> pairsOf(String text) {
    if (text.length() < 2) return Collections.emptyNavigableSet();
    var pairs = new TreeSet<String>();
    for (var i = 0; i + 2 <= text.length(); i++) pairs.add(text.substring(i, i + 2));
    return pairs;
  }

  private static void add(Map<String, List<Integer>> to, String key, int item) {
    var all = Objects.requireNonNull(to.computeIfAbsent(key, _ -> new ArrayList<>()));
    if (all.isEmpty() || all.getLast() != item) all.add(item);
  }
}
