package org.linli.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.OwnDatabase;
import org.linli.authority.Accounts;
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
 * A city that sends orders down; each story begins on a new morning at nine, in its own database.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, LetOutForms.class, OrdersPlay.Time.class})
public abstract class OrdersPlay {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock ordersClock() {
      return new MovableClock();
    }
  }

  /** A district for places that only one story needs; it is gone before the next. */
  static final PlaceCode QIAOKOU = PlaceCode.of("420104");

  @LocalServerPort int port;
  @Autowired public Neighbourhood world;
  @Autowired LetOutForms forms;
  @Autowired Accounts accounts;
  @Autowired public MovableClock clock;
  @Autowired OrderClock timers;
  @Autowired JdbcClient jdbc;

  private final Map<String, Http> signedIn = new HashMap<>();

  @BeforeEach
  void aNewMorning() {
    clock.nextDayAt(9);
    signedIn.clear();
    jdbc.sql("delete from order_task").update();
    jdbc.sql("delete from order_task_step").update();
    jdbc.sql("delete from order_act").update();
    jdbc.sql("delete from place where code_from / 1000000000 = 420104").update();
  }

  public Http as(Role role, PlaceCode place) {
    return signedIn.computeIfAbsent(
        role + " " + place,
        _ -> Http.at(port).with("Accept-Language", "en").signedIn(world.someone(role, place)));
  }

  Http as(String user) {
    return Http.at(port).with("Accept-Language", "en").signedIn(user);
  }

  void forward(Duration time) {
    clock.forward(time);
    signedIn.clear();
  }

  /** What an order is to be, all that it must have in place; single parts can be said otherwise. */
  static String wish(PlaceCode scope, String level, String... other) {
    var parts = new HashMap<String, String>();
    parts.put("title", "'入户发放体温计'");
    parts.put("words", "'每户一支，先保独居老人'");
    parts.put("basis", "'RCL-43'");
    parts.put("agency", "'HEALTH'");
    parts.put("duty", "'WJ-01'");
    parts.put("scope", "'" + scope + "'");
    parts.put("level", "'" + level + "'");
    parts.put("unit", "'户'");
    parts.put("rule", "'PER_PLACE'");
    parts.put("amount", "10");
    parts.put("byHand", "[]");
    parts.put("within", "'3wd'");
    parts.put("emergency", "false");
    parts.put(
        "means",
        "{'people': {'heads': 2, 'from': '区直机关'}, 'goods': [{'item': '体温计', 'amount': 300, 'unit': '支', 'from': '区储备库'}], 'money': {'yuan': 0, 'payer': '区卫健局'}, 'powers': '', 'data': '底册由系统带出', 'lends': []}");
    for (var i = 0; i < other.length; i += 2) parts.put(other[i], other[i + 1]);
    return parts.entrySet().stream()
        .map(it -> "'" + it.getKey() + "': " + it.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  static String drafted(Http by, String wish) {
    var made = by.post("/api/orders", wish);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("id").asString();
  }

  static String issued(Http by, String wish) {
    var id = drafted(by, wish);
    ok(by.put("/api/orders/" + id + "/issue", "{}"));
    return id;
  }

  static void ok(Http.Answer it) {
    assertThat(it.status()).as(it.text()).isEqualTo(204);
  }

  static JsonNode read(Http by, String path) {
    var answer = by.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  static String task(String order, PlaceCode place) {
    return "/api/orders/" + order + "/tasks/" + place;
  }

  static String state(Http by, String order, PlaceCode place) {
    return read(by, task(order, place)).at("/task/state").asString();
  }

  static List<String> may(Http by, String order, PlaceCode place) {
    return read(by, task(order, place))
        .at("/task/may")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  static List<String> acts(Http by, String order, PlaceCode place) {
    return read(by, task(order, place)).path("log").findValuesAsString("act");
  }

  /** How far an order is within a place: the node's own figures. */
  static JsonNode progress(Http by, String order, PlaceCode place) {
    return read(by, "/api/orders/" + order + "/tree?within=" + place).at("/node/progress");
  }

  static String state(Http by, String order) {
    return read(by, "/api/orders/" + order).at("/order/state").asString();
  }

  /** Cards of the day's first screen by kind, with how many tasks each is about. */
  static Map<String, Integer> today(Http by) {
    return by.get("/api/today")
        .json()
        .path("cards")
        .valueStream()
        .filter(it -> it.path("kind").asString().startsWith("ORDERS"))
        .collect(
            Collectors.toMap(it -> it.path("kind").asString(), it -> it.path("count").asInt()));
  }

  static List<String> listed(Http by, String which) {
    return read(by, "/api/order-tasks?size=200&which=" + which)
        .path("items")
        .valueStream()
        .map(it -> it.at("/place/code").asString())
        .toList();
  }

  long rows(String where, String order) {
    return jdbc.sql("select count(*) from order_task where order_id = :order and " + where)
        .param("order", UUID.fromString(order))
        .query(Long.class)
        .single();
  }
}
