package org.linli.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.Candidate.Why;
import org.linli.catalogue.ItemIndex.Name;
import org.linli.catalogue.ItemIndex.Named;

/** Tells which items words may mean and why; nothing is decided for the person who asked. */
final class Finding {

  private Finding() {}

  /** The candidates, the surest first, and of equally sure ones the one of the closest length. */
  static List<Candidate> in(ItemIndex index, String words, @Nullable ItemSubject subject) {
    var readings = Labels.readings(words);
    if (readings.isEmpty()) return List.of();
    var length = readings.iterator().next().length();
    var stem = Labels.stem(words);
    return index.around(readings, stem).stream()
        .filter(it -> subject == null || it.item().subject() == subject)
        .map(it -> about(it, readings, stem))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing(Candidate::why)
                .thenComparing(it -> Math.abs(Labels.plain(it.matched()).length() - length)))
        .toList();
  }

  private static Optional<Candidate> about(Named named, Set<String> readings, String stem) {
    var item = named.item();
    if (readings.contains(named.key())) return because(item, Why.KEY, item.key());
    var literal = readings.iterator().next();
    for (var reading : readings) {
      for (var name : named.names()) {
        if (!name.plain().equals(reading)) continue;
        return because(
            item,
            reading.equals(literal) ? ofName(item, name.written()) : Why.WITHOUT_EXTRAS,
            name.written());
      }
    }
    for (var name : named.names()) {
      if (name.stem().equals(stem)) return because(item, Why.WITHOUT_EXTRAS, name.written());
    }
    var standard = item.standard();
    if (standard != null && readings.contains(named.standard())) {
      return because(item, Why.STANDARD, standard);
    }
    return named.names().stream()
        .filter(it -> isPart(it.plain(), stem))
        .min(Comparator.comparing((Name it) -> Math.abs(it.plain().length() - stem.length())))
        .flatMap(it -> because(item, Why.PART, it.written()));
  }

  private static Why ofName(DataItem item, String name) {
    return item.synonyms().contains(name) ? Why.SYNONYM : Why.NAME;
  }

  /** One letter is a part of too much to mean anything. */
  private static boolean isPart(String name, String words) {
    var shorter = Math.min(name.length(), words.length());
    return shorter > 1 && (name.contains(words) || words.contains(name));
  }

  private static Optional<Candidate> because(DataItem item, Why why, String matched) {
    return Optional.of(new Candidate(item, why, matched));
  }
}
