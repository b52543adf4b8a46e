package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;
import org.linli.cases.Crowd.Counted;

/** How many reports become few lines. */
class CrowdTest {

  private static final PlaceCode CITY = PlaceCode.of("4201");
  private static final PlaceCode DISTRICT = PlaceCode.of("420102");
  private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");

  private static List<Crowd> gather(List<Counted> all, PlaceCode top) {
    return Crowd.gather(all, top, NOON.minusSeconds(86_400), NOON);
  }

  @Test
  void twoCommunitiesOfASubdistrictAreOneLine() {
    var lines =
        gather(
            List.of(
                new Counted("POWER_OUT", PlaceCode.of("420102002003"), 12),
                new Counted("POWER_OUT", PlaceCode.of("420102002004"), 30),
                new Counted("LITTER", PlaceCode.of("420102002004"), 11)),
            CITY);
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().place()).isEqualTo(PlaceCode.of("420102002"));
    assertThat(lines.getFirst().count()).isEqualTo(42);
    assertThat(lines.getFirst().parts().getFirst().count()).isEqualTo(30);
    assertThat(lines.getLast().place()).isEqualTo(PlaceCode.of("420102002004"));
  }

  @Test
  void whatIsKnownOnlyAsTheDistrictIsOfTheSameLine() {
    var lines =
        gather(
            List.of(
                new Counted("POWER_OUT", PlaceCode.of("420102002003"), 12),
                new Counted("POWER_OUT", DISTRICT, 20)),
            DISTRICT);
    assertThat(lines).singleElement().extracting(Crowd::place).isEqualTo(DISTRICT);
  }

  @Property(tries = 300)
  void nothingIsLostAndAPlaceHasOneLineAThing(@ForAll("counts") List<Counted> all) {
    var lines = gather(all, CITY);
    assertThat(lines.stream().mapToLong(Crowd::count).sum())
        .isEqualTo(all.stream().mapToLong(Counted::count).sum());
    assertThat(lines.stream().map(it -> it.leaf() + it.place())).doesNotHaveDuplicates();
    for (var line : lines) {
      assertThat(line.places()).allMatch(line.place()::contains);
      assertThat(CITY.contains(line.place())).isTrue();
    }
    for (var leaf : lines.stream().map(Crowd::leaf).toList()) {
      assertThat(lines.stream().filter(it -> it.leaf().equals(leaf))).hasSize(1);
    }
  }

  @Provide
  Arbitrary<List<Counted>> counts() {
    var places =
        Arbitraries.of(
            PlaceCode.of("420102002003"),
            PlaceCode.of("420102002004"),
            PlaceCode.of("420102003001"),
            PlaceCode.of("420103001002"),
            PlaceCode.of("420102002"),
            DISTRICT,
            CITY);
    return Combinators.combine(
            Arbitraries.of("POWER_OUT", "LITTER"), places, Arbitraries.longs().between(10, 5_000))
        .as(Counted::new)
        .list()
        .uniqueElements(it -> it.leaf() + it.place())
        .ofMaxSize(14);
  }
}
