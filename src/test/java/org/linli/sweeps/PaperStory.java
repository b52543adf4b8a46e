package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood.Family;
import org.linli.sweeps.paper.PaperSheets;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** S2: a sheet of paper is printed for a building, filled in by hand and keyed in. */
@Tag("S2")
class PaperStory extends ReportsPlay {

  @Autowired PaperSheets sheets;

  @Test
  void aSheetIsPrintedKeyedInRowByRowAndCountedAsPaper() {
    var home = families(BAOCHENG_1, 1).getFirst();
    var sheet = print(home);
    assertThat(sheet.at("/doors/0/household").asString()).isEqualTo(home.id().toString());
    assertThat(sheet.at("/doors/0/people/0/name").asString()).isEqualTo("王**");
    assertThat(sheet.at("/doors/0/people").size()).isEqualTo(3);
    assertThat(sheet.at("/slots/0/taking").asString()).isEqualTo("OPEN");
    assertThat(sheet.at("/slots/1/taking").asString()).isEqualTo("NOT_YET");
    assertThat(print(home).path("number")).isEqualTo(sheet.path("number"));
    assertThat(print(home).toString()).doesNotContain("王某某");

    var id = UUID.randomUUID();
    var rows = row(home, "36.5", "", "38.1");
    var kept = key(sheet, id, "MORNING", rows);

    assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    assertThat(kept.json().path("kept").asInt()).isEqualTo(1);
    assertThat(kept.json().at("/rows/0/over/0").asString()).isEqualTo(home.members().get(2));
    assertThat(exceptions(secretary, BAOCHENG)).contains(home.members().get(2) + " RESIDENT");
    assertThat(figures(secretary, BAOCHENG_1).path("reportedHouseholds").asInt()).isEqualTo(1);
    assertThat(sources().at("/channels/PAPER").asInt()).isEqualTo(1);
    assertThat(sources().path("asOf").asString()).isNotEmpty();
    var again = key(sheet, id, "MORNING", rows);
    assertThat(again.json().path("again").asInt()).isEqualTo(1);
    var found = secretary.get("/api/paper-sheets/" + sheet.path("number").asString()).json();
    assertThat(found.at("/doors/0/people/0/morning").asDouble()).isEqualTo(36.5);
    assertThat(found.at("/doors/0/people/1/morning").isNull()).isTrue();
  }

  @Test
  void whatStandsOnPaperAddsAndCorrectsAndTakesNothingBack() {
    var home = families(BAOCHENG_1, 1).getFirst();
    var sheet = print(home);
    report(home, "36.4", "36.6");

    key(sheet, UUID.randomUUID(), "MORNING", row(home, "", "36.9", "36.7"));

    var found = secretary.get("/api/paper-sheets/" + sheet.path("number").asString()).json();
    assertThat(found.at("/doors/0/people").valueStream().map(it -> it.path("morning").asDouble()))
        .containsExactly(36.4, 36.9, 36.7);
  }

  @Test
  void aWrongBoxIsToldAndTheOthersAreKept() {
    var home = families(BAOCHENG_2, 1).getFirst();
    var other = families(BAOCHENG_2, 1).getFirst();
    var sheet = print(home);

    var told =
        key(
            sheet,
            UUID.randomUUID(),
            "MORNING",
            row(home, "36.5", "63.5", "") + "," + row(other, "36.5", "", ""));

    assertThat(told.status()).isEqualTo(207);
    assertThat(told.json().at("/rows/0/fate").asString()).isEqualTo("KEPT");
    assertThat(told.json().at("/rows/0/faults/0/field").asString())
        .isEqualTo("readings[1].celsius");
    assertThat(told.json().at("/rows/1/fate").asString()).isEqualTo("REFUSED");
    assertThat(told.json().at("/rows/1/faults/0/reason").asString())
        .contains("not in this building");
    assertThat(sources().at("/channels/PAPER").asInt()).isEqualTo(1);
  }

