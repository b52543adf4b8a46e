package org.linli.facts.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.OwnDatabase;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.catalogue.ItemSubject;
import org.linli.facts.known.Subject;
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
 * A family in a grid, forms that need to know of it, and those who answer; each story begins on a
 * new morning at eight, in a database of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, AsksPlay.Time.class})
abstract class AsksPlay {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock movableClock() {
      return new MovableClock();
    }
  }

  /** Asked of the household first, then of the grid worker. */
  static final String CONTACT = "EMERGENCY_CONTACT";

  static final String SECOND_PHONE = "SECOND_PHONE";

  /** Asked of the grid worker, then of the community. */
  static final String SHELTER = "EVACUATION_SHELTER";

  /** Asked of the community alone. */
  static final String HELPER = "HELPER";

  /** Asked of the household, the community, then public security. */
  static final String PERMIT = "RESIDENCE_PERMIT";

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired MovableClock clock;
  @Autowired Asks asks;
  @Autowired JdbcClient jdbc;

  Family family;
  Http guest;
  Http worker;
  Http secretary;

  @BeforeEach
  void aNewMorning() {
    clock.nextDayAt(8);
    family = world.family(Neighbourhood.BAOCHENG_1);
    guest = Http.at(port).with("Accept-Language", "en");
    theySignIn();
  }

  private void theySignIn() {
    worker = signedIn(Role.GRID_WORKER, Neighbourhood.BAOCHENG_1);
    secretary = signedIn(Role.COMMUNITY_SECRETARY, Neighbourhood.BAOCHENG);
  }

  /** So much later, when a session has long ended. */
  void forward(Duration time) {
    clock.forward(time);
    theySignIn();
  }

  Http signedIn(Role role, PlaceCode place) {
    return guest.signedIn(world.someone(role, place));
  }

  Subject person(int member) {
    return new Subject(
        ItemSubject.RESIDENT,
        family.id().subdistrict(),
        Long.parseLong(family.members().get(member)));
  }

  Subject home() {
    return new Subject(ItemSubject.HOUSEHOLD, family.id().subdistrict(), family.id().number());
  }

  Need of(Subject subject, String item) {
    return new Need(subject, family.id(), Neighbourhood.BAOCHENG_1, item);
  }

  Instant inDays(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }

  /** A form that has told what it is for. */
  UUID form(String title, int days) {
    var issue = UUID.randomUUID();
    asks.introduce(
        issue,
        new Reason(
            title,
            "Civil affairs bureau",
            "No. " + title,
            "Act, article 1",
            "Help in time",
            LocalDate.of(2030, 1, 1)),
        false,
        inDays(days));
    return issue;
  }

  Asks.Made needs(UUID issue, int days, Need... needs) {
    return asks.need(issue, inDays(days), List.of(needs));
  }

  JsonNode atHome() {
    return guest.get("/api/home/" + family.link() + "/asks").json();
  }

  JsonNode atDoor() {
    return worker.get("/api/visits/" + family.id()).json().path("about");
  }

  JsonNode doors(Http by) {
    return by.get("/api/visits?size=200&place=" + Neighbourhood.BAOCHENG_1).json();
  }

  /** The door of this family among those that wait; missing where it does not wait. */
  JsonNode door() {
    return doors(worker)
        .path("items")
        .valueStream()
        .filter(it -> it.path("household").asString().equals(family.id().toString()))
        .findFirst()
        .orElse(tools.jackson.databind.node.MissingNode.getInstance());
  }

  JsonNode desk() {
    return secretary.get("/api/asks?size=200&place=" + Neighbourhood.BAOCHENG).json();
  }

  /** What is asked of a subject at the desk. */
  List<String> deskOf(Subject subject) {
    return desk()
        .path("items")
        .valueStream()
        .filter(it -> it.at("/about/subject").asString().equals(subject.toString()))
        .flatMap(it -> items(it.at("/about/questions")))
        .toList();
  }

  static Stream<String> items(JsonNode questions) {
    return questions.valueStream().map(it -> it.path("item").asString());
  }

  static List<String> asked(JsonNode about) {
    return about.valueStream().flatMap(it -> items(it.path("questions"))).toList();
  }

  static JsonNode question(JsonNode about, String item) {
    return about
        .valueStream()
        .flatMap(it -> it.path("questions").valueStream())
        .filter(it -> it.path("item").asString().equals(item))
        .findFirst()
        .orElseThrow(() -> new AssertionError(item + " is not in " + about));
  }

  static String id(JsonNode about, String item) {
    return question(about, item).path("ask").asString();
  }

  static String value(String ask, String value) {
    return "{'ask': '%s', 'kind': 'VALUE', 'value': '%s', 'seconds': 7}".formatted(ask, value);
  }

  static String said(String ask, String kind) {
    return "{'ask': '%s', 'kind': '%s'}".formatted(ask, kind);
  }

  Http.Answer answerAtHome(String... answers) {
    return answerAtHome(UUID.randomUUID(), answers);
  }

  Http.Answer answerAtHome(UUID id, String... answers) {
    return guest.post(
        "/api/home/" + family.link() + "/asks",
        "{'id': '%s', 'answers': [%s]}".formatted(id, String.join(", ", answers)));
  }

  Http.Answer visit(String outcome, String... answers) {
    return worker.post(
        "/api/visits/" + family.id(),
        "{'id': '%s', 'outcome': '%s', 'answers': [%s]}"
            .formatted(UUID.randomUUID(), outcome, String.join(", ", answers)));
  }

  Http.Answer answerAtDesk(Http by, Subject subject, String more, String... answers) {
    return by.post(
        "/api/asks/answers",
        "{'id': '%s', 'subject': '%s', %s, 'answers': [%s]}"
            .formatted(UUID.randomUUID(), subject, more, String.join(", ", answers)));
  }

  void later(Duration time) {
    forward(time);
    asks.passOn();
  }

  Asks.Standing standing(UUID issue) {
    return asks.standing(issue, Neighbourhood.CITY);
  }

  static void ok(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }
}
