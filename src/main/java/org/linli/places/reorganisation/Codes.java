package org.linli.places.reorganisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.places.Place;

/**
 * Gives new codes. One that was ever given is never given again; a community or subdistrict gets
 * one of the band its kind is told by, and a grid the next number.
 */
final class Codes {

  private static final int MOST = 999;

  private final Function<PlaceCode, Collection<PlaceCode>> everGiven;
  private final Map<PlaceCode, TreeSet<Long>> taken = new HashMap<>();

  /** {@code everGiven} tells all codes right below a place that are or were in use. */
  Codes(Function<PlaceCode, Collection<PlaceCode>> everGiven) {
    this.everGiven = everGiven;
  }

  /** The code someone asks for, or else the next one like {@code old} below {@code parent}. */
  PlaceCode below(PlaceCode parent, PlaceCode old, @Nullable PlaceCode wanted) {
    if (wanted == null) return next(parent, old);
    if (!parent.contains(wanted) || wanted.level() != parent.level().below()) {
      throw Refusal.because(ReorganisationReason.CODE_ELSEWHERE, wanted, parent);
    }
    if (!taken(parent).add(wanted.value() % 1000)) {
      throw Refusal.because(ReorganisationReason.CODE_TAKEN, wanted);
    }
    return wanted;
  }

  private PlaceCode next(PlaceCode parent, PlaceCode old) {
    var level = parent.level().below();
    var kind = level == Level.GRID ? null : Place.Kind.of(old);
    var numbers = taken(parent);
    for (var number = start(numbers, level); number <= MOST; number++) {
      if (numbers.contains(number)) continue;
      var code = new PlaceCode(parent.first(level) + number);
      if (level != Level.GRID && Place.Kind.of(code) != kind) continue;
      numbers.add(number);
      return code;
    }
    throw Refusal.because(ReorganisationReason.NO_CODE_LEFT, parent);
  }

  /** Grids go on counting; once they have reached the end, gaps are used. */
  private static long start(TreeSet<Long> numbers, Level level) {
    if (level != Level.GRID || numbers.isEmpty() || numbers.last() >= MOST) return 1;
    return numbers.last() + 1;
  }

  private TreeSet<Long> taken(PlaceCode parent) {
    return taken.computeIfAbsent(
        parent,
        it -> {
          var numbers = new TreeSet<Long>();
          for (var code : everGiven.apply(it)) numbers.add(code.value() % 1000);
          return numbers;
        });
  }
}
