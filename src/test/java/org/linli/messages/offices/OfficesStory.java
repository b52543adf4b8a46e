package org.linli.messages.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.TAINING;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.authority.PostsContinued;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.calendar.Timer;
import org.linli.catalogue.SourceAgency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * F6, M2, O1: what waits for an office is told in its WeCom or DingTalk group, or in a mailbox, as
 * these services take it: what, how many, by when and where; never about whom.
 */
@Tag("F6")
@Tag("M2")
@Tag("O1")
class OfficesStory extends OfficesPlay {

  @Autowired List<Timer> timers;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  private static final String KEY = "693a91f6-7bc4-4bc4-97a0-0ec2sifa5aaa";

  @Test
  void aDepartmentsGroupHearsOfAWhistleOnceAndOfTheNextOne() {
    writes(fire, outside.weCom(KEY));
    timersRun();
    assertThat(outside.heard()).isEmpty();

    whistles("EMERGENCY");
    timersRun();
    assertThat(outside.heard()).hasSize(1);
    var heard = outside.heard().getFirst();
    assertThat(heard.path()).isEqualTo("/cgi-bin/webhook/send");
    assertThat(heard.query()).containsExactlyEntriesOf(Map.of("key", KEY));
    assertThat(heard.body().path("msgtype").asString()).isEqualTo("text");
    assertThat(heard.text().lines().toList())
        .hasSize(3)
        .first()
        .isEqualTo("\u3010\u90bb\u91cc\u3011江岸区\uff1a新情况 1 项");
    assertThat(heard.text())
        .containsPattern("叫本部门的哨 1 个\uff0c最早 \\d\\d-\\d\\d \\d\\d:\\d\\d 到期")
        .endsWith("http://127.0.0.1:" + port + "/")
        .doesNotContain("王某某", "车库", "3号楼", "保成");
    assertThat(last(fire).path("state").asString()).isEqualTo("SENT");

    timersRun();
    timersRun();
    assertThat(outside.heard()).hasSize(1);

    whistles("EMERGENCY");
    timersRun();
    assertThat(outside.texts()).hasSize(2).last().asString().contains("叫本部门的哨 2 个");
  }

  @Test
  void aDingTalkRobotTakesWhatIsSignedWithItsSecretAndNothingElse() {
    outside.wantsSigned("token-of-a-group", "SEC0123456789abcdef");
    var wrong = writes(fire, outside.dingTalk("token-of-a-group"), "SECwrong");
    whistles("EMERGENCY");
    timersRun();
    assertThat(last(fire).path("state").asString()).isEqualTo("GIVEN_UP");
    assertThat(last(fire).path("answer").asString()).isEqualTo("310000 sign not match");
    // Whoever sits there too sees it on the first screen, and does away with it.
    var colleague = guest.signedIn(officer(SourceAgency.FIRE_RESCUE));
    assertThat(cards(colleague)).contains("ADDRESSES_FAILING");
    ok(colleague.delete(ADDRESSES + "/" + wrong));
    assertThat(cards(colleague)).doesNotContain("ADDRESSES_FAILING");

    outside.forgets();
    outside.wantsSigned("token-of-a-group", "SEC0123456789abcdef");
    writes(colleague, outside.dingTalk("token-of-a-group"), "SEC0123456789abcdef");
    timersRun();
    assertThat(last(fire).path("state").asString()).isEqualTo("SENT");
    var heard = outside.heard().getFirst();
    assertThat(heard.path()).isEqualTo("/robot/send");
    assertThat(heard.query()).containsOnlyKeys("access_token", "timestamp", "sign");
    assertThat(Long.parseLong(heard.query().get("timestamp")))
        .isCloseTo(clock.millis(), Offset.offset(60_000L));
  }

  private static List<String> cards(Http by) {
    return by.get("/api/today").json().path("cards").findValuesAsString("kind");
  }

