package org.linli.cases.whistles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;
import static org.linli.Neighbourhood.MINZU;
import static org.linli.catalogue.SourceAgency.FIRE_RESCUE;
import static org.linli.catalogue.SourceAgency.HEALTH;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Role;
import org.linli.calendar.Limit;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * M2: a subdistrict calls departments by name; the clock runs against them until they are there.
 */
@Tag("M2")
@Tag("J2")
class WhistleStory extends WhistlesPlay {

  @Autowired WorkDays workDays;

  @Test
  void theyHearComeActTogetherAndAreRatedAndBothSidesSeeTheSamePage() {
    var whistle = raised(BAOCHENG_1);
    assertThat(state(subdistrict, whistle)).isEqualTo("RAISED");
    assertThat(listed(health, "WAITING")).contains(whistle);
    assertThat(today(health)).containsKey("WHISTLES_TO_ANSWER");
    assertThat(may(health, whistle, HEALTH)).containsExactly("ACKNOWLEDGE", "CHECK_IN", "DECLINE");
    assertThat(may(health, whistle, FIRE_RESCUE)).isEmpty();
    assertThat(may(subdistrict, whistle, HEALTH)).containsExactly("SEE_THERE");
    assertThat(may(district, whistle, HEALTH)).isEmpty();

    does(fire, whistle, FIRE_RESCUE, "acknowledgement");
    does(fire, whistle, FIRE_RESCUE, "arrival");
    assertThat(state(health, whistle)).isEqualTo("JOINT_ACTION");
    does(health, whistle, HEALTH, "acknowledgement");
    does(subdistrict, whistle, HEALTH, "arrival");

    does(fire, whistle, FIRE_RESCUE, "leave", "{'words': '水已抽干'}");
    assertThat(today(subdistrict)).containsKey("WHISTLES_TO_SETTLE");
    does(subdistrict, whistle, FIRE_RESCUE, "release", "{'goes': false, 'words': '东侧还有积水'}");
    assertThat(state(fire, whistle, FIRE_RESCUE)).isEqualTo("CHECKED_IN");
    does(fire, whistle, FIRE_RESCUE, "leave", "{'words': '东侧也抽干了'}");
    does(subdistrict, whistle, FIRE_RESCUE, "release", "{'goes': true, 'words': ''}");
    assertThat(state(subdistrict, whistle)).isEqualTo("JOINT_ACTION");

    resolves(subdistrict, whistle);
    assertThat(state(health, whistle)).isEqualTo("RESOLVED");
    rates(subdistrict, whistle, FIRE_RESCUE, "YES");
    rates(subdistrict, whistle, HEALTH, "PARTLY");

    assertThat(state(health, whistle)).isEqualTo("CLOSED");
    assertThat(call(health, whistle, HEALTH).path("scoreTenths").asInt()).isEqualTo(750);
    assertThat(acts(health, whistle))
        .containsExactly(
            "RAISE",
            "ROUTE",
            "ROUTE",
            "ACKNOWLEDGE",
            "CHECK_IN",
            "ACKNOWLEDGE",
            "SEE_THERE",
            "ASK_TO_LEAVE",
            "KEEP",
            "ASK_TO_LEAVE",
            "LET_GO",
            "RESOLVE",
            "RATE",
            "RATE");
    assertThat(seen(health, whistle).path("log")).isEqualTo(seen(subdistrict, whistle).path("log"));
    assertThat(listed(subdistrict, "CLOSED")).contains(whistle);
    assertThat(listed(subdistrict, "OPEN")).doesNotContain(whistle);
  }

  @Test
  void theClockRunsOutAndTheCallClimbsToTheDistrictAndThenToTheCity() {
    var whistle = raised(BAOCHENG_1);
    timers.climb();
    assertThat(acts(subdistrict, whistle)).doesNotContain("CLIMB");

    minutes(11);
    does(fire, whistle, FIRE_RESCUE, "acknowledgement");
    assertThat(timers.climb()).isPositive();
    assertThat(call(health, whistle, HEALTH).at("/climbedTo/code").asString())
        .isEqualTo(JIANGAN.toString());
    assertThat(today(district)).containsKey("WHISTLES_CLIMBED");
    assertThat(listed(district, "LATE")).contains(whistle);
    var line =
        seen(district, whistle).path("log").valueStream().reduce((_, last) -> last).orElseThrow();
    assertThat(line.path("act").asString()).isEqualTo("CLIMB");
    assertThat(line.path("basis").asString()).isEqualTo("ANSWER 10m");
    assertThat(line.path("post").isNull()).isTrue();

    minutes(31);
    timers.climb();
    assertThat(call(city, whistle, HEALTH).at("/climbedTo/code").asString())
        .isEqualTo(CITY.toString());
    assertThat(call(city, whistle, FIRE_RESCUE).at("/climbedTo/code").asString())
        .isEqualTo(JIANGAN.toString());
    assertThat(today(city)).containsKey("WHISTLES_CLIMBED");
    minutes(120);
    timers.climb();
    timers.climb();
    assertThat(acts(city, whistle).stream().filter("CLIMB"::equals)).hasSize(4);
    assertThat(lost()).isZero();
  }

