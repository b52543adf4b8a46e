package org.linli.commons.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.commons.neighbours.Favour.Kind.NEED;
import static org.linli.commons.neighbours.Favour.Kind.OFFER;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linli.base.Refusal;
import org.linli.people.HouseholdId;
import org.linli.people.dwellings.UnitId;

class FavourTest {

  private static final Instant NOW = Instant.parse("2020-02-20T00:00:00Z");
  private static final long HERE = 420102002L;

  @Test
  void oneIsEnoughForANeedAndAnOfferServesAsManyAsOneHouseholdCan() {
    refused(NeighboursReason.SOMEBODY_COMES, () -> of(NEED, 1).requireAnswerable(home(99), NOW));
    of(OFFER, Favour.MOST_WANT - 1).requireAnswerable(home(99), NOW);
    var full = of(OFFER, Favour.MOST_WANT);
    refused(NeighboursReason.ENOUGH_WANT_IT, () -> full.requireAnswerable(home(99), NOW));
    // Who has answered may still change their line.
    full.requireAnswerable(home(2), NOW);
  }

  @Test
  void thereIsRoomForSomeOfAHouseholdAndSomeInABuilding() {
    new Favour.Standing(Favour.MOST_OF_HOUSEHOLD - 1, Favour.MOST_IN_BUILDING - 1).requireRoom();
    refused(
        NeighboursReason.ENOUGH_OF_YOURS,
        () -> new Favour.Standing(Favour.MOST_OF_HOUSEHOLD, 9).requireRoom());
    refused(
        NeighboursReason.ENOUGH_IN_BUILDING,
        () -> new Favour.Standing(0, Favour.MOST_IN_BUILDING).requireRoom());
  }

  @Test
  void onlyANeedThatStandsUnmetForADayIsUnanswered() {
    var aDayLater = NOW.plus(Duration.ofDays(1));
    assertThat(of(NEED, 0).isUnansweredAt(aDayLater.minusSeconds(1))).isFalse();
    assertThat(of(NEED, 0).isUnansweredAt(aDayLater)).isTrue();
    assertThat(of(NEED, 1).isUnansweredAt(aDayLater)).isFalse();
    assertThat(of(OFFER, 0).isUnansweredAt(aDayLater)).isFalse();
    assertThat(of(NEED, 0).isUnansweredAt(NOW.plus(Duration.ofDays(3)))).isFalse();
  }

  /** Of household 1, until the third day, answered by so many from household 2 on. */
  private static Favour of(Favour.Kind kind, int came) {
    return new Favour(
        new UnitId(HERE, 1),
        new UUID(0, 1),
        home(1),
        kind,
        "x",
        null,
        NOW,
        NOW.plus(Duration.ofDays(3)),
        null,
        LongStream.range(2, 2 + came)
            .mapToObj(it -> (Came) new Came.Neighbour(home(it), null, NOW))
            .toList());
  }

  private static HouseholdId home(long number) {
    return new HouseholdId(HERE, number);
  }

  private static void refused(NeighboursReason why, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.reason()).isEqualTo(why));
  }
}
