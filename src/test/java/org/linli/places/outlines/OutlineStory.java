package org.linli.places.outlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.Http;
import org.linli.Http.File;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.Places;
import org.linli.places.Wuhan;
import org.linli.places.imports.PlaceImports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** G1: outlines come in from the files there are, with their faults and their coordinates. */
@Story
@Tag("G1")
@Tag("J3")
class OutlineStory {

  private static final String OUTLINES = "/api/places/outlines";

  /** A square of 0.02 degrees in the middle of 江岸, in WGS-84. */
  private static final String SQUARE =
      "[[114.28,30.62],[114.30,30.62],[114.30,30.64],[114.28,30.64],[114.28,30.62]]";

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired PlaceImports imports;
  @Autowired Places places;
  @Autowired Outlines outlines;
  @Autowired TransactionTemplate transaction;

  Http admin;

  @BeforeEach
  void startsWithTheDivisionsOnly() {
    imports.load(Wuhan.divisionSources(), "test");
    transaction.executeWithoutResult(_ -> {
      for (var level : List.of(Level.DISTRICT, Level.SUBDISTRICT, Level.COMMUNITY)) {
        outlines.remove(outlines.within(Neighbourhood.CITY, level).keySet(), PlaceCode.COUNTRY);
      }
    });
    admin = Http.at(port).signedIn(world.someone(Role.ADMINISTRATOR, Neighbourhood.CITY));
  }

  @Test
  void thePublishedOutlinesAreMendedAndEachRepairIsTold() {
    var report = uploaded("GCJ02", Wuhan.districtOutlinesAsPublished()).json();

    assertThat(report.path("accepted").asInt()).isEqualTo(13);
    assertThat(report.path("rejected").size()).isZero();
    assertThat(report.path("repaired").size()).isEqualTo(13);
    assertThat(report.at("/repaired/0/reason").asString()).contains("已修复");
    assertThat(report.at("/repaired/0/name").asString()).endsWith("区");
  }

  /**
   * The label point of 江岸 is (114.30911, 30.600052) in GCJ-02 and (114.303667, 30.602461) in
   * WGS-84.
   */
  @Test
  void whatIsStoredIsWgs84() {
    var report = uploaded("AUTO", Wuhan.districtOutlines()).json();

    var jiangan = outlines.find(List.of(Neighbourhood.JIANGAN)).values();

    assertThat(report.path("crs").asString()).isEqualTo("GCJ02");
    assertThat(report.path("crsReason").asString()).isEqualTo("文件自己写明");
    assertThat(jiangan)
        .singleElement()
        .satisfies(it -> assertThat(it.area().getCoordinate().x).isBetween(114.2854, 114.2858));
  }

  @Test
  void aSilentFileIsRefusedUntilSomethingTellsItsCoordinates() {
    var silent = admin.upload(OUTLINES, "file", List.of(Wuhan.districtOutlinesAsPublished()));
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.problem()).isEqualTo("/problems/crs-untold");
    assertThat(silent.json().path("detail").asString()).contains("请指明坐标系");

    uploaded("AUTO", Wuhan.districtOutlines());
    var compared = uploaded("AUTO", Wuhan.districtOutlinesAsPublished()).json();

