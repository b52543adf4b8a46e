package org.linli.sweeps.categories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
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
 * A family in a grid of a city where a purpose is in force, and those who decide; each story begins
 * on a new morning, in a database of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, CategoriesPlay.Time.class})
abstract class CategoriesPlay {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock categoriesClock() {
      return new MovableClock();
    }
  }

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Accounts accounts;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  Family family;
  Http guest;
  Http secretary;
  Http command;
  Http diseaseControl;
  Http hospital;

  @BeforeEach
  void aNewMorning() {
    clock.nextDayAt(9);
    family = world.family(BAOCHENG_1);
    theySignIn();
    var runs =
        command
            .get("/api/categories/purposes")
            .json()
            .valueStream()
            .anyMatch(it ->
                it.at("/area/code").asString().equals(CITY.toString())
                    && it.path("ended").isNull());
    if (!runs) begin(CITY, 300, 400);
  }

  final void theySignIn() {
    guest = Http.at(port).with("Accept-Language", "en");
    secretary = signedIn(Role.COMMUNITY_SECRETARY, BAOCHENG);
    command = signedIn(Role.COMMAND, CITY);
    diseaseControl = of(SourceAgency.DISEASE_CONTROL, JIANGAN);
    hospital = of(SourceAgency.HEALTH, JIANGAN);
  }

  Http signedIn(Role role, PlaceCode place) {
    return guest.signedIn(world.someone(role, place));
  }

  /** An officer of a kind of department. */
  Http of(SourceAgency agency, PlaceCode place) {
    var user = Neighbourhood.newUser();
    accounts.found(
        user,
        user,
        Neighbourhood.PASSWORD,
        new Post.Wish(Role.DEPARTMENT_OFFICER, user, place, null, null, agency),
        "test");
    return guest.signedIn(user);
  }

  void begin(PlaceCode area, int collectDays, int keepDays) {
    var begun =
        command.post(
            "/api/categories/purposes",
            "{'area': '%s', 'basis': 'PHERL-39', 'purpose': '四类人员收治', 'until': '%s', 'keepUntil': '%s'}"
                .formatted(
                    area, clock.today().plusDays(collectDays), clock.today().plusDays(keepDays)));
    assertThat(begun.status()).as(begun.text()).isEqualTo(201);
  }

  String of(int member) {
    return "/api/residents/" + family.resident(member) + "/category";
  }

  Http.Answer register(Http by, int member) {
    return by.post(
        of(member) + "/registrations",
        "{'id': '%s', 'cause': 'SYMPTOMS', 'words': '咳嗽'}".formatted(UUID.randomUUID()));
  }

  Http.Answer decide(Http by, int member, String category, Instant at) {
    return by.post(
        of(member) + "/decisions",
        "{'id': '%s', 'category': '%s', 'cause': 'DIAGNOSIS', 'bodyName': '区疾控中心', 'decidedAt': '%s'}"
            .formatted(UUID.randomUUID(), category, at));
  }

  Http.Answer end(Http by, int member, String ending, Instant at) {
    return by.post(
        of(member) + "/endings",
        "{'id': '%s', 'ending': '%s', 'cause': 'TEST', 'bodyName': '区疾控中心', 'decidedAt': '%s'}"
            .formatted(UUID.randomUUID(), ending, at));
  }

  Http.Answer place(Http by, int member, String facility) {
    return by.post(
        of(member) + "/placements",
        "{'id': '%s', 'facility': '%s', 'facilityName': '江汉方舱医院'}"
            .formatted(UUID.randomUUID(), facility));
  }

  Http.Answer test(Http by, int member) {
    return by.post(of(member) + "/tests", "{'id': '%s'}".formatted(UUID.randomUUID()));
  }

  Instant ago(int hours) {
    return clock.instant().minus(Duration.ofHours(hours));
  }

  static void done(Http.Answer answer, String state) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().path("state").asString()).isEqualTo(state);
  }

  static void refused(Http.Answer answer, int status, String problem) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo("/problems/" + problem);
  }

  static JsonNode board(Http who, PlaceCode place) {
    var answer = who.get("/api/categories/targets?place=" + place);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  /** What was shown at a moment, but for its being past. */
  static JsonNode boardAt(Http who, PlaceCode place, String at) {
    var answer = who.get("/api/categories/targets?place=" + place + "&at=" + at);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  static String figure(JsonNode sum, Target target) {
    for (var it : sum.path("figures")) {
      if (it.path("target").asString().equals(target.name())) {
        return it.path("reached").asInt() + "/" + it.path("of").asInt();
      }
    }
    throw new AssertionError(target + " is not told: " + sum);
  }
}