  @Test
  void aMailboxHearsOfATaskOnceHoweverOftenTheServerWasDown() throws Exception {
    writes(secretary, "secretary@jiangan.example");
    orders();
    outside.mailIsDown();
    timersRun();
    assertThat(last(secretary).path("state").asString()).isEqualTo("FAILED");
    assertThat(last(secretary).path("answer").asString()).startsWith("SMTP: ");

    outside.mailIsUpAgain();
    minutes(1);
    rounds.send();
    timersRun();
    var received = outside.mail().getReceivedMessages();
    assertThat(received).hasSize(1);
    var it = received[0];
    assertThat(it.getSubject()).isEqualTo("\u3010\u90bb\u91cc\u3011保成社区\uff1a新情况 1 项");
    assertThat(it.getFrom()[0]).hasToString("linli@jiangan.example");
    assertThat(it.getAllRecipients()).hasSize(1);
    assertThat(it.getAllRecipients()[0]).hasToString("secretary@jiangan.example");
    assertThat(it.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(String.valueOf(it.getContent()))
        .contains("未签收的新任务 1 项", "http://127.0.0.1:" + port + "/")
        .doesNotContain("体温计");
    assertThat(last(secretary).path("state").asString()).isEqualTo("SENT");
  }

  @Test
  void aGroupThatIsBusyIsToldLaterAndOneThatIsGoneNoMore() {
    writes(secretary, outside.weCom(KEY));
    orders();
    outside.answers(200, "{\"errcode\": 45009, \"errmsg\": \"api freq out of limit\"}");
    timersRun();
    assertThat(last(secretary).path("state").asString()).isEqualTo("FAILED");
    outside.answers(503, "");
    minutes(1);
    rounds.send();
    assertThat(last(secretary).path("answer").asString()).isEqualTo("HTTP 503");
    assertThat(last(secretary).path("attempts").asInt()).isEqualTo(2);
    // Not before its pause is over; then it says what is so by then.
    minutes(1);
    rounds.send();
    assertThat(outside.heard()).hasSize(2);
    orders();
    outside.answersWell();
    timersRun();
    assertThat(outside.texts()).hasSize(3).last().asString().contains("未签收的新任务 2 项");
    assertThat(last(secretary).path("state").asString()).isEqualTo("SENT");

    orders();
    outside.answers(200, "{\"errcode\": 93000, \"errmsg\": \"invalid webhook url\"}");
    minutes(20);
    timersRun();
    assertThat(last(secretary).path("state").asString()).isEqualTo("GIVEN_UP");
    minutes(60);
    timersRun();
    assertThat(outside.heard()).hasSize(4);
  }

  @Test
  void whatIsDoneBeforeItCouldBeToldIsNotTold() {
    writes(secretary, outside.weCom(KEY));
    orders();
    outside.answers(503, "");
    timersRun();
    ok2xx(secretary.post("/api/order-tasks/acknowledgements", "{}"));
    outside.answersWell();
    timersRun();
    assertThat(last(secretary).path("state").asString()).isEqualTo("WITHDRAWN");
    assertThat(outside.heard()).hasSize(1);
  }

  @Test
  void atNightOnlyWhatCannotWaitIsTold() {
    writes(secretary, outside.weCom(KEY));
    writes(fire, outside.weCom("key-of-the-fire-brigade"));
    at("22:30");
    orders();
    timersRun();
    assertThat(outside.heard()).isEmpty();
    whistles("EMERGENCY");
    timersRun();
    assertThat(outside.heard()).hasSize(1);
    assertThat(outside.heard().getFirst().query()).containsValue("key-of-the-fire-brigade");
    outside.forgets();

    var played = declares(true);
    timersRun();
    assertThat(outside.heard()).isEmpty();
    end(played);
    declares(false);
    timersRun();
    assertThat(outside.texts()).hasSize(2).allMatch(it -> it.contains("大智街道\uff09\uff1aIII 级应急响应"));
    assertThat(outside.texts()).noneMatch(it -> it.contains("演练"));
    // What could wait for the morning comes along with it.
    assertThat(outside.texts()).anyMatch(it -> it.contains("未签收的新任务"));
  }

  private void end(String activation) {
    ok2xx(
        district.post(
            "/api/command/activations/" + activation + "/end",
            "{'ground': {'authority': '江岸区应急指挥部', 'basis': 'ERL-72', 'notice': 'x%s', 'words': '结束'}, 'endSweeps': true}"
                .formatted(activation)));
  }

  private static void ok2xx(Http.Answer it) {
    assertThat(it.status()).as(it.text()).isBetween(200, 299);
  }

  @Test
  void anExerciseIsToldByDayAsOne() {
    writes(secretary, outside.weCom(KEY));
    var played = declares(true);
    timersRun();
    assertThat(outside.texts())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("\u3010\u90bb\u91cc\u3011\u3010演练\u3011保成社区");
    end(played);
    minutes(20);
    timersRun();
    assertThat(outside.texts()).hasSize(2).last().asString().contains("\u3010演练\u3011", "已终止");
  }

  @Test
  void theMorningTellsWhatTheNightKept() {
    writes(secretary, outside.weCom(KEY));
    at("23:10");
    orders();
    timersRun();
    clock.nextDayAt(6);
    timersRun();
    assertThat(outside.heard()).isEmpty();
    at("07:05");
    timersRun();
    assertThat(outside.texts()).hasSize(1).first().asString().contains("未签收的新任务 1 项");
  }

  @Test
  void aTrialSaysWhetherItCameAndIsNotTriedOnAndOn() {
    var id = writes(secretary, outside.weCom(KEY));
    ok(secretary.post(ADDRESSES + "/" + id + "/trial", "{}"));
    assertThat(secretary.post(ADDRESSES + "/" + id + "/trial", "{}").problem())
        .isEqualTo("/problems/just-sent");
    rounds.send();
    assertThat(outside.texts()).hasSize(1).first().asString().contains("保成社区", "试发");
    assertThat(last(secretary).path("trial").asBoolean()).isTrue();

    minutes(2);
    outside.answers(503, "");
    ok(secretary.post(ADDRESSES + "/" + id + "/trial", "{}"));
    rounds.send();
    assertThat(last(secretary).path("state").asString()).isEqualTo("GIVEN_UP");
    minutes(40);
    rounds.send();
    assertThat(outside.heard()).hasSize(2);
  }

  @Test
  void onceARobotIsMendedATrialLetsItHearWhatWasGivenUp() {
    var id = writes(secretary, outside.weCom(KEY));
    orders();
    outside.answers(200, "{'errcode': 93000, 'errmsg': 'invalid webhook url'}".replace('\'', '"'));
    timersRun();
    assertThat(last(secretary).path("state").asString()).isEqualTo("GIVEN_UP");
    outside.answersWell();
    timersRun();
    assertThat(outside.heard()).hasSize(1);
    ok(secretary.post(ADDRESSES + "/" + id + "/trial", "{}"));
    rounds.send();
    timersRun();
    assertThat(outside.texts()).hasSize(3).last().asString().contains("未签收的新任务 1 项");
    timersRun();
    assertThat(outside.heard()).hasSize(3);
  }

  @Test
  void whatComesWhileAMessageFailsIsAMessageOfItsOwn() {
    writes(secretary, outside.weCom(KEY));
    orders();
    outside.answers(503, "");
    for (var i = 0; i < 4; i++) {
      minutes(8);
      timersRun();
    }
    assertThat(last(secretary).path("attempts").asInt()).isEqualTo(4);
    var failing = message();
    minutes(3);
    rounds.look();
    assertThat(message()).isEqualTo(failing);

    var response = declares(false);
    outside.answersWell();
    timersRun();
    assertThat(message()).isNotEqualTo(failing);
    assertThat(last(secretary).path("attempts").asInt()).isEqualTo(1);
    assertThat(outside.texts()).last().asString().contains("III 级应急响应", "未签收的新任务");
    end(response);
  }

  private UUID message() {
    return jdbc.sql("select message from office_address").query(UUID.class).single();
  }

  @Test
  void whatWaitsToBeSentGoesToNobodyWhosePostIsOver() {
    var user = Neighbourhood.newUser();
    var community = PlaceCode.of("420102003202");
    world.place(community, "离任社区");
    world.someoneNew(user, Role.COMMUNITY_SECRETARY, community);
    writes(guest.signedIn(user), "gone@jiangan.example");
    orders();
    minutes(3);
    rounds.look();
    jdbc.sql("update post set held_until = :now where title = :title")
        .param("now", Timestamp.from(clock.instant()))
        .param("title", user)
        .update();
    rounds.send();
    assertThat(outside.mail().getReceivedMessages()).isEmpty();
  }

  @Test
  void anAddressSpeaksTheLanguageOfWhoeverWroteItDownUnlessTheySayWhich() {
    var body = "{'target': '%s', 'label': 'group'}".formatted(outside.weCom(KEY));
    var made = secretary.post(ADDRESSES, body);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().path("language").asString()).isEqualTo("en");
  }

