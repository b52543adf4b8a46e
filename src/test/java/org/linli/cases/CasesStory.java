package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.TAINING_1;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Neighbourhood;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.cases.classes.Suggestions;
import org.linli.catalogue.SourceAgency;
import org.springframework.beans.factory.annotation.Autowired;

/** M1: anyone reports a matter, and it is not let go of before its reporter has judged it. */
@Tag("M1")
class CasesStory extends CasesPlay {

  @Autowired Suggestions suggestions;

  @Test
  void aCallGoesRoundTheWholeLoop() {
    var told = told(clerk, ", 'reporterName': '王女士', 'reporterPhone': '13800000000'");
    var id = told.at("/it/id").asString();
    var link = told.path("link").asString();
    assertThat(told.at("/it/state").asString()).isEqualTo("VERIFYING");
    assertThat(told.at("/it/owner/place/name").asString()).isEqualTo("第1网格");
    assertThat(told.at("/it/reporter/name").asString()).isEqualTo("王**");

    assertThat(may(worker.get("/api/cases/" + id))).contains("VERIFY", "DECLINE", "CONTACT");
    does(worker, id, "CONTACT", ", 'words': '已回电'");
    does(worker, id, "VERIFY", ", 'leaf': 'MANHOLE', 'words': '属实'");
    assertThat(page(subdistrict, id).at("/it/owner/place/name").asString()).isEqualTo("大智街道");
    does(subdistrict, id, "DISPATCH", ", 'agency': 'URBAN_MANAGEMENT'");
    var handed = page(cityManagement, id);
    assertThat(handed.at("/it/owner/title").asString()).startsWith("urban-management");
    does(cityManagement, id, "SIGN", "");
    does(cityManagement, id, "HANDLE", ", 'words': '已换新井盖'");
    assertThat(page(worker, id).at("/it/owner/place/name").asString()).isEqualTo("第1网格");
    does(worker, id, "PASS", "");

    var seen = guest.get("/api/case-links/" + link).json();
    assertThat(seen.path("state").asString()).isEqualTo("CLOSED");
    assertThat(seen.path("canBeEvaluated").asBoolean()).isTrue();
    assertThat(seen.toString()).contains("已换新井盖").doesNotContain("urban-management");
    var judged =
        guest.post(
            "/api/case-links/" + link + "/evaluation",
            "{'resolved': true, 'satisfied': false, 'words': '慢了点'}");
    assertThat(judged.status()).as(judged.text()).isEqualTo(200);
    assertThat(judged.json().at("/verdict/resolved").asBoolean()).isTrue();
    assertThat(
            guest
                .post(
                    "/api/case-links/" + link + "/evaluation",
                    "{'resolved': true, 'satisfied': true}")
                .problem())
        .isEqualTo("/problems/evaluated-already");

    var story = page(subdistrict, id);
    assertThat(story.at("/it/state").asString()).isEqualTo("EVALUATED");
    assertThat(story.at("/it/verdict/satisfied").asBoolean()).isFalse();
    assertThat(story.path("log"))
        .extracting(it -> it.path("act").asString())
        .containsExactly(
            "REPORT", "CONTACT", "VERIFY", "DISPATCH", "SIGN", "HANDLE", "PASS", "EVALUATE");
    assertThat(story.at("/it/times/contacted").isNull()).isFalse();
  }

  private static String may(org.linli.Http.Answer page) {
    return page.json().path("may").toString();
  }

  @Test
  void whoPatrolsHasAcceptedAtOnceWhatTheyKnow() {
    var it = told(worker, ", 'leaf': 'MANHOLE'").path("it");
    assertThat(it.path("source").asString()).isEqualTo("PATROL");
    assertThat(it.path("state").asString()).isEqualTo("ACCEPTED");
  }

