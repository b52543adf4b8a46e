package org.linli.orders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;

/**
 * An order along the tree: what each place where the work is done is to do, and at each level above
 * the sum of what lies within.
 */
record Decomposition(NavigableMap<PlaceCode, Long> leaves, NavigableMap<PlaceCode, Long> above) {

  /**
   * @param households how many live in each place where the work can be done
   */
  static Decomposition of(Order order, Map<PlaceCode, Long> households) {
    var leaves = leaves(order.wish(), households);
    if (leaves.isEmpty()) throw Refusal.because(OrdersReason.NOBODY_THERE);
    return new Decomposition(leaves, above(leaves, order.top()));
  }

  private static NavigableMap<PlaceCode, Long> leaves(
      OrderWish wish, Map<PlaceCode, Long> households) {
    var each = wish.amountOrOne();
    var leaves = new TreeMap<PlaceCode, Long>();
    switch (wish.rule()) {
      case PER_HOUSEHOLD -> households.forEach((it, many) -> leaves.put(it, many * each));
      case PER_PLACE -> households.keySet().forEach(it -> leaves.put(it, each));
      case BY_SHARE -> leaves.putAll(shared(each, households));
      case BY_HAND -> wish.byHand().forEach(it -> leaves.merge(it.place(), it.target(), Long::sum));
    }
    return leaves;
  }

  private static NavigableMap<PlaceCode, Long> above(
      NavigableMap<PlaceCode, Long> leaves, Level top) {
    var above = new TreeMap<PlaceCode, Long>();
    leaves.forEach((leaf, target) -> {
      for (var level = top; level.isWiderThan(leaf.level()); level = level.below()) {
        above.merge(leaf.at(level), target, Long::sum);
      }
    });
    return above;
  }

  /**
   * Divides a total by weight so that the parts add up to it exactly: each gets its whole part, and
   * what is left goes to the largest remainders, of equal ones to the lower code. Where nobody has
   * any weight all weigh the same; among none nothing is divided.
   */
  static NavigableMap<PlaceCode, Long> shared(long total, Map<PlaceCode, Long> weights) {
    if (weights.isEmpty()) return new TreeMap<>();
    var sum = weights.values().stream().mapToLong(it -> it).sum();
    if (sum == 0) {
      var same = new TreeMap<PlaceCode, Long>();
      weights.keySet().forEach(it -> same.put(it, 1L));
      return shared(total, same);
    }
    var parts = new TreeMap<PlaceCode, Long>();
    var remainders = new ArrayList<Remainder>();
    var left = total;
    for (var it : weights.entrySet()) {
      var whole = Math.multiplyExact(total, it.getValue());
      parts.put(it.getKey(), whole / sum);
      remainders.add(new Remainder(it.getKey(), whole % sum));
      left -= whole / sum;
    }
    remainders.sort(Remainder.LARGEST_FIRST);
    for (var it : remainders.subList(0, (int) left)) parts.merge(it.place(), 1L, Long::sum);
    return parts;
  }

  private record Remainder(PlaceCode place, long rest) {
    static final Comparator<Remainder> LARGEST_FIRST =
        Comparator.comparingLong(Remainder::rest).reversed().thenComparing(Remainder::place);
  }

  long total() {
    return leaves.values().stream().mapToLong(it -> it).sum();
  }

  /** How many places it lands on, by level. */
  Map<Level, Integer> tasks() {
    var counted = new TreeMap<Level, Integer>();
    for (var it : List.of(above, leaves)) {
      it.keySet().forEach(place -> counted.merge(place.level(), 1, Integer::sum));
    }
    return counted;
  }
}
