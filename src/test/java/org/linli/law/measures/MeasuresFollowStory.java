package org.linli.law.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.OwnDatabase;
import org.linli.ReorganisesPlaces;
import org.linli.Reorganising;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** G5, G1: what binds people binds them still, once, wherever their place has gone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, MeasuresStory.Time.class})
@ReorganisesPlaces
@Tag("G5")
@Tag("G1")
class MeasuresFollowStory {

  private static final String CLOSING = "CLOSE_PLACES";

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Measures measures;

  private Http guest;
  private Reorganising places;
  private PlaceCode subdistrict;
  private PlaceCode one;
  private PlaceCode other;
  private Instant until;

  @BeforeEach
  void twoCommunities() {
    clock.nextDayAt(9);
    jdbc.sql("delete from measure_step").update();
    jdbc.sql("delete from measure").update();
    guest = Http.at(port).with("Accept-Language", "en");
    places = new Reorganising(world, jdbc, guest, clock.today());
    subdistrict = places.subdistrict(JIANGAN);
    one = places.community(subdistrict, 2);
    other = places.community(subdistrict, 1);
    by(Role.SUBDISTRICT_OFFICER, subdistrict);
    until = clock.instant().plus(Duration.ofDays(3));
  }

  private Http by(Role role, PlaceCode place) {
    return guest.signedIn(world.someone(role, place));
  }

  private Http district() {
    return by(Role.DISTRICT_OFFICER, JIANGAN);
  }

  private String inForce(PlaceCode place, String number) {
    var made =
        district()
            .post(
                "/api/law/measures",
                "{'kind': '%s', 'place': '%s', 'until': '%s', 'basis': 'ERL-73', 'content': '棋牌室暂停营业', 'proportion': '限流后仍有聚集', 'protection': '独居老人送餐', 'appeal': '区司法局，12345'}"
                    .formatted(CLOSING, place, until));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var id = made.json().path("id").asString();
    does(district(), id, "approval", "{'authority': '江岸区应急指挥部'}");
    does(district(), id, "announcement", "{'number': '%s'}".formatted(number));
    return id;
  }

  private static void does(Http by, String id, String step, String body) {
    var answer = by.post("/api/law/measures/" + id + "/" + step, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  private static List<JsonNode> running(Http by, PlaceCode within) {
    return by.get("/api/law/measures?which=RUNNING&size=200&within=" + within)
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  private boolean binds(PlaceCode place) {
    return measures.isInForce(CLOSING, place, clock.instant());
  }

  @Test
  void aMeasureForAGridBindsEveryPartOfItAndNobodyBeside() {
    var grid = Reorganising.grid(one, 1);
    inForce(grid, "岸指〔2026〕71号");

    var parts = places.split(grid);

    assertThat(parts).hasSize(2).allMatch(this::binds);
    assertThat(binds(Reorganising.grid(one, 2))).isFalse();
    for (var part : parts) {
      assertThat(measures.announcedAt(part)).hasSize(1);
      var it = running(district(), part).getFirst();
      var seen = district().get("/api/law/measures/" + it.path("id").asString()).json();
      assertThat(seen.path("log").findValuesAsString("act"))
          .containsExactly("DRAFT", "APPROVE", "ANNOUNCE");
      assertThat(seen.at("/measure/notice/number").asString()).isEqualTo("岸指〔2026〕71号");
    }
    nothingStaysBehind();

    does(
        district(),
        running(district(), parts.getFirst()).getFirst().path("id").asString(),
        "lifting",
        "{'words': '风险已消除'}");
    assertThat(parts.stream().filter(this::binds)).containsExactly(parts.getLast());
    clock.forward(Duration.ofDays(3).plusMinutes(1));
    assertThat(parts).noneMatch(this::binds);
  }

  /** The first takes a building of the second's: what bound either binds whoever is there now. */
  @Test
  void betweenTwoGridsABorderIsRedrawnAndNobodyIsSetFreeOrBoundTwice() {
    var grid = Reorganising.grid(one, 1);
    var neighbour = Reorganising.grid(one, 2);
    inForce(grid, "岸指〔2026〕74号");
    inForce(neighbour, "岸指〔2026〕74号");
    inForce(neighbour, "岸指〔2026〕75号");

    var parts = places.redraw(grid, neighbour);

    assertThat(parts).hasSize(2).allMatch(this::binds);
    for (var part : parts) {
      assertThat(running(district(), part).stream().map(it -> it.at("/notice/number").asString()))
          .containsExactlyInAnyOrder("岸指〔2026〕74号", "岸指〔2026〕75号");
    }
    nothingStaysBehind();
    for (var part : parts) {
      for (var it : running(district(), part)) {
        does(district(), it.path("id").asString(), "lifting", "{'words': '风险已消除'}");
      }
    }
    assertThat(parts).noneMatch(this::binds);
  }

  /** One announcement for both of two that become one is told once. */
  @Test
  void ofTwoCommunitiesThatBecomeOneItIsToldOnce() {
    inForce(one, "岸指〔2026〕72号");
    inForce(other, "岸指〔2026〕72号");

    var merged = places.mergeCommunities(one, other);

    assertThat(binds(merged)).isTrue();
    assertThat(measures.announcedAt(merged)).hasSize(1);
    assertThat(measures.announcedAt(places.after(Reorganising.grid(one, 1)).getFirst())).hasSize(1);
    var both = running(by(Role.COMMUNITY_SECRETARY, merged), merged);
    assertThat(both).hasSize(2);
    nothingStaysBehind();

    for (var it : both) does(district(), it.path("id").asString(), "lifting", "{'words': '风险已消除'}");
    assertThat(binds(merged)).isFalse();
  }

  /** Who decided has no part in the place any more; who is above both lifts it. */
  @Test
  void aSubdistrictThatComesToAnotherDistrictIsBoundUntilTheEnd() {
    var id = inForce(subdistrict, "岸指〔2026〕73号");

    var now = places.move(subdistrict, JIANGHAN);
    places.rename(now, "新街道");

    var grid = places.after(Reorganising.grid(one, 1)).getFirst();
    assertThat(binds(grid)).isTrue();
    assertThat(measures.announcedAt(grid)).hasSize(1);
    var seen = running(by(Role.SUBDISTRICT_OFFICER, subdistrict), now).getFirst();
    assertThat(seen.at("/place/name").asString()).isEqualTo("新街道");
    assertThat(running(by(Role.DISTRICT_OFFICER, JIANGHAN), now)).hasSize(1);
    nothingStaysBehind();

    does(by(Role.COMMAND, CITY), id, "lifting", "{'words': '区划调整后重新决定'}");
    assertThat(binds(grid)).isFalse();
  }

  private void nothingStaysBehind() {
    places.nothingStaysBehind("measure.place", "measure.drafted_place", "measure.decided_place");
  }
}
