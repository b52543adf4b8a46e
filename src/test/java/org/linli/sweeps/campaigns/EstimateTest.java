package org.linli.sweeps.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.linli.sweeps.campaigns.Estimate.Stratum;

/** An interval that holds the true share as often as it says. */
class EstimateTest {

  @Test
  void nothingLookedAtTellsNothing() {
    assertThat(Estimate.of(List.of(new Stratum(300, 0, 0)))).isNull();
    assertThat(Estimate.of(List.of())).isNull();
  }

  @Test
  void allRightIsNotProofThatAllAreRight() {
    var it = Objects.requireNonNull(Estimate.of(List.of(new Stratum(300, 10, 10))));
    assertThat(it.share()).isEqualTo(1);
    assertThat(it.low()).isBetween(0.65, 0.75);
    assertThat(it.high()).isCloseTo(1, within(1e-9));
  }

  @Test
  void aLargeGridCountsForMoreThanASmallOne() {
    var it =
        Objects.requireNonNull(
            Estimate.of(List.of(new Stratum(900, 5, 5), new Stratum(100, 5, 0))));
    assertThat(it.share()).isEqualTo(0.9);
  }

  /** Grids of different size and honesty, two doors looked at in each, a thousand times. */
  @Test
  void theTrueShareLiesWithinAboutNinetyFiveTimesInAHundred() {
    var random = new SplittableRandom(42);
    var held = 0;
    var rounds = 1000;
    for (var round = 0; round < rounds; round++) {
      var strata = new ArrayList<Stratum>();
      var right = 0.0;
      var all = 0.0;
      for (var grid = 0; grid < 60; grid++) {
        var reached = random.nextInt(150, 450);
        var honesty = random.nextDouble() < 0.2 ? 0.4 : 0.95;
        var good = (int) Math.round(reached * honesty);
        right += good;
        all += reached;
        var hits = 0;
        var left = reached;
        var goodLeft = good;
        for (var door = 0; door < 3; door++) {
          if (random.nextInt(left) < goodLeft) {
            hits++;
            goodLeft--;
          }
          left--;
        }
        strata.add(new Stratum(reached, 3, hits));
      }
      var it = Objects.requireNonNull(Estimate.of(strata));
      var truth = right / all;
      if (it.low() <= truth && truth <= it.high()) held++;
    }
    assertThat(held / (double) rounds).isBetween(0.92, 0.99);
  }
}