  @Test
  void everydayWhistlesHaveTheirTimeInHoursOfWorkAndAStatedTimeMayBeLater() {
    var whistle = raised(WhistleKind.KEY_WORK, BAOCHENG, HEALTH);
    var told = seen(subdistrict, whistle).path("whistle");
    var raisedAt = Instant.parse(told.path("raisedAt").asString());
    assertThat(Instant.parse(told.at("/calls/0/answerDue").asString()))
        .isEqualTo(raisedAt.plus(Duration.ofMinutes(30)));
    assertThat(Instant.parse(told.at("/calls/0/arrivalDue").asString()))
        .isEqualTo(workDays.after(raisedAt, Limit.of("2wh")));

    var later = clock.instant().plus(Duration.ofDays(12));
    var stated =
        subdistrict.post(
            "/api/whistles",
            "{'kind': 'KEY_WORK', 'agencies': ['HEALTH'], 'place': '%s', 'spot': 'x', 'words': 'x', 'at': '%s'}"
                .formatted(BAOCHENG, later));
    var id = stated.json().path("id").asString();
    assertThat(call(health, "/api/whistles/" + id, HEALTH).path("arrivalDue").asString())
        .isEqualTo(later.toString());
  }

  @Test
  void whoDeclinesIsRuledOnByTheDistrictAndTheTimeOfTheRulingCounts() {
    var whistle = raised(BAOCHENG_1);
    assertThat(step(fire, whistle, FIRE_RESCUE, "refusal", "{'words': ' '}").status())
        .isEqualTo(422);
    does(fire, whistle, FIRE_RESCUE, "refusal", "{'words': '排水属于水务'}");
    does(health, whistle, HEALTH, "refusal", "{'words': '没有伤员'}");
    assertThat(state(subdistrict, whistle, HEALTH)).isEqualTo("ESCALATED");
    assertThat(today(district)).containsKey("WHISTLES_TO_RULE");
    assertThat(may(district, whistle, HEALTH)).containsExactly("MUST_COME", "EXCUSE");

    var ruling = "{'mustCome': true, 'words': '先救人'}";
    assertThat(step(subdistrict, whistle, FIRE_RESCUE, "ruling", ruling).status()).isEqualTo(403);
    assertThat(step(city, whistle, FIRE_RESCUE, "ruling", ruling).status()).isEqualTo(403);
    does(district, whistle, FIRE_RESCUE, "ruling", ruling);
    assertThat(state(fire, whistle, FIRE_RESCUE)).isEqualTo("ACKNOWLEDGED");
    assertThat(step(fire, whistle, FIRE_RESCUE, "refusal", "{'words': '不去'}").problem())
        .isEqualTo("/problems/not-to-decline");

    minutes(31);
    does(city, whistle, HEALTH, "ruling", "{'mustCome': false, 'words': '确无伤员'}");
    assertThat(state(health, whistle, HEALTH)).isEqualTo("EXCUSED");
    does(fire, whistle, FIRE_RESCUE, "arrival");
    assertThat(state(fire, whistle)).isEqualTo("JOINT_ACTION");
  }

