package org.linli.places.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.places.outlines.Polygons;
import org.linli.places.topology.Finding;
import org.linli.places.topology.Topology;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** G1: however an area is divided, the parts tile it, and each building is in one or told of. */
@Tag("G1")
class DivisionTest {

  private static final Geometry AREA =
      Polygons.FACTORY.toGeometry(new Envelope(114.3, 114.31, 30.6, 30.606));
  private static final PlaceCode COMMUNITY = PlaceCode.of("420102002003");

  @Property(tries = 200)
  void aLineThatCutsMakesPartsThatTile(
      @ForAll @Size(min = 2, max = 6) List<@DoubleRange(min = -0.5, max = 1.5) Double> xs,
      @ForAll @Size(min = 6, max = 6) List<@DoubleRange(min = 0, max = 1) Double> ys) {
    var line = new ArrayList<List<Double>>();
    for (var i = 0; i < xs.size(); i++) {
      line.add(List.of(114.3 + 0.01 * xs.get(i), 30.6 + 0.006 * ys.get(i)));
    }
    try {
      tiles(Division.byLine(AREA, line));
    } catch (Refusal refused) {
      assertThat(refused.reason()).isEqualTo(ReorganisationReason.LINE_DOES_NOT_CUT);
    }
  }

  @Property(tries = 200)
  void groundGivenToBuildingsTilesWhereverTheyStand(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 1) Double> one,
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 1) Double> other) {
    tiles(Division.around(AREA, List.of(sites(one), sites(other)), new double[] {1, 2}));
  }

  @Property(tries = 200)
  void everyBuildingFallsToOnePartOrIsTold(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = -0.2, max = 1.2) Double> xs,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double cut) {
    var x = 114.3 + 0.01 * cut;
    var pieces = Division.byLine(AREA, List.of(List.of(x, 30.5), List.of(x, 30.7)));
    var buildings = new ArrayList<Building>();
    for (var i = 0; i < xs.size(); i++) {
      var at = sites(List.of(xs.get(i))).getFirst();
      buildings.add(
          new Building(i + 1, new PlaceCode(420102002003001L), "楼", "路", at.x, at.y, 1, 2));
    }
    var part = new Change.Part("", null, java.util.Set.of());

    var allotment = Allotment.of(buildings, List.of(part, part), pieces);

    var seen = new HashSet<>(allotment.parts().keySet());
    for (var it : allotment.leftBehind()) assertThat(seen.add(it.building().id())).isTrue();
    assertThat(seen).hasSize(buildings.size());
    allotment
        .parts()
        .forEach((id, number) -> {
          var point = Polygons.FACTORY.createPoint(sites(xs).get((int) (id - 1)));
          assertThat(pieces.get(number).distance(point)).isLessThan(1e-5);
        });
  }

  @Property(tries = 100)
  void noCodeIsGivenTwice(
      @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 999) Integer> before,
      @ForAll @IntRange(min = 1, max = 900) int wanted) {
    var given = new TreeSet<PlaceCode>();
    for (var it : before) given.add(new PlaceCode(COMMUNITY.value() * 1000 + it));
    var codes = new Codes(_ -> List.copyOf(given));
    var fresh = new TreeSet<PlaceCode>();
    for (var i = 0; i < wanted; i++) {
      var code = codes.below(COMMUNITY, new PlaceCode(420102002003001L), null);
      assertThat(given).doesNotContain(code);
      assertThat(fresh.add(code)).isTrue();
    }
  }

  private static List<Coordinate> sites(List<Double> along) {
    var sites = new ArrayList<Coordinate>();
    for (var it : along) sites.add(new Coordinate(114.3 + 0.01 * it, 30.601 + 0.004 * it * it));
    return sites;
  }

  private static void tiles(List<Geometry> pieces) {
    Map<PlaceCode, Geometry> numbered = new TreeMap<>();
    for (var i = 0; i < pieces.size(); i++) {
      numbered.put(new PlaceCode(COMMUNITY.value() * 1000 + i + 1), pieces.get(i));
    }
    assertThat(Topology.of(numbered, AREA)).allMatch(it -> it instanceof Finding.Sliver);
  }
}