  @Test
  void whatIsMendedOnTheSpotIsCountedApart() {
    var it = told(worker, ", 'leaf': 'LITTER', 'settled': '当场清走'").path("it");
    assertThat(it.path("state").asString()).isEqualTo("ON_THE_SPOT");
    var not =
        worker.post(
            "/api/cases",
            "{'id': '%s', 'words': '井盖', 'leaf': 'MANHOLE', 'settled': '修好了'}"
                .formatted(UUID.randomUUID()));
    assertThat(not.problem()).isEqualTo("/problems/not-on-the-spot");
    assertThat(
            worker
                .get("/api/cases?q=" + URLEncoder.encode("修好了", StandardCharsets.UTF_8))
                .json()
                .path("total")
                .asInt())
        .isZero();
  }

  @Test
  void whoHandledItDoesNotInspectIt() {
    var id = call();
    does(worker, id, "VERIFY", ", 'leaf': 'LITTER'");
    does(subdistrict, id, "DISPATCH", ", 'place': '%s'".formatted(BAOCHENG_1));
    does(worker, id, "HANDLE", ", 'words': '清走了'");

    assertThat(step(worker, id, "PASS", "").problem()).isEqualTo("/problems/own-work");
    assertThat(page(secretary, id).at("/it/owner/place/name").asString()).isEqualTo("保成社区");
    does(secretary, id, "FAIL", ", 'words': '还在'");
    assertThat(state(worker, id)).isEqualTo("HANDLING");
    assertThat(page(worker, id).at("/it/tally/reworks").asInt()).isEqualTo(1);
    does(worker, id, "HANDLE", ", 'words': '清走了'");
    does(secretary, id, "PASS", "");
    assertThat(state(worker, id)).isEqualTo("CLOSED");
  }

  @Test
  void aUnitReturnsTwiceAndThenItIsRuled() {
    var id = withCityManagement();
    for (var time = 0; time < 2; time++) {
      does(cityManagement, id, "RETURN", ", 'words': '不是我们的井'");
      assertThat(state(subdistrict, id)).isEqualTo("RETURNED");
      does(subdistrict, id, "DISPATCH", ", 'agency': 'URBAN_MANAGEMENT'");
    }
    assertThat(page(cityManagement, id).at("/it/tally/ruled").asBoolean()).isTrue();
    assertThat(step(cityManagement, id, "RETURN", ", 'words': '还是不要'").problem())
        .isEqualTo("/problems/ruled");
    assertThat(step(cityManagement, id, "RETURN", "").problem()).isEqualTo("/problems/invalid");
  }

  @Test
  void twoAtOnceAreBothTold() {
    var id = call();
    var version = page(worker, id).at("/it/version").asInt();
    assertThat(step(worker, id, version, "VERIFY", ", 'leaf': 'LITTER'").status()).isEqualTo(200);
    var second = step(secretary, id, version, "DECLINE", ", 'words': '没有的事'");
    assertThat(second.problem()).isEqualTo("/problems/overtaken");
    assertThat(state(worker, id)).isEqualTo("ACCEPTED");
  }

