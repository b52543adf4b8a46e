package org.linli.cases.whistles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * A subdistrict that calls departments of its district; each story begins on a new morning at nine,
 * in a database of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, WhistlesPlay.Time.class})
abstract class WhistlesPlay {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock whistlesClock() {
      return new MovableClock();
    }
  }

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Accounts accounts;
  @Autowired MovableClock clock;
  @Autowired WhistleClock timers;
  @Autowired JdbcClient jdbc;

  private static final Map<SourceAgency, String> OFFICERS = new EnumMap<>(SourceAgency.class);

  Http guest;
  Http subdistrict;
  Http fire;
  Http health;
  Http district;
  Http city;

  @BeforeEach
  void aNewMorning() {
    clock.nextDayAt(9);
    guest = Http.at(port).with("Accept-Language", "en");
    theySignIn();
  }

  private void theySignIn() {
    subdistrict = signedIn(Role.SUBDISTRICT_OFFICER, DAZHI);
    fire = officer(SourceAgency.FIRE_RESCUE);
    health = officer(SourceAgency.HEALTH);
    district = signedIn(Role.DISTRICT_OFFICER, JIANGAN);
    city = signedIn(Role.COMMAND, CITY);
  }

  Http signedIn(Role role, PlaceCode place) {
    return guest.signedIn(world.someone(role, place));
  }

  /** The district's officer of a department, the same in every story. */
  private Http officer(SourceAgency agency) {
    return guest.signedIn(
        Objects.requireNonNull(
            OFFICERS.computeIfAbsent(agency, it -> newOfficer(it, JIANGAN, null))));
  }

  /** Somebody new of a department, until a time; their user name. */
  String newOfficer(
      SourceAgency agency, PlaceCode place, @org.jspecify.annotations.Nullable Instant until) {
    var user = Neighbourhood.newUser();
    accounts.found(
        user,
        user,
        Neighbourhood.PASSWORD,
        new Post.Wish(Role.DEPARTMENT_OFFICER, user, place, null, until, agency),
        "test");
    return user;
  }

  void forward(Duration time) {
    clock.forward(time);
    theySignIn();
  }

  void minutes(int many) {
    forward(Duration.ofMinutes(many));
  }

  Http.Answer raise(Http by, WhistleKind kind, PlaceCode place, SourceAgency... agencies) {
    var called = Stream.of(agencies).map(it -> "'" + it + "'").collect(Collectors.joining(", "));
    return by.post(
        "/api/whistles",
        "{'kind': '%s', 'agencies': [%s], 'place': '%s', 'spot': '3号楼车库', 'words': '车库进水'}"
            .formatted(kind, called, place));
  }

  /** The address of an emergency's whistle for fire and health. */
  String raised(PlaceCode place) {
    return raised(WhistleKind.EMERGENCY, place, SourceAgency.FIRE_RESCUE, SourceAgency.HEALTH);
  }

  String raised(WhistleKind kind, PlaceCode place, SourceAgency... agencies) {
    var made = raise(subdistrict, kind, place, agencies);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return "/api/whistles/" + made.json().path("id").asString();
  }

  static Http.Answer step(Http by, String whistle, SourceAgency agency, String step, String body) {
    return by.post(whistle + "/calls/" + agency + "/" + step, body);
  }

  static void does(Http by, String whistle, SourceAgency agency, String step) {
    does(by, whistle, agency, step, "{}");
  }

  static void does(Http by, String whistle, SourceAgency agency, String step, String body) {
    var answer = step(by, whistle, agency, step, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  static void rates(Http by, String whistle, SourceAgency agency, String solved) {
    var answer =
        by.put(
            whistle + "/calls/" + agency + "/rating",
            "{'solved': '%s', 'words': ''}".formatted(solved));
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  static void resolves(Http by, String whistle) {
    var answer = by.post(whistle + "/resolution", "{'words': ''}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  static JsonNode seen(Http by, String whistle) {
    var answer = by.get(whistle);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  static JsonNode call(Http by, String whistle, SourceAgency agency) {
    return seen(by, whistle)
        .at("/whistle/calls")
        .valueStream()
        .filter(it -> it.path("agency").asString().equals(agency.name()))
        .findFirst()
        .orElseThrow();
  }

  static String state(Http by, String whistle, SourceAgency agency) {
    return call(by, whistle, agency).path("state").asString();
  }

  static String state(Http by, String whistle) {
    return seen(by, whistle).at("/whistle/state").asString();
  }

  static List<String> may(Http by, String whistle, SourceAgency agency) {
    return call(by, whistle, agency).path("may").valueStream().map(JsonNode::asString).toList();
  }

  static List<String> acts(Http by, String whistle) {
    return seen(by, whistle).path("log").findValuesAsString("act");
  }

  static List<String> listed(Http by, String which) {
    var answer = by.get("/api/whistles?size=200&which=" + which);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer
        .json()
        .path("items")
        .valueStream()
        .map(it -> "/api/whistles/" + it.path("id").asString())
        .toList();
  }

  /** Cards of the day's first screen by kind, with how many whistles each is about. */
  static Map<String, Integer> today(Http by) {
    return by.get("/api/today")
        .json()
        .path("cards")
        .valueStream()
        .filter(it -> it.path("kind").asString().startsWith("WHISTLES"))
        .collect(
            Collectors.toMap(it -> it.path("kind").asString(), it -> it.path("count").asInt()));
  }

  /** Open calls that have nobody or no time: there must never be one. */
  long lost() {
    return jdbc.sql(
            """
            select count(*) from whistle_call c
            left join post p on p.id = c.owner
            where c.closed_at is null and (c.due is null or p.id is null)
            """)
        .query(Long.class)
        .single();
  }
}
