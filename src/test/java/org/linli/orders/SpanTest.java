package org.linli.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;
import org.linli.orders.OrderSeats.Span;

/** What of a place is its own where others hold parts of it. */
class SpanTest {

  private static final PlaceCode SUBDISTRICT = PlaceCode.of("420103001");

  private static PlaceCode community(String last) {
    return PlaceCode.of("420103001" + last);
  }

  @Test
  void allOfItIsWhereNobodyHoldsAPart() {
    assertThat(Span.between(SUBDISTRICT, List.of(SUBDISTRICT)))
        .containsExactly(new Span(420103001000000L, 420103002000000L, null));
  }

  @Test
  void whatOthersHoldIsCutOutOnceHoweverMuchLiesInIt() {
    var held = List.of(community("003"), PlaceCode.of("420103001002001"), community("002"));
    assertThat(Span.between(SUBDISTRICT, held))
        .containsExactly(
            new Span(420103001000000L, 420103001002000L, null),
            new Span(420103001004000L, 420103002000000L, null));
  }

  @Test
  void theLastPartHeldLeavesNothingBehindIt() {
    assertThat(Span.between(SUBDISTRICT, List.of(community("999"))))
        .containsExactly(new Span(420103001000000L, 420103001999000L, null));
  }

  /** A city without districts has one part with its own first grid (441900). */
  @Test
  void aPlaceIsItsOwnThoughItsFirstPartBeginsWhereItDoes() {
    var city = PlaceCode.of("4419");
    assertThat(Span.between(city, List.of(PlaceCode.of("441900"))))
        .containsExactly(
            new Span(441900000000000L, 441900000000001L, city),
            new Span(441901000000000L, 442000000000000L, null));
  }
}
