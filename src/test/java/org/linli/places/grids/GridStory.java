package org.linli.places.grids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Http.File;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.places.Source;
import org.linli.places.Wuhan;
import org.linli.places.imports.PlaceImports;
import org.linli.places.outlines.Crs;
import org.linli.places.outlines.Gcj02;
import org.linli.places.outlines.Outline;
import org.linli.places.outlines.Outlines;
import org.linli.places.outlines.Polygons;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** G1: every community has grids, drawn at first, surveyed in time; and a point has its grid. */
@Story
@Tag("G1")
class GridStory {

  private static final PlaceCode HANNAN = PlaceCode.of("420113");
  private static final PlaceCode XINZHOU = PlaceCode.of("420117");

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired PlaceImports imports;
  @Autowired Outlines outlines;
  @Autowired Grids grids;
  @Autowired GridStore store;
  @Autowired Places places;
  @Autowired TransactionTemplate transaction;

  Http admin;

  @BeforeEach
  void startsWithDistrictsButWithoutGrids() {
    imports.load(Wuhan.divisionSources(), "test");
    transaction.executeWithoutResult(_ -> {
      for (var level : List.of(Level.SUBDISTRICT, Level.COMMUNITY, Level.GRID)) {
        outlines.remove(outlines.within(Neighbourhood.CITY, level).keySet(), PlaceCode.COUNTRY);
      }
      store.remove(places.all(HANNAN, Level.GRID).stream().map(Place::code).toList());
    });
    var file = Wuhan.districtOutlines();
    outlines.load(Source.of(file.name(), file.content()), Crs.AUTO, "test");
    admin = Http.at(port).signedIn(world.someone(Role.ADMINISTRATOR, Neighbourhood.CITY));
  }

  @Test
  void aDistrictIsDrawnOnceAndItsGridsTileIt() {
    var tried = draw(HANNAN, 350, true).json();
    assertThat(total()).isZero();
    var drawn = draw(HANNAN, 350, false).json();
    var line = admin.get("/api/journal?size=1").json().at("/items/0");
    var again = draw(HANNAN, 350, false).json();

    assertThat(drawn.path("communities").asInt()).isEqualTo(50);
    assertThat(drawn.path("skipped").size()).isZero();
    assertThat(drawn.path("grids").asInt()).isEqualTo(tried.path("grids").asInt());
    assertThat(total()).isEqualTo(drawn.path("grids").asInt());
    assertThat(again.path("grids").asInt()).isZero();
    assertThat(line.path("action").asString()).isEqualTo("GRIDS_DRAWN");
    assertThat(line.path("place").asString()).isEqualTo("420113");
    assertThat(tiles(Level.SUBDISTRICT)).isTrue();
    assertThat(tiles(Level.COMMUNITY)).isTrue();
    assertThat(tiles(Level.GRID)).isTrue();
  }

  @Test
  void theSameTreeGivesTheSameDrawing() {
    grids.drawAll(HANNAN, 350, "test");
    var first = areas(Level.GRID);
    startsWithDistrictsButWithoutGrids();
    grids.drawAll(HANNAN, 350, "test");

    assertThat(areas(Level.GRID)).isEqualTo(first);
  }

  @Test
  void aSurveyDrawsTheNeighboursAnewAndTheirGridsKeepTheirCodes() {
    grids.drawAll(HANNAN, 350, "test");
    var codes = outlines.within(HANNAN, Level.GRID).keySet();
    var community = outlines.within(HANNAN, Level.COMMUNITY).values().iterator().next();
    var surveyed = community.area().buffer(-0.001);
    transaction.executeWithoutResult(
        _ -> outlines.put(List.of(Outline.of(community.code(), surveyed, false)), HANNAN, "test"));

    var report = grids.drawAll(HANNAN, 350, "test");

    assertThat(report.grids()).isZero();
    assertThat(report.outlines()).isPositive();
    assertThat(grids.drawAll(HANNAN, 350, "test").outlines()).isZero();
    assertThat(outlines.within(HANNAN, Level.GRID).keySet()).isEqualTo(codes);
    assertThat(tiles(Level.COMMUNITY)).isTrue();
    assertThat(tiles(Level.GRID)).isTrue();
  }

  @Test
  void aDrawnGridSaysThatItIsDrawnAndIsNumberedFromTheWest() {
    grids.drawAll(HANNAN, 100, "test");
    var drawn = List.copyOf(outlines.within(HANNAN, Level.GRID).values());

    var first = admin.get("/api/places/" + drawn.getFirst().code()).json();

    assertThat(first.path("name").asString()).isEqualTo("第1网格");
    assertThat(first.path("synthetic").asBoolean()).isTrue();
    for (var i = 1; i < drawn.size(); i++) {
      if (drawn.get(i).code().value() % 1000 == 1) continue;
      assertThat(drawn.get(i).label().x).isGreaterThanOrEqualTo(drawn.get(i - 1).label().x);
    }
  }

