package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.JIANGAN;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Neighbourhood.Family;
import org.linli.authority.Role;

/**
 * S2: silent households are chased in the order in which it costs people least: a message, the
 * steward, a call, a visit.
 */
@Tag("S2")
class ChaseStory extends ChasePlay {

  @Test
  void aMorningOfMessageStewardCallAndVisit() {
    var all = silentSince(5);
    var withAll = all.get(0);
    var noSteward = all.get(1);
    var noPhone = all.get(2);
    var neither = all.get(3);
    var early = all.get(4);
    hasNoPhone(noPhone);
    hasNoPhone(neither);
    getsASteward(withAll, noPhone);
    var everybody = ids(all.toArray(Family[]::new));
    timersRun();
    assertThat(told()).isEmpty();
    assertThat(in(worker, "WAITING", BAOCHENG_1)).contains(everybody);
    theFiguresAgree();

    at("08:00");
    timersRun();
    timersRun();
    assertThat(told())
        .contains(ids(withAll, noSteward, early))
        .doesNotContain(ids(noPhone, neither))
        .doesNotHaveDuplicates();
    assertThat(in(worker, "MESSAGE", BAOCHENG_1)).contains(ids(withAll, noSteward, early));
    assertThat(in(worker, "WAITING", BAOCHENG_1)).contains(ids(noPhone, neither));
    assertThat(toDo(worker)).isEmpty();
    assertThat(reminders()).isEmpty();
    theFiguresAgree();

    assertThat(report(early, "36.5", "36.6", "36.7").status()).isEqualTo(201);
    theFiguresAgree();

    at("09:00");
    var mine = steward.get(REMINDERS);
    assertThat(mine.json().path("items").findValuesAsString("household"))
        .containsExactlyInAnyOrder(ids(withAll, noPhone));
    assertThat(mine.text()).doesNotContain("王").doesNotContain("phone").doesNotContain("celsius");
    assertThat(attempt(steward, withAll, "STEWARD", "TOLD").status()).isEqualTo(204);
    assertThat(reminders()).containsExactly(ids(noPhone));
    assertThat(in(worker, "STEWARD", BAOCHENG_1)).contains(ids(withAll, noPhone));
    assertThat(in(worker, "MESSAGE", BAOCHENG_1)).contains(ids(noSteward));
    theFiguresAgree();

    at("10:00");
    assertThat(in(worker, "CALL", BAOCHENG_1)).contains(ids(withAll, noSteward));
    assertThat(in(worker, "STEWARD", BAOCHENG_1)).contains(ids(noPhone));
    assertThat(toDo(worker)).contains(ids(withAll, noSteward)).doesNotContain(ids(noPhone));
    theyAreCalled(noSteward, withAll);

    at("11:00");
    assertThat(in(worker, "VISIT", BAOCHENG_1))
        .contains(ids(withAll, noSteward, noPhone, neither))
        .doesNotContain(ids(early));
    assertThat(reportFor(worker, neither, "PROXY").status()).isEqualTo(201);
    assertThat(reportFor(worker, withAll, "PHONE").status()).isEqualTo(201);
    assertThat(attempt(worker, noPhone, "VISIT", "NOBODY_THERE").status()).isEqualTo(204);
    assertThat(toDo(worker))
        .contains(ids(noSteward))
        .doesNotContain(ids(noPhone, neither, withAll));
    assertThat(in(worker, "VISIT", BAOCHENG_1))
        .contains(ids(noSteward, noPhone))
        .doesNotContain(ids(neither, withAll));
    theFiguresAgree();
    assertThat(centre.asked()).doesNotHaveDuplicates();
  }

  private void theyAreCalled(Family inVain, Family promises) {
    var line =
        read(worker, "/api/chase/households?size=200&step=CALL&place=" + BAOCHENG_1)
            .path("items")
            .valueStream()
            .filter(it -> it.path("household").asString().equals(inVain.id().toString()))
            .findFirst()
            .orElseThrow();
    assertThat(line.at("/callee/name").asString()).isEqualTo("王**");
    assertThat(line.at("/callee/phone").asString()).isEqualTo("100******78");
    assertThat(line.path("message").asString()).isEqualTo("SENT");
    var callee = line.at("/callee/resident").asString();
    var number =
        worker.post(
            "/api/residents/" + callee + "/reveals", "{'data': ['PHONE'], 'purpose': 'CALL'}");
    assertThat(number.json().at("/values/PHONE").asString()).isEqualTo("10012345678");

    assertThat(attempt(worker, inVain, "CALL", "NO_ANSWER").status()).isEqualTo(204);
    assertThat(attempt(worker, promises, "CALL", "WILL_REPORT").status()).isEqualTo(204);
    assertThat(in(worker, "VISIT", BAOCHENG_1)).contains(ids(inVain));
    assertThat(in(worker, "CALL", BAOCHENG_1)).contains(ids(promises));
    assertThat(toDo(worker)).contains(ids(inVain)).doesNotContain(ids(promises));
    theFiguresAgree();
  }

