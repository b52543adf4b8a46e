package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import tools.jackson.databind.JsonNode;

/** M2: an installation sets its own limits, needs and numbers, each change with its basis. */
@Tag("M1")
@Tag("M2")
@Tag("M5")
class RulesStory extends CasesPlay {

  private Http.Answer limit(Http who, String limit, String from) {
    return who.post(
        "/api/class-limits",
        "{'leaf': 'MANHOLE', 'standard': 1, 'limit': %s, 'from': '%s', 'basis': '区里的通知'}"
            .formatted(limit.isEmpty() ? "null" : "'" + limit + "'", from));
  }

  /** The limit of a case that is found to be a manhole now. */
  private String ofManhole() {
    var id = call();
    return does(worker, id, "VERIFY", ", 'leaf': 'MANHOLE'").at("/it/classing/limit").asString();
  }

  @Test
  void aDistrictSaysItsOwnLimitOfAClass() {
    var shipped = ofManhole();
    assertThat(limit(subdistrict, "7wh", clock.today().toString()).problem())
        .isEqualTo("/problems/districts-say");
    assertThat(limit(worker, "7wh", clock.today().toString()).status()).isEqualTo(403);
    assertThat(limit(district, "7wh", clock.today().minusDays(1).toString()).problem())
        .isEqualTo("/problems/invalid");
    var running = withCityManagement();

    assertThat(limit(command, "9wh", clock.today().toString()).status()).isEqualTo(204);
    assertThat(ofManhole()).isEqualTo("9wh");
    assertThat(limit(district, "7wh", clock.today().toString()).status()).isEqualTo(204);
    assertThat(ofManhole()).as("the narrower place's counts").isEqualTo("7wh");
    assertThat(page(subdistrict, running).at("/it/classing/limit").asString())
        .as("what is under way keeps its own")
        .isEqualTo(shipped);

    assertThat(limit(district, "3wh", clock.today().plusDays(2).toString()).status())
        .isEqualTo(204);
    assertThat(ofManhole()).isEqualTo("7wh");
    var all = subdistrict.get("/api/class-limits").json();
    assertThat(all.path("maySet").asBoolean()).isFalse();
    assertThat(all.at("/limits/items"))
        .extracting(it -> it.path("limit").asString() + " " + it.path("begun").asBoolean())
        .containsExactly("3wh false", "7wh true", "9wh true");
    assertThat(elsewhere.get("/api/class-limits").json().at("/limits/items"))
        .as("another district sees the city's alone")
        .extracting(it -> it.path("limit").asString())
        .containsExactly("9wh");

    clock.forward(Duration.ofDays(2));
    theySignIn();
    assertThat(ofManhole()).isEqualTo("3wh");
    assertThat(limit(district, "", clock.today().toString()).status()).isEqualTo(204);
    assertThat(ofManhole()).isEqualTo("9wh");
    assertThat(limit(command, "", clock.today().toString()).status()).isEqualTo(204);
    assertThat(ofManhole()).isEqualTo(shipped);
  }

  private JsonNode whistles(Http who) {
    return who.get("/api/case-rules/whistles").json();
  }

  @Test
  void whoCommandsTheCitySaysTheLimitsOfWhistles() {
    var path = "/api/case-rules/whistles/limits/ARRIVE";
    var body = "{'ordinary': '3wh', 'emergency': '25m', 'basis': '%s'}";
    assertThat(district.put(path, body.formatted("x")).problem())
        .isEqualTo("/problems/not-your-turn");
    assertThat(command.put(path, body.formatted("")).problem()).isEqualTo("/problems/invalid");
    assertThat(command.put(path, body.formatted("演练之后")).status()).isEqualTo(204);
    assertThat(whistles(worker).path("limits"))
        .anySatisfy(it -> {
          assertThat(it.path("timing").asString()).isEqualTo("ARRIVE");
          assertThat(it.path("ordinary").asString()).isEqualTo("3wh");
          assertThat(it.path("emergency").asString()).isEqualTo("25m");
        });
    assertThat(subdistrict.get("/api/whistles/terms").text()).contains("25m");
    var changed = worker.get("/api/case-rules/changes").json().at("/items/0");
    assertThat(changed.path("was").asString()).isEqualTo("2wh / 30m");
    assertThat(changed.path("becomes").asString()).isEqualTo("3wh / 25m");
    assertThat(changed.path("basis").asString()).isEqualTo("演练之后");
    assertThat(command.put(path, "{'ordinary': '2wh', 'emergency': '30m', 'basis': '恢复'}").status())
        .isEqualTo(204);
  }

  @Test
  void whatANeedTakesIsSaidAndGoes() {
    var need = "{'name': '楼道充电', 'englishName': 'Charging', 'agencies': [%s], 'basis': '例会'}";
    assertThat(district.post("/api/case-rules/whistles/needs", need.formatted("'WATER'")).status())
        .isEqualTo(403);
    assertThat(command.post("/api/case-rules/whistles/needs", need.formatted("")).problem())
        .isEqualTo("/problems/invalid");
    var made = command.post("/api/case-rules/whistles/needs", need.formatted("'FIRE_RESCUE'"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var path = "/api/case-rules/whistles/needs/" + made.json().path("key").asString();
    var both = need.formatted("'PUBLIC_SECURITY', 'FIRE_RESCUE'");
    assertThat(command.put(path, both).status()).isEqualTo(204);
    var terms = subdistrict.get("/api/whistles/terms").json().path("needs");
    var last = terms.get(terms.size() - 1);
    assertThat(last.path("name").asString()).isEqualTo("楼道充电");
    assertThat(last.path("agencies"))
        .extracting(JsonNode::asString)
        .containsExactly("PUBLIC_SECURITY", "FIRE_RESCUE");
    assertThat(command.post(path + "/removal", "{'basis': '并入群租'}").status()).isEqualTo(204);
    assertThat(subdistrict.get("/api/whistles/terms").text()).doesNotContain("楼道充电");
    assertThat(command.put(path, both).status()).isEqualTo(404);
  }

  @Test
  void howManyMakeATopicIsSaid() {
    var path = "/api/case-rules/recurrences/SPOT";
    var body = "{'least': %d, 'hours': %d, 'basis': '例会'}";
    assertThat(district.put(path, body.formatted(7, 720)).status()).isEqualTo(403);
    assertThat(command.put(path, body.formatted(1, 720)).problem()).isEqualTo("/problems/invalid");
    assertThat(command.put(path, body.formatted(7, 720)).status()).isEqualTo(204);
    assertThat(district.get("/api/case-rules/recurrences").json().path("recurrences"))
        .extracting(it -> it.path("spread").asString() + it.path("least").asInt())
        .contains("SPOT7", "CROWD10");
    assertThat(command.put(path, body.formatted(5, 1440)).status()).isEqualTo(204);
  }
}
