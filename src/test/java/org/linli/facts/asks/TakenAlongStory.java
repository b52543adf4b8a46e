package org.linli.facts.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.TAINING_1;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.authority.Role;
import tools.jackson.databind.JsonNode;

/** F3: a worker takes the doors of a grid along, and what is told there arrives late. */
@Tag("F3")
class TakenAlongStory extends AsksPlay {

  private JsonNode bundle(String more) {
    return worker.get("/api/visits/bundle?place=" + BAOCHENG_1 + more).json().path("doors");
  }

  private JsonNode mine() {
    return bundle("&size=200")
        .path("items")
        .valueStream()
        .filter(it -> it.at("/visit/household").asString().equals(family.id().toString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachDoorComesWithItsLineInTheListAndThePageItOpens() {
    needs(form("Along", 30), 30, of(home(), SHELTER), of(person(0), CONTACT));
    var first = family;
    family = world.family(BAOCHENG_1);
    needs(form("Along too", 30), 30, of(home(), SHELTER));

    assertThat(mine().path("visit")).isEqualTo(worker.get("/api/visits/" + family.id()).json());
    assertThat(mine().path("door")).isEqualTo(door());
    family = first;
    assertThat(mine().path("visit")).isEqualTo(worker.get("/api/visits/" + family.id()).json());
    assertThat(asked(mine().at("/visit/about"))).containsExactly(SHELTER, CONTACT);
  }

  @Test
  void aPageIsBoundedAndSaysHowManyThereAre() {
    for (var i = 0; i < 3; i++) {
      needs(form("Many " + i, 30), 30, of(home(), SHELTER));
      family = world.family(BAOCHENG_1);
    }
    var page = bundle("&size=2");
    assertThat(page.path("items")).hasSize(2);
    assertThat(page.path("total").asInt()).isGreaterThanOrEqualTo(3);
    var listed = worker.get("/api/visits?size=2&place=" + BAOCHENG_1).json();
    assertThat(page.path("items").valueStream().map(it -> it.path("door")).toList())
        .isEqualTo(listed.path("items").valueStream().toList());
    assertThat(worker.get("/api/visits/bundle?size=201&place=" + BAOCHENG_1).status())
        .isEqualTo(422);
  }

  @Test
  void nothingOfAnotherGridIsTakenAlong() {
    needs(form("Elsewhere", 30), 30, of(home(), SHELTER));
    var other = signedIn(Role.GRID_WORKER, TAINING_1);
    assertThat(other.get("/api/visits/bundle?place=" + BAOCHENG_1).status()).isEqualTo(404);
    assertThat(other.get("/api/visits/bundle?size=200").text())
        .doesNotContain(family.id().toString());
    assertThat(
            other
                .get("/api/visits/%s/overtaken?ask=%s".formatted(family.id(), UUID.randomUUID()))
                .status())
        .isEqualTo(404);
  }

  @Test
  void thatItWasTakenAlongStandsInTheJournal() {
    needs(form("Looked", 30), 30, of(home(), SHELTER));
    var doors = bundle("&size=200").path("items").size();
    var line =
        secretary
            .get("/api/journal?size=200&within=" + BAOCHENG_1)
            .json()
            .path("items")
            .valueStream()
            .filter(it -> it.path("action").asString().equals("VISITS_TAKEN_ALONG"))
            .findFirst()
            .orElseThrow();
    assertThat(line.path("subject").asString()).isEqualTo(BAOCHENG_1.toString());
    assertThat(line.at("/detail/doors").asInt()).isEqualTo(doors);
  }

  @Test
  void whoComesLateLearnsWhatOthersSaidAlsoWhenTheFirstAnswerWasLost() {
    needs(form("Late", 30), 30, of(home(), SHELTER), of(person(0), CONTACT));
    var ask = id(atDoor(), CONTACT);
    ok(answerAtHome(value(ask, "张三")));

    var late =
        "{'id': '%s', 'outcome': 'CONTACTED', 'answers': [%s, %s]}"
            .formatted(UUID.randomUUID(), value(ask, "李四"), value(id(atDoor(), SHELTER), "第三小学"));
    var once = worker.post("/api/visits/" + family.id(), late);
    ok(once);
    assertThat(once.json().path("overtaken").valueStream().map(JsonNode::asString))
        .containsExactly(ask);
    assertThat(worker.post("/api/visits/" + family.id(), late).json()).isEqualTo(once.json());

    var others = worker.get("/api/visits/%s/overtaken?ask=%s".formatted(family.id(), ask)).json();
    assertThat(others).hasSize(1);
    assertThat(others.at("/0/question/last/value").asString()).isEqualTo("张三");
    assertThat(others.at("/0/state").asString()).isEqualTo("ANSWERED");
    assertThat(others.at("/0/name").asString()).isEqualTo("王**");
  }

  @Test
  void anAskOfAnotherDoorIsNotToldOf() {
    needs(form("Other door", 30), 30, of(home(), SHELTER));
    var ask = id(atDoor(), SHELTER);
    family = world.family(BAOCHENG_1);
    assertThat(worker.get("/api/visits/%s/overtaken?ask=%s".formatted(family.id(), ask)).json())
        .isEmpty();
  }
}
