package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

class GridsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  @Test
  void everyBoardIsTheSumOfItsGrids() {
    var grids = grids();
    var read = new Grids(grids, NOW, "1:1:");
    var places =
        grids.keySet().stream()
            .flatMap(
                it -> java.util.stream.Stream.concat(it.ancestors().stream(), List.of(it).stream()))
            .collect(Collectors.toSet());
    for (var place : places) {
      var by = place.level().below();
      Map<PlaceCode, Figures> expected = new TreeMap<>();
      grids.forEach((grid, figures) -> {
        if (place.contains(grid)) expected.merge(grid.at(by), figures, Figures::plus);
      });
      assertThat(read.figures(place, by).figures()).as("%s", place).isEqualTo(expected);
    }
  }

  @Test
  void thePlaceItselfIsASumToo() {
    var grids = grids();
    var all = grids.values().stream().reduce(Figures.NONE, Figures::plus);
    assertThat(new Grids(grids, NOW, "1:1:").figures(PlaceCode.COUNTRY, Level.COUNTRY).figures())
        .isEqualTo(Map.of(PlaceCode.COUNTRY, all));
  }

  @Test
  void aPlaceOfWhichNothingWasReadIsEmpty() {
    var read = new Grids(grids(), NOW, "1:1:");
    assertThat(read.figures(new PlaceCode(110101), Level.SUBDISTRICT).figures()).isEmpty();
    assertThat(read.figures(new PlaceCode(99), Level.CITY).figures()).isEmpty();
  }

  private static TreeMap<PlaceCode, Figures> grids() {
    var random = new Random(7);
    var grids = new TreeMap<PlaceCode, Figures>();
    for (var subdistrict : List.of(420103001L, 420103999L, 420104001L, 430101001L)) {
      for (var number = 1; number <= 30; number++) {
        var community = 1 + random.nextInt(4);
        var grid = new PlaceCode(subdistrict * 1_000_000 + community * 1_000L + number);
        var some = random.nextInt(500);
        grids.put(grid, new Figures(some, some / 2, some - some / 2, some * 3, some, number, 1));
      }
    }
    return grids;
  }
}