  @Test
  void theWhistlerMayCallThemBackUntilTheyAreRatedAndCallOneMore() {
    var whistle = raised(WhistleKind.EMERGENCY, BAOCHENG_1, HEALTH);
    assertThat(subdistrict.post(whistle + "/calls/FIRE_RESCUE", "{'words': ''}").status())
        .isEqualTo(204);
    assertThat(subdistrict.post(whistle + "/calls/FIRE_RESCUE", "{'words': ''}").problem())
        .isEqualTo("/problems/called-already");
    assertThat(listed(fire, "WAITING")).contains(whistle);
    does(health, whistle, HEALTH, "arrival");
    resolves(subdistrict, whistle);
    assertThat(state(fire, whistle, FIRE_RESCUE)).isEqualTo("NOT_NEEDED");

    does(subdistrict, whistle, HEALTH, "recall", "{'words': '又有人不适'}");
    assertThat(state(health, whistle)).isEqualTo("JOINT_ACTION");
    assertThat(state(health, whistle, HEALTH)).isEqualTo("ACKNOWLEDGED");
    does(health, whistle, HEALTH, "arrival");
    assertThat(health.post(whistle + "/remarks", "{'words': '已转诊'}").status()).isEqualTo(204);
    resolves(subdistrict, whistle);
    rates(subdistrict, whistle, HEALTH, "YES");

    assertThat(state(health, whistle)).isEqualTo("CLOSED");
    assertThat(step(subdistrict, whistle, HEALTH, "recall", "{'words': '再来'}").problem())
        .isEqualTo("/problems/not-now");
    assertThat(subdistrict.post(whistle + "/remarks", "{'words': 'x'}").problem())
        .isEqualTo("/problems/not-now");
  }

  @Test
  void aFalseAlarmIsCalledOffBeforeAnybodyIsThereAndCountsNowhere() {
    var before = row(HEALTH).path("calls").asInt();
    var whistle = raised(BAOCHENG_1);
    assertThat(row(HEALTH).path("calls").asInt()).isEqualTo(before + 1);
    assertThat(health.post(whistle + "/withdrawal", "{'words': 'x'}").status()).isEqualTo(403);
    assertThat(subdistrict.post(whistle + "/withdrawal", "{'words': '误报'}").status())
        .isEqualTo(204);

    assertThat(state(health, whistle)).isEqualTo("WITHDRAWN");
    assertThat(listed(health, "WAITING")).doesNotContain(whistle);
    assertThat(row(HEALTH).path("calls").asInt()).isEqualTo(before);
  }

  @Test
  void twoWhoClickAtOnceAreBothToldAndNothingHappensTwice() {
    var whistle = raised(BAOCHENG_1);
    var start = new CountDownLatch(1);
    var asked =
        IntStream.range(0, 8)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(() -> {
                  awaited(start);
                  return step(i % 2 == 0 ? health : subdistrict, whistle, HEALTH, "arrival", "{}");
                }))
            .toList();
    start.countDown();
    var answers = asked.stream().map(CompletableFuture::join).toList();

