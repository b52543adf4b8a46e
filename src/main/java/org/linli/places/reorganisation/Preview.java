package org.linli.places.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.linli.places.outlines.Outline;
import org.linli.places.reorganisation.Attached.Size;

/**
 * What a plan would make: each new place with what it holds, the buildings that fall to no part,
 * and from which day figures would be counted anew.
 */
public record Preview(List<Result> results, List<LeftBehind> leftBehind, LocalDate figuresFrom) {

  /** A place that would begin; {@code open} counts what hangs on those it follows, by kind. */
  public record Result(
      Place place,
      List<PlaceCode> from,
      Size size,
      @Nullable Outline outline,
      Map<String, Long> open,
      List<Building> buildings) {}

  static Preview of(
      Recoding recoding,
      Map<PlaceCode, Size> sizes,
      List<Building> stand,
      Map<String, Map<PlaceCode, Long>> open,
      LocalDate figuresFrom) {
    var results = new ArrayList<Result>();
    for (var it : recoding.begun()) {
      var code = it.place().code();
      var here = stand.stream().filter(b -> code.equals(recoding.buildings().get(b.id()))).toList();
      var divided = it.madeOf().stream().anyMatch(recoding.divided()::contains);
      var size =
          divided
              ? here.stream().map(Preview::sizeOf).reduce(Size.NONE, Size::plus)
              : it.madeOf().stream()
                  .map(from -> sizes.getOrDefault(from, Size.NONE))
                  .reduce(Size.NONE, Size::plus);
      results.add(
          new Result(it.place(), it.madeOf(), size, it.outline(), openOf(it.madeOf(), open), here));
    }
    return new Preview(List.copyOf(results), List.copyOf(recoding.leftBehind()), figuresFrom);
  }

  private static Size sizeOf(Building it) {
    return new Size(1, it.households(), it.persons());
  }

  private static Map<String, Long> openOf(
      List<PlaceCode> from, Map<String, Map<PlaceCode, Long>> open) {
    var counts = new TreeMap<String, Long>();
    open.forEach((kind, byPlace) ->
        counts.put(kind, from.stream().mapToLong(it -> byPlace.getOrDefault(it, 0L)).sum()));
    return counts;
  }
}
