package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.ELSEWHERE_1;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood.Family;
import org.linli.authority.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * S2: a fever opens a case by itself. It has an owner and a deadline from the first second, climbs
 * when it is late, is one for a household, and is taken back where a reading was only mistyped.
 */
@Tag("S2")
class FeverCaseStory extends FeverPlay {

  @Autowired Keeping keeping;
  @Autowired TransactionTemplate transaction;

  @Test
  void aFeverIsSomebodysByATimeAndNoNameStandsInIt() {
    var family = ill();
    assertThat(listed(worker, BAOCHENG_1, family).getFirst().path("handled").isNull()).isTrue();

    followed();
    followed();

    var line = listed(worker, BAOCHENG_1, family).getFirst();
    assertThat(line.at("/handled/state").asString()).isEqualTo("VERIFYING");
    assertThat(line.at("/handled/open").asBoolean()).isTrue();
    var id = caseOf(family);
    var seen = page(worker, id);
    assertThat(seen.at("/it/source").asString()).isEqualTo("READING");
    assertThat(seen.at("/it/classing/leaf").asString()).isEqualTo("FEVER");
    assertThat(seen.at("/it/owner/title").asString()).isEqualTo("grid-worker-" + BAOCHENG_1);
    assertThat(Instant.parse(seen.at("/it/due").asString()))
        .isEqualTo(Instant.parse(seen.at("/log/0/at").asString()).plus(Duration.ofHours(2)));
    assertThat(seen.at("/it/address").asString()).startsWith("测试里");
    assertThat(seen.at("/it/words").asString()).contains("over the threshold");
    var inChinese =
        Http.at(port)
            .with("Accept-Language", "zh-CN")
            .signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    assertThat(page(inChinese, id).at("/it/words").asString()).contains("体温超过标准");
    assertThat(seen.toString()).doesNotContain("38.4").doesNotContain("李");
    assertThat(seen.path("may").toString())
        .contains("VERIFY", "SETTLE_ON_THE_SPOT")
        .doesNotContain("MERGE");
    assertThat(ids(worker, "/api/cases?whose=MINE")).contains(id);
  }

  @Test
  void whoIsIllIsReadByWhoHandlesItAndTheLookIsLogged() {
    var family = ill();
    followed();
    var id = caseOf(family);

    var seen = worker.get("/api/cases/" + id + "/fevers");

    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    var it = seen.json();
    assertThat(it.path("household").asString()).isEqualTo(family.id().toString());
    assertThat(it.path("phone").asString()).isEqualTo("100******78");
    assertThat(it.path("people")).hasSize(1);
    assertThat(it.at("/people/0/resident").asString()).isEqualTo(family.members().get(1));
    assertThat(it.at("/people/0/name").asString()).isEqualTo("李**");
    assertThat(it.at("/people/0/readings/0/celsius").asDouble()).isEqualTo(38.4);
    assertThat(it.at("/people/0/readings/0/withdrawn").asBoolean()).isFalse();
    page(worker, id);
    var journal = subdistrict.get("/api/journal?size=50&within=" + DAZHI).json().path("items");
    assertThat(journal.valueStream().filter(one -> one.path("subject").asString().equals(id)))
        .extracting(one -> one.path("action").asString())
        .contains("CASE_REPORTED", "CASE_SEEN", "FEVER_SEEN");
  }

  @Test
  void aHouseholdHasOneCaseAndFurtherReadingsAreToldInIt() {
    var family = world.family(BAOCHENG_1);
    reported(family, "38.1", "38.4", "36.6");
    followed();
    var id = caseOf(family);
    assertThat(listed(worker, BAOCHENG_1, family))
        .hasSize(2)
        .allMatch(it -> it.at("/handled/by").asString().equals(id));
    assertThat(acts(id)).containsExactly("REPORT");

    clock.forward(Duration.ofHours(6));
    handlersSignIn();
    reported(family, "36.6", "38.9", "37.6");
    followed();
    assertThat(caseOf(family)).isEqualTo(id);
    assertThat(acts(id)).containsExactly("REPORT", "MEASURED");
    assertThat(worker.get("/api/cases/" + id + "/fevers").json().path("people")).hasSize(3);

    does(worker, id, "SETTLE_ON_THE_SPOT", ", 'words': '复测都正常'");
    assertThat(state(id)).isEqualTo("ON_THE_SPOT");
    clock.nextDayAt(9);
    handlersSignIn();
    reported(family, "36.6", "36.9", "37.8");
    followed();
    assertThat(caseOf(family)).isNotEqualTo(id);
    assertThat(state(caseOf(family))).isEqualTo("VERIFYING");
  }