    assertThat(compared.path("crs").asString()).isEqualTo("GCJ02");
    assertThat(compared.path("crsReason").asString()).contains("比对");
  }

  @Test
  void aDryRunWritesNothing() {
    var report =
        admin.upload(
            OUTLINES + "?crs=WGS84&dryRun=true",
            "file",
            List.of(file("420102", "Polygon", SQUARE)));

    assertThat(report.json().path("accepted").asInt()).isOne();
    assertThat(outlines.find(List.of(Neighbourhood.JIANGAN))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''           | Polygon    | [[114.2,30.6],[114.3,30.6],[114.3,30.7],[114.2,30.6]] | 没有区划代码
          4201         | LineString | [[114.2,30.6],[114.3,30.6]]                           | 不是面
          420102       | Polygon    | [[114.2,30.6],[114.3,30.6],[114.3,30.7],[114.2,30.7]] | 不成环
          420102       | Polygon    | [[114.2,30.6],[114.3],[114.3,30.7],[114.2,30.6]]      | 不成环
          420102       | Polygon    |                                                       | 空的
          420102       | Polygon    | [[30.6,114.2],[30.6,114.3],[30.7,114.3],[30.6,114.2]] | 中国范围之外
          420102       | Polygon    | [[114.2,30.6],[114.3,30.7],[114.3,30.6],[114.2,30.7],[114.2,30.6]] | 自相交过多
          420199       | Polygon    | [[114.2,30.6],[114.3,30.6],[114.3,30.7],[114.2,30.6]] | 没有这个代码
          110101       | Polygon    | [[114.2,30.6],[114.3,30.6],[114.3,30.7],[114.2,30.6]] | 不在您的管辖范围
          420102002003001 | Polygon | [[114.2,30.6],[114.3,30.6],[114.3,30.7],[114.2,30.6]] | 级别不对
          """)
  void anOutlineThatCannotBeTakenIsToldWithItsReason(
      String code, String type, String ring, String reason) {
    var report = uploaded("WGS84", file(code, type, ring == null ? "" : ring)).json();

    assertThat(report.path("accepted").asInt()).isZero();
    assertThat(report.at("/rejected/0/index").asInt()).isZero();
    assertThat(report.at("/rejected/0/reason").asString()).contains(reason);
    assertThat(report.at("/rejected/0/cure").asString()).isNotBlank();
  }

  @Test
  void aCodeStandsOnceInAFile() {
    var twice = feature("420102", "Polygon", SQUARE) + "," + feature("420102", "Polygon", SQUARE);

    var report = uploaded("WGS84", File.of("twice.geojson", collection(twice, ""))).json();

    assertThat(report.path("accepted").asInt()).isOne();
    assertThat(report.at("/rejected/0/index").asInt()).isOne();
    assertThat(report.at("/rejected/0/reason").asString()).contains("两次");
  }

  @Test
  void aPlaceLiesWithinItsParent() {
    uploaded("AUTO", Wuhan.districtOutlines());

    var report = uploaded("WGS84", file("420117001", "Polygon", SQUARE)).json();

    assertThat(report.at("/rejected/0/reason").asString()).contains("100%");
  }

  @Test
  void theFileMaySayItsCoordinatesInWords() {
    var square = feature("420102", "Polygon", SQUARE);
    var crs84 = collection(square, crs("urn:ogc:def:crs:OGC:1.3:CRS84"));
    var odd = collection(square, crs("urn:ogc:def:crs:EPSG::3857"));

    assertThat(uploaded("AUTO", File.of("a.geojson", crs84)).json().path("crs").asString())
        .isEqualTo("WGS84");
    assertRefused("/problems/crs-unknown", File.of("b.geojson", odd));
  }

  @Test
  void whatIsNoCollectionOfOutlinesIsRefusedWhole() {
    assertRefused("/problems/not-geojson", File.of("a.json", "{\"type\":\"Point\"}"));
    assertRefused("/problems/not-geojson", File.of("a.json", "[1,2"));
    assertRefused("/problems/no-features", File.of("a.json", collection("", "")));
    assertRefused("/problems/no-file", File.of("a.json", ""));
  }

  @Test
  void whoMayNotImportIsRefused() {
    var officer = Http.at(port).signedIn(world.someone(Role.DISTRICT_OFFICER, Neighbourhood.CITY));

    var answer = officer.upload(OUTLINES, "file", List.of(file("420102", "Polygon", SQUARE)));

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void theMapOfACityIsLightAndComesAgainOnlyWhenChanged() {
    uploaded("AUTO", Wuhan.districtOutlines());

    var map = admin.get("/api/places/4201/outlines?of=CHILDREN");
    var version = map.header("ETag").orElseThrow();
    var again = admin.with("If-None-Match", version).get("/api/places/4201/outlines?of=CHILDREN");
    uploaded("WGS84", file("420102", "Polygon", SQUARE));
    var changed = admin.with("If-None-Match", version).get("/api/places/4201/outlines?of=CHILDREN");

    assertThat(map.header("Content-Type").orElseThrow()).startsWith("application/geo+json");
    assertThat(map.text().length()).isLessThan(60_000);
    assertThat(map.json().path("features").size()).isEqualTo(13);
    assertThat(map.json().at("/features/0/id").asString()).isEqualTo("420102");
    assertThat(map.json().at("/features/0/properties/name").asString()).isEqualTo("江岸区");
    assertThat(map.json().at("/features/0/properties/level").asString()).isEqualTo("DISTRICT");
    assertThat(map.json().at("/features/0/properties/label").size()).isEqualTo(2);
    assertThat(again.status()).isEqualTo(304);
    assertThat(changed.status()).isEqualTo(200);
  }

  @Test
  void whatOneMayNotSeeIsNotThere() {
    uploaded("AUTO", Wuhan.districtOutlines());
    var worker = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, Neighbourhood.BAOCHENG_1));
    var officer = Http.at(port).signedIn(world.someone(Role.AUDITOR, Neighbourhood.JIANGAN));

    assertThat(worker.get("/api/places/4201/outlines").status()).isEqualTo(404);
    assertThat(officer.get("/api/places/420102/outlines?of=SELF").json().path("features").size())
        .isOne();
  }

  private Http.Answer uploaded(String crs, File file) {
    var answer = admin.upload(OUTLINES + "?crs=" + crs, "file", List.of(file));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private void assertRefused(String problem, File file) {
    var answer = admin.upload(OUTLINES, "file", List.of(file));
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo(problem);
  }

  private static File file(String code, String type, String ring) {
    return File.of(code + ".geojson", collection(feature(code, type, ring), ""));
  }

  private static String feature(String code, String type, String ring) {
    return "{'type':'Feature','properties':{'code':'%s'},'geometry':{'type':'%s','coordinates':[%s]}}"
        .formatted(code, type, ring);
  }

  private static String crs(String name) {
    return "'crs':{'type':'name','properties':{'name':'%s'}},".formatted(name);
  }

  private static String collection(String features, String crs) {
    return "{'type':'FeatureCollection',%s'features':[%s]}"
        .formatted(crs, features)
        .replace('\'', '"');
  }
}
