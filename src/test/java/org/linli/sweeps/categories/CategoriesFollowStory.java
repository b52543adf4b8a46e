package org.linli.sweeps.categories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.JIANGHAN;
import static org.linli.Neighbourhood.MINZU;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood.Family;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.people.ResidentId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * S3: categories go with people and places, are deleted in time, and are counted right throughout.
 */
@Tag("S3")
@Tag("G1")
@Tag("G6")
class CategoriesFollowStory extends CategoriesPlay {

  private static int made = 700;

  @Autowired CategoryPurposes purposes;
  @Autowired CategoryEntryStore entries;

  /**
   * Some sixty things at random; every board that was shown can be shown again, and all is counted.
   */
  @Test
  void whateverHappensEverybodyIsInOneStateAndEveryBoardComesBack() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(2020);
    var shown = new HashMap<String, JsonNode>();
    var accepted = 0;
    for (var i = 0; i < 60; i++) {
      clock.forward(Duration.ofMinutes(7));
      var member = random.nextInt(3);
      var at = clock.instant().minus(Duration.ofMinutes(random.nextInt(60)));
      var by = random.nextBoolean() ? hospital : diseaseControl;
      var answer =
          switch (random.nextInt(5)) {
            case 0 -> register(secretary, member);
            case 1, 2 -> decide(by, member, one(random, HealthCategory.values()), at);
            case 3 -> end(by, member, random.nextInt(9) > 0 ? "EXCLUDED" : "RELEASED", at);
            default ->
                random.nextBoolean()
                    ? test(secretary, member)
                    : place(secretary, member, one(random, Facility.values()));
          };
      if (answer.status() == 201) accepted++;
      else assertThat(answer.status()).as(answer.text()).isIn(403, 409);
      if (i % 6 == 0) {
        var board = board(command, CITY);
        shown.put(board.path("asOf").asString(), board);
      }
    }
    assertThat(accepted).isGreaterThan(20);
    shown.forEach((asOf, board) -> {
      var again = boardAt(command, CITY, asOf);
      assertThat(again.path("total")).as(asOf).isEqualTo(board.path("total"));
      assertThat(again.path("children")).as(asOf).isEqualTo(board.path("children"));
    });
    everybodyStandsAsTheirLogSays();
  }

  private static <E extends Enum<E>> String one(java.util.random.RandomGenerator random, E[] of) {
    return of[random.nextInt(of.length)].name();
  }

  /** The figures are a recount, person by person, of nothing but the log. */
  private void everybodyStandsAsTheirLogSays() {
    var counted = new HashMap<String, Long>();
    jdbc.sql("select distinct subdistrict, resident from category_entry")
        .query((row, _) -> new ResidentId(row.getLong("subdistrict"), row.getLong("resident")))
        .list()
        .forEach(id ->
            counted.merge(History.of(entries.of(id)).now().state().label().name(), 1L, Long::sum));
    counted.remove("NOTHING");
    Map<String, Long> kept = new HashMap<>();
    jdbc.sql("select standing, count(*) from category_person group by 1")
        .query(row -> {
          kept.put(row.getString(1), row.getLong(2));
        });
    kept.remove("NOTHING");
    assertThat(kept).isEqualTo(counted);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from category_person p join category_span s
                      on s.resident = p.resident and s.shown_until > p.shown_from
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void ofTwoThatAreOneTheLogsAreOneAndGoBack() {
    var name = "欧阳" + made++;
    var stays = add(family, name);
    var goes = add(world.family(BAOCHENG_2), name);
    var at = clock.instant();
    decideOf(stays, "SUSPECTED", at.minus(Duration.ofHours(3)));
    decideOf(goes, "CONFIRMED", at.minus(Duration.ofHours(1)));
    var pair = "/api/duplicates/" + stays + "/" + goes;
    var body = "{'stays': '%s', 'take': []}".formatted(stays);
    var merged = secretary.put(pair + "/merge", body);
    if (merged.status() == 404) {
      pair = "/api/duplicates/" + goes + "/" + stays;
      merged = secretary.put(pair + "/merge", body);
    }
    assertThat(merged.status()).as(merged.text()).isEqualTo(204);
    assertThat(state(stays)).isEqualTo("CONFIRMED");
    everybodyStandsAsTheirLogSays();

    assertThat(secretary.delete(pair + "/merge").status()).isEqualTo(204);

    assertThat(state(stays)).isEqualTo("SUSPECTED");
    assertThat(state(goes)).isEqualTo("CONFIRMED");
    everybodyStandsAsTheirLogSays();
  }

  @Test
  void aCommunityThatMovesToAnotherDistrictTakesItsCategoriesAlong() {
    var community = community();
    var grid = new PlaceCode(community.first(Level.GRID) + 1);
    family = world.family(grid);
    done(decide(diseaseControl, 0, "CLOSE_CONTACT", ago(2)), "CLOSE_CONTACT");
    var ordered =
        command.post(
            "/api/categories/closure-orders",
            "{'area': '%s', 'basis': 'IDL-63', 'issuer': '市指挥部'}".formatted(CITY));
    var warden = signedIn(Role.COMMUNITY_SECRETARY, community);
    assertThat(warden.put("/api/categories/closures/" + community, "").status()).isEqualTo(204);
    var shown = board(command, DAZHI);
    var before = contacts(MINZU);
    clock.forward(Duration.ofMinutes(1));

    planned(
        "{'kind': 'MOVE_COMMUNITY', 'places': ['%s'], 'target': '%s'}".formatted(community, MINZU));

    var there = MINZU + "-" + family.members().getFirst();
    var receiver = signedIn(Role.SUBDISTRICT_OFFICER, MINZU);
    var list = receiver.get("/api/categories/people?size=200");
    assertThat(list.text()).contains(there);
    var card = receiver.get("/api/residents/" + there + "/category").json();
    assertThat(card.path("state").asString()).isEqualTo("CLOSE_CONTACT");
    assertThat(card.path("entries").size()).isOne();
    assertThat(contacts(MINZU)).isEqualTo(before + 1);
    assertThat(figure(board(command, MINZU).path("total"), Target.COMMUNITIES_CLOSED))
        .startsWith("1/");
    var then = boardAt(command, DAZHI, shown.path("asOf").asString());
    assertThat(then.path("total")).isEqualTo(shown.path("total"));
    assertThat(then.path("children")).isEqualTo(shown.path("children"));
    everybodyStandsAsTheirLogSays();
    var id = ordered.json().path("id").asString();
    assertThat(command.delete("/api/categories/closure-orders/" + id).status()).isEqualTo(204);
  }

  private int contacts(PlaceCode place) {
    var of = figure(board(command, place).path("total"), Target.CONTACTS_QUARANTINED);
    return Integer.parseInt(of.split("/")[1]);
  }

  private PlaceCode community() {
    var code = new PlaceCode(DAZHI.first(Level.COMMUNITY) + made++);
    world.place(code, "社区" + made);
    world.place(new PlaceCode(code.first(Level.GRID) + 1), "第1网格");
    return code;
  }

  private void planned(String change) {
    var draft =
        command.post(
            "/api/reorganisations",
            "{'version': 0, 'title': '调整', 'basis': '批复', 'day': '%s', 'changes': [%s]}"
                .formatted(clock.today(), change));
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    var plan =
        command.put(
            "/api/reorganisations/" + draft.json().path("id").asString() + "/state",
            "{'state': 'PLANNED', 'version': %d}".formatted(draft.json().path("version").asInt()));
    assertThat(plan.json().path("state").asString()).as(plan.text()).isEqualTo("IN_FORCE");
  }

  /** The last story of all: afterwards nothing is known of anybody. */
  @Test
  void whatNobodyNeedsAnyMoreIsDeletedAndFiguresStay() {
    var elsewhere = world.family(ELSEWHERE_1);
    done(decide(diseaseControl, 0, "CLOSE_CONTACT", ago(2)), "CLOSE_CONTACT");
    family = elsewhere;
    hospital = of(SourceAgency.HEALTH, JIANGHAN);
    done(decide(hospital, 0, "SUSPECTED", ago(2)), "SUSPECTED");
    var shown = board(command, CITY);
    end(shownPurpose(), 0, 1);
    begin(ELSEWHERE, 100, 200);
    clock.nextDayAt(9);
    theySignIn();
    family = world.family(org.linli.Neighbourhood.BAOCHENG_1);
    refused(register(secretary, 0), 409, "nothing-in-force");

    clock.nextDayAt(9);
    theySignIn();
    assertThat(purposes.deleteOver()).isOne();

    family = elsewhere;
    var kept = signedIn(Role.COMMUNITY_SECRETARY, ELSEWHERE);
    assertThat(kept.get(of(0)).json().path("state").asString()).isEqualTo("SUSPECTED");
    assertThat(figure(board(command, CITY).path("total"), Target.SUSPECTED_TESTED))
        .isEqualTo("0/1");
    var then = boardAt(command, CITY, shown.path("asOf").asString());
    assertThat(then.path("total")).isEqualTo(shown.path("total"));
    assertThat(then.path("children")).isEqualTo(shown.path("children"));
    assertThat(
            jdbc.sql(
                    """
                    select (select count(*) from category_entry where subdistrict = :dazhi)
                         + (select count(*) from category_person where subdistrict = :dazhi)
                         + (select count(*) from category_span
                            where subdistrict = :dazhi and resident is not null)
                    """)
                .param("dazhi", DAZHI.value())
                .query(Long.class)
                .single())
        .isZero();
    var list = secretary.get("/api/categories/people?size=200&at=" + shown.path("asOf").asString());
    assertThat(list.json().at("/people/items/0/name").isNull()).isTrue();
    assertThat(command.get("/api/journal?within=" + CITY + "&size=50").text())
        .contains("CATEGORIES_DELETED");
  }

  private String shownPurpose() {
    for (var it : command.get("/api/categories/purposes").json()) {
      var mine = it.at("/area/code").asString().equals(CITY.toString());
      if (mine && it.path("ended").isNull()) return it.path("id").asString();
    }
    throw new AssertionError("No purpose runs");
  }

  private void end(String purpose, int collectDays, int keepDays) {
    var ended =
        command.put(
            "/api/categories/purposes/" + purpose + "/end",
            "{'until': '%s', 'keepUntil': '%s', 'reason': '响应终止'}"
                .formatted(clock.today().plusDays(collectDays), clock.today().plusDays(keepDays)));
    assertThat(ended.status()).as(ended.text()).isEqualTo(200);
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

  private void decideOf(String resident, String category, Instant at) {
    var made =
        hospital.post(
            "/api/residents/" + resident + "/category/decisions",
            "{'id': '%s', 'category': '%s', 'cause': 'TEST', 'bodyName': '六院', 'decidedAt': '%s'}"
                .formatted(UUID.randomUUID(), category, at));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  private String state(String resident) {
    return secretary
        .get("/api/residents/" + resident + "/category")
        .json()
        .path("state")
        .asString();
  }

  /** Who may not begin what: no ground, a ground for others, an end before its beginning. */
  @Test
  void aPurposeNeedsAGroundInForce() {
    var today = clock.today();
    for (var bad :
        List.of(
            "'PIPL-5', '%s', '%s'|basis-does-not-allow".formatted(today, today),
            "'IDL2013-12', '%s', '%s'|basis-not-in-force".formatted(today, today),
            "'x', '%s', '%s'|basis-unknown".formatted(today, today),
            "'PHERL-39', '%s', '%s'|kept-too-short".formatted(today, today.minusDays(1)))) {
      var parts = bad.split("\\|")[0].split(", ");
      Http.Answer answer =
          command.post(
              "/api/categories/purposes",
              "{'area': '%s', 'basis': %s, 'purpose': 'x', 'until': %s, 'keepUntil': %s}"
                  .formatted(CITY, parts[0], parts[1], parts[2]));
      refused(answer, 422, bad.split("\\|")[1]);
    }
  }
}