  @Test
  void sentAgainIsTheSameCase() {
    var body =
        "{'id': '%s', 'words': '路灯不亮', 'place': '%s'}".formatted(UUID.randomUUID(), BAOCHENG_1);
    var first = clerk.post("/api/cases", body).json();
    var again = clerk.post("/api/cases", body);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().at("/it/id").asString()).isEqualTo(first.at("/it/id").asString());
  }

  @Test
  void moreTimeAndDeferralAreAskedForAndRuled() {
    var id = withCityManagement();
    does(cityManagement, id, "SIGN", "");
    var due = page(cityManagement, id).at("/it/due").asString();
    var later = clock.instant().plus(Duration.ofDays(3));
    does(cityManagement, id, "ASK_MORE_TIME", ", 'until': '%s', 'words': '等件'".formatted(later));
    assertThat(page(cityManagement, id).at("/it/due").asString()).isEqualTo(due);
    assertThat(step(cityManagement, id, "GRANT", "").problem())
        .isEqualTo("/problems/not-your-turn");
    assertThat(subdistrict.get("/api/cases?asking=true").json().path("items"))
        .extracting(it -> it.path("id").asString())
        .contains(id);
    does(subdistrict, id, "GRANT", "");
    assertThat(page(cityManagement, id).at("/it/due").asString()).isEqualTo(later.toString());
    assertThat(
            step(
                    cityManagement,
                    id,
                    "ASK_MORE_TIME",
                    ", 'until': '%s', 'words': '再等'".formatted(later.plus(Duration.ofDays(1))))
                .problem())
        .isEqualTo("/problems/extended-once");

    var spring = clock.instant().plus(Duration.ofDays(60));
    does(
        cityManagement, id, "ASK_DEFERRAL", ", 'until': '%s', 'words': '冬季不能施工'".formatted(spring));
    does(subdistrict, id, "GRANT", "");
    assertThat(state(subdistrict, id)).isEqualTo("DEFERRED");
    does(cityManagement, id, "RESUME", "");
    assertThat(state(subdistrict, id)).isEqualTo("HANDLING");
  }

  @Test
  void whatIsGroundlessTakesTwo() {
    var id = call();
    does(worker, id, "CALL_GROUNDLESS", ", 'words': '青蛙叫'");
    assertThat(page(district, id).at("/it/owner/place/name").asString()).isEqualTo("江岸区");
    assertThat(step(worker, id, "AGREE", "").status()).isEqualTo(409);
    does(district, id, "DISAGREE", ", 'words': '先去看看'");
    assertThat(state(worker, id)).isEqualTo("VERIFYING");
    does(worker, id, "CALL_GROUNDLESS", ", 'words': '看过了，确是青蛙'");
    does(district, id, "AGREE", "");
    assertThat(state(worker, id)).isEqualTo("GROUNDLESS");
  }

  @Test
  void someAreDivertedAndSomeMerged() {
    var one = call();
    var other = call();
    does(subdistrict, other, "MERGE", ", 'into': '%s'".formatted(one));
    assertThat(page(subdistrict, other).at("/it/into").asString()).isEqualTo(one);
    assertThat(step(subdistrict, one, "MERGE", ", 'into': '%s'".formatted(one)).problem())
        .isEqualTo("/problems/merged-into-itself");
    assertThat(step(subdistrict, one, "MERGE", ", 'into': '%s'".formatted(other)).problem())
        .isEqualTo("/problems/merged-into-the-dead");
    does(subdistrict, one, "DIVERT", ", 'diversion': 'OTHER_PROCEDURE', 'words': '已立案诉讼'");
    assertThat(state(subdistrict, one)).isEqualTo("DIVERTED");
  }

  @Test
  void whatIsLateClimbs() {
    var id = withCityManagement();
    does(cityManagement, id, "SIGN", "");
    ladder.climb();
    assertThat(page(subdistrict, id).at("/it/climbed").isNull()).isTrue();
    clock.forward(Duration.ofHours(3));
    theySignIn();
    ladder.climb();
    var late = page(subdistrict, id);
    assertThat(late.at("/it/climbed/name").asString()).isEqualTo("武汉市");
    assertThat(late.at("/it/owner/title").asString()).startsWith("urban-management");
    assertThat(command.get("/api/cases?whose=CLIMBED").json().path("items"))
        .extracting(it -> it.path("id").asString())
        .contains(id);
    assertThat(cityManagement.get("/api/cases?whose=MINE&late=true").json().path("items"))
        .extracting(it -> it.path("id").asString())
        .contains(id);
    var health = guest.signedIn(department(SourceAgency.HEALTH, CITY));
    assertThat(health.get("/api/cases?whose=CLIMBED").json().path("items"))
        .extracting(it -> it.path("id").asString())
        .doesNotContain(id);
    assertThat(health.get("/api/today").json().path("cards"))
        .extracting(it -> it.path("kind").asString())
        .doesNotContain("CASES_LATE");
    assertThat(command.get("/api/today").json().path("cards"))
        .extracting(it -> it.path("kind").asString())
        .contains("CASES_LATE");
    does(command, id, "SUPERVISE", ", 'words': '今天必须盖上'");
    does(cityManagement, id, "HANDLE", ", 'words': '盖上了'");
    assertThat(page(worker, id).at("/it/climbed").isNull()).isTrue();
  }

  @Test
  void aGridWorkersLateCaseClimbsLevelByLevel() {
    var id = call();
    clock.forward(Duration.ofDays(1));
    theySignIn();
    ladder.climb();
    assertThat(page(secretary, id).at("/it/climbed/name").asString()).isEqualTo("保成社区");
    clock.forward(Duration.ofDays(4));
    theySignIn();
    ladder.climb();
    assertThat(page(secretary, id).at("/it/climbed/name").asString()).isEqualTo("大智街道");
  }

  @Test
  void whoBeginsLaterHasItFromThenOn() {
    aMinuteComes();
    var id =
        clerk
            .post(
                "/api/cases",
                "{'id': '%s', 'words': '路灯不亮', 'place': '%s'}"
                    .formatted(UUID.randomUUID(), TAINING_1))
            .json()
            .at("/it/id")
            .asString();
    assertThat(page(subdistrict, id).at("/it/owner/standsIn").asBoolean()).isTrue();
    var user = Neighbourhood.newUser();
    var soon = clock.instant().plus(Duration.ofMinutes(30));
    var wish = new Post.Wish(Role.GRID_WORKER, user, TAINING_1, soon, null);
    accounts.found(user, user, Neighbourhood.PASSWORD, wish, "test");
    assertThat(page(subdistrict, id).at("/it/owner/standsIn").asBoolean()).isTrue();

    clock.forward(Duration.ofMinutes(31));
    aMinuteComes();

    assertThat(page(subdistrict, id).at("/it/owner/title").asString()).isEqualTo(user);
  }

  @Test
  void nobodySeesMoreThanIsTheirs() {
    var id = call();
    assertThat(elsewhere.get("/api/cases/" + id).status()).isEqualTo(404);
    assertThat(
            elsewhere
                .get("/api/cases?q=" + URLEncoder.encode("井盖", StandardCharsets.UTF_8))
                .json()
                .path("total")
                .asInt())
        .isZero();
    assertThat(cityManagement.get("/api/cases/" + id).status()).isEqualTo(404);
    assertThat(step(secretary, id, "GRANT", "").status()).isEqualTo(409);
    assertThat(
            guest
                .signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_2))
                .get("/api/cases/" + id)
                .status())
        .isEqualTo(404);
    assertThat(worker.post("/api/cases/" + id + "/reporter", "{}").json().path("phone").asString())
        .isEqualTo("13800000000");
    assertThat(
            jdbc.sql("select count(*) from journal where action = 'CASE_REPORTER_UNCOVERED'")
                .query(Long.class)
                .single())
        .isPositive();
    assertThat(guest.get("/api/case-links/" + "x".repeat(34)).status()).isEqualTo(404);
  }

  @Test
  void itIsFoundByWordsPhoneAndNumber() {
    var id = call();
    for (var words : new String[] {"井盖", "保成路12", "13800000000", id}) {
      var found =
          subdistrict
              .get("/api/cases?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
              .json()
              .path("items");
      assertThat(found).extracting(it -> it.path("id").asString()).as(words).contains(id);
    }
    assertThat(clerk.get("/api/cases/of-phone?phone=13800000000").json())
        .extracting(it -> it.path("id").asString())
        .contains(id);
    var look =
        clerk.post(
            "/api/cases/look",
            "{'id': '%s', 'words': '井盖', 'place': '%s'}".formatted(UUID.randomUUID(), BAOCHENG_1));
    assertThat(look.json().path("near")).extracting(it -> it.at("/it/id").asString()).contains(id);
  }

  @Test
  void whoCalledBeforeNeedNotSayTheirNameAgain() {
    told(clerk, ", 'reporterName': '孙女士', 'reporterPhone': '13911112222'");
    var again = told(clerk, ", 'reporterPhone': '13911112222'").path("it");
    assertThat(again.at("/reporter/name").asString()).isEqualTo("孙**");
  }

  @Test
  void aHouseholdTellsByItsLinkAndFollowsIt() {
    var family = world.family(BAOCHENG_1);
    var sent =
        guest.post(
            "/api/home/" + family.link() + "/cases",
            "{'id': '%s', 'words': '楼道灯坏了'}".formatted(UUID.randomUUID()));
    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
    var own = guest.get("/api/home/" + family.link() + "/cases").json();
    assertThat(own.size()).isEqualTo(1);
    assertThat(own.at("/0/state").asString()).isEqualTo("VERIFYING");
    var link = own.at("/0/link").asString();
    assertThat(
            guest
                .post("/api/case-links/" + link + "/withdrawal", "{}")
                .json()
                .path("state")
                .asString())
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void withoutAPlaceItWaitsForWhoDispatches() {
    var sent =
        clerk
            .post("/api/cases", "{'id': '%s', 'words': '不知道在哪'}".formatted(UUID.randomUUID()))
            .json()
            .path("it");
    assertThat(sent.path("state").asString()).isEqualTo("REPORTED");
    assertThat(sent.at("/owner/place/code").asString()).isEqualTo(CITY.toString());
    var id = sent.path("id").asString();
    does(command, id, "LOCATE", ", 'place': '%s'".formatted(BAOCHENG_1));
    assertThat(state(worker, id)).isEqualTo("VERIFYING");
    assertThat(page(worker, id).at("/it/owner/place/name").asString()).isEqualTo("第1网格");
  }

  @Test
  void manyAreDispatchedAtOnceAndEachIsTold() {
    var one = told(worker, ", 'leaf': 'MANHOLE'").path("it");
    var other = told(worker, ", 'leaf': 'MANHOLE'").path("it");
    var done =
        subdistrict.post(
            "/api/cases/steps",
            "{'cases': [{'id': '%s', 'version': 1}, {'id': '%s', 'version': 7}], 'wanted': {'act': 'DISPATCH', 'version': 0, 'agency': 'URBAN_MANAGEMENT'}}"
                .formatted(one.path("id").asString(), other.path("id").asString()));
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.json().at("/0/done").asBoolean()).isTrue();
    assertThat(done.json().at("/1/done").asBoolean()).isFalse();
    assertThat(done.json().at("/1/why").asString()).contains("Somebody else");
  }

  @Test
  void whatIsClosedTeachesWhatTheNextMayBe() {
    for (var time = 0; time < 8; time++) { // one alone tells little
      worker.post(
          "/api/cases",
          "{'id': '%s', 'words': '紫藤架挂着旧花环没人管', 'place': '%s', 'leaf': 'LITTER', 'settled': '清走了'}"
              .formatted(UUID.randomUUID(), BAOCHENG_1));
    }
    suggestions.learn();
    var guessed = worker.post("/api/case-classes/suggestions", "{'words': '紫藤架那边旧花环又挂上了'}").json();
    assertThat(guessed.at("/0/leaf").asString()).isEqualTo("LITTER");
    assertThat(guessed.at("/0/cases").size()).isEqualTo(3);
    var elsewhereGuessed =
        elsewhere.post("/api/case-classes/suggestions", "{'words': '紫藤架那边旧花环又挂上了'}").json();
    assertThat(elsewhereGuessed.toString()).doesNotContain(DAZHI + "-");
  }
}
