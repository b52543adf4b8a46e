package org.linli.sweeps.categories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.MINZU;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Role;
import org.linli.catalogue.SourceAgency;
import org.linli.sweeps.Periods;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** S3: who is in which category, who says so, who sees it, and what the boards make of it. */
@Tag("S3")
@Tag("G6")
class CategoriesStory extends CategoriesPlay {

  @Autowired Periods periods;

  @Test
  void aCommunityRegistersAndTheOthersDecideAndGoingBackIsKept() {
    done(register(secretary, 0), "PENDING");
    done(decide(hospital, 0, "SUSPECTED", clock.instant()), "SUSPECTED");
    done(end(hospital, 0, "EXCLUDED", clock.instant()), "EXCLUDED");
    done(decide(hospital, 0, "SUSPECTED", clock.instant()), "SUSPECTED");
    done(decide(hospital, 0, "CONFIRMED", clock.instant()), "CONFIRMED");
    refused(
        decide(diseaseControl, 0, "CLOSE_CONTACT", clock.instant()), 409, "confirmed-ends-first");
    done(end(hospital, 0, "RECOVERED", clock.instant()), "RECOVERED");

    var card = secretary.get(of(0)).json();
    assertThat(card.path("name").asString()).isEqualTo("王**");
    assertThat(card.path("entries").findValuesAsString("step"))
        .containsExactly("RECOVERED", "CONFIRMED", "SUSPECTED", "EXCLUDED", "SUSPECTED", "PENDING");
    assertThat(card.at("/entries/0/bodyName").asString()).isEqualTo("区疾控中心");
    assertThat(card.at("/entries/0/basis").asString()).isEqualTo("PHERL-39");
  }

  @Test
  void whoIsACloseContactDiseaseControlSaysAndNobodyElse() {
    var civilAffairs = of(SourceAgency.CIVIL_AFFAIRS, JIANGAN);
    var now = clock.instant();
    refused(decide(secretary, 1, "CLOSE_CONTACT", now), 403, "contacts-by-disease-control");
    assertThat(decide(secretary, 1, "CLOSE_CONTACT", now).text()).contains("article 62");
    refused(decide(secretary, 1, "CONFIRMED", now), 403, "not-a-deciding-body");
    refused(decide(hospital, 1, "CLOSE_CONTACT", now), 403, "contacts-by-disease-control");
    refused(decide(civilAffairs, 1, "SUSPECTED", now), 403, "no-power");
    var clinic = of(SourceAgency.HEALTH, BAOCHENG);
    refused(decide(clinic, 1, "SUSPECTED", now), 403, "not-a-deciding-body");

    done(decide(diseaseControl, 1, "CLOSE_CONTACT", now), "CLOSE_CONTACT");
    refused(end(hospital, 1, "RELEASED", now), 403, "contacts-by-disease-control");
    refused(end(secretary, 1, "RELEASED", now), 403, "not-a-deciding-body");
    refused(register(secretary, 1), 409, "decided-already");
    done(end(diseaseControl, 1, "RELEASED", clock.instant()), "RELEASED");
  }

  @Test
  void whatComesInTheWrongOrderIsSortedOutAndKept() {
    done(decide(diseaseControl, 0, "CLOSE_CONTACT", ago(30)), "CLOSE_CONTACT");
    done(end(diseaseControl, 0, "RELEASED", ago(4)), "RELEASED");
    done(decide(hospital, 0, "SUSPECTED", ago(6)), "SUSPECTED");

    var card = secretary.get(of(0)).json();
    assertThat(card.at("/entries/0/step").asString()).isEqualTo("RELEASED");
    assertThat(card.at("/entries/0/overtaken").asString()).isEqualTo("ENDING_DOES_NOT_FIT");
    assertThat(card.path("entries").size()).isEqualTo(3);
    refused(decide(hospital, 0, "CONFIRMED", ago(-2)), 422, "not-yet");
  }