  @Test
  void aHouseholdThatChangedMeanwhileIsKeyedInAsItIsNow() {
    var home = families(BAOCHENG_1, 1).getFirst();
    var sheet = print(home);
    jdbc.sql("update resident set whereabouts = 'OUTSIDE' where id = :id")
        .param("id", Long.parseLong(home.members().get(1)))
        .update();
    jdbc.sql("update household set members = 2 where id = :id")
        .param("id", home.id().number())
        .update();

    var found = secretary.get("/api/paper-sheets/" + sheet.path("number").asString()).json();
    assertThat(found.at("/doors/0/people/1/here").asBoolean()).isFalse();
    var told = key(sheet, UUID.randomUUID(), "MORNING", row(home, "36.5", "36.5", "36.6"));

    assertThat(told.status()).isEqualTo(207);
    assertThat(told.json().at("/rows/0/fate").asString()).isEqualTo("KEPT");
    assertThat(told.json().at("/rows/0/faults/0/field").asString()).isEqualTo("readings[1]");
    assertThat(print(home).path("number")).isNotEqualTo(sheet.path("number"));
  }

  @Test
  void aWrongNumberIsNoticedAndAClosedSheetTakesNothing() {
    var home = families(BAOCHENG_1, 1).getFirst();
    var number = print(home).path("number").asString();
    var digit = number.charAt(0) == '9' ? '8' : (char) (number.charAt(0) + 1);

    var wrong = secretary.get("/api/paper-sheets/" + digit + number.substring(1));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.problem()).isEqualTo("/problems/sheet-number-wrong");
    assertThat(elsewhere.get("/api/paper-sheets/" + number).status()).isEqualTo(404);
    assertThat(district.get("/api/paper-sheets/" + number).status()).isEqualTo(403);
    var spoken = number.replace("-", " ");
    assertThat(secretary.get("/api/paper-sheets/" + spoken).status()).isEqualTo(200);
    var path = "/api/paper-sheets/" + number + "/readings";
    var body = "{'id': '%s', 'slot': 'MORNING', 'rows': []}".formatted(UUID.randomUUID());
    clock.nextDayAt(9);
    theySignIn();

