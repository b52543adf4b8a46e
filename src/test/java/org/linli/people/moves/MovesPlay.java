package org.linli.people.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.ELSEWHERE_1;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Two grids of two subdistricts, a family in each, and their workers; what the stories of moves
 * share.
 */
abstract class MovesPlay {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Moves moves;
  @Autowired JdbcClient jdbc;

  Http sender;
  Http receiver;
  Family family;
  Family neighbours;

  @BeforeEach
  void aFamilyHereAndNeighboursInAnotherSubdistrict() {
    family = world.family(BAOCHENG_1);
    neighbours = world.family(ELSEWHERE_1);
    sender = signedIn(Role.GRID_WORKER, BAOCHENG_1);
    receiver = signedIn(Role.GRID_WORKER, ELSEWHERE_1);
  }

  Http signedIn(Role role, PlaceCode place) {
    return Http.at(port).signedIn(world.someone(role, place));
  }

  Http.Answer announce(String fields, Object... values) {
    return announceFrom(sender, family, fields, values);
  }

  static Http.Answer announceFrom(Http by, Family whose, String fields, Object... values) {
    return by.post(
        "/api/moves", "{'household': '%s', %s}".formatted(whose.id(), fields.formatted(values)));
  }

  static Http.Answer arrive(Http by, String fields, Object... values) {
    return by.post("/api/moves/arrivals", "{" + fields.formatted(values) + "}");
  }

  /** With the version that the caller sees. */
  static Http.Answer step(Http by, String move, String noun, String fields, Object... values) {
    var version = by.get(move).json().path("version").asInt();
    var more = fields.isEmpty() ? "" : ", " + fields.formatted(values);
    return by.post(move + "/" + noun, "{'version': %d%s}".formatted(version, more));
  }

  static String move(Http.Answer told) {
    assertThat(told.status()).as(told.text()).isLessThan(300);
    return "/api/moves/" + told.json().at("/move/move").asString();
  }

  static String id(String move) {
    return move.substring("/api/moves/".length());
  }

  static List<String> ids(Http.Answer page) {
    return page.json().path("items").valueStream().map(it -> it.path("move").asString()).toList();
  }

  static List<String> steps(JsonNode move) {
    return move.path("log").valueStream().map(it -> it.path("step").asString()).toList();
  }

  static int members(Http by, Family of) {
    return by.get("/api/households/" + of.id()).json().path("members").asInt();
  }

  static int waiting(Http by) {
    return card(by, "MOVES");
  }

  static int card(Http by, String kind) {
    return by.get("/api/today")
        .json()
        .path("cards")
        .valueStream()
        .filter(it -> it.path("kind").asString().equals(kind))
        .mapToInt(it -> it.path("count").asInt())
        .sum();
  }

  JsonNode period() {
    return Http.at(port).get("/api/home/" + family.link()).json().path("period");
  }

  String whereIs(String resident) {
    return jdbc.sql(
            "select subdistrict || '-' || household || ' ' || whereabouts || ' ' || relation from resident where id = :id")
        .param("id", Long.parseLong(resident))
        .query(String.class)
        .single();
  }

  List<String> changes(String resident) {
    return jdbc.sql(
            "select datum from resident_change where resident = :id and subdistrict = (select subdistrict from resident where id = :id)")
        .param("id", Long.parseLong(resident))
        .query((row, _) -> row.getString(1))
        .list();
  }

  List<String> journal(String move) {
    return jdbc.sql("select action from journal where subject = :id order by at")
        .param("id", id(move))
        .query((row, _) -> row.getString(1))
        .list();
  }

  void late(String move) {
    jdbc.sql(
            "update hand_over set due = due - interval '30 days', chase_at = now() - interval '1 day' where id = :id")
        .param("id", Long.parseLong(move.substring(move.indexOf('-') + 1)))
        .update();
  }

  /** Somebody whom the register knows by a number comes to live with the family; who they are. */
  String withNumber(String name, String number) {
    var came =
        arrive(
            sender, "'name': '%s', 'number': '%s', 'household': '%s'", name, number, family.id());
    return sender.get(move(came)).json().at("/people/0/id").asString();
  }

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** An invented number that nobody has. */
  static String newNumber() {
    return "99010119900101%03d0".formatted(NUMBERS.incrementAndGet());
  }

  static LocalDate today() {
    return LocalDate.now(HandOverStore.ZONE);
  }
}
