package org.linli.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/**
 * Many open reports of one class within hours: most likely one thing that many have told.
 *
 * @param leaf the class they are of, by what was found or by their words
 * @param place around all of them
 * @param parts the communities they are in, the fullest first; wider where no more is known
 * @param since later than this they were told
 * @param until at this or earlier
 */
public record Crowd(String leaf, PlaceCode place, List<Part> parts, Instant since, Instant until) {

  public record Part(PlaceCode place, long count) {}

  /** How many of a class a community has. */
  record Counted(String leaf, PlaceCode place, long count) {}

  public Crowd {
    if (parts.isEmpty()) throw new IllegalArgumentException("A crowd of nobody");
    parts = List.copyOf(parts);
  }

  public long count() {
    return parts.stream().mapToLong(Part::count).sum();
  }

  /**
   * One line a thing: where two places have crowds of the same class, the place around them has
   * one, up to {@code top}. The fullest first.
   */
  static List<Crowd> gather(List<Counted> all, PlaceCode top, Instant since, Instant until) {
    var lines =
        all.stream()
            .map(it ->
                new Crowd(
                    it.leaf(), it.place(), List.of(new Part(it.place(), it.count())), since, until))
            .toList();
    for (var level : List.of(Level.values()).reversed()) {
      if (level.isWiderThan(Level.COMMUNITY) && !level.isWiderThan(top.level())) {
        lines = gathered(lines, level);
      }
    }
    return lines.stream()
        .sorted(
            Comparator.comparingLong(Crowd::count)
                .reversed()
                .thenComparing(Crowd::leaf)
                .thenComparing(Crowd::place))
        .toList();
  }

  private static List<Crowd> gathered(List<Crowd> lines, Level level) {
    var groups = new LinkedHashMap<String, List<Crowd>>();
    for (var it : lines) {
      var place = it.place.level().isWiderThan(level) ? it.place : it.place.at(level);
      groups.computeIfAbsent(it.leaf + " " + place, _ -> new ArrayList<>()).add(it);
    }
    return groups.values().stream().map(it -> together(it, level)).toList();
  }

  private static Crowd together(List<Crowd> some, Level level) {
    var first = some.getFirst();
    if (some.size() == 1) return first;
    var parts =
        some.stream()
            .flatMap(it -> it.parts.stream())
            .sorted(Comparator.comparingLong(Part::count).reversed().thenComparing(Part::place))
            .toList();
    return new Crowd(first.leaf, first.place.at(level), parts, first.since, first.until);
  }

  Stream<PlaceCode> places() {
    return parts.stream().map(Part::place);
  }
}