  @Test
  void whoReportsWhileTheMessageWaitsIsNotSentIt() {
    var family = silentSince(1).getFirst();
    at("08:00");
    chasing.queueDue();
    assertThat(stateOf(family)).isEqualTo("QUEUED");

    report(family, "36.5", "36.6", "36.7");
    sender.sendDue();

    assertThat(stateOf(family)).isEqualTo("WITHDRAWN");
    assertThat(told()).doesNotContain(ids(family));
    assertThat(phoneIsKept(family)).isFalse();
    assertThat(attempt(worker, family, "CALL", "NO_ANSWER").problem())
        .isEqualTo("/problems/has-reported");
  }

  @Test
  void whoWantsNoMessagesGetsNoneAndIsCalledInTheirTurn() {
    var families = silentSince(3);
    var all = families.get(0);
    var head = families.get(1);
    var other = families.get(2);
    var own = "/api/home/" + all.link() + "/messages";
    assertThat(guest.get(own).json().path("people").size()).isOne();
    assertThat(guest.put(own, "{'none': true, 'people': []}").status()).isEqualTo(200);
    assertThat(guest.get(own).json().path("none").asBoolean()).isTrue();
    var byWorker = "/api/households/" + head.id() + "/messages";
    var person = "{'none': false, 'people': ['%s']}".formatted(head.resident(0));
    assertThat(worker.put(byWorker, person).status()).isEqualTo(200);
    assertThat(worker.put(byWorker, person.replace(head.resident(0), other.resident(0))).status())
        .isEqualTo(404);

    at("08:00");
    timersRun();

    assertThat(told()).contains(ids(other)).doesNotContain(ids(all, head));
    assertThat(in(worker, "WAITING", BAOCHENG_1)).contains(ids(all, head));
    at("10:00");
    assertThat(in(worker, "CALL", BAOCHENG_1)).contains(ids(all, head, other));
    theFiguresAgree();
    assertThat(secretary.get("/api/journal?size=200&within=" + BAOCHENG).text())
        .contains("MESSAGES_WANTED_SET");
    assertThat(guest.put(own, "{'none': false, 'people': []}").status()).isEqualTo(200);
    assertThat(guest.get(own).json().path("none").asBoolean()).isFalse();
  }