    assertThat(answers.stream().filter(it -> it.status() == 204)).hasSize(1);
    assertThat(answers.stream().filter(it -> it.status() == 409))
        .hasSize(7)
        .allMatch(it -> it.problem().equals("/problems/not-now"));
    assertThat(acts(subdistrict, whistle).stream().filter(it -> it.matches("CHECK_IN|SEE_THERE")))
        .hasSize(1);
  }

  private static void awaited(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  @Test
  void whatIsElsewhereOrCallsAnotherDepartmentDoesNotExist() {
    var whistle = raised(WhistleKind.EMERGENCY, BAOCHENG_1, FIRE_RESCUE);
    var neighbour = signedIn(Role.SUBDISTRICT_OFFICER, MINZU);
    var elsewhere = signedIn(Role.DISTRICT_OFFICER, JIANGHAN);
    for (var stranger : List.of(health, neighbour, elsewhere)) {
      assertThat(stranger.get(whistle).status()).isEqualTo(404);
      assertThat(step(stranger, whistle, FIRE_RESCUE, "arrival", "{}").status()).isEqualTo(404);
      assertThat(listed(stranger, "OPEN")).doesNotContain(whistle);
    }
    assertThat(signedIn(Role.COMMUNITY_SECRETARY, BAOCHENG).get(whistle).status()).isEqualTo(200);
    assertThat(raise(subdistrict, WhistleKind.EMERGENCY, ELSEWHERE_1, HEALTH).status())
        .isEqualTo(404);
    assertThat(raise(health, WhistleKind.EMERGENCY, JIANGAN, HEALTH).status()).isEqualTo(403);
    assertThat(raise(subdistrict, WhistleKind.EMERGENCY, DAZHI).status()).isEqualTo(422);
    assertThat(raise(subdistrict, WhistleKind.EMERGENCY, DAZHI, SourceAgency.COMMUNITY).problem())
        .isEqualTo("/problems/no-department");
  }

  @Test
  void whoBlowsIsToldWhatItTakesWhoAnswersAndByWhen() {
    var terms = subdistrict.get("/api/whistles/terms").json();
    var gas =
        terms
            .path("needs")
            .valueStream()
            .filter(it -> it.path("key").asString().equals("GAS_SMELL"))
            .findFirst()
            .orElseThrow();
    assertThat(gas.path("agencies").toString())
        .isEqualTo("[\"UTILITIES\",\"FIRE_RESCUE\",\"EMERGENCY\"]");
    for (var it : terms.path("departments")) {
      var staffed = List.of("HEALTH", "FIRE_RESCUE").contains(it.path("agency").asString());
      if (staffed) assertThat(it.path("vacant").asBoolean()).isFalse();
      if (it.path("agency").asString().equals("NATURAL_RESOURCES")) {
        assertThat(it.path("vacant").asBoolean()).isTrue();
        assertThat(it.path("post").asString()).isEqualTo("subdistrict-officer-420102002");
      }
    }
    var arrive =
        terms
            .path("limits")
            .valueStream()
            .filter(it -> it.path("timing").asString().equals("ARRIVE"))
            .findFirst()
            .orElseThrow();
    assertThat(arrive.path("ordinary").asString()).isEqualTo("2wh");
    assertThat(arrive.path("emergency").asString()).isEqualTo("30m");
  }

  /**
   * J2: departments are judged by those below, by an open formula, each figure with its whistles.
   */
  @Test
  void everyFigureOfADepartmentOpensToItsWhistles() {
    var kept = raised(BAOCHENG_1);
    does(health, kept, HEALTH, "arrival");
    resolves(subdistrict, kept);
    rates(subdistrict, kept, HEALTH, "YES");
    var late = raised(BAOCHENG_1);
    minutes(40);
    does(health, late, HEALTH, "arrival");
    var declined = raised(BAOCHENG_1);
    does(health, declined, HEALTH, "refusal", "{'words': '不属于卫健'}");
    does(district, declined, HEALTH, "ruling", "{'mustCome': false, 'words': '同意'}");
    raised(BAOCHENG_1);

    var row = row(HEALTH);
    for (var it :
        List.of(
            "CALLS calls",
            "ANSWERED_IN_TIME answeredInTime",
            "ANSWERS_DUE answersDue",
            "THERE_IN_TIME thereInTime",
            "ARRIVALS_DUE arrivalsDue",
            "SOLVED solved",
            "PARTLY partly",
            "RATED rated",
            "DECLINED declined",
            "EXCUSED excused")) {
      var figure = it.split(" ");
      assertThat(behind(district, figure[0]).path("total").asInt())
          .as(figure[0])
          .isEqualTo(row.path(figure[1]).asInt());
    }
    assertThat(ids(behind(district, "THERE_IN_TIME"))).contains(kept).doesNotContain(late);
    assertThat(ids(behind(district, "ARRIVALS_DUE"))).contains(kept, late).doesNotContain(declined);
    assertThat(ids(behind(district, "EXCUSED"))).contains(declined);
    assertThat(row.path("scoreTenths").isNumber()).isTrue();
    assertThat(fire.get("/api/whistles/departments").json().path("rows").toString())
        .isEqualTo(district.get("/api/whistles/departments").json().path("rows").toString());
    assertThat(fire.get("/api/whistles/departments/HEALTH").status()).isEqualTo(404);
    assertThat(district.get("/api/whistles/departments?from=2026-05-02&until=2026-05-01").problem())
        .isEqualTo("/problems/period-unclear");
  }

  private tools.jackson.databind.JsonNode row(SourceAgency agency) {
    return district
        .get("/api/whistles/departments")
        .json()
        .path("rows")
        .valueStream()
        .filter(it -> it.path("agency").asString().equals(agency.name()))
        .findFirst()
        .orElse(tools.jackson.databind.node.JsonNodeFactory.instance.objectNode());
  }

  private static tools.jackson.databind.JsonNode behind(Http by, String figure) {
    return by.get("/api/whistles/departments/HEALTH?size=200&figure=" + figure).json();
  }

  private static List<String> ids(tools.jackson.databind.JsonNode page) {
    return page.path("items")
        .valueStream()
        .map(it -> "/api/whistles/" + it.path("id").asString())
        .toList();
  }
}
