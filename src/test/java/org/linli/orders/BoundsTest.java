package org.linli.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;
import org.linli.orders.Bounds.Bound;

/** Orders of one occasion fall on places that have the earlier ones of them already. */
class BoundsTest {

  private static final PlaceCode DISTRICT = PlaceCode.of("420102");
  private static final PlaceCode GRID = PlaceCode.of("420102002003001");
  private static final PlaceCode ELSEWHERE = PlaceCode.of("420103001002001");
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  private static final Instant EVENING = NOON.plus(Duration.ofHours(6));

  private final Bounds bounds = new Bounds(DISTRICT);

  @Test
  void onlyWhatFallsDueByThenTakesTimeAndAllThatIsOpenCounts() {
    bounds.add(GRID, NOON, new Bound(2, 30));
    bounds.add(GRID, EVENING, new Bound(1, 45));

    assertThat(bounds.at(GRID, NOON)).isEqualTo(new Bound(3, 30));
    assertThat(bounds.at(GRID, EVENING)).isEqualTo(new Bound(3, 75));
    assertThat(bounds.at(GRID, NOON.minusMillis(1))).isEqualTo(new Bound(3, 0));
    assertThat(bounds.at(ELSEWHERE, EVENING)).isEqualTo(Bound.NOTHING);
  }

  @Test
  void anOrderLaysItsMinutesWhereTheWorkIsDoneAndATaskAtEachLevelAbove() {
    bounds.add(tasks(), NOON, 5);
    bounds.add(tasks(), NOON, null);

    assertThat(bounds.at(GRID, NOON)).isEqualTo(new Bound(2, 60));
    assertThat(bounds.at(DISTRICT, NOON)).isEqualTo(new Bound(2, 0));
    assertThat(bounds.at(ELSEWHERE, NOON)).as("not of this scope").isEqualTo(Bound.NOTHING);
  }

  private static Decomposition tasks() {
    var leaves = new TreeMap<PlaceCode, Long>();
    leaves.put(GRID, 12L);
    leaves.put(ELSEWHERE, 7L);
    var above = new TreeMap<PlaceCode, Long>();
    above.put(DISTRICT, 19L);
    return new Decomposition(leaves, above);
  }
}
