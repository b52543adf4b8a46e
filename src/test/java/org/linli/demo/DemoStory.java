package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** G2: a made-up district is filled with invented people, whom its posts see as such. */
@Story
@Tag("G2")
class DemoStory {

  private static final PlaceCode CITY = PlaceCode.of("4299");
  private static final PlaceCode DISTRICT = PlaceCode.of("429901");
  private static final PlaceCode COMMUNITY = PlaceCode.of("429901001001");
  private static final int HOUSEHOLDS = 130;

  private static List<DemoAccount> posts = List.of();

  @LocalServerPort int port;
  @Autowired Demo demo;
  @Autowired JdbcClient jdbc;

  private final List<Progress> told = new ArrayList<>();

  @BeforeEach
  void theDemonstrationIsPrepared() {
    place(CITY, "演示市", null);
    place(DISTRICT, "演示区", null);
    place(PlaceCode.of("429901001"), "演示街道", null);
    place(COMMUNITY, "演示社区居委会", HOUSEHOLDS);
    place(PlaceCode.of("429901001001001"), "第1网格", null);
    place(PlaceCode.of("429901001001002"), "第2网格", null);
    var made = demo.prepare(DISTRICT, DISTRICT, told::add);
    if (!made.isEmpty()) posts = made;
  }

  @Test
  void householdsAreSeenWithMaskedNamesSourceAndTime() {
    var found = as(Role.COMMUNITY_SECRETARY).get("/api/households?within=" + COMMUNITY).json();

    assertThat(found.path("total").asInt()).isEqualTo(HOUSEHOLDS);
    var first = found.at("/items/0");
    assertThat(first.path("headName").asString()).matches(".\\*+");
    assertThat(first.path("synthetic").asBoolean()).isTrue();
    assertThat(first.path("source").asString()).isEqualTo("synthetic");
    assertThat(first.path("recordedAt").asString()).endsWith("Z");
    assertThat(first.path("address").asString()).startsWith("演示区演示街道演示社区");
  }

  @Test
  void phonesAreMaskedToo() {
    var secretary = as(Role.COMMUNITY_SECRETARY);
    var some = secretary.get("/api/households?size=1&within=" + COMMUNITY).json();
    var household = some.at("/items/0/household").asString();

    var residents = secretary.get("/api/households/" + household).json().path("residents");

    assertThat(residents.isEmpty()).isFalse();
    for (var it : residents) {
      assertThat(it.path("name").asString()).contains("*");
      assertThat(it.path("phone").asString("")).matches("(100\\*{6}\\d{2})?");
    }
  }

  @Test
  void shopsAndSchoolsStandAlongTheStreets() {
    var found = as(Role.COMMUNITY_SECRETARY).get("/api/organisations?within=" + COMMUNITY).json();
    assertThat(found.path("total").asInt()).isBetween(24, 60);
    for (var it : found.path("items")) {
      assertThat(it.path("synthetic").asBoolean()).isTrue();
      assertThat(it.path("code").asString()).startsWith("9299");
    }
  }

  @Test
  void everyPostSignsInAndItsTokenOpensTheSamePlace() {
    assertThat(posts).hasSize(10);
    for (var it : posts) {
      var session =
          Http.at(port)
              .post(
                  "/api/session",
                  "{'user': '%s', 'password': '%s'}".formatted(it.user(), it.password()));
      assertThat(session.status()).isEqualTo(200);
      var opens =
          it.post().role() == Role.STEWARD
              ? "/api/stewardship/doors"
              : "/api/places/" + it.post().place();
      assertThat(bearing(it).get(opens).status()).isEqualTo(200);
    }
  }

  @Test
  void aPartOfTheHouseholdsHasReportedAndTheFirstOfAGridHasNot() {
    var total =
        as(Role.COMMAND).get("/api/daily-reports/board?place=" + DISTRICT).json().path("total");
    var reported =
        total.path("reportedHouseholds").asInt() + total.path("addedSinceFrozen").asInt();
    assertThat(reported).isBetween(HOUSEHOLDS / 8, HOUSEHOLDS - 2);
  }

  @Test
  @Tag("M1")
  void aMonthOfCasesStandsAtAllStagesAndSomeAreLate() {
    var subdistrict = as(Role.SUBDISTRICT_OFFICER);
    assertThat(subdistrict.get("/api/cases").json().path("total").asInt()).isBetween(300, 400);
    for (var state :
        List.of(
            "REPORTED",
            "VERIFYING",
            "ACCEPTED",
            "DISPATCHED",
            "HANDLING",
            "INSPECTING",
            "CLOSED",
            "EVALUATED",
            "ANSWERED",
            "DECLINED",
            "DIVERTED",
            "GROUNDLESS")) {
      var found = subdistrict.get("/api/cases?state=" + state).json();
      assertThat(found.path("total").asInt()).as(state).isPositive();
    }
    assertThat(subdistrict.get("/api/cases?asking=true").json().path("total").asInt()).isPositive();
    for (var role : List.of(Role.GRID_WORKER, Role.COMMUNITY_SECRETARY, Role.SUBDISTRICT_OFFICER)) {
      var mine = as(role).get("/api/cases?whose=MINE&open=true").json();
      assertThat(mine.path("total").asInt()).as(role.name()).isPositive();
    }
    var late = as(Role.COMMAND).get("/api/cases?whose=CLIMBED&open=true").json();
    var climbed = subdistrict.get("/api/cases?whose=CLIMBED&open=true").json();
    assertThat(late.path("total").asInt() + climbed.path("total").asInt()).isPositive();
    assertThat(as(Role.GRID_WORKER).get("/api/today").json().path("cards"))
        .extracting(it -> it.path("kind").asString())
        .contains("CASES_MINE");
  }

  @Test
  void preparedAgainItChangesNothing() {
    told.clear();
    assertThat(demo.prepare(DISTRICT, DISTRICT, told::add)).isEmpty();
    assertThat(told).isEmpty();
    assertThat(
            as(Role.COMMAND).get("/api/households?within=" + DISTRICT).json().path("total").asInt())
        .isEqualTo(HOUSEHOLDS);
  }

  private Http as(Role role) {
    return bearing(posts.stream().filter(it -> it.post().role() == role).findFirst().orElseThrow());
  }

  private Http bearing(DemoAccount it) {
    return Http.at(port).with("Authorization", "Bearer " + it.token());
  }

  private void place(
      PlaceCode code, String name, @org.jspecify.annotations.Nullable Integer households) {
    jdbc.sql(
            """
            insert into place (code, level, code_from, name, households, source, changed_at)
            values (:code, :level, :from, :name, :households, 'test', now())
            on conflict do nothing
            """)
        .param("code", code.value())
        .param("level", code.level().digits())
        .param("from", code.first(Level.GRID))
        .param("name", name)
        .param("households", households)
        .update();
  }
}
