package org.linli.sweeps.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.TAINING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood.Family;
import org.linli.authority.Role;
import org.linli.facts.admission.Issues;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** S1: a campaign from door to door, every door a task, live and exact at every level. */
@Tag("S1")
class SweepStory extends CampaignPlay {

  @Autowired Issues issues;

  @Test
  void whatIsExpectedIsFrozenAtTheStartAndLaterDoorsStandBeside() {
    world.family(BAOCHENG_1);
    world.family(BAOCHENG_2);
    var sweep = sweep(Mode.EVERY_DOOR);
    var before = board(sweep, BAOCHENG).path("total");
    assertThat(before.path("expectedPersons").asInt())
        .isEqualTo(3 * before.path("expectedHouseholds").asInt());
    assertThat(doors(before, Standing.UNTOUCHED))
        .isEqualTo(before.path("expectedHouseholds").asInt());
    assertThat(before.path("compounds").asInt()).isPositive();

    forward(Duration.ofMinutes(10));
    var late = world.family(BAOCHENG_1);
    jdbc.sql("update household set recorded_at = :now where id = :id")
        .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .param("id", late.id().number())
        .update();
    assertThat(doors(worker, sweep, BAOCHENG_1)).contains(late.id().toString());
    visit(worker, late, "CONTACTED");
    var after = board(sweep, BAOCHENG).path("total");
    assertThat(after.path("expectedHouseholds")).isEqualTo(before.path("expectedHouseholds"));
    assertThat(after.path("coveredHouseholds").asInt()).isZero();
    assertThat(after.path("addedCovered").asInt()).isOne();
  }

  @Test
  void everyDoorHasOneOutcomeAndTheFiguresAgreeWithARecount() {
    var families = new ArrayList<Family>();
    for (var i = 0; i < 7; i++) families.add(world.family(BAOCHENG_1));
    var sweep = sweep(Mode.EVERY_DOOR);
    visit(worker, families.get(0), "CONTACTED");
    visit(worker, families.get(1), "NO_ANSWER");
    visit(worker, families.get(2), "VACANT_REPORTED");
    visit(worker, families.get(3), "REFUSED");
    visit(worker, families.get(4), "PROXY");
    visit(worker, families.get(5), "PHONE_ONLY");
    visit(worker, families.get(1), "CONTACTED");
    visit(worker, families.get(0), "NO_ANSWER");

    var total = board(sweep, BAOCHENG).path("total");
    assertThat(doors(total, Standing.CONTACTED)).isEqualTo(2);
    assertThat(doors(total, Standing.NO_ANSWER)).isZero();
    for (var it :
        List.of(Standing.VACANT_REPORTED, Standing.REFUSED, Standing.PROXY, Standing.PHONE_ONLY)) {
      assertThat(doors(total, it)).as(it.name()).isOne();
      assertThat(standing(sweep, it)).hasSize(1);
    }
    assertThat(total.path("coveredHouseholds").asInt()).isEqualTo(3);
    assertThat(total.path("coveredPersons").asInt()).isEqualTo(9);
    for (var it : Standing.values()) {
      if (it == Standing.UNTOUCHED) continue;
      assertThat((long) doors(total, it)).isEqualTo(recount(sweep, "standing = '" + it + "'"));
    }
    var grid = child(board(sweep, BAOCHENG), BAOCHENG_1.toString());
    assertThat(grid.path("figures").path("coveredHouseholds").asInt()).isEqualTo(3);
    assertThat(board(sweep, DAZHI).path("total")).isEqualTo(total);
  }

  @Test
  void whereNobodyOpensOneComesBackOnTheNextRoundAndWhoRefusesIsLeftAlone() {
    var family = world.family(BAOCHENG_1);
    var other = world.family(BAOCHENG_1);
    var sweep = sweep(Mode.EVERY_DOOR);
    assertThat(doors(worker, sweep, BAOCHENG_1))
        .containsSubsequence(family.id().toString(), other.id().toString());
    visit(worker, family, "NO_ANSWER");
    visit(worker, other, "REFUSED");
    assertThat(doors(worker, sweep, BAOCHENG_1))
        .doesNotContain(family.id().toString(), other.id().toString());
    assertThat(standing(sweep, Standing.NO_ANSWER)).contains(family.id().toString());
    forward(Duration.ofHours(5));
    assertThat(doors(worker, sweep, BAOCHENG_1))
        .contains(family.id().toString())
        .doesNotContain(other.id().toString());
  }

  @Test
  void anEmptyHomeNeedsEvidenceOrASecondLookByAnother() {
    var seen = world.family(BAOCHENG_1);
    var said = world.family(BAOCHENG_1);
    var sweep = sweep(Mode.EVERY_DOOR);
    visit(worker, seen, UUID.randomUUID(), "VACANT_REPORTED", "METER", List.of());
    visit(worker, said, "VACANT_REPORTED");
    visit(worker, said, "VACANT_REPORTED");
    assertThat(standing(sweep, Standing.VACANT_CONFIRMED)).containsExactly(seen.id().toString());
    assertThat(standing(sweep, Standing.VACANT_REPORTED)).containsExactly(said.id().toString());
    visit(secretary, said, "VACANT_REPORTED");
    assertThat(standing(sweep, Standing.VACANT_CONFIRMED)).contains(said.id().toString());

    var total = board(sweep, BAOCHENG).path("total");
    assertThat(total.path("coveredHouseholds").asInt()).isEqualTo(2);
    assertThat(total.path("coveredPersons").asInt()).isZero();
  }

