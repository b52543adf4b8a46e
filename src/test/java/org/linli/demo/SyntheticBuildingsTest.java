package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.linli.base.PlaceCode;
import org.linli.demo.SyntheticBuildings.Community;
import org.linli.people.NewBuilding;
import org.linli.people.NewBuilding.NewDwelling;

/** What holds for the buildings of every community, large or small, town or village. */
@Tag("G2")
class SyntheticBuildingsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Property(tries = 60)
  void everyGridGetsItsNumberOfHouseholds(@ForAll("communities") Community community) {
    var counted =
        SyntheticBuildings.of(community, TODAY).stream()
            .collect(
                Collectors.groupingBy(
                    NewBuilding::grid,
                    TreeMap::new,
                    Collectors.summingInt(it -> (int) households(it))));
    var asked = new TreeMap<>(community.households());
    asked.values().removeIf(it -> it == 0);
    assertThat(counted).isEqualTo(asked);
  }

  @Property(tries = 20)
  void theSameCommunityIsAlwaysTheSameWhicheverIsMadeFirst(
      @ForAll("communities") Community one, @ForAll("communities") Community other) {
    var alone = SyntheticBuildings.of(one, TODAY);
    var second = Stream.of(other, one).map(it -> SyntheticBuildings.of(it, TODAY)).toList();
    assertThat(second.getLast()).isEqualTo(alone);
  }

  @Property(tries = 60)
  void doorsAreNeverGivenTwice(@ForAll("communities") Community community) {
    assertThat(SyntheticBuildings.of(community, TODAY).stream().flatMap(this::doors))
        .doesNotHaveDuplicates();
  }

  @Property(tries = 60)
  void fourToSixInAHundredDwellingsAreEmptyAndNoBuildingIs(
      @ForAll("communities") Community community) {
    var buildings = SyntheticBuildings.of(community, TODAY);
    var households = buildings.stream().mapToLong(SyntheticBuildingsTest::households).sum();
    var empty = dwellings(buildings).count() - households;
    var grids = community.households().size();
    assertThat((double) empty).isBetween(households * 0.04 - grids, households * 0.0639 + grids);
    assertThat(buildings).allSatisfy(it -> assertThat(dwellings(List.of(it))).isNotEmpty());
  }

  @Property(tries = 60)
  void villagesAreLowAndTownsAreSixStoreysAndMore(@ForAll("communities") Community community) {
    var storeys = SyntheticBuildings.of(community, TODAY).stream().map(NewBuilding::storeys);
    if (community.village()) assertThat(storeys).allMatch(it -> it <= 2);
    else assertThat(storeys).allMatch(it -> it >= 1 && it <= 33);
  }

  @Provide
  Arbitrary<Community> communities() {
    return Combinators.combine(
            Arbitraries.longs().between(420102001001L, 420117999599L),
            Arbitraries.integers().between(0, 500).list().ofMinSize(1).ofMaxSize(6),
            Arbitraries.of(true, false))
        .as((code, households, village) ->
            new Community(new PlaceCode(code), "某区某街道某社区", village, shares(code, households)));
  }

  private static Map<PlaceCode, Integer> shares(long code, List<Integer> households) {
    var shares = new TreeMap<PlaceCode, Integer>();
    for (var number : households) {
      shares.put(new PlaceCode(code * 1000 + shares.size() + 1), number);
    }
    return shares;
  }

  private Stream<String> doors(NewBuilding it) {
    return it.entrances().stream()
        .flatMap(entrance ->
            entrance.dwellings().stream()
                .map(dwelling -> it.address() + it.name() + entrance.name() + dwelling.room()));
  }

  private static long households(NewBuilding it) {
    return dwellings(List.of(it)).filter(dwelling -> !dwelling.residents().isEmpty()).count();
  }

  private static Stream<NewDwelling> dwellings(List<NewBuilding> buildings) {
    return buildings.stream()
        .flatMap(it -> it.entrances().stream())
        .flatMap(it -> it.dwellings().stream());
  }
}
