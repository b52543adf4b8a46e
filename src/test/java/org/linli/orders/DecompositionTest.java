package org.linli.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;

/** A total divided by weight: exact, fair, and the same each time. */
class DecompositionTest {

  private static final long FIRST = 420102002003001L;

  private static Map<PlaceCode, Long> weights(List<Integer> all) {
    var weights = new TreeMap<PlaceCode, Long>();
    for (var i = 0; i < all.size(); i++) {
      weights.put(new PlaceCode(FIRST + i), (long) all.get(i));
    }
    return weights;
  }

  @Property
  void partsAddUpAndNobodyIsAWholeUnitFromTheirShare(
      @ForAll @LongRange(min = 0, max = 5_000_000) long total,
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 4_000) Integer> all) {
    var weights = weights(all);
    var parts = Decomposition.shared(total, weights);
    assertThat(parts.values().stream().mapToLong(it -> it).sum()).isEqualTo(total);
    assertThat(parts.keySet()).isEqualTo(weights.keySet());
    var sum = all.stream().mapToLong(it -> it).sum();
    parts.forEach((place, part) -> {
      var share =
          sum == 0
              ? (double) total / all.size()
              : (double) total * weights.getOrDefault(place, 0L) / sum;
      assertThat(Math.abs(part - share)).isLessThan(1);
    });
  }

  @Test
  void whatIsLeftGoesToTheLargestRemainder() {
    var parts = Decomposition.shared(10, weights(List.of(1, 1, 1, 4)));
    assertThat(parts.values()).containsExactly(2L, 1L, 1L, 6L);
    assertThat(Decomposition.shared(3, weights(List.of(0, 0))).values()).containsExactly(2L, 1L);
  }
}