  @Test
  void aHouseholdReportsItselfAndIsVisitedOnlyWhereSomebodyIsUnwellOrSilent() {
    var well = world.family(BAOCHENG_1);
    var unwell = world.family(BAOCHENG_1);
    var silent = world.family(BAOCHENG_1);
    var form = forms.letOut(JIANGAN, JIANGAN);
    var started = start(officer, Mode.SELF_REPORT_FIRST, form, BAOCHENG, in(Duration.ofHours(24)));
    var sweep = started.json().path("id").asString();
    assertThat(
            guest
                .get("/api/home/" + well.link() + "/sweeps")
                .json()
                .at("/sweeps/0/looksFor")
                .asString())
        .isEqualTo("fever or cough");

    report(well);
    report(unwell, unwell.members().get(1));
    assertThat(doors(worker, sweep, BAOCHENG_1)).contains(unwell.id().toString());
    assertThat(doors(worker, sweep, BAOCHENG_1))
        .doesNotContain(well.id().toString(), silent.id().toString());
    var found = read(officer, "/api/sweeps/%s/found?place=%s".formatted(sweep, BAOCHENG));
    assertThat(found.path("total").asInt()).isOne();
    assertThat(found.at("/items/0/name").asString()).isEqualTo("李**");
    assertThat(found.at("/items/0/byHousehold").asBoolean()).isTrue();
    assertThat(board(sweep, BAOCHENG).at("/total/unwellPersons").asInt()).isOne();

    forward(Duration.ofHours(25));
    assertThat(doors(worker, sweep, BAOCHENG_1)).contains(silent.id().toString());
    visit(worker, unwell, "CONTACTED");
    assertThat(board(sweep, BAOCHENG).at("/total/unwellPersons").asInt()).isZero();
    assertThat(board(sweep, BAOCHENG).at("/total/coveredHouseholds").asInt()).isEqualTo(2);
  }

