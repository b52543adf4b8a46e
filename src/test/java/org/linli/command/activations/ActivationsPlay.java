package org.linli.command.activations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
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

/**
 * A city in which plans come alive, with a clock of its own; every story begins on a calm morning.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, ActivationsPlay.Time.class})
abstract class ActivationsPlay {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock activationsClock() {
      return new MovableClock();
    }
  }

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aCalmMorning() {
    clock.nextDayAt(9);
    jdbc.sql("delete from activation").update();
    jdbc.sql("delete from activation_attempt").update();
    jdbc.sql("delete from command_unit").update();
    jdbc.sql("delete from station").update();
    jdbc.sql("delete from order_task").update();
    jdbc.sql("delete from order_act").update();
    jdbc.sql("delete from measure_step").update();
    jdbc.sql("delete from measure").update();
    jdbc.sql("delete from lent_power").update();
    jdbc.sql("delete from duty_list").update();
    jdbc.sql("update sweep set ended_at = now(), ended_reason = 'x' where ended_at is null")
        .update();
  }

  Http as(Role role, PlaceCode place) {
    return Http.at(port).with("Accept-Language", "en").signedIn(world.someone(role, place));
  }

  Instant in(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }

  private static final AtomicInteger NOTICES = new AtomicInteger();

  /** Every decision has an announcement of its own. */
  static String ground() {
    return "{'authority': '江岸区应急指挥部', 'basis': 'ERL-72', 'notice': '岸指〔2026〕%d号', 'words': '出现聚集性疫情'}"
        .formatted(NOTICES.incrementAndGet());
  }

  String wish(UUID id, String plan, String level, int days, boolean exercise, PlaceCode... at) {
    var places = Arrays.stream(at).map(it -> "'" + it + "'").collect(Collectors.joining(", "));
    return "{'id': '%s', 'plan': '%s', 'level': '%s', 'places': [%s], 'matter': '聚集性疫情', 'until': '%s', 'ground': %s, 'exercise': %b}"
        .formatted(id, plan, level, places, in(days), ground(), exercise);
  }

  String declared(Http by, String plan, String level, int days, PlaceCode... at) {
    var id = UUID.randomUUID();
    var answer = by.post("/api/command/activations", wish(id, plan, level, days, false, at));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return id.toString();
  }

  String played(Http by, String plan, String level, int days, PlaceCode... at) {
    var id = UUID.randomUUID();
    var answer = by.post("/api/command/activations", wish(id, plan, level, days, true, at));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return id.toString();
  }

  static String path(String id, String rest) {
    return "/api/command/activations/" + id + rest;
  }

  static JsonNode seen(Http by, String path) {
    var answer = by.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  static void ok(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
  }

  /** What somebody may do, as the server says of their session. */
  static List<String> powers(Http by) {
    return seen(by, "/api/session")
        .path("powers")
        .valueStream()
        .map(JsonNode::asString)
        .sorted()
        .toList();
  }

  /** Kinds of part that are alive, with how many there are of each. */
  static Map<String, Long> alive(Http by, String id) {
    return seen(by, path(id, ""))
        .path("parts")
        .valueStream()
        .filter(it -> it.path("endedAt").isNull())
        .collect(
            Collectors.groupingBy(
                it -> it.path("kind").asString(),
                TreeMap::new,
                Collectors.summingLong(it -> it.path("amount").asLong())));
  }

  static List<String> acts(Http by, String id) {
    return seen(by, path(id, ""))
        .path("timeline")
        .valueStream()
        .map(it -> it.path("act").asString())
        .toList();
  }

  /** How many rows of every table there are: to see that nothing was left behind. */
  Map<String, Long> rows(String... tables) {
    return Arrays.stream(tables)
        .collect(
            Collectors.toMap(
                it -> it, it -> jdbc.sql("select count(*) from " + it).query(Long.class).single()));
  }

  static final String[] TOUCHED = {
    "activation", "activation_part", "activation_step", "command_unit", "station", "lent_power",
    "measure", "order_act", "order_task", "form_issue", "sweep", "duty_list"
  };
}
