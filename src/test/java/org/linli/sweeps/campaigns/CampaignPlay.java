package org.linli.sweeps.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.OwnDatabase;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
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

/** A subdistrict that goes from door to door; each story begins on a new morning at nine. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, LetOutForms.class, CampaignPlay.Time.class})
abstract class CampaignPlay {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock movableClock() {
      return new MovableClock();
    }
  }

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired LetOutForms forms;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  Http guest;
  Http officer;
  Http secretary;
  Http worker;

  @BeforeEach
  void aNewMorning() {
    clock.nextDayAt(9);
    guest = Http.at(port).with("Accept-Language", "en");
    officer = signedIn(Role.SUBDISTRICT_OFFICER, DAZHI);
    secretary = signedIn(Role.COMMUNITY_SECRETARY, BAOCHENG);
    worker = signedIn(Role.GRID_WORKER, BAOCHENG_1);
    for (var it : officer.get("/api/sweeps?open=true").json().path("items")) {
      officer.post("/api/sweeps/" + it.path("id").asString() + "/end", "{'reason': 'over'}");
    }
  }

  private void theySignIn() {
    officer = signedIn(Role.SUBDISTRICT_OFFICER, DAZHI);
    secretary = signedIn(Role.COMMUNITY_SECRETARY, BAOCHENG);
    worker = signedIn(Role.GRID_WORKER, BAOCHENG_1);
  }

  Http signedIn(Role role, PlaceCode place) {
    return guest.signedIn(world.someone(role, place));
  }

  void forward(Duration time) {
    clock.forward(time);
    theySignIn();
  }

  Instant in(Duration time) {
    return clock.instant().plus(time);
  }

  /** A sweep over a community, for a form of its own that was let out over its district. */
  String sweep(Mode mode) {
    return sweep(mode, forms.letOut(JIANGAN, JIANGAN), BAOCHENG);
  }

  String sweep(Mode mode, UUID form, PlaceCode place) {
    var answer = start(officer, mode, form, place, null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  Http.Answer start(Http by, Mode mode, UUID form, PlaceCode place, @Nullable Instant visitsFrom) {
    return by.post(
        "/api/sweeps",
        "{'issue': '%s', 'title': 'Second sweep', 'looksFor': 'fever or cough', 'place': '%s', 'mode': '%s', 'visitsFrom': %s, 'endsAt': '%s'}"
            .formatted(
                form,
                place,
                mode,
                visitsFrom == null ? "null" : "'" + visitsFrom + "'",
                in(Duration.ofDays(3))));
  }

  JsonNode board(String sweep, PlaceCode place) {
    return read(officer, "/api/sweeps/%s/board?place=%s".formatted(sweep, place));
  }

  static JsonNode read(Http by, String path) {
    var answer = by.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  Http.Answer visit(Http by, Family family, String outcome) {
    return visit(by, family, UUID.randomUUID(), outcome, null, List.of());
  }

  Http.Answer visit(
      Http by,
      Family family,
      UUID id,
      String outcome,
      @Nullable String evidence,
      List<String> unwell) {
    var answer =
        by.post(
            "/api/sweeps/doors/" + family.id(),
            visitBody(id, outcome, evidence, unwell, List.of()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  static String visitBody(
      UUID id,
      String outcome,
      @Nullable String evidence,
      List<String> unwell,
      List<String> answers) {
    return "{'id': '%s', 'outcome': '%s', 'evidence': %s, 'unwell': [%s], 'answers': [%s]}"
        .formatted(
            id,
            outcome,
            evidence == null ? "null" : "'" + evidence + "'",
            unwell.stream().map(it -> "'" + it + "'").collect(Collectors.joining(", ")),
            String.join(", ", answers));
  }

  /** The doors to go to now, in the order in which one walks. */
  List<String> doors(Http by, String sweep, PlaceCode place) {
    return households(read(by, "/api/sweeps/%s/doors?size=200&place=%s".formatted(sweep, place)));
  }

  List<String> standing(String sweep, Standing standing) {
    return households(
        read(
            officer,
            "/api/sweeps/%s/doors?size=200&place=%s&standing=%s"
                .formatted(sweep, BAOCHENG, standing)));
  }

  static List<String> households(JsonNode page) {
    return page.path("items").findValuesAsString("household");
  }

  static int doors(JsonNode figures, Standing standing) {
    return figures.path("doors").path(standing.name()).asInt();
  }

  /** What became of every door, counted anew from the tasks themselves. */
  long recount(String sweep, String where) {
    return jdbc.sql("select count(*) from sweep_task where sweep = :sweep and " + where)
        .param("sweep", UUID.fromString(sweep))
        .query(Long.class)
        .single();
  }
}