  private void report(Family family, String... unwell) {
    var answer =
        guest.post(
            "/api/home/" + family.link() + "/sweeps",
            "{'id': '%s', 'unwell': [%s]}"
                .formatted(
                    UUID.randomUUID(),
                    unwell.length == 0 ? "" : "'" + String.join("','", unwell) + "'"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  @Test
  void whereEveryDoorIsVisitedAHouseholdIsNotAskedToReportAsWell() {
    var family = world.family(BAOCHENG_1);
    sweep(Mode.EVERY_DOOR);
    assertThat(guest.get("/api/home/" + family.link() + "/sweeps").json().path("sweeps").size())
        .isZero();
  }

  @Test
  void sendingAgainChangesNothingAndWhatIsWrongIsToldAtItsField() {
    var family = world.family(BAOCHENG_1);
    var other = world.family(BAOCHENG_1);
    var sweep = sweep(Mode.EVERY_DOOR);
    var id = UUID.randomUUID();
    var once = visit(worker, family, id, "CONTACTED", null, family.members().subList(0, 1));
    var twice = visit(worker, family, id, "CONTACTED", null, family.members().subList(0, 1));
    assertThat(twice.json().path("standings")).isEqualTo(once.json().path("standings"));
    assertThat(recount(sweep, "steps = 1")).isOne();
    assertThat(board(sweep, BAOCHENG).at("/total/unwellPersons").asInt()).isOne();

    var wrong =
        worker.post(
            "/api/sweeps/doors/" + family.id(),
            visitBody(
                UUID.randomUUID(), "NO_ANSWER", "METER", other.members().subList(0, 1), List.of()));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().path("errors").findValuesAsString("field"))
        .containsExactly("unwell", "outcome", "evidence");
    assertThat(wrong.text()).doesNotContain("fault.", "problem.");
  }

  @Test
  void withoutAFormInForceOverThePlaceNobodyIsSentFromDoorToDoor() {
    var form = forms.letOut(JIANGAN, TAINING);
    assertThat(start(officer, Mode.EVERY_DOOR, form, BAOCHENG, null).problem())
        .isEqualTo("/problems/form-of-another-place");
    var good = forms.letOut(JIANGAN, JIANGAN);
    var sweep = sweep(Mode.EVERY_DOOR, good, BAOCHENG);
    assertThat(start(officer, Mode.EVERY_DOOR, good, BAOCHENG, null).problem())
        .isEqualTo("/problems/swept-already");
    issues.withdraw(forms.officer(JIANGAN), good, "over");
    assertThat(read(officer, "/api/sweeps/" + sweep).path("open").asBoolean()).isFalse();
    assertThat(start(officer, Mode.EVERY_DOOR, good, TAINING, null).problem())
        .isEqualTo("/problems/form-not-in-force");
    assertThat(start(secretary, Mode.EVERY_DOOR, good, BAOCHENG, null).status()).isEqualTo(403);
    assertThat(start(officer, Mode.EVERY_DOOR, good, ELSEWHERE, null).status()).isEqualTo(404);
  }

  @Test
  void aGridWithoutFourPeopleOrWithoutACadreIsListedFirst() {
    world.family(BAOCHENG_1);
    world.family(BAOCHENG_2);
    var sweep = sweep(Mode.EVERY_DOOR);
    var path = "/api/sweeps/%s/staff?place=%s".formatted(sweep, BAOCHENG);
    var before = read(secretary, path);
    assertThat(before.path("shortGrids").asInt()).isEqualTo(2);
    assertThat(before.at("/page/items/0/missing").valueStream().map(JsonNode::asString))
        .contains("SECONDED_CADRE");
    var said =
        secretary.put(
            "/api/sweeps/%s/staff".formatted(sweep),
            "{'staff': [{'grid': '%1$s', 'part': 'SECONDED_CADRE', 'people': 1}, {'grid': '%1$s', 'part': 'VOLUNTEER', 'people': 2}]}"
                .formatted(BAOCHENG_1));
    assertThat(said.status()).as(said.text()).isEqualTo(204);
    var after = read(secretary, path);
    assertThat(after.path("shortGrids").asInt()).isOne();
    assertThat(after.at("/page/items/0/grid/code").asString()).isEqualTo(BAOCHENG_2.toString());
    var wrong =
        secretary.put(
            "/api/sweeps/%s/staff".formatted(sweep),
            "{'staff': [{'grid': '%s', 'part': 'MEDIC', 'people': 1}]}"
                .formatted(org.linli.Neighbourhood.TAINING_1));
    assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("staff[0].grid");
    var many =
        secretary.put(
            "/api/sweeps/%s/staff".formatted(sweep),
            "{'staff': [{'grid': '%s', 'part': 'MEDIC', 'people': 1000}]}".formatted(BAOCHENG_1));
    assertThat(many.json().at("/errors/0/field").asString()).isEqualTo("staff[0].people");
  }

  @Test
  void anyBoardIsPutBackToAnyMomentAsItWasShownThen() {
    var families = new ArrayList<Family>();
    for (var i = 0; i < 6; i++) families.add(world.family(BAOCHENG_1));
    var sweep = sweep(Mode.EVERY_DOOR);
    var shown = new ArrayList<JsonNode>();
    var outcomes =
        List.of("NO_ANSWER", "CONTACTED", "VACANT_REPORTED", "PROXY", "REFUSED", "CONTACTED");
    for (var round = 0; round < 2; round++) {
      for (var i = 0; i < families.size(); i++) {
        shown.add(board(sweep, DAZHI));
        var outcome = outcomes.get((i + round) % outcomes.size());
        visit(worker, families.get(i), outcome);
        forward(Duration.ofMinutes(11));
      }
    }
    for (var it : shown) {
      var again =
          read(
              officer,
              "/api/sweeps/%s/board?place=%s&at=%s&seen=%s"
                  .formatted(sweep, DAZHI, it.path("asOf").asString(), it.path("seen").asString()));
      assertThat(again.path("total")).isEqualTo(it.path("total"));
      assertThat(again.path("children")).isEqualTo(it.path("children"));
      var byTimeAlone =
          read(
              officer,
              "/api/sweeps/%s/board?place=%s&at=%s"
                  .formatted(sweep, DAZHI, it.path("asOf").asString()));
      assertThat(byTimeAlone.path("total")).isEqualTo(it.path("total"));
    }
  }

  @Test
  void whatNoBoardEverSaidOfItselfIsRefusedAtItsField() {
    world.family(BAOCHENG_1);
    var path =
        "/api/sweeps/%s/board?at=%s&seen=".formatted(sweep(Mode.EVERY_DOOR), clock.instant());
    for (var it : List.of("x", "9:3:", "3:9:99", "0:3:", "3:9:4,4,", "1:99999999999999999999:")) {
      var answer = officer.get(path + it);
      assertThat(answer.status()).as(it + answer.text()).isEqualTo(422);
      assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("seen");
    }
    assertThat(officer.get(path + "3:9:4,5").status()).isEqualTo(200);
  }

  @Test
  void whoIsElsewhereSeesNothingOfIt() {
    var family = world.family(BAOCHENG_1);
    var sweep = sweep(Mode.EVERY_DOOR);
    Http other = signedIn(Role.GRID_WORKER, org.linli.Neighbourhood.ELSEWHERE_1);
    assertThat(other.get("/api/sweeps/" + sweep).status()).isEqualTo(404);
    assertThat(other.get("/api/sweeps/doors/" + family.id()).status()).isEqualTo(404);
    assertThat(other.get("/api/sweeps").json().path("items").findValuesAsString("id"))
        .doesNotContain(sweep);
  }

  private static JsonNode child(JsonNode board, String code) {
    return board
        .path("children")
        .valueStream()
        .filter(it -> it.at("/place/code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
