package org.linli.places.grids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.linli.places.outlines.Outline;
import org.linli.places.outlines.Polygons;
import org.locationtech.jts.geom.Envelope;

class GridDrawingTest {

  private static final Place SUBDISTRICT = place("420102002", null);
  private static final Place CITY_COMMUNITY = place("420102002001", 1000);
  private static final Place VILLAGE = place("420102002201", 1000);

  @Test
  void aVillagesHouseholdsGetThreeTimesTheLand() {
    var drawing = drawing(350, Map.of(SUBDISTRICT.code(), square(SUBDISTRICT.code(), 0.4)));

    drawing.divide(
        SUBDISTRICT,
        List.of(CITY_COMMUNITY, VILLAGE),
        new double[] {Weights.land(CITY_COMMUNITY), Weights.land(VILLAGE)});

    var pieces = drawing.changed();
    assertThat(pieces.get(1).area().getArea() / pieces.get(0).area().getArea())
        .isBetween(2.99, 3.01);
    assertThat(pieces).allMatch(Outline::synthetic);
  }

  @Test
  void aGridHasAboutAsManyHouseholdsAsAskedForAndACommunityAtLeastOne() {
    assertThat(Weights.grids(CITY_COMMUNITY, 350)).isEqualTo(3);
    assertThat(Weights.grids(place("420102002002", 40), 350)).isOne();
    assertThat(Weights.grids(place("420102002002", 0), 350)).isOne();
    assertThat(Weights.grids(place("420102002002", 1_000_000), 350)).isEqualTo(999);
    assertThat(Weights.households(place("420102002002", null))).isEqualTo(1200);
    assertThat(Weights.households(place("420102002202", null))).isEqualTo(700);
  }

  @Test
  void whereNeighboursFillTheirParentThereIsNoRoom() {
    var outline = square(SUBDISTRICT.code(), 0.4);
    var full = Outline.of(CITY_COMMUNITY.code(), outline.area(), false);
    var drawing = drawing(350, Map.of(SUBDISTRICT.code(), outline, CITY_COMMUNITY.code(), full));

    drawing.divide(SUBDISTRICT, List.of(CITY_COMMUNITY, VILLAGE), new double[] {1, 1});

    assertThat(drawing.skipped())
        .containsExactly(new Skipped(VILLAGE.code(), VILLAGE.name(), Skipped.Why.NO_ROOM));
  }

  @Test
  void anOutlineOfAFewCentimetresCannotBeCut() {
    var drawing = drawing(350, Map.of(CITY_COMMUNITY.code(), square(CITY_COMMUNITY.code(), 1e-7)));

    drawing.fill(CITY_COMMUNITY);

    assertThat(drawing.grids()).isEmpty();
    assertThat(drawing.skipped()).extracting(Skipped::why).containsExactly(Skipped.Why.TOO_SMALL);
  }

  private static GridDrawing drawing(int householdsPerGrid, Map<PlaceCode, Outline> known) {
    return new GridDrawing(householdsPerGrid, known);
  }

  private static Outline square(PlaceCode code, double side) {
    var area = new Envelope(114.3, 114.3 + side, 30.6, 30.6 + side);
    return Outline.of(code, Polygons.FACTORY.toGeometry(area), false);
  }

  private static Place place(String digits, @Nullable Integer households) {
    var code = PlaceCode.of(digits);
    return new Place(code, "某地", null, Place.Kind.of(code), households, false);
  }
}