  @Test
  void whatIsSwitchedOffHearsNothingUntilItIsOnAgain() {
    var id = writes(secretary, outside.weCom(KEY));
    ok(secretary.put(ADDRESSES + "/" + id + "/active", "{'active': false}"));
    orders();
    timersRun();
    assertThat(outside.heard()).isEmpty();
    assertThat(secretary.post(ADDRESSES + "/" + id + "/trial", "{}").problem())
        .isEqualTo("/problems/switched-off");
    ok(secretary.put(ADDRESSES + "/" + id + "/active", "{'active': true}"));
    timersRun();
    assertThat(outside.heard()).hasSize(1);
  }

  @Test
  void aRobotHearsNoMoreThanItTakesInAMinute() {
    for (var i = 0; i < 22; i++) {
      var place = PlaceCode.of("4201020031%02d".formatted(i));
      world.place(place, "第" + i + "社区");
      var user = world.someoneNew(Role.COMMUNITY_SECRETARY, place);
      var by = guest.signedIn(user);
      ok(by.post(ADDRESSES + "/" + writes(by, outside.weCom(KEY)) + "/trial", "{}"));
    }
    rounds.send();
    assertThat(outside.heard()).hasSize(20);
    rounds.send();
    assertThat(outside.heard()).hasSize(20);
    minutes(1);
    rounds.send();
    assertThat(outside.heard()).hasSize(22);
  }

