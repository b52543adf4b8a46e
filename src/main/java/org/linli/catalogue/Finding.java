package org.linli.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.catalogue.Candidate.Why;

/** Tells which items words may mean and why; nothing is decided for the person who asked. */
final class Finding {

  private Finding() {}

  /** The candidates, the surest first, and of equally sure ones the one of the closest length. */
  static List<Candidate> in(Stream<DataItem> items, String words) {
    var readings = Labels.readings(words);
    if (readings.isEmpty()) return List.of();
    var length = readings.iterator().next().length();
    return items
        .map(it -> about(it, readings, Labels.stem(words)))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing(Candidate::why)
                .thenComparing(it -> Math.abs(Labels.plain(it.matched()).length() - length)))
        .toList();
  }

  private static Optional<Candidate> about(DataItem item, Set<String> readings, String stem) {
    if (readings.contains(Labels.plain(item.key()))) return because(item, Why.KEY, item.key());
    var literal = readings.iterator().next();
    for (var reading : readings) {
      for (var name : names(item)) {
        if (!Labels.plain(name).equals(reading)) continue;
        return because(
            item, reading.equals(literal) ? ofName(item, name) : Why.WITHOUT_EXTRAS, name);
      }
    }
    for (var name : names(item)) {
      if (Labels.stem(name).equals(stem)) return because(item, Why.WITHOUT_EXTRAS, name);
    }
    var standard = item.standard();
    if (standard != null && readings.contains(Labels.plain(standard))) {
      return because(item, Why.STANDARD, standard);
    }
    return names(item).stream()
        .filter(it -> isPart(Labels.plain(it), stem))
        .min(Comparator.comparing(it -> Math.abs(Labels.plain(it).length() - stem.length())))
        .flatMap(it -> because(item, Why.PART, it));
  }

  private static Why ofName(DataItem item, String name) {
    return item.synonyms().contains(name) ? Why.SYNONYM : Why.NAME;
  }

  /** One letter is a part of too much to mean anything. */
  private static boolean isPart(String name, String words) {
    var shorter = Math.min(name.length(), words.length());
    return shorter > 1 && (name.contains(words) || words.contains(name));
  }

  private static List<String> names(DataItem item) {
    return Stream.concat(Stream.of(item.name(), item.englishName()), item.synonyms().stream())
        .toList();
  }

  private static Optional<Candidate> because(DataItem item, Why why, String matched) {
    return Optional.of(new Candidate(item, why, matched));
  }
}
