package org.linli.people.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.TAINING_1;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** G2: what stands along the street and is no household is in the register too, with its people. */
@Story
@Tag("G2")
class OrganisationsStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;

  private Http worker;
  private Http secretary;
  private String name;

  @BeforeEach
  void peopleAreAtWork() {
    worker = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    secretary = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    name = "好再来面馆" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void aGridWorkerAddsARestaurantAndTheSecretaryFindsItWithTheKeeperMasked() {
    var added = worker.post("/api/organisations", restaurant(BAOCHENG_1, ""));
    assertThat(added.status()).as(added.text()).isEqualTo(201);

    var found = only(secretary, "q=" + name).path("items").get(0);
    assertThat(found.path("kind").asString()).isEqualTo("SMALL_RESTAURANT");
    assertThat(found.path("keeper").asString()).isEqualTo("赵**");
    assertThat(found.path("phone").asString()).isEqualTo("027******78");
    assertThat(found.path("source").asString()).isEqualTo("entry");
    assertThat(found.path("recordedAt").asString()).endsWith("Z");
    assertThat(found.at("/grid/code").asString()).isEqualTo(BAOCHENG_1.toString());
  }

  @Test
  void kindsCanBeChosenFromTheList() {
    worker.post("/api/organisations", restaurant(BAOCHENG_1, ""));
    assertThat(only(secretary, "kind=SMALL_RESTAURANT&q=" + name).path("total").asInt())
        .isEqualTo(1);
    assertThat(only(secretary, "kind=SCHOOL,SMALL_HOTEL&q=" + name).path("total").asInt()).isZero();
  }

  @Test
  void aCreditCodeIsCheckedAndBelongsToOne() {
    var mistyped = worker.post("/api/organisations", restaurant(BAOCHENG_1, "91350100M000100Y44"));
    assertThat(mistyped.status()).isEqualTo(422);
    assertThat(mistyped.json().at("/errors/0/field").asString()).isEqualTo("code");

    var code = inventedCode();
    assertThat(
            worker.post("/api/organisations", restaurant(BAOCHENG_1, code.toLowerCase())).status())
        .isEqualTo(201);
    var twice = secretary.post("/api/organisations", restaurant(BAOCHENG_2, code));
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.problem()).isEqualTo("/problems/code-taken");
  }

  @Test
  void aCorrectionKeepsTheKeeperWhoWasNotToldAnewAndAnOvertakenOneIsRefused() {
    var id = add();
    var correction =
        "{'version': 1, 'told': {'grid': '%s', 'name': '%s', 'kind': 'SMALL_SHOP', 'code': '', 'address': '一楼', 'keeper': null, 'phone': null}}"
            .formatted(BAOCHENG_1, name);

    var corrected = secretary.put("/api/organisations/" + id, correction);
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
    assertThat(corrected.json().path("kind").asString()).isEqualTo("SMALL_SHOP");
    assertThat(corrected.json().path("keeper").asString()).isEqualTo("赵**");

    assertThat(worker.put("/api/organisations/" + id, correction).status()).isEqualTo(409);
    var journal = secretary.get("/api/journal?within=" + BAOCHENG).text();
    assertThat(journal).contains("ORGANISATION_CORRECTED").contains("ORGANISATION_ADDED");
  }

  @Test
  void itsPeopleAreResidentsOrJustNames() {
    var id = add();
    var family = world.family(BAOCHENG_1);
    var resident = family.id().subdistrict() + "-" + family.members().getFirst();

    worker.post(
        "/api/organisations/" + id + "/people",
        "{'resident': '%s', 'name': '', 'role': '店长', 'phone': null}".formatted(resident));
    var card =
        worker
            .post(
                "/api/organisations/" + id + "/people",
                "{'resident': null, 'name': '钱小宝', 'role': '厨师', 'phone': '+86 100-1234-5678'}")
            .json();

    assertThat(card.at("/people/0/name").asString()).isEqualTo("王**");
    assertThat(card.at("/people/0/resident").asBoolean()).isTrue();
    assertThat(card.at("/people/1/role").asString()).isEqualTo("厨师");
    assertThat(card.at("/people/1/phone").asString()).isEqualTo("100******78");

    var cook = card.at("/people/1/id").asString();
    assertThat(worker.delete("/api/organisations/" + id + "/people/" + cook).status())
        .isEqualTo(204);
    assertThat(worker.get("/api/organisations/" + id).json().path("people").size()).isEqualTo(1);
  }

  @Test
  void aResidentOfAnotherPlaceCannotBeNamed() {
    var id = add();
    var family = world.family(ELSEWHERE_1);
    var resident = family.id().subdistrict() + "-" + family.members().getFirst();
    assertThat(
            worker
                .post(
                    "/api/organisations/" + id + "/people",
                    "{'resident': '%s', 'name': '', 'role': '店长', 'phone': null}"
                        .formatted(resident))
                .status())
        .isEqualTo(404);
  }

  @Test
  void whatHasEndedIsInNoListAnyMore() {
    var id = add();
    assertThat(worker.delete("/api/organisations/" + id).status()).isEqualTo(204);
    assertThat(worker.get("/api/organisations/" + id).status()).isEqualTo(404);
    assertThat(only(secretary, "q=" + name).path("total").asInt()).isZero();
  }

  @Test
  void nobodyWritesInAnotherGridOrSeesAnotherCommunity() {
    assertThat(worker.post("/api/organisations", restaurant(TAINING_1, "")).status())
        .isEqualTo(404);
    add();
    var elsewhere = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, ELSEWHERE));
    assertThat(elsewhere.get("/api/organisations?q=" + name).json().path("total").asInt()).isZero();
    assertThat(elsewhere.get("/api/organisations?within=" + BAOCHENG).status()).isEqualTo(404);
  }

  @Test
  void whatIsWrongIsToldFieldByField() {
    var answer =
        worker.post(
            "/api/organisations",
            "{'grid': '%s', 'name': ' ', 'kind': 'SHOP', 'code': '1', 'address': '', 'keeper': null, 'phone': 'call me'}"
                .formatted(BAOCHENG_1));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("name", "code", "phone");
  }

  private String add() {
    return worker
        .post("/api/organisations", restaurant(BAOCHENG_1, ""))
        .json()
        .path("organisation")
        .asString();
  }

  private JsonNode only(Http caller, String query) {
    return caller.get("/api/organisations?within=" + BAOCHENG + "&" + query).json();
  }

  private String restaurant(PlaceCode grid, String code) {
    return "{'grid': '%s', 'name': '%s', 'kind': 'SMALL_RESTAURANT', 'code': '%s', 'address': '测试里 1 号', 'keeper': '赵小满', 'phone': '027-1234-5678'}"
        .formatted(grid, name, code);
  }

  private static String inventedCode() {
    return "929901%012d"
        .formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000_000L));
  }
}