  @Test
  void aDistrictWithoutAnOutlineIsSkippedAndTold() {
    transaction.executeWithoutResult(_ -> outlines.remove(List.of(XINZHOU), PlaceCode.COUNTRY));

    var report = draw(XINZHOU, 350, true).json();

    assertThat(report.path("grids").asInt()).isZero();
    assertThat(report.at("/skipped/0/code").asString()).isEqualTo("420117");
    assertThat(report.at("/skipped/0/reason").asString()).contains("没有边界");
  }

  @Test
  void theSizeOfAGridHasBounds() {
    assertThat(draw(HANNAN, 19, true).status()).isEqualTo(422);
    assertThat(draw(HANNAN, 10_001, true).json().at("/errors/0/field").asString())
        .isEqualTo("householdsPerGrid");
  }

  @Test
  void whoMayNotImportMayNotDraw() {
    var officer = Http.at(port).signedIn(world.someone(Role.DISTRICT_OFFICER, HANNAN));
    var body = "{'householdsPerGrid': 350, 'dryRun': true}";

    assertThat(officer.post("/api/places/420113/grids", body).status()).isEqualTo(403);
    assertThat(officer.post("/api/places/420102/grids", body).status()).isEqualTo(404);
  }

  @Test
  void aPointHasItsGridInEitherCoordinates() {
    grids.drawAll(HANNAN, 350, "test");
    var grid = outlines.within(HANNAN, Level.GRID).values().iterator().next();
    var shifted = Gcj02.fromWgs84(grid.label());

    var here = at(admin, grid.label().x, grid.label().y, "WGS84");
    var onAWebMap = at(admin, shifted.x, shifted.y, "GCJ02");

    assertThat(here.json().at("/grid/code").asString()).isEqualTo(grid.code().toString());
    assertThat(here.json().path("ancestors").findValuesAsString("name")).contains("武汉市", "汉南区");
    assertThat(onAWebMap.json()).isEqualTo(here.json());
  }

  @Test
  void aPointWithoutAGridOrOutsideOnesPlaceIsNotFound() {
    grids.drawAll(HANNAN, 350, "test");
    var grid = outlines.within(HANNAN, Level.GRID).values().iterator().next();
    var stranger = Http.at(port).signedIn(world.someone(Role.AUDITOR, Neighbourhood.JIANGAN));

    assertThat(at(admin, 0, 0, "WGS84").status()).isEqualTo(404);
    assertThat(at(stranger, grid.label().x, grid.label().y, "WGS84").status()).isEqualTo(404);
  }

  @Test
  void surveyedGridsTakeThePlaceOfDrawnOnes() {
    grids.drawAll(HANNAN, 350, "test");
    var community = outlines.within(HANNAN, Level.COMMUNITY).values().iterator().next();
    var before = admin.get("/api/places/" + community.code()).json().path("childCount").asInt();
    assertThat(before).isGreaterThan(1);

    var report = uploaded(grid(community.code() + "777", community)).json();
    var other = uploaded(grid(community.code() + "778", community)).json();
    var same = uploaded(grid(community.code() + "777", community)).json();

    var found = at(admin, community.label().x, community.label().y, "WGS84").json();
    assertThat(report.path("accepted").asInt()).isOne();
    assertThat(found.at("/grid/code").asString()).isEqualTo(community.code() + "777");
    assertThat(found.at("/grid/synthetic").asBoolean()).isFalse();
    assertThat(admin.get("/api/places/" + community.code()).json().path("childCount").asInt())
        .isOne();
    assertThat(other.at("/rejected/0/reason").asString()).contains("已有其他代码");
    assertThat(same.path("accepted").asInt()).isOne();
  }

  @Test
  void aSurveyedGridNeedsACommunityAndFifteenDigits() {
    grids.drawAll(HANNAN, 350, "test");
    var community = outlines.within(HANNAN, Level.COMMUNITY).values().iterator().next();

    var district = uploaded(grid("420113", community)).json();
    var unknown = uploaded(grid("420113001999001", community)).json();
    var elsewhere = uploaded(grid("110101001001001", community)).json();

    assertThat(district.at("/rejected/0/reason").asString()).contains("级别不对");
    assertThat(unknown.at("/rejected/0/reason").asString()).contains("没有这个代码");
    assertThat(elsewhere.at("/rejected/0/reason").asString()).contains("不在您的管辖范围");
  }

  @Test
  void aCommunitysGridsAreReplacedAllOrNone() {
    grids.drawAll(HANNAN, 350, "test");
    var community = outlines.within(HANNAN, Level.COMMUNITY).values().iterator().next();
    var code = community.code();
    var before = outlines.within(code, Level.GRID).keySet();
    var west = community.label().x;
    var south = community.label().y;

    var report =
        uploaded(
                grids(
                    Map.of(
                        code + "777",
                        ring(west, south, west + 0.001, south + 0.001),
                        code + "778",
                        "[0,0],[1,0],[1,1],[0,0]")))
            .json();

    assertThat(report.path("accepted").asInt()).isZero();
    assertThat(report.findValuesAsString("reason")).anyMatch(it -> it.contains("要么全部替换"));
    assertThat(outlines.within(code, Level.GRID).keySet()).isEqualTo(before);
  }

