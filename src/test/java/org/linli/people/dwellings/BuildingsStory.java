package org.linli.people.dwellings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.ELSEWHERE_1;

import java.util.UUID;
import java.util.stream.IntStream;
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

/** G2: buildings with all that is in them: entered in one go, corrected, and ended when gone. */
@Story
@Tag("G2")
class BuildingsStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;

  private Http worker;
  private String name;

  @BeforeEach
  void aWorkerKeepsTheGrid() {
    name = "楼" + UUID.randomUUID().toString().substring(0, 8);
    worker =
        Http.at(port)
            .with("Accept-Language", "en")
            .signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
  }

  @Test
  void aTowerWithAllItsRoomsIsEnteredInOneGo() {
    var building = add(entrance("1单元", 1, 18, 4) + "," + entrance("2单元", 1, 18, 4));

    var there = worker.get("/api/buildings/" + building).json();
    assertThat(there.path("dwellings").asInt()).isEqualTo(144);
    assertThat(there.path("households").asInt()).isZero();
    var inside = inside(building);
    assertThat(inside.at("/1/name").asString()).isEqualTo("2单元");
    assertThat(inside.at("/1/dwellings/71/room").asString()).isEqualTo("1804");
    var journal = journal(building);
    assertThat(journal.toString()).contains("BUILDING_ADDED").contains("144");
  }

  @Test
  void aLayoutAddsOnlyWhatIsNotThereAndABuildingGrowsWithItsRooms() {
    var building = add(entrance("1单元", 1, 2, 2));
    var more =
        "{'entrances': [%s, %s], 'source': 'visit'}"
            .formatted(entrance("1单元", 1, 3, 2), entrance("2单元", 1, 3, 2));

    var first = worker.post("/api/buildings/" + building + "/layout", more);
    var again = worker.post("/api/buildings/" + building + "/layout", more);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().path("entrances").asInt()).isEqualTo(1);
    assertThat(first.json().path("dwellings").asInt()).isEqualTo(8);
    assertThat(again.json().path("dwellings").asInt()).isZero();
    var there = worker.get("/api/buildings/" + building).json();
    assertThat(there.path("dwellings").asInt()).isEqualTo(12);
    assertThat(there.path("storeys").asInt()).isEqualTo(3);
  }

  @Test
  void whatStandsTwiceOrIsTooMuchIsToldWhereItStandsAndNothingIsEntered() {
    var twice =
        worker.post(
            "/api/buildings",
            body(
                "{'name': '1单元', 'dwellings': [{'storey': 1, 'room': '101'}, {'storey': 999, 'room': '101'}]}"));
    var tooMany = worker.post("/api/buildings", body(entrance("1单元", 1, 100, 21)));

    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.text())
        .contains("entrances[0].dwellings[1].room")
        .contains("entrances[0].dwellings[1].storey")
        .contains("twice");
    assertThat(tooMany.status()).isEqualTo(422);
    assertThat(tooMany.text()).contains("at most 2000");
    assertThat(names(worker, BAOCHENG_1.toString(), false)).doesNotContain(name);
  }

  @Test
  void aBuildingIsCorrectedWithWhatItWasInTheJournalUnlessSomebodyWasQuicker() {
    var building = add("");
    var renamed =
        "{'version': 1, 'name': '%s甲', 'address': '新里', 'storeys': 7, 'longitude': null, 'latitude': null}"
            .formatted(name);

    var answer = worker.put("/api/buildings/" + building, renamed);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("name").asString()).isEqualTo(name + "甲");
    assertThat(answer.json().path("version").asInt()).isEqualTo(2);
    assertThat(journal(building).toString()).contains(name + " → " + name + "甲");
    assertThat(worker.put("/api/buildings/" + building, renamed).status()).isEqualTo(200);
    var late = renamed.replace("甲", "乙");
    assertThat(worker.put("/api/buildings/" + building, late).problem())
        .isEqualTo("/problems/overtaken");
  }

  @Test
  void entrancesAndRoomsAreRenamedAndNoTwoAreCalledTheSame() {
    var building = add(entrance("1单元", 1, 2, 2) + "," + entrance("2单元", 1, 1, 1));
    var entrance = inside(building).at("/0/id").asString();
    var dwelling = inside(building).at("/0/dwellings/0/id").asString();

    assertThat(worker.put("/api/entrances/" + entrance, "{'name': '东单元'}").status()).isEqualTo(204);
    assertThat(worker.put("/api/entrances/" + entrance, "{'name': '2单元'}").status()).isEqualTo(422);
    assertThat(worker.put("/api/dwellings/" + dwelling, "{'storey': 1, 'room': '101甲'}").status())
        .isEqualTo(204);
    assertThat(worker.put("/api/dwellings/" + dwelling, "{'storey': 1, 'room': '102'}").status())
        .isEqualTo(422);

    assertThat(inside(building).toString()).contains("东单元").contains("101甲");
  }

  @Test
  void aBuildingWithPeopleOrOrganisationsInItIsNotEndedAndEachIsNamed() {
    var family = world.family(BAOCHENG_1);
    var building = buildingOf(family);
    var called = worker.get("/api/buildings/" + building).json().path("name").asString();
    worker.post(
        "/api/organisations",
        "{'grid': '%s', 'name': '小店%s', 'kind': 'SMALL_SHOP', 'code': '', 'address': '测试里%s', 'keeper': null, 'phone': null}"
            .formatted(BAOCHENG_1, name, called));

    var answer = worker.put("/api/buildings/" + building + "/end", "{'reason': 'DEMOLISHED'}");

    assertThat(answer.problem()).isEqualTo("/problems/still-used");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text())
        .contains("1单元101")
        .contains("household of 3")
        .contains("小店" + name)
        .doesNotContain("王某某");
    var dwelling = inside(building).at("/0/dwellings/0/id").asString();
    assertThat(worker.put("/api/dwellings/" + dwelling + "/end", "{}").status()).isEqualTo(409);
    assertThat(names(worker, BAOCHENG_1.toString(), false)).contains(called);
  }

  @Test
  void whatIsGoneIsOfferedNowhereAndIsHadBackWithWhatWasInIt() {
    var building = add(entrance("1单元", 1, 2, 1));
    var rooms = inside(building);
    var first = rooms.at("/0/dwellings/0/id").asString();
    var second = rooms.at("/0/dwellings/1/id").asString();
    assertThat(worker.put("/api/dwellings/" + first + "/end", "{}").status()).isEqualTo(204);

    assertThat(
            worker.put("/api/buildings/" + building + "/end", "{'reason': 'DEMOLISHED'}").status())
        .isEqualTo(204);

    assertThat(names(worker, BAOCHENG_1.toString(), false)).doesNotContain(name);
    assertThat(names(worker, BAOCHENG_1.toString(), true)).contains(name);
    assertThat(worker.get("/api/moves/doors?q=" + name + "&within=" + BAOCHENG_1).text())
        .doesNotContain(second);
    assertThat(moveIn(second).problem()).isEqualTo("/problems/ended");
    assertThat(worker.post("/api/buildings", body("")).status())
        .as("its name is free")
        .isEqualTo(201);

    var taken = worker.delete("/api/buildings/" + building + "/end");
    assertThat(taken.status()).as("not beside another of its name").isEqualTo(422);

    var other = "{'version': 1, 'name': '%s乙', 'address': '新里', 'storeys': 1}".formatted(name);
    worker.put("/api/buildings/" + newest(name), other);
    assertThat(worker.delete("/api/buildings/" + building + "/end").status()).isEqualTo(204);
    assertThat(inside(building).toString()).contains(second).doesNotContain(first);
    assertThat(moveIn(second).status()).isEqualTo(201);
  }

  @Test
  void aHouseholdThatMovesInIsSeenAtItsDoorWithItsHeadCovered() {
    var building = add(entrance("1单元", 1, 1, 2));
    var dwelling = inside(building).at("/0/dwellings/1/id").asString();

    var household = moveIn(dwelling).json().path("household").asString();

    var door = inside(building).at("/0/dwellings/1/households/0");
    assertThat(door.path("household").asString()).isEqualTo(household);
    assertThat(door.path("headName").asString()).isEqualTo("周**");
    assertThat(door.path("members").asInt()).isEqualTo(2);
    assertThat(worker.get("/api/households/" + household).json().path("buildingId").asString())
        .isEqualTo(building);
  }

  @Test
  void nobodyKeepsTheBuildingsOfAnotherPlace() {
    var building = add(entrance("1单元", 1, 1, 1));
    var inside = inside(building);
    var entrance = inside.at("/0/id").asString();
    var dwelling = inside.at("/0/dwellings/0/id").asString();
    for (var place : new org.linli.base.PlaceCode[] {BAOCHENG_2, ELSEWHERE_1}) {
      var other = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, place));
      assertThat(other.get("/api/buildings/" + building).status()).isEqualTo(404);
      assertThat(other.put("/api/buildings/" + building + "/end", "{'reason': 'CLOSED'}").status())
          .isEqualTo(404);
      assertThat(other.put("/api/entrances/" + entrance, "{'name': 'x'}").status()).isEqualTo(404);
      assertThat(other.put("/api/dwellings/" + dwelling + "/end", "{}").status()).isEqualTo(404);
      assertThat(names(other, place.toString(), false)).doesNotContain(name);
    }
  }

  private String add(String entrances) {
    var answer = worker.post("/api/buildings", body(entrances));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private String body(String entrances) {
    return "{'grid': '%s', 'name': '%s', 'address': '新里', 'storeys': 1, 'entrances': [%s], 'source': 'visit'}"
        .formatted(BAOCHENG_1, name, entrances);
  }

  private static String entrance(String name, int from, int to, int perStorey) {
    var dwellings =
        IntStream.rangeClosed(from, to)
            .boxed()
            .flatMap(storey ->
                IntStream.rangeClosed(1, perStorey)
                    .mapToObj(
                        room -> "{'storey': %d, 'room': '%d%02d'}".formatted(storey, storey, room)))
            .toList();
    return "{'name': '%s', 'dwellings': [%s]}".formatted(name, String.join(",", dwellings));
  }

  private Http.Answer moveIn(String dwelling) {
    return worker.post(
        "/api/dwellings/" + dwelling + "/households",
        "{'residents': [{'NAME': '周某某'}, {'NAME': '吴某某', 'RELATION': 'SPOUSE'}], 'source': 'visit'}");
  }

  private JsonNode inside(String building) {
    return worker.get("/api/buildings/" + building + "/entrances").json();
  }

  private String buildingOf(Family family) {
    return worker.get("/api/households/" + family.id()).json().path("buildingId").asString();
  }

  private String newest(String name) {
    for (var it : all(worker, BAOCHENG_1.toString(), false)) {
      if (it.path("name").asString().equals(name)) return it.path("id").asString();
    }
    throw new AssertionError(name + " does not stand");
  }

  private static java.util.List<String> names(Http who, String within, boolean ended) {
    return all(who, within, ended).stream().map(it -> it.path("name").asString()).toList();
  }

  private static java.util.List<JsonNode> all(Http who, String within, boolean ended) {
    var all = new java.util.ArrayList<JsonNode>();
    for (var page = 0; ; page++) {
      var items =
          who.get("/api/buildings?size=200&within=" + within + "&ended=" + ended + "&page=" + page)
              .json()
              .path("items");
      items.forEach(all::add);
      if (items.size() < 200) return all;
    }
  }

  private JsonNode journal(String subject) {
    var secretary = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    var lines = new java.util.ArrayList<JsonNode>();
    for (var it : secretary.get("/api/journal?size=200&within=" + BAOCHENG).json().path("items")) {
      if (it.path("subject").asString().equals(subject)) return it;
      lines.add(it);
    }
    throw new AssertionError(subject + " is not among " + lines);
  }
}
