package org.linli.places.outlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class Gcj02Test {

  @Property
  void thereAndBackIsTheSamePoint(
      @ForAll @DoubleRange(min = 73.6, max = 135) double longitude,
      @ForAll @DoubleRange(min = 3.9, max = 53.5) double latitude) {
    var point = new Coordinate(longitude, latitude);

    var back = Gcj02.toWgs84(Gcj02.fromWgs84(point));

    assertThat(back.distance(point)).isLessThan(1e-6);
  }

  /** The offset measured between two independent outlines of the city. */
  @Test
  void atWuhanTheOffsetIsHalfAKilometre() {
    var there = Gcj02.fromWgs84(new Coordinate(114.3, 30.6));

    assertThat(there.x - 114.3).isCloseTo(0.0055, within(0.0003));
    assertThat(there.y - 30.6).isCloseTo(-0.0020, within(0.0006));
  }

  /** The example that open converters print: Tian'anmen. */
  @Test
  void agreesWithOtherConverters() {
    var there = Gcj02.fromWgs84(new Coordinate(116.404, 39.915));

    assertThat(there.x).isCloseTo(116.41024449916938, within(1e-8));
    assertThat(there.y).isCloseTo(39.91640428150164, within(1e-8));
  }

  @Test
  void outsideChinaNothingMoves() {
    var paris = new Coordinate(2.35, 48.86);

    assertThat(Gcj02.fromWgs84(paris)).isEqualTo(paris);
    assertThat(Gcj02.toWgs84(paris)).isEqualTo(paris);
  }
}