  @Test
  void aMistypedReadingTakesItsCaseBackWhileNobodyHasActed() {
    var family = ill();
    followed();
    var id = caseOf(family);
    reported(family, "36.5", "36.4", "36.6");

    followed();

    assertThat(listed(worker, BAOCHENG_1, family)).isEmpty();
    assertThat(state(id)).isEqualTo("WITHDRAWN");
    assertThat(acts(id)).containsExactly("REPORT", "CORRECTED", "WITHDRAW");
    assertThat(page(worker, id).path("log").findValuesAsString("basis"))
        .containsExactly(
            "a reading over the threshold", "a reading was corrected", "a reading was corrected");
    assertThat(ids(worker, "/api/cases?whose=MINE")).doesNotContain(id);

    var typedRightAtOnce = ill();
    reported(typedRightAtOnce, "36.5", "36.8", "36.6");
    followed();
    assertThat(count(casesOf(typedRightAtOnce))).isZero();
  }

  @Test
  void whatIsStillAFeverOrHasBeenActedOnStays() {
    var still = ill();
    var acted = ill();
    followed();
    var stays = caseOf(still);
    var goesOn = caseOf(acted);
    does(worker, goesOn, "REMARK", ", 'words': '电话里说还在烧'");

    reported(still, "36.5", "37.9", "36.6");
    reported(acted, "36.5", "36.4", "36.6");
    followed();

    assertThat(caseOf(still)).isEqualTo(stays);
    assertThat(acts(stays)).containsExactlyInAnyOrder("REPORT", "MEASURED", "CORRECTED");
    assertThat(state(stays)).isEqualTo("VERIFYING");
    assertThat(state(goesOn)).isEqualTo("VERIFYING");
    assertThat(acts(goesOn)).containsExactly("REPORT", "REMARK", "CORRECTED");
  }

  @Test
  void itGoesToHealthAndBackAndWhatIsLateClimbsByTheClock() {
    var family = ill();
    followed();
    var id = caseOf(family);
    refused(health.get("/api/cases/" + id), 404);
    clock.forward(Duration.ofHours(2));
    handlersSignIn();
    runs("climbing-cases");
    assertThat(page(secretary, id).at("/it/climbed/name").asString()).isEqualTo("保成社区");
    assertThat(ids(secretary, "/api/cases?whose=CLIMBED")).contains(id);

    does(worker, id, "VERIFY", ", 'words': '复测 38.2'");
    assertThat(ids(subdistrict, "/api/cases?whose=MINE")).contains(id);
    does(subdistrict, id, "DISPATCH", ", 'agency': 'HEALTH'");
    assertThat(page(health, id).at("/it/unit/agency").asString()).isEqualTo("HEALTH");
    var readings = health.get("/api/cases/" + id + "/fevers").json();
    assertThat(readings.path("people")).hasSize(1);
    assertThat(readings.path("household").isNull()).isTrue();
    does(health, id, "SIGN", "");
    var signed = page(health, id).path("log").get(page(health, id).path("log").size() - 1);
    assertThat(signed.path("act").asString()).isEqualTo("SIGN");
    assertThat(Instant.parse(signed.path("due").asString()))
        .isEqualTo(Instant.parse(signed.path("at").asString()).plus(Duration.ofHours(4)));
    does(health, id, "HANDLE", ", 'words': '已送发热门诊'");
    does(worker, id, "PASS", "");
    assertThat(state(id)).isEqualTo("CLOSED");
  }

  @Test
  void aFeverMeasuredAtWorkIsHandledWhereTheyLive() {
    var away = families(ELSEWHERE_1, 1).getFirst();
    handlersSignIn();
    var shop = shopWith(away);
    var sent =
        secretary.bring(
            BATCH + "?organisation=" + shop, CSV, HEADER + row(away, 0, "38.2", "EMPLOYER"));
    assertThat(told(sent, "Taken")).as(sent.text()).isEqualTo(1);

    followed();

    var there = listed(elsewhere, ELSEWHERE, away).getFirst().at("/handled/by").asString();
    assertThat(page(elsewhere, there).at("/it/place/code").asString())
        .isEqualTo(ELSEWHERE_1.toString());
    assertThat(page(elsewhere, there).at("/it/owner/title").asString())
        .isEqualTo("grid-worker-" + ELSEWHERE_1);
    var here = listed(secretary, BAOCHENG, away).getFirst();
    assertThat(here.path("away").asBoolean()).isTrue();
    assertThat(here.path("handled").isNull()).isTrue();
    refused(secretary.get("/api/cases/" + there), 404);
    refused(secretary.get("/api/cases/" + there + "/fevers"), 404);
  }

  @Test
  void whoeverIsPutIntoACategoryIsInOtherHands() {
    begin();
    var family = ill();
    followed();
    var id = caseOf(family);
    var person = "/api/residents/" + family.resident(1) + "/category";
    assertThat(worker.get(person).json().path("state").asString()).isEqualTo("PENDING");
    assertThat(state(id)).isEqualTo("VERIFYING");

    decided(person, "SUSPECTED");

    assertThat(state(id)).isEqualTo("WITHDRAWN");
    assertThat(acts(id)).containsExactly("REPORT", "DECIDED", "WITHDRAW");
    clock.forward(Duration.ofHours(6));
    handlersSignIn();
    reported(family, "36.5", "38.8", "36.6");
    followed();
    assertThat(listed(worker, BAOCHENG_1, family).getFirst().path("handled").isNull()).isTrue();

    clock.nextDayAt(9);
    handlersSignIn();
    reported(family, "38.0", "38.8", "36.6");
    followed();
    var second = count(casesOf(family));
    assertThat(second).isEqualTo(2);
  }

