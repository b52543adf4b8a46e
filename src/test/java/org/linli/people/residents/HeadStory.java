package org.linli.people.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.Story;
import org.linli.authority.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** G2: a household gets another head in one step, and everybody's relation is told anew. */
@Story
@Tag("G2")
class HeadStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;

  private Family family;
  private Http worker;

  @BeforeEach
  void aFamilyHasAHeadASpouseAndAChild() {
    family = world.family(BAOCHENG_1);
    worker =
        Http.at(port)
            .with("Accept-Language", "en")
            .signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
  }

  @Test
  void whatEverybodyWouldBeIsProposedAndNothingIsWritten() {
    var proposed = worker.get(head() + "?candidate=" + family.resident(1));

    assertThat(proposed.status()).isEqualTo(200);
    assertThat(proposed.json().at("/0/relation").asString()).isEqualTo("HEAD");
    assertThat(proposed.json().at("/0/becomes").asString()).isEqualTo("SPOUSE");
    assertThat(proposed.json().at("/1/becomes").asString()).isEqualTo("HEAD");
    assertThat(proposed.json().at("/2/becomes").asString()).isEqualTo("CHILD");
    assertThat(proposed.text()).doesNotContain("李某某");
    assertThat(relation(0)).isEqualTo("HEAD");
  }

  @Test
  void theHeadChangesInOneStepWithHistoryAndOneLineInTheJournal() {
    var answer = change(1, 0, "");

    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    assertThat(relation(1)).isEqualTo("HEAD");
    assertThat(relation(0)).isEqualTo("SPOUSE");
    assertThat(relation(2)).isEqualTo("CHILD");
    var lines = worker.get("/api/residents/" + family.resident(0) + "/changes").json();
    assertThat(lines.at("/items/0/was").asString()).isEqualTo("HEAD");
    assertThat(lines.at("/items/0/now").asString()).isEqualTo("SPOUSE");
    assertThat(lines.at("/items/0/source").asString()).isEqualTo("visit");
    var ofChild = worker.get("/api/residents/" + family.resident(2) + "/changes").json();
    assertThat(ofChild.path("total").asInt()).as("nothing changed for the child").isZero();
    var secretary = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    var journal = secretary.get("/api/journal?size=200&within=" + BAOCHENG).json();
    assertThat(journal.path("items").valueStream())
        .filteredOn(it -> it.path("subject").asString().equals(family.id().toString()))
        .singleElement()
        .matches(it -> it.path("action").asString().equals("HEAD_CHANGED"));
  }

  @Test
  void whoKnowsBetterCorrectsTheProposalInTheSameStep() {
    var child = "{'resident': '%s', 'relation': 'OTHER'}".formatted(family.resident(2));

    assertThat(change(1, 0, child).status()).isEqualTo(204);

    assertThat(relation(2)).isEqualTo("OTHER");
  }

  @Test
  void whatCannotBeIsRefusedForThePersonAndNothingChanges() {
    var elder = "{'resident': '%s', 'relation': 'CHILD'}".formatted(family.resident(0));

    var answer = change(1, 0, elder);

    assertThat(answer.problem()).isEqualTo("/problems/data-wrong");
    assertThat(answer.json().at("/errors/0/field").asString())
        .isEqualTo("relations." + family.resident(0));
    assertThat(answer.text()).contains("王**").doesNotContain("1980-01-01");
    assertThat(relation(0)).isEqualTo("HEAD");
  }

  @Test
  void aHouseholdWhoseHeadDiedGetsANewOne() {
    var dead =
        worker.post(
            "/api/moves",
            "{'household': '%s', 'kind': 'DEATH', 'residents': ['%s']}"
                .formatted(family.id(), family.members().getFirst()));
    assertThat(dead.status()).as(dead.text()).isEqualTo(201);

    var answer =
        worker.put(
            head(),
            "{'head': '%s', 'was': null, 'relations': [], 'source': 'visit'}"
                .formatted(family.resident(1)));

    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    assertThat(relation(1)).isEqualTo("HEAD");
    assertThat(relation(2)).isEqualTo("CHILD");
    assertThat(worker.get("/api/households/" + family.id()).json().path("headName").asString())
        .isEqualTo("李**");
  }

  @Test
  void ofTwoWhoChangeTheHeadTheSecondIsToldThatItChanged() {
    assertThat(change(1, 0, "").status()).isEqualTo(204);

    assertThat(change(2, 0, "").problem()).isEqualTo("/problems/overtaken");
    assertThat(relation(1)).isEqualTo("HEAD");
  }

  @Test
  void onlySomebodyOfTheHouseholdBecomesItsHead() {
    var stranger = world.family(BAOCHENG_1).resident(0);

    assertThat(worker.get(head() + "?candidate=" + stranger).status()).isEqualTo(404);
    assertThat(
            worker
                .put(
                    head(),
                    "{'head': '%s', 'was': '%s', 'relations': [], 'source': 'visit'}"
                        .formatted(stranger, family.resident(0)))
                .status())
        .isEqualTo(404);
  }

  private String head() {
    return "/api/households/" + family.id() + "/head";
  }

  private Http.Answer change(int to, int was, String relations) {
    return worker.put(
        head(),
        "{'head': '%s', 'was': '%s', 'relations': [%s], 'source': 'visit'}"
            .formatted(family.resident(to), family.resident(was), relations));
  }

  private String relation(int member) {
    for (JsonNode it : worker.get("/api/households/" + family.id()).json().path("residents")) {
      if (it.path("id").asString().equals(family.members().get(member))) {
        return it.path("relation").asString();
      }
    }
    throw new AssertionError("not here any more");
  }
}