  @Test
  void aRobotGoesOnWithWhoeverHoldsThePostNextAndAMailboxIsForgotten() {
    var first = Neighbourhood.newUser();
    var community = PlaceCode.of("420102003201");
    world.place(community, "接任社区");
    world.someoneNew(first, Role.COMMUNITY_SECRETARY, community);
    var by = guest.signedIn(first);
    writes(by, outside.weCom(KEY));
    writes(by, "first@jiangan.example");
    jdbc.sql("update post set held_until = :now where title = :title")
        .param("now", Timestamp.from(clock.instant()))
        .param("title", first)
        .update();
    orders();
    timersRun();
    assertThat(outside.heard()).isEmpty();
    assertThat(rows("office_address")).isEqualTo(1);
    assertThat(rows("journal where action = 'OFFICE_ADDRESS_REMOVED' and user_name is null"))
        .isEqualTo(1);

    var next = guest.signedIn(world.someoneNew(Role.COMMUNITY_SECRETARY, community));
    timersRun();
    assertThat(outside.texts()).hasSize(1).first().asString().contains("接任社区");
    assertThat(last(next).path("state").asString()).isEqualTo("SENT");
    assertThat(outside.mail().getReceivedMessages()).isEmpty();
  }

  @Test
  void anAddressGoesOnWithThePostThatFollowsWhereAPlaceBecomesAnother() {
    writes(secretary, outside.weCom(KEY));
    var user = world.someoneNew(Role.COMMUNITY_SECRETARY, TAINING);
    var next = guest.signedIn(user);
    var was = post(secretary);
    var follows = new PostsContinued(Map.of(was, post(next)), Map.of());
    transaction.executeWithoutResult(_ -> events.publishEvent(follows));
    assertThat(secretary.get(ADDRESSES).json().path("addresses")).isEmpty();
    orders();
    timersRun();
    assertThat(outside.texts()).hasSize(1).first().asString().contains("泰宁社区");
    assertThat(last(next).path("state").asString()).isEqualTo("SENT");
  }

  private static UUID post(Http by) {
    return UUID.fromString(by.get("/api/session").json().at("/post/id").asString());
  }

  @Test
  void whatWasInTheHandsOfAProgramThatStoppedIsSentAgain() {
    writes(secretary, outside.weCom(KEY));
    orders();
    minutes(3);
    rounds.look();
    jdbc.sql("update office_address set state = 'SENDING', attempts = 1, claimed_at = :then")
        .param("then", Timestamp.from(clock.instant()))
        .update();
    minutes(4);
    rounds.send();
    assertThat(outside.heard()).isEmpty();
    minutes(2);
    rounds.send();
    assertThat(outside.heard()).hasSize(1);
  }