  @Test
  void aCaseOfTwoGoesOnUntilBothAreDecided() {
    begin();
    var family = world.family(BAOCHENG_1);
    reported(family, "38.1", "38.4", "36.6");
    followed();
    var id = caseOf(family);
    decided("/api/residents/" + family.resident(1) + "/category", "SUSPECTED");
    assertThat(state(id)).isEqualTo("VERIFYING");
    decided("/api/residents/" + family.resident(0) + "/category", "FEVER_UNDETERMINED");
    assertThat(state(id)).isEqualTo("WITHDRAWN");
  }

  @Test
  void twoServersOpenOneCaseBetweenThem() throws Exception {
    var family = ill();
    var other =
        transaction.execute(_ -> {
          followed();
          assertThat(count(casesOf(family))).isEqualTo(1);
          // The rest of the household reports while the first server has not committed.
          reported(family, "38.0", "38.4", "36.6");
          var second = CompletableFuture.runAsync(this::followed);
          waitsForAnother();
          return second;
        });
    other.get(60, TimeUnit.SECONDS);
    followed();

    assertThat(count(casesOf(family))).isEqualTo(1);
    assertThat(acts(caseOf(family))).containsExactly("REPORT", "MEASURED");
    assertThat(listed(worker, BAOCHENG_1, family))
        .hasSize(2)
        .allMatch(it -> it.at("/handled/by").asString().equals(caseOf(family)));
  }

  /** Until the database says that one waits for what another has not committed. */
  private void waitsForAnother() {
    for (var tries = 0; tries < 3_000; tries++) {
      if (count("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
          > 0) {
        return;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("The second server did not come to the case of the first");
  }

  @Test
  void whatAServerWasKilledInTheMiddleOfIsDoneOnceByAnother() {
    var family = ill();
    transaction.executeWithoutResult(killed -> {
      followed();
      assertThat(count(casesOf(family))).isEqualTo(1);
      killed.setRollbackOnly();
    });
    assertThat(count(casesOf(family))).isZero();

    followed();
    followed();

    assertThat(count(casesOf(family))).isEqualTo(1);
    assertThat(acts(caseOf(family))).containsExactly("REPORT");
  }

  @Test
  void manyAreFollowedInGroupsAndNoneTwice() {
    var all = java.util.stream.IntStream.range(0, 70).mapToObj(_ -> ill()).toList();
    followed();
    assertThat(all).allSatisfy(it -> assertThat(count(casesOf(it))).isEqualTo(1));
    assertThat(
            count(
                "select count(*) from temperature_exception where followed is distinct from withdrawn"))
        .isZero();
  }

  @Test
  void whoseFeverItWasIsForgottenWithItsLastReading() {
    var family = ill();
    followed();
    var id = caseOf(family);
    var open = ill();
    followed();
    var goesOn = caseOf(open);
    does(worker, id, "SETTLE_ON_THE_SPOT", ", 'words': '李女士复测正常'");
    clock.forward(Duration.ofDays(20));
    handlersSignIn();
    keeping.dropDue();
    runs("forget-fevers");
    assertThat(page(subdistrict, id).toString()).contains("李女士").contains("测试里");

    clock.forward(Duration.ofDays(20));
    handlersSignIn();
    keeping.dropDue();
    runs("forget-fevers");

    var after = page(subdistrict, id);
    assertThat(after.at("/it/state").asString()).isEqualTo("ON_THE_SPOT");
    assertThat(after.at("/it/place/code").asString()).isEqualTo(BAOCHENG_1.toString());
    assertThat(after.toString()).doesNotContain("李女士").doesNotContain("测试里");
    assertThat(subdistrict.get("/api/cases/" + id + "/fevers").json().path("people")).isEmpty();
    assertThat(count(casesOf(family))).isZero();
    assertThat(page(subdistrict, goesOn).at("/it/address").asString()).startsWith("测试里");
  }

  private void begin() {
    var begun =
        command.post(
            "/api/categories/purposes",
            "{'area': '%s', 'basis': 'PHERL-39', 'purpose': '四类人员收治', 'until': '%s', 'keepUntil': '%s'}"
                .formatted(CITY, clock.today().plusDays(2), clock.today().plusDays(3)));
    assertThat(begun.status()).as(begun.text()).isEqualTo(201);
  }

  private void decided(String person, String category) {
    var answer =
        health.post(
            person + "/decisions",
            "{'id': '%s', 'category': '%s', 'cause': 'DIAGNOSIS', 'bodyName': '市六医院', 'decidedAt': '%s'}"
                .formatted(UUID.randomUUID(), category, clock.instant()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static String casesOf(Family family) {
    return "select count(*) from case_file where source = 'READING' and household = "
        + family.id().number();
  }
}
