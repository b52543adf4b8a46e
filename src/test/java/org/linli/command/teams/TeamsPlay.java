package org.linli.command.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.OwnDatabase;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * A community that is lent people in an emergency; each story begins on a new morning at nine, with
 * nobody seconded, in a database of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, TeamsPlay.Time.class})
abstract class TeamsPlay {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock clockOfTheseStories() {
      return new MovableClock();
    }
  }

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Accounts accounts;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  Http guest;
  Http community;
  Http subdistrict;
  Http district;

  private final Map<String, Http> signedIn = new HashMap<>();

  @BeforeEach
  void aNewMorning() {
    clock.nextDayAt(9);
    for (var table :
        List.of("post_away", "secondment_duty", "secondment_step", "secondment", "station")) {
      jdbc.sql("delete from " + table).update();
    }
    guest = Http.at(port).with("Accept-Language", "en");
    theySignIn();
  }

  private void theySignIn() {
    signedIn.clear();
    community = as(Role.COMMUNITY_SECRETARY, BAOCHENG);
    subdistrict = as(Role.SUBDISTRICT_OFFICER, DAZHI);
    district = as(Role.DISTRICT_OFFICER, JIANGAN);
  }

  Http as(Role role, PlaceCode place) {
    return as(world.someone(role, place));
  }

  Http as(String user) {
    return signedIn.computeIfAbsent(user, it -> guest.signedIn(it));
  }

  void forward(Duration time) {
    clock.forward(time);
    theySignIn();
  }

  /** Somebody new of a department at a place; their user name. */
  String officer(SourceAgency agency, PlaceCode place) {
    var user = Neighbourhood.newUser();
    accounts.found(
        user,
        user,
        Neighbourhood.PASSWORD,
        new Post.Wish(Role.DEPARTMENT_OFFICER, user, place, null, null, agency),
        "test");
    return user;
  }

  static void ok(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
  }

  Instant in(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }

  Http.Answer nominate(Http by, String user, PlaceCode place, String... other) {
    return nominated(by, "'user': '%s', 'kin': 'CADRE'".formatted(user), place, other);
  }

  /** Somebody without an account. */
  Http.Answer nominateOther(Http by, String kin, String name, PlaceCode place, String... other) {
    return nominated(
        by,
        "'name': '%s', 'phone': '10012345678', 'unit': '某志愿服务队', 'kin': '%s'".formatted(name, kin),
        place,
        other);
  }

  private Http.Answer nominated(Http by, String who, PlaceCode place, String... other) {
    var parts = new HashMap<>(Map.of("skills", "[]", "adult", "true"));
    parts.put("until", "'" + in(14) + "'");
    for (var i = 0; i < other.length; i += 2) parts.put(other[i], other[i + 1]);
    var rest = new StringBuilder();
    parts.forEach((key, value) -> rest.append(", '").append(key).append("': ").append(value));
    return by.post("/api/command/secondments", "{%s, 'place': '%s'%s}".formatted(who, place, rest));
  }

  /** The address of a secondment that was just made. */
  static String made(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return "/api/command/secondments/" + answer.json().path("id").asString();
  }

  static Http.Answer step(Http by, String secondment, String act) {
    return step(by, secondment, act, "");
  }

  static Http.Answer step(Http by, String secondment, String act, String words) {
    return by.post(secondment + "/steps", "{'act': '%s', 'words': '%s'}".formatted(act, words));
  }

  static Http.Answer assign(Http by, String secondment, String station) {
    return by.put(secondment + "/station", "{'station': '%s'}".formatted(station));
  }

  static Http.Answer task(Http by, String secondment, String title) {
    return by.post(secondment + "/duties", "{'title': '%s', 'words': ''}".formatted(title));
  }

  static JsonNode seen(Http by, String secondment) {
    var answer = by.get(secondment);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  static String state(Http by, String secondment) {
    return seen(by, secondment).at("/secondment/state").asString();
  }

  static List<String> acts(Http by, String secondment) {
    return seen(by, secondment).path("story").findValuesAsString("act");
  }

  String station(Http by, PlaceCode place, int heads, @Nullable String makeup, String... skills) {
    var made =
        by.post(
            "/api/command/stations",
            """
            {'place': '%s', 'name': '三号门卡口', 'group': 'ACCESS_CONTROL', 'heads': %d,
             'makeup': [%s], 'skills': [%s], 'duties': '昼夜值守'}
            """
                .formatted(
                    place,
                    heads,
                    makeup == null ? "" : makeup,
                    String.join(
                        ", ", List.of(skills).stream().map(it -> "'" + it + "'").toList())));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("id").asString();
  }

  static String atLeast(String kin, int many) {
    return "{'of': '%s', 'atLeast': %d}".formatted(kin, many);
  }

  JsonNode board(Http by) {
    var answer = by.get("/api/command/teams?community=" + BAOCHENG);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  static JsonNode part(JsonNode board, PlaceCode place) {
    return board
        .path("parts")
        .valueStream()
        .filter(it -> it.at("/place/code").asString().equals(place.toString()))
        .findFirst()
        .orElseThrow();
  }

  /** Sent, there, at a station and working. */
  String working(Http home, String user, String station) {
    var it = made(nominate(home, user, BAOCHENG));
    ok(step(home, it, "DISPATCH"));
    ok(step(community, it, "CHECK_IN"));
    ok(assign(community, it, station));
    ok(step(community, it, "START"));
    return it;
  }
}