    assertThat(secretary.post(path, body).problem()).isEqualTo("/problems/period-closed");
    for (var i = 0; i < 8; i++) clock.nextDayAt(9);
    theySignIn();
    sheets.dropDue();
    assertThat(secretary.get("/api/paper-sheets/" + number).status()).isEqualTo(404);
  }

  @Test
  void theCardOnADoorReportsByItselfAndOpensNothingElse() {
    var home = families(BAOCHENG_1, 1).getFirst();
    var building = print(home).path("building").asString();
    var cards = secretary.post("/api/buildings/" + building + "/door-cards", "{}");
    assertThat(cards.status()).as(cards.text()).isEqualTo(200);
    var card = cards.json().at("/0/url").asString();
    assertThat(secretary.post("/api/buildings/" + building + "/door-cards", "{}").json())
        .isEqualTo(cards.json());
    report(home, "36.4", "36.6");

    var opened = guest.get("/api/home" + card.substring(2));
    assertThat(opened.json().path("opened").asString()).isEqualTo("DOOR_QR");
    assertThat(opened.json().at("/reported/readings").size()).isZero();
    var told =
        guest.post(
            "/api/home" + card.substring(2) + "/reports",
            "{'id': '%s', 'day': '%s', 'slot': '%s', 'readings': [{'resident': '%s', 'celsius': 36.9}]}"
                .formatted(UUID.randomUUID(), now().day(), now().slot(), home.members().get(2)));

    assertThat(told.status()).as(told.text()).isEqualTo(201);
    assertThat(sources().at("/channels/DOOR_QR").asInt()).isEqualTo(1);
    assertThat(sources().at("/parties/RESIDENT").asInt()).isEqualTo(3);
    for (var more : List.of("/data", "/asks", "/sweeps")) {
      assertThat(guest.get("/api/home" + card.substring(2) + more).status())
          .as(more)
          .isEqualTo(403);
    }
    var another = secretary.post("/api/households/" + home.id() + "/door-card", "{}");
    assertThat(another.status()).isEqualTo(201);
    assertThat(guest.get("/api/home" + card.substring(2)).status()).isEqualTo(410);
    assertThat(guest.get("/api/home" + another.json().path("url").asString().substring(2)).status())
        .isEqualTo(200);
    assertThat(guest.get("/api/home/" + home.link()).status()).isEqualTo(200);
  }

  @Test
  void aWholeBuildingOfAHundredHouseholdsIsOneRequest() {
    var one = families(BAOCHENG_1, 1).getFirst();
    var all = neighboursOf(one, 99);
    var sheet = print(one);
    assertThat(sheet.path("doors").size()).isEqualTo(100);

    var rows =
        all.stream()
            .map(it ->
                "{'household': '%s', 'readings': [{'resident': '%s', 'celsius': 36.5}]}"
                    .formatted(it.household(), it.resident()))
            .collect(Collectors.joining(","));
    var told = key(sheet, UUID.randomUUID(), "MORNING", rows);

    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(told.json().path("kept").asInt()).isEqualTo(99);
    assertThat(sources().at("/channels/PAPER").asInt()).isEqualTo(99);
  }

  private record Neighbour(String household, String resident) {}

  /** More households of one person each in the same building, written as a load does. */
  private List<Neighbour> neighboursOf(Family family, int many) {
    return jdbc.sql(
            """
            with home as (
                select h.*, d.entrance from household h
                join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
                where h.id = :id
            ), n as (
                select generate_series(1, :many) as n,
                       (nextval('linli_id') + 0 * :many) as first
            ), doors as (
                insert into dwelling (subdistrict, id, entrance, storey, room, source, recorded_at)
                select home.subdistrict, n.first, home.entrance, 1 + n.n / 4, (200 + n.n)::text,
                       'test', '2020-01-01'
                from home, n returning subdistrict, id
            ), homes as (
                insert into household (subdistrict, id, grid, dwelling, building, members, synthetic,
                                       source, recorded_at)
                select doors.subdistrict, doors.id, home.grid, doors.id, home.building, 1, true, 'test',
                       '2020-01-01'
                from doors, home returning subdistrict, id
            )
            insert into resident (subdistrict, id, household, name, sex, relation, paper, source,
                                  recorded_at)
            select subdistrict, id, id, '张某', 'MALE', 'HEAD', 'NONE', 'test', '2020-01-01' from homes
            returning subdistrict || '-' || household as household, id::text as resident
            """)
        .param("id", family.id().number())
        .param("many", many)
        .query((row, _) -> new Neighbour(row.getString(1), row.getString(2)))
        .list();
  }

  private JsonNode print(Family home) {
    var id =
        jdbc.sql(
                """
                select subdistrict || '-' || building from household
                where subdistrict = :subdistrict and id = :id
                """)
            .param("subdistrict", home.id().subdistrict())
            .param("id", home.id().number())
            .query(String.class)
            .single();
    var printed =
        secretary.post(
            "/api/paper-sheets", "{'buildings': ['%s'], 'day': '%s'}".formatted(id, now().day()));
    assertThat(printed.status()).as(printed.text()).isEqualTo(200);
    return printed.json().get(0);
  }

  private Http.Answer key(JsonNode sheet, UUID id, String slot, String rows) {
    return secretary.post(
        "/api/paper-sheets/" + sheet.path("number").asString() + "/readings",
        "{'id': '%s', 'slot': '%s', 'rows': [%s]}".formatted(id, slot, rows));
  }

  /** A row as it is keyed in; "" is an empty box. */
  private static String row(Family home, String... celsius) {
    var readings = new java.util.ArrayList<String>();
    for (var i = 0; i < celsius.length; i++) {
      if (celsius[i].isEmpty()) continue;
      readings.add(
          "{'resident': '%s', 'celsius': %s}".formatted(home.members().get(i), celsius[i]));
    }
    return "{'household': '%s', 'readings': [%s]}"
        .formatted(home.id(), String.join(", ", readings));
  }

  private JsonNode sources() {
    return secretary.get("/api/daily-reports/sources?place=" + BAOCHENG).json();
  }
}