  @Test
  void theSameSentAgainIsEnteredOnceAndADecisionIsItsBodysToTakeBack() {
    var body =
        "{'id': '%s', 'category': 'SUSPECTED', 'cause': 'TEST', 'bodyName': '第六医院', 'decidedAt': '%s'}"
            .formatted(UUID.randomUUID(), clock.instant());
    done(hospital.post(of(0) + "/decisions", body), "SUSPECTED");
    var again = hospital.post(of(0) + "/decisions", body);
    done(again, "SUSPECTED");
    assertThat(again.json().path("entries").size()).isOne();

    var withdrawal =
        of(0) + "/entries/" + again.json().at("/entries/0/id").asString() + "/withdrawal";
    refused(secretary.post(withdrawal, "{'reason': '错'}"), 403, "not-a-deciding-body");
    refused(diseaseControl.post(withdrawal, "{'reason': '错'}"), 403, "withdrawn-by-others");
    done(hospital.post(withdrawal, "{'reason': '登记错了人'}"), "NOTHING");
    refused(hospital.post(withdrawal, "{'reason': '错'}"), 409, "withdrawn-already");
    assertThat(secretary.get(of(0)).json().at("/entries/0/withdrawn/why").asString())
        .isEqualTo("登记错了人");
  }

  @Test
  void aFeverRegistersByItselfAndACorrectionTakesItBackUnlessSomebodyDecided() {
    periods.recount();
    report("38.5", "38.6", "36.4");
    assertThat(state(0)).isEqualTo("PENDING");
    assertThat(state(1)).isEqualTo("PENDING");
    assertThat(state(2)).isEqualTo("NOTHING");
    var card = secretary.get(of(0)).json();
    assertThat(card.at("/entries/0/cause").asString()).isEqualTo("TEMPERATURE");
    assertThat(card.at("/entries/0/by").isNull()).isTrue();

    done(decide(hospital, 1, "FEVER_UNDETERMINED", clock.instant()), "FEVER_UNDETERMINED");
    report("36.5", "36.6", "36.4");

    assertThat(state(0)).isEqualTo("NOTHING");
    assertThat(state(1)).isEqualTo("FEVER_UNDETERMINED");
    assertThat(secretary.get(of(0)).json().at("/entries/0/withdrawn/why").asString())
        .isEqualTo("READING_CORRECTED");

    report("38.1", "36.6", "36.4");
    assertThat(state(0)).isEqualTo("PENDING");
    report("38.2", "36.6", "36.4");
    assertThat(state(0)).isEqualTo("PENDING");
    assertThat(secretary.get(of(0)).json().path("entries").size()).isEqualTo(2);
  }

  @Test
  void theFivePercentagesAreCountedAndEachOpensToWhoIsMissing() {
    var before = board(secretary, BAOCHENG).path("total");
    done(decide(hospital, 0, "CONFIRMED", ago(26)), "CONFIRMED");
    done(decide(hospital, 1, "SUSPECTED", ago(3)), "SUSPECTED");
    done(decide(diseaseControl, 2, "CLOSE_CONTACT", ago(2)), "CLOSE_CONTACT");
    var missing =
        secretary.get(
            "/api/categories/targets/CONFIRMED_ADMITTED/people?size=200&place=" + BAOCHENG);
    var mine = mine(missing, 0);
    assertThat(mine.path("waitedMinutes").asLong()).isBetween(26 * 60L, 27 * 60L);
    assertThat(missing.text()).doesNotContain("王某某");

    done(place(secretary, 0, "FANGCANG"), "CONFIRMED");
    done(place(secretary, 2, "HOME"), "CLOSE_CONTACT");
    done(test(secretary, 1), "SUSPECTED");

    var after = board(command, BAOCHENG).path("total");
    assertThat(more(before, after, Target.CONFIRMED_ADMITTED)).isEqualTo("1/1");
    assertThat(more(before, after, Target.SUSPECTED_TESTED)).isEqualTo("1/1");
    assertThat(more(before, after, Target.CONTACTS_QUARANTINED)).isEqualTo("0/1");
    assertThat(more(before, after, Target.FEVER_TESTED)).isEqualTo("0/0");
    assertThat(secretary.get("/api/categories/targets/CONFIRMED_ADMITTED/people?size=200").text())
        .doesNotContain(quoted(family.resident(0)));
    var walk =
        secretary.get("/api/categories/targets/CONTACTS_QUARANTINED/people?order=WALK&size=200");
    assertThat(mine(walk, 2).path("facility").asString()).isEqualTo("HOME");
  }

