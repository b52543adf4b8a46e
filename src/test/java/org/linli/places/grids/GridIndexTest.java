package org.linli.places.grids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;
import org.linli.places.outlines.Outline;
import org.linli.places.outlines.Polygons;
import org.locationtech.jts.geom.Envelope;

class GridIndexTest {

  private static final PlaceCode FIRST = PlaceCode.of("420102002003001");
  private static final PlaceCode SECOND = PlaceCode.of("420102002003002");
  private static final PlaceCode THIRD = PlaceCode.of("420102002003003");

  /** Two squares that share a border, and one beyond a gap of half a millionth of a degree. */
  private final GridIndex index =
      new GridIndex(
          List.of(
              square(FIRST, 114.30, 114.31),
              square(SECOND, 114.31, 114.32),
              square(THIRD, 114.3200005, 114.33)));

  @Test
  void aPointLiesInItsGrid() {
    assertThat(index.at(114.305, 30.605)).contains(FIRST);
    assertThat(index.at(114.315, 30.605)).contains(SECOND);
  }

  @Test
  void aPointOnABorderBelongsToTheLowestCode() {
    assertThat(index.at(114.31, 30.605)).contains(FIRST);
  }

  @Test
  void aPointInAHairLineGapBelongsToTheNearestGrid() {
    assertThat(index.at(114.3200004, 30.605)).contains(THIRD);
  }

  @Test
  void aPointElsewhereBelongsToNone() {
    assertThat(index.at(114.2999, 30.605)).isEmpty();
    assertThat(index.at(-180, 90)).isEmpty();
    assertThat(new GridIndex(List.of()).at(114.3, 30.6)).isEmpty();
  }

  @Test
  void oneGridAsLargeAsACountryIsFoundAsWell() {
    var vast = new GridIndex(List.of(square(FIRST, 114.30, 114.3001), square(SECOND, 80, 130)));

    assertThat(vast.at(100, 30.605)).contains(SECOND);
  }

  private static Outline square(PlaceCode code, double west, double east) {
    return Outline.of(
        code, Polygons.FACTORY.toGeometry(new Envelope(west, east, 30.60, 30.61)), true);
  }
}
