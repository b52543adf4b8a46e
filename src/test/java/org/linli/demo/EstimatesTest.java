package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;

/** The estimated households of Wuhan's communities. */
@Tag("G2")
class EstimatesTest {

  private static final Map<PlaceCode, Integer> ESTIMATES = Estimates.ofWuhan();

  @Test
  void theyAddUpToTheHouseholdsOfTheSweep() {
    assertThat(within(PlaceCode.of("4201"))).isEqualTo(4_210_000);
  }

  @Test
  void everyCommunityIsThereWithThirtyAtLeast() {
    assertThat(ESTIMATES).hasSize(Facts.rows("wuhan/divisions/wuhan_communities.csv").size());
    assertThat(ESTIMATES.values()).allMatch(it -> it >= 30);
  }

  @Test
  void aDistrictHasItsShareOfTheCensus() {
    assertThat(within(PlaceCode.of("420103")))
        .isEqualTo(Math.round(4_210_000 * 647_932.0 / 12_326_518));
  }

  @Test
  void theStreetsOfAZoneAreCountedWithTheZone() {
    var hannan = within(PlaceCode.of("420113"));
    var zoneInCaidian =
        within(PlaceCode.of("420114070"))
            + within(PlaceCode.of("420114071"))
            + within(PlaceCode.of("420114072"));
    assertThat((double) hannan + zoneInCaidian)
        .isCloseTo(4_210_000 * 481_338.0 / 12_326_518, Percentage.withPercentage(0.1));
  }

  private static int within(PlaceCode place) {
    return ESTIMATES.entrySet().stream()
        .filter(it -> place.contains(it.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