  @Test
  void aBoardIsPutBackToAnyMomentAndAgreesWithWhatWasShownThen() {
    decide(hospital, 0, "CONFIRMED", ago(5));
    var shown = board(command, JIANGAN);
    var list = people("CONFIRMED_ADMITTED", "");
    clock.forward(Duration.ofMinutes(10));
    place(secretary, 0, "HOSPITAL");
    // What is entered late about before then was not shown then.
    decide(diseaseControl, 1, "CLOSE_CONTACT", ago(8));
    end(hospital, 0, "RECOVERED", clock.instant());

    var asOf = shown.path("asOf").asString();
    var then = boardAt(command, JIANGAN, asOf);
    assertThat(then.path("past").asBoolean()).isTrue();
    assertThat(then.path("total")).isEqualTo(shown.path("total"));
    assertThat(then.path("children")).isEqualTo(shown.path("children"));
    var again = people("CONFIRMED_ADMITTED", "&at=" + list.path("asOf").asString());
    assertThat(again.at("/people/items")).isEqualTo(list.at("/people/items"));
    assertThat(board(command, JIANGAN).path("total")).isNotEqualTo(shown.path("total"));
    refused(command.get("/api/categories/targets?at=2100-01-01T00:00:00Z"), 422, "no-such-moment");
  }

  @Test
  void onlyWhoCaresSeesPeopleTheOthersSeeCounts() {
    decide(hospital, 0, "SUSPECTED", ago(1));
    var civilAffairs = of(SourceAgency.CIVIL_AFFAIRS, JIANGAN);
    for (var who : new Http[] {civilAffairs, command}) {
      assertThat(board(who, BAOCHENG).path("total").path("figures").size()).isEqualTo(5);
      assertThat(who.get("/api/categories/people").status()).isEqualTo(403);
      assertThat(who.get(of(0)).status()).isEqualTo(403);
    }
    var neighbours = signedIn(Role.COMMUNITY_SECRETARY, ELSEWHERE);
    assertThat(neighbours.get(of(0)).status()).isEqualTo(404);
    assertThat(neighbours.get("/api/categories/people?place=" + BAOCHENG).status()).isEqualTo(404);
    var next = signedIn(Role.GRID_WORKER, BAOCHENG_2);
    assertThat(next.get("/api/categories/people?size=200").text())
        .doesNotContain(quoted(family.resident(0)));
    var worker = signedIn(Role.GRID_WORKER, BAOCHENG_1);
    assertThat(worker.get("/api/categories/people?size=200").text())
        .contains(quoted(family.resident(0)))
        .doesNotContain("王某某");
    assertThat(worker.get(of(0)).status()).isEqualTo(200);
    assertThat(secretary.get("/api/journal?within=" + BAOCHENG + "&size=50").text())
        .contains("CATEGORY_SEEN");
  }

  @Test
  void communitiesAreClosedByOrderAndTheOpenOnesAreListed() {
    assertThat(figure(board(command, DAZHI).path("total"), Target.COMMUNITIES_CLOSED))
        .isEqualTo("0/0");
    refused(secretary.put("/api/categories/closures/" + BAOCHENG, ""), 409, "nothing-in-force");
    var ordered =
        command.post(
            "/api/categories/closure-orders",
            "{'area': '%s', 'basis': 'IDL-63', 'issuer': '市指挥部'}".formatted(DAZHI));
    assertThat(ordered.status()).as(ordered.text()).isEqualTo(201);
    var shown = board(command, DAZHI);

    assertThat(secretary.put("/api/categories/closures/" + BAOCHENG, "").status()).isEqualTo(204);

    refused(secretary.put("/api/categories/closures/" + BAOCHENG, ""), 409, "closed-already");
    assertThat(figure(board(command, DAZHI).path("total"), Target.COMMUNITIES_CLOSED))
        .isEqualTo("1/2");
    assertThat(figure(board(secretary, BAOCHENG).path("total"), Target.COMMUNITIES_CLOSED))
        .isEqualTo("1/1");
    var open = command.get("/api/categories/targets/COMMUNITIES_CLOSED/communities");
    assertThat(open.text()).contains("泰宁社区").doesNotContain("保成社区");
    assertThat(boardAt(command, DAZHI, shown.path("asOf").asString()).path("total"))
        .isEqualTo(shown.path("total"));
    assertThat(secretary.delete("/api/categories/closures/" + BAOCHENG).status()).isEqualTo(204);
    var id = ordered.json().path("id").asString();
    assertThat(command.delete("/api/categories/closure-orders/" + id).status()).isEqualTo(204);
    assertThat(figure(board(command, DAZHI).path("total"), Target.COMMUNITIES_CLOSED))
        .isEqualTo("0/0");
  }