  @Test
  void surveyedGridsThatOverlapAreRejectedWithTheCure() {
    grids.drawAll(HANNAN, 350, "test");
    var community = outlines.within(HANNAN, Level.COMMUNITY).values().iterator().next();
    var code = community.code();
    var west = community.label().x;
    var south = community.label().y;

    var apart =
        uploaded(
                grids(
                    Map.of(
                        code + "777", ring(west, south, west + 0.0002, south + 0.0002),
                        code + "778", ring(west + 0.0001, south, west + 0.0003, south + 0.0002))))
            .json();
    var beside =
        uploaded(
                grids(
                    Map.of(
                        code + "777", ring(west, south, west + 0.0002, south + 0.0002),
                        code + "778", ring(west + 0.0002, south, west + 0.0003, south + 0.0002))))
            .json();

    assertThat(apart.path("accepted").asInt()).isZero();
    assertThat(apart.at("/rejected/0/reason").asString()).contains("重叠", "平方米");
    assertThat(apart.at("/rejected/0/cure").asString()).contains("同一条边界线");
    assertThat(beside.path("accepted").asInt()).isEqualTo(2);
  }

  @Test
  void surveyedGridsFillASurveyedCommunityOrAreRejected() {
    grids.drawAll(HANNAN, 350, "test");
    var drawn = outlines.within(HANNAN, Level.COMMUNITY).values().iterator().next();
    var code = drawn.code();
    var west = drawn.label().x;
    var south = drawn.label().y;
    var square =
        Polygons.FACTORY.toGeometry(new Envelope(west, west + 0.0004, south, south + 0.0002));
    transaction.executeWithoutResult(
        _ -> outlines.put(List.of(Outline.of(code, square, false)), HANNAN, "test"));

    var half =
        uploaded(grids(Map.of(code + "777", ring(west, south, west + 0.0002, south + 0.0002))))
            .json();
    var topology = admin.get("/api/places/" + code + "/topology").json();
    var whole =
        uploaded(
                grids(
                    Map.of(
                        code + "777", ring(west, south, west + 0.0002, south + 0.0002),
                        code + "778", ring(west + 0.0002, south, west + 0.0004, south + 0.0002))))
            .json();

    assertThat(half.path("accepted").asInt()).isZero();
    assertThat(half.at("/rejected/0/reason").asString()).contains("不属于任何网格");
    assertThat(topology.findValuesAsString("kind")).contains("OUTSIDE");
    assertThat(whole.path("accepted").asInt()).isEqualTo(2);
    assertThat(admin.get("/api/places/" + code + "/topology").json().path("total").asInt())
        .isZero();
  }

  private Http.Answer draw(PlaceCode place, int households, boolean dryRun) {
    return admin.post(
        "/api/places/" + place + "/grids",
        "{'householdsPerGrid': %d, 'dryRun': %b}".formatted(households, dryRun));
  }

  private static Http.Answer at(Http person, double longitude, double latitude, String crs) {
    return person.get(
        "/api/places/at?longitude=%s&latitude=%s&crs=%s".formatted(longitude, latitude, crs));
  }

  private Http.Answer uploaded(File file) {
    var answer = admin.upload("/api/places/grids?crs=WGS84", "file", List.of(file));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  /** A surveyed grid: the rectangle around a community's label point. */
  private static File grid(String code, Outline community) {
    var west = community.label().x - 0.0002;
    var south = community.label().y - 0.0002;
    return grids(Map.of(code, ring(west, south, west + 0.0004, south + 0.0004)));
  }

  private static String ring(double west, double south, double east, double north) {
    return "[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]"
        .formatted(west, south, east, north);
  }

  private static File grids(Map<String, String> rings) {
    var features = new ArrayList<String>();
    new TreeMap<>(rings)
        .forEach((code, ring) ->
            features.add(
                """
                {"type":"Feature","id":"%s","properties":{},
                 "geometry":{"type":"Polygon","coordinates":[[%s]]}}
                """
                    .formatted(code, ring)));
    return File.of(
        "grids.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
  }

  private long total() {
    return admin.get("/api/places?within=420113&level=GRID").json().path("total").asLong();
  }

  private List<Geometry> areas(Level level) {
    return outlines.within(HANNAN, level).values().stream().map(Outline::area).toList();
  }

  private boolean tiles(Level level) {
    var district = outlines.find(List.of(HANNAN)).values().iterator().next().area();
    var pieces = areas(level);
    var sum = pieces.stream().mapToDouble(Geometry::getArea).sum();
    assertThat(sum).isCloseTo(district.getArea(), within(1e-9));
    return UnaryUnionOp.union(pieces).symDifference(district).getArea() < 1e-9;
  }
}
