package org.linli.places.grids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.linli.places.outlines.Polygons;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class CutsTest {

  @Property(tries = 200)
  void thePiecesTileTheArea(
      @ForAll("areas") Geometry area, @ForAll("weights") List<Double> weights) {
    var pieces = Cuts.divide(area, weights.stream().mapToDouble(it -> it).toArray());

    assertThat(pieces).hasSameSizeAs(weights);
    var total = pieces.stream().mapToDouble(Geometry::getArea).sum();
    var union = UnaryUnionOp.union(pieces);
    assertThat(total).isCloseTo(area.getArea(), within(1e-9));
    assertThat(union.getArea()).isCloseTo(total, within(1e-9));
    assertThat(union.symDifference(area).getArea()).isLessThan(1e-9);
    assertThat(pieces).allMatch(Geometry::isValid);
  }

  @Property(tries = 100)
  void aPieceIsAsLargeAsItsWeight(
      @ForAll("areas") Geometry area, @ForAll("weights") List<Double> weights) {
    var pieces = Cuts.divide(area, weights.stream().mapToDouble(it -> it).toArray());

    var all = weights.stream().mapToDouble(it -> it).sum();
    for (var i = 0; i < pieces.size(); i++) {
      assertThat(pieces.get(i).getArea() / area.getArea())
          .isCloseTo(weights.get(i) / all, within(1e-3));
    }
  }

  @Property(tries = 50)
  void theSameAreaIsCutTheSameWay(
      @ForAll("areas") Geometry area, @ForAll("weights") List<Double> weights) {
    var plain = weights.stream().mapToDouble(it -> it).toArray();

    assertThat(Cuts.divide(area, plain)).isEqualTo(Cuts.divide(area.copy(), plain));
  }

  /** Stars around a point in Wuhan: neither convex nor small, but without crossings. */
  @Provide
  Arbitrary<Geometry> areas() {
    return Arbitraries.doubles()
        .between(0.03, 0.4)
        .array(double[].class)
        .ofMinSize(5)
        .ofMaxSize(40)
        .map(CutsTest::star);
  }

  @Provide
  Arbitrary<List<Double>> weights() {
    return Arbitraries.doubles().between(1, 20).list().ofMinSize(1).ofMaxSize(60);
  }

  private static Geometry star(double[] radii) {
    var points = new Coordinate[radii.length + 1];
    for (var i = 0; i < radii.length; i++) {
      var angle = 2 * Math.PI * i / radii.length;
      points[i] =
          new Coordinate(114.3 + radii[i] * Math.cos(angle), 30.6 + radii[i] * Math.sin(angle));
    }
    points[radii.length] = points[0].copy();
    return Polygons.FACTORY.createPolygon(Arrays.copyOf(points, points.length));
  }
}