  @Test
  void whoMovesAwayTakesTheirCategoryAlongAndWhatWasShownStays() {
    decide(diseaseControl, 2, "CLOSE_CONTACT", ago(1));
    var shown = board(command, CITY);
    var neighbours = world.family(ELSEWHERE_1);
    var receiver = signedIn(Role.GRID_WORKER, ELSEWHERE_1);
    var announced =
        signedIn(Role.GRID_WORKER, BAOCHENG_1)
            .post(
                "/api/moves",
                "{'household': '%s', 'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'}"
                    .formatted(family.id(), family.members().get(2), ELSEWHERE_1));
    var move = "/api/moves/" + announced.json().at("/move/move").asString();
    clock.forward(Duration.ofMinutes(1));
    var received =
        receiver.post(
            move + "/receipt",
            "{'version': %d, 'household': '%s', 'relation': 'SIBLING'}"
                .formatted(receiver.get(move).json().path("version").asInt(), neighbours.id()));
    assertThat(received.status()).as(received.text()).isEqualTo(200);

    var there = MINZU + "-" + family.members().get(2);
    var card = receiver.get("/api/residents/" + there + "/category").json();
    assertThat(card.path("state").asString()).isEqualTo("CLOSE_CONTACT");
    assertThat(card.path("entries").size()).isOne();
    assertThat(receiver.get("/api/categories/people?size=200").text()).contains(quoted(there));
    assertThat(secretary.get("/api/categories/people?size=200").text())
        .doesNotContain(quoted(family.resident(2)));
    assertThat(figure(board(command, CITY).path("total"), Target.CONTACTS_QUARANTINED))
        .isEqualTo(figure(shown.path("total"), Target.CONTACTS_QUARANTINED));
    var then = boardAt(command, CITY, shown.path("asOf").asString());
    assertThat(then.path("children")).isEqualTo(shown.path("children"));
    // Whose home is elsewhere now is not named at the place of then.
    var list = secretary.get("/api/categories/people?size=200&at=" + shown.path("asOf").asString());
    assertThat(list.text()).doesNotContain(quoted(family.resident(2)));
  }

  private void report(String... celsius) {
    var period = periods.current().period();
    var readings = new StringBuilder();
    for (var i = 0; i < celsius.length; i++) {
      readings.append(i == 0 ? "" : ", ");
      readings.append(
          "{'resident': '%s', 'celsius': %s}".formatted(family.members().get(i), celsius[i]));
    }
    var made =
        guest.post(
            "/api/home/" + family.link() + "/reports",
            "{'id': '%s', 'day': '%s', 'slot': '%s', 'readings': [%s]}"
                .formatted(UUID.randomUUID(), period.day(), period.slot(), readings));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  private static String quoted(String id) {
    return '"' + id + '"';
  }

  private String state(int member) {
    return secretary.get(of(member)).json().path("state").asString();
  }

  private JsonNode people(String target, String more) {
    return secretary.get("/api/categories/targets/" + target + "/people?size=200" + more).json();
  }

  private JsonNode mine(Http.Answer list, int member) {
    for (var it : list.json().at("/people/items")) {
      if (it.path("resident").asString("").equals(family.resident(member))) return it;
    }
    throw new AssertionError(list.text());
  }

  private static String more(JsonNode before, JsonNode after, Target target) {
    var was = figure(before, target).split("/");
    var is = figure(after, target).split("/");
    return (Integer.parseInt(is[0]) - Integer.parseInt(was[0]))
        + "/"
        + (Integer.parseInt(is[1]) - Integer.parseInt(was[1]));
  }
}
