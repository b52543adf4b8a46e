package org.linli.facts.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.MINZU;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** F1: what is known goes with whom it is known of, and nothing is lost on the way. */
@Story
@Tag("F1")
class FactsFollowStory {

  private static final AtomicInteger NAMES = new AtomicInteger();

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired JdbcClient jdbc;
  @Autowired KnownRows rows;
  @Autowired WholeListStore lists;

  private Family family;
  private Http secretary;

  @BeforeEach
  void aFamilyOfACommunity() {
    family = world.family(BAOCHENG_1);
    secretary = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
  }

  @Test
  void whoMovesToAnotherSubdistrictTakesWhatIsKnownAlong() {
    var neighbours = world.family(ELSEWHERE_1);
    var child = family.members().get(2);
    tell(family.resident(2), "EDUCATION", "初中", "COMMUNITY");
    tell(family.resident(2), "EDUCATION", "小学", "EDUCATION");
    var receiver = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, ELSEWHERE_1));
    var announced =
        Http.at(port)
            .signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1))
            .post(
                "/api/moves",
                "{'household': '%s', 'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'}"
                    .formatted(family.id(), child, ELSEWHERE_1));
    var move = "/api/moves/" + announced.json().at("/move/move").asString();
    var received =
        receiver.post(
            move + "/receipt",
            "{'version': %d, 'household': '%s', 'relation': 'SIBLING'}"
                .formatted(receiver.get(move).json().path("version").asInt(), neighbours.id()));
    assertThat(received.status()).as(received.text()).isEqualTo(200);

    var known = receiver.get("/api/facts/RESIDENT:" + MINZU + "-" + child);
    assertThat(known.status()).as(known.text()).isEqualTo(200);
    assertThat(item(known.json(), "EDUCATION").path("words").asString()).isEqualTo("小学教育");
    assertThat(item(known.json(), "EDUCATION").path("voices").size()).isEqualTo(2);
    var history =
        receiver.get("/api/facts/RESIDENT:" + MINZU + "-" + child + "/EDUCATION/history").json();
    assertThat(history.path("total").asInt()).isEqualTo(2);
    assertThat(secretary.get("/api/facts/RESIDENT:" + family.resident(2)).status()).isEqualTo(404);

    // A list that was whole there before they came tells nothing of them.
    lists.put(veterans());
    var newcomer = Subject.of("RESIDENT:" + MINZU + "-" + child);
    var neighbour = Subject.of("RESIDENT:" + neighbours.resident(1));
    var rows = known(newcomer, neighbour);
    lists.remove("VETERAN", SourceAgency.VETERANS, ELSEWHERE_1);
    assertThat(rows.get(newcomer)).extracting(it -> it.get("VETERAN")).isNull();
    assertThat(rows.get(neighbour)).extracting(it -> it.value("VETERAN")).isEqualTo("N");
  }

  private static WholeList veterans() {
    var now = Instant.now();
    return new WholeList(
        "VETERAN",
        SourceAgency.VETERANS,
        ELSEWHERE_1,
        LocalDate.ofInstant(now, WorkDays.ZONE),
        0,
        "退役军人.xlsx",
        now,
        UUID.randomUUID(),
        UUID.randomUUID());
  }

  private Map<Subject, KnownRow> known(Subject... subjects) {
    return rows.of(List.of(subjects), Set.of("VETERAN"));
  }

  @Test
  void ofTwoThatAreOneTheOneWhoStaysGainsWhatOnlyTheOtherHasAndGivesItBack() {
    var name = "欧阳" + NAMES.incrementAndGet();
    var stays = add(family, name);
    var goes = add(world.family(BAOCHENG_2), name);
    tell(stays, "EDUCATION", "初中", "COMMUNITY");
    tell(goes, "EDUCATION", "小学", "COMMUNITY");
    tell(goes, "EDUCATION", "高中", "EDUCATION");
    tell(goes, "LIVES_ALONE", "是", "COMMUNITY");
    var pair = "/api/duplicates/" + stays + "/" + goes;
    var swapped = "/api/duplicates/" + goes + "/" + stays;
    var body = "{'stays': '%s', 'take': []}".formatted(stays);
    var merged = secretary.put(pair + "/merge", body);
    if (merged.status() == 404) {
      pair = swapped;
      merged = secretary.put(pair + "/merge", body);
    }
    assertThat(merged.status()).as(merged.text()).isEqualTo(204);

    var known = secretary.get("/api/facts/RESIDENT:" + stays).json();
    assertThat(item(known, "EDUCATION").path("words").asString()).isEqualTo("普通高级中学教育");
    assertThat(item(known, "EDUCATION").at("/voices/1/words").asString()).isEqualTo("初级中学教育");
    assertThat(item(known, "LIVES_ALONE").path("words").asString()).isEqualTo("是");

    assertThat(secretary.delete(pair + "/merge").status()).isEqualTo(204);
    var again = secretary.get("/api/facts/RESIDENT:" + stays).json();
    assertThat(item(again, "EDUCATION").path("voices").size()).isEqualTo(1);
    assertThat(again.path("items").findValuesAsString("item")).doesNotContain("LIVES_ALONE");
    var back = secretary.get("/api/facts/RESIDENT:" + goes).json();
    assertThat(item(back, "EDUCATION").path("voices").size()).isEqualTo(2);
    assertThat(item(back, "LIVES_ALONE").path("words").asString()).isEqualTo("是");
  }

  @Test
  void aHouseholdThatEndedIsStillKnown() {
    var told =
        secretary.put(
            "/api/facts/HOUSEHOLD:" + family.id() + "/DOGS", "{'value': '1只', 'source': '上门'}");
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    ended("now()");
    var known = secretary.get("/api/facts/HOUSEHOLD:" + family.id()).json();
    // Other stories of the same database count who lives where.
    ended("null");
    assertThat(item(known, "DOGS").path("words").asString()).isEqualTo("1");
  }

  private void ended(String when) {
    jdbc.sql("update household set ended_at = " + when + " where id = :id")
        .param("id", family.id().number())
        .update();
  }

  private String add(Family into, String name) {
    var added =
        secretary.post(
            "/api/households/" + into.id() + "/residents",
            "{'data': {'NAME': '%s', 'BIRTH_DATE': '1961-02-03'}, 'source': 'visit', 'confirmed': true}"
                .formatted(name));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.json().path("resident").asString();
  }

  private void tell(String resident, String item, String value, String agency) {
    var told =
        secretary.put(
            "/api/facts/RESIDENT:" + resident + "/" + item,
            "{'value': '%s', 'source': '名单', 'agency': '%s'}".formatted(value, agency));
    assertThat(told.status()).as(told.text()).isEqualTo(200);
  }

  private static JsonNode item(JsonNode known, String key) {
    for (var it : known.path("items")) if (it.path("item").asString().equals(key)) return it;
    throw new AssertionError(key + " is not known: " + known);
  }
}