  @Test
  void nothingThatOpensAnAddressCanBeRead() {
    writes(fire, outside.dingTalk("token-nobody-reads"), "SECnobodyreads");
    var seen = fire.get(ADDRESSES).text();
    assertThat(seen)
        .doesNotContain("token-nobody-reads", "SECnobodyreads")
        .contains("\"signed\":true");
    assertThat(
            jdbc.sql("select row_to_json(a)::text from office_address a")
                .query(String.class)
                .single())
        .doesNotContain("token-nobody", "SECnobody");
    assertThat(
            jdbc.sql(
                    "select string_agg(action || detail::text, ' ') from journal where action like 'OFFICE_%'")
                .query(String.class)
                .single())
        .contains("OFFICE_ADDRESS_WRITTEN")
        .doesNotContain("token-nobody", "SECnobody");
  }

  @Test
  void itIsNobodyElsesAndGoesNowhereElse() {
    var id = writes(secretary, outside.weCom(KEY));
    var other = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, TAINING));
    assertThat(other.get(ADDRESSES).json().path("addresses")).isEmpty();
    assertThat(other.delete(ADDRESSES + "/" + id).status()).isEqualTo(404);
    assertThat(subdistrict.post(ADDRESSES + "/" + id + "/trial", "{}").status()).isEqualTo(404);
    var worker = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    assertThat(worker.get(ADDRESSES).status()).isEqualTo(403);

    for (var wrong :
        new String[] {
          "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + KEY,
          "http://169.254.169.254/cgi-bin/webhook/send?key=" + KEY,
          "http://localhost:" + port + "/cgi-bin/webhook/send?key=" + KEY,
          outside.origin().replace("127.0.0.1", "127.0.0.1.example.org")
              + "/robot/send?access_token="
              + KEY,
        }) {
      assertThat(write(secretary, wrong, "").problem())
          .as(wrong)
          .isEqualTo("/problems/host-not-allowed");
    }
    for (var wrong :
        new String[] {
          outside.origin() + "/api/accounts?key=" + KEY,
          outside.origin() + "/cgi-bin/webhook/send?key=" + KEY + "&debug=1",
          outside.origin() + "/cgi-bin/webhook/send?key=../../x/y/z",
          outside.origin().replace("//", "//user@") + "/cgi-bin/webhook/send?key=" + KEY,
          "file:///cgi-bin/webhook/send?key=" + KEY,
          "no mailbox",
          "two@a.example, three@b.example",
        }) {
      assertThat(write(secretary, wrong, "").status()).as(wrong).isEqualTo(422);
    }
    assertThat(write(secretary, "a@jiangan.example", "SECret").status()).isEqualTo(422);
    assertThat(write(secretary, outside.weCom(KEY), "").problem())
        .isEqualTo("/problems/written-down-already");

    outside.answers(302, "");
    ok(secretary.post(ADDRESSES + "/" + id + "/trial", "{}"));
    rounds.send();
    assertThat(outside.heard()).hasSize(1);
    assertThat(last(secretary).path("answer").asString()).isEqualTo("HTTP 302");
  }

  @Test
  void aCaseIsToldWhenItIsLateAndNotBefore() {
    writes(secretary, outside.weCom(KEY));
    world.someone(Role.GRID_WORKER, BAOCHENG_1);
    var clerk = guest.signedIn(world.someone(Role.HOTLINE_CLERK, CITY));
    var told =
        clerk.post(
            "/api/cases",
            "{'id': '%s', 'words': '单元门口井盖没了', 'place': '%s', 'address': '保成路12号', 'reporterName': '王女士', 'reporterPhone': '13800000000'}"
                .formatted(UUID.randomUUID(), BAOCHENG_1));
    assertThat(told.status()).as(told.text()).isEqualTo(201);
    casesClimb();
    timersRun();
    assertThat(outside.heard()).isEmpty();
    var due = Instant.parse(told.json().at("/it/due").asString());
    clock.forward(Duration.between(clock.instant(), due));
    clock.nextDayAt(9);
    casesClimb();
    timersRun();
    assertThat(outside.texts()).hasSize(1).first().asString().contains("逾期\u3001已报到本级的案件 1 件");
    assertThat(outside.texts().getFirst()).doesNotContain("井盖", "保成路", "王女士", "138");
  }

  private void casesClimb() {
    timers.stream().filter(it -> it.name().equals("climbing-cases")).forEach(it -> it.work().run());
  }

  private long rows(String where) {
    return jdbc.sql("select count(*) from " + where).query(Long.class).single();
  }
}
