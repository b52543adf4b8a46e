package org.linli.people.crossings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.people.moves.Moves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A family in Wuhan, its community's secretary, and those in Guangzhou who receive them. */
abstract class CrossingPlay {

  static final JsonMapper JSON = new JsonMapper();

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Moves moves;
  @Autowired JdbcClient jdbc;

  Http sender;
  Http officer;
  Http worker;
  Family family;

  @BeforeEach
  void aFamilyHereAndAnotherCity() {
    family = world.family(BAOCHENG_1);
    sender = signedIn(Role.COMMUNITY_SECRETARY, BAOCHENG);
    officer = OtherCity.signedIn(Role.COMMUNITY_SECRETARY, OtherCity.LONGKOU);
    worker = OtherCity.signedIn(Role.GRID_WORKER, OtherCity.LONGKOU_1);
  }

  Http signedIn(Role role, PlaceCode place) {
    return Http.at(port).signedIn(world.someone(role, place));
  }

  /** What the sender's office has in its hands: the file, and the passphrase it tells. */
  record File(String move, String text, String passphrase) {

    String id() {
      return JSON.readTree(text).path("id").asString();
    }
  }

  Http.Answer send(String fields, Object... values) {
    return sender.post(
        "/api/hand-over-files",
        "{'household': '%s', 'toName': '广东省广州市天河区石牌街道', 'toCode': '440106001', 'phone': '027-82000000', 'basis': 'CONSENT'%s}"
            .formatted(family.id(), fields.isEmpty() ? "" : ", " + fields.formatted(values)));
  }

  File sent(String fields, Object... values) {
    return file(send(fields, values));
  }

  static File file(Http.Answer it) {
    assertThat(it.status()).as(it.text()).isEqualTo(201);
    return new File(
        it.json().path("move").asString(),
        it.json().path("file").asString(),
        it.json().path("passphrase").asString());
  }

  static ObjectNode body(String file, String passphrase) {
    return JSON.createObjectNode().put("file", file).put("passphrase", passphrase);
  }

  static Http.Answer look(Http by, String file, String passphrase) {
    return by.post("/api/hand-over-files/looks", quoted(body(file, passphrase)));
  }

  static Http.Answer take(Http by, File file, PlaceCode to) {
    return by.post(
        "/api/hand-over-files/arrivals",
        quoted(body(file.text(), file.passphrase()).put("to", to.toString())));
  }

  /** The client's helper takes single quotes for double ones; these texts have none. */
  static String quoted(ObjectNode body) {
    return body.toString();
  }

  /** A file taken for the grid; the hand-over's address there. */
  static String taken(File file) {
    var taken =
        take(
            OtherCity.signedIn(Role.COMMUNITY_SECRETARY, OtherCity.LONGKOU),
            file,
            OtherCity.LONGKOU_1);
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    return "/api/moves/" + taken.json().path("move").asString();
  }

  /** With the version that the caller sees. */
  static Http.Answer step(Http by, String move, String noun, String fields, Object... values) {
    var version = by.get(move).json().path("version").asInt();
    var more = fields.isEmpty() ? "" : ", " + fields.formatted(values);
    return by.post(move + "/" + noun, "{'version': %d%s}".formatted(version, more));
  }

  static String files(String move) {
    return move.replace("/api/moves/", "/api/hand-over-files/");
  }

  static Http.Answer answer(Http by, String file) {
    return by.post(
        "/api/hand-over-files/answers", quoted(JSON.createObjectNode().put("file", file)));
  }

  Http.Answer code(String move, String code) {
    return sender.post("/api/hand-over-files/" + move + "/code", "{'code': '%s'}".formatted(code));
  }

  String stage(String move) {
    return sender.get("/api/moves/" + move).json().path("stage").asString();
  }

  /** Somebody with papers, a phone and a registered place comes to live with the family. */
  String withPapers(String name, String number) {
    var came =
        signedIn(Role.GRID_WORKER, BAOCHENG_1)
            .post(
                "/api/moves/arrivals",
                "{'name': '%s', 'number': '%s', 'household': '%s', 'phone': '10087654321', 'relation': 'PARENT'}"
                    .formatted(name, number, family.id()));
    assertThat(came.status()).as(came.text()).isEqualTo(201);
    return came.json().at("/move/people/0/id").asString();
  }

  String personAt(String resident) {
    return "/api/residents/" + family.id().subdistrict() + "-" + resident;
  }

  static String number() {
    return Neighbourhood.newIdentity(LocalDate.of(1950, 5, 5), false);
  }

  String whereabouts(String resident) {
    return jdbc.sql("select whereabouts from resident where id = :id")
        .param("id", Long.parseLong(resident))
        .query(String.class)
        .single();
  }

  /** How many of this name live in the other city. */
  static int livingThere(String name) {
    return OtherCity.JDBC
        .sql("select count(*) from resident where name = :name and whereabouts = 'HERE'")
        .param("name", name)
        .query(Integer.class)
        .single();
  }
}
