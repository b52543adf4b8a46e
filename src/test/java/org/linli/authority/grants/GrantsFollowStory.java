package org.linli.authority.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;

import java.time.Duration;
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

/** G4, G1: what is lent works at the place that follows, and lapses when it would have. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, GrantsStory.Time.class})
@ReorganisesPlaces
@Tag("G4")
@Tag("G1")
class GrantsFollowStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private Http guest;
  private Reorganising places;
  private PlaceCode subdistrict;
  private PlaceCode one;
  private PlaceCode other;

  @BeforeEach
  void twoCommunities() {
    clock.nextDayAt(9);
    guest = Http.at(port).with("Accept-Language", "en");
    jdbc.sql("delete from lent_power").update();
    places = new Reorganising(world, jdbc, guest, clock.today());
    subdistrict = places.subdistrict(JIANGAN);
    one = places.community(subdistrict, 1);
    other = places.community(subdistrict, 1);
    world.someone(Role.DISTRICT_OFFICER, JIANGAN);
    secretary(one);
    secretary(other);
  }

  private Http officer() {
    return guest.signedIn(world.someone(Role.SUBDISTRICT_OFFICER, subdistrict));
  }

  private Http secretary(PlaceCode was) {
    return guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, was));
  }

  private String lent(PlaceCode within, String power, String to) {
    var made =
        officer()
            .post(
                "/api/grants",
                "{'power': '%s', 'within': '%s', %s, 'until': '%s', 'basis': 'ERL-22', 'reason': '周末庙会'}"
                    .formatted(power, within, to, clock.instant().plus(Duration.ofDays(3))));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("id").asString();
  }

  private static boolean has(Http who, String power) {
    return who.get("/api/session").json().path("powers").toString().contains(power);
  }

  private static boolean mayWhistle(Http who) {
    return has(who, "RAISE_WHISTLES");
  }

  @Test
  void whatIsLentToOneCommunityIsLentWhereItBecomesAnother() {
    var post = secretary(one).get("/api/session").json().at("/post/id").asString();
    var toAll = lent(one, "RAISE_WHISTLES", "'role': 'COMMUNITY_SECRETARY'");
    var toOne = lent(one, "START_SWEEPS", "'post': '%s'".formatted(post));

    var merged = places.mergeCommunities(one, other);

    var blown =
        secretary(other)
            .post(
                "/api/whistles",
                "{'kind': 'EMERGENCY', 'agencies': ['FIRE_RESCUE'], 'place': '%s', 'spot': '庙会东口', 'words': '人多'}"
                    .formatted(merged));
    assertThat(blown.status()).as(blown.text()).isEqualTo(201);
    assertThat(officer().get("/api/journal?grant=" + toAll).json().path("total").asInt()).isOne();
    assertThat(has(secretary(one), "START_SWEEPS")).isTrue();
    assertThat(has(secretary(other), "START_SWEEPS")).isFalse();
    var listed = officer().get("/api/grants?size=200").json().path("items");
    assertThat(listed.findValuesAsString("id")).containsExactlyInAnyOrder(toAll, toOne);
    nothingStaysBehind();

    clock.forward(Duration.ofDays(3).plusMinutes(1));
    assertThat(mayWhistle(secretary(one))).isFalse();
    assertThat(mayWhistle(secretary(other))).isFalse();
    assertThat(has(secretary(one), "START_SWEEPS")).isFalse();
  }

  @Test
  void aSubdistrictThatGetsAnotherCodeStillLendsAndTakesBack() {
    world.someone(Role.DISTRICT_OFFICER, JIANGHAN);
    var grant = lent(subdistrict, "RAISE_WHISTLES", "'role': 'COMMUNITY_SECRETARY'");

    var now = places.move(subdistrict, JIANGHAN);

    assertThat(mayWhistle(secretary(one))).isTrue();
    var seen = officer().get("/api/grants").json().at("/items/0");
    assertThat(seen.at("/within/code").asString()).isEqualTo(now.toString());
    assertThat(seen.path("reaches").asInt()).isEqualTo(2);
    nothingStaysBehind();

    var taken = officer().post("/api/grants/" + grant + "/withdrawal", "{'reason': '提前结束'}");
    assertThat(taken.status()).as(taken.text()).isEqualTo(204);
    assertThat(mayWhistle(secretary(one))).isFalse();
  }

  @Test
  void whatIsLentInAGridIsLentInEveryPartOfIt() {
    var grid = Reorganising.grid(one, 1);
    world.someone(Role.GRID_WORKER, grid);
    lent(grid, "START_SWEEPS", "'role': 'GRID_WORKER'");

    for (var part : places.split(grid)) {
      var worker = guest.signedIn(world.someone(Role.GRID_WORKER, part));
      assertThat(has(worker, "START_SWEEPS")).as(part.toString()).isTrue();
    }
    nothingStaysBehind();

    clock.forward(Duration.ofDays(3).plusMinutes(1));
    for (var part : places.after(grid)) {
      var worker = guest.signedIn(world.someone(Role.GRID_WORKER, part));
      assertThat(has(worker, "START_SWEEPS")).as(part.toString()).isFalse();
    }
  }

  private void nothingStaysBehind() {
    places.nothingStaysBehind("lent_power.within", "lent_power.lender_place");
  }
}