  @Test
  void nobodyChasesBeyondTheirOwnDoors() {
    var family = silentSince(1).getFirst();
    getsASteward(family);
    var another = families(BAOCHENG_1, 1).getFirst();
    clock.nextDayAt(10);
    chasersSignIn();
    var next = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_2));
    var far = guest.signedIn(world.someone(Role.GRID_WORKER, ELSEWHERE_1));

    assertThat(in(worker, "CALL", BAOCHENG_1)).contains(ids(family));
    assertThat(toDo(next)).doesNotContain(ids(family));
    assertThat(toDo(far)).doesNotContain(ids(family));
    assertThat(far.get("/api/chase?place=" + BAOCHENG).status()).isEqualTo(404);
    assertThat(far.get("/api/chase/households?place=" + BAOCHENG).status()).isEqualTo(404);
    assertThat(attempt(next, family, "CALL", "NO_ANSWER").status()).isEqualTo(404);
    assertThat(attempt(steward, another, "STEWARD", "TOLD").status()).isEqualTo(404);
    assertThat(attempt(steward, family, "CALL", "NO_ANSWER").status()).isEqualTo(403);
    assertThat(attempt(worker, family, "STEWARD", "TOLD").status()).isEqualTo(403);
    assertThat(steward.get("/api/chase/households").status()).isEqualTo(403);
    assertThat(worker.get(REMINDERS).status()).isEqualTo(403);
    assertThat(in(worker, "CALL", BAOCHENG_1)).contains(ids(family));
  }

  @Test
  void anAttemptSentTwiceIsKeptOnceAndOneOfAnotherStepIsRefused() {
    var family = silentSince(1).getFirst();
    at("10:00");
    var id = UUID.randomUUID();
    assertThat(attempt(worker, family, id, "CALL", "NO_ANSWER").status()).isEqualTo(204);
    assertThat(attempt(worker, family, id, "CALL", "NO_ANSWER").status()).isEqualTo(204);
    assertThat(attempt(worker, family, "VISIT", "NO_ANSWER").status()).isEqualTo(422);
    var kept =
        jdbc.sql("select count(*) from chase_attempt where household = :id")
            .param("id", family.id().number())
            .query(Integer.class)
            .single();
    assertThat(kept).isOne();
    // What was told without network may come once more when the household has reported long since.
    assertThat(report(family, "36.5", "36.6", "36.7").status()).isEqualTo(201);
    assertThat(attempt(worker, family, id, "CALL", "NO_ANSWER").status()).isEqualTo(204);
    assertThat(attempt(worker, family, "CALL", "NO_ANSWER").problem())
        .isEqualTo("/problems/has-reported");

    var late = world.family(BAOCHENG_1);
    assertThat(attempt(worker, late, "CALL", "NO_ANSWER").problem())
        .isEqualTo("/problems/not-expected");
    var body = "{'day': '2020-02-20', 'slot': 'MORNING', 'step': 'CALL', 'outcome': 'REFUSED'}";
    var old = worker.put("/api/chase/households/" + family.id() + "/attempts/" + id, body);
    assertThat(old.problem()).isEqualTo("/problems/period-closed");
  }

  @Test
  void nobodyIsSentToADoorAtNight() {
    var family = silentSince(1).getFirst();
    getsASteward(family);
    at("20:00");
    assertThat(toDo(worker)).contains(ids(family));

    at("22:00");
    assertThat(toDo(worker)).isEmpty();
    assertThat(reminders()).isEmpty();
    assertThat(read(officer, "/api/chase").path("night").asBoolean()).isTrue();
    assertThat(in(worker, "VISIT", BAOCHENG_1)).contains(ids(family));
    theFiguresAgree();
  }

  @Test
  void aDistrictIsLookedAtSubdistrictBySubdistrict() {
    silentSince(1);
    for (var it : List.of("/api/chase", "/api/chase/households")) {
      var answer = district.get(it + "?place=" + JIANGAN);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text()).contains("subdistrict");
    }
    assertThat(district.get("/api/chase?place=" + DAZHI).status()).isEqualTo(200);
  }

  @Test
  void onlyWhoKeepsTheLawOfTheCitySaysWhenEachStepBegins() {
    var family = silentSince(1).getFirst();
    at("09:00");
    assertThat(in(worker, "CALL", BAOCHENG_1)).doesNotContain(ids(family));
    var usual = read(officer, "/api/chase/rule").toString();
    var sooner =
        "{'morning': ['07:00', '07:30', '08:30', '11:30'], 'afternoon': ['17:00', '18:00', '19:00', '20:00'], 'basis': '市指挥部通知'}";
    var city = guest.signedIn(world.someone(Role.COMMAND, CITY));

    for (var other : List.of(worker, officer, district)) {
      assertThat(other.put("/api/chase/rule", sooner).status()).isEqualTo(403);
    }
    for (var wrong :
        List.of(
            sooner.replace("08:30", "07:15"),
            sooner.replace("11:30", "12:30"),
            sooner.replace("07:00", "06:00"),
            sooner.replace("07:00", "seven"),
            sooner.replace("'07:00', ", ""),
            sooner.replace("20:00", "23:00"),
            sooner.replace("市指挥部通知", " "))) {
      var answer = city.put("/api/chase/rule", wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(422);
      assertThat(answer.json().path("errors").size()).as(wrong).isPositive();
    }
    assertThat(city.put("/api/chase/rule", sooner).status()).isEqualTo(200);
    assertThat(in(worker, "CALL", BAOCHENG_1)).contains(ids(family));
    theFiguresAgree();
    assertThat(city.get("/api/journal?size=50").text())
        .contains("CHASE_RULE_SET")
        .contains("市指挥部通知");
    assertThat(city.put("/api/chase/rule", usual).status()).isEqualTo(200);
  }

  private boolean phoneIsKept(Family family) {
    return jdbc.sql("select bool_or(phone is not null) from message where household = :id")
        .param("id", family.id().number())
        .query(Boolean.class)
        .single();
  }
}
