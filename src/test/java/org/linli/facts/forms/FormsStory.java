package org.linli.facts.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.TAINING;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * F2: a department's own workbook goes in, the same workbook comes out filled; the rest is asked.
 */
@Tag("F2")
class FormsStory extends FormsPlay {

  @Autowired org.linli.facts.admission.Issues issues;
  @Autowired org.linli.facts.admission.Burdens burdens;
  @Autowired SecondLook look;

  @Test
  void whatIsKnownIsFilledTheRestIsAskedOnceAndTheNextFormAsksNobody() {
    var form = uploaded("居民花名册", "序号", "姓名", "性别", "出生年月日", "年龄", "手机号", "紧急联系人", "备注");
    assertThat(form.path("open").asInt()).isZero();
    assertThat(meanings(form))
        .containsExactly(
            "SERIAL", "NAME", "SEX", "BIRTH_DATE", "AGE", "PHONE", "EMERGENCY_CONTACT", "LEFT");
    var id = form.path("id").asString();
    var preview = department.get("/api/forms/" + id + "/preview").json().path("all");
    var asks = preview.path("asks").asInt();
    assertThat(preview.path("known").asInt()).isPositive();
    assertThat(asks).isPositive();

    issue(id);
    answerAll("EMERGENCY_CONTACT", "张三");
    var rows = filled(id, BAOCHENG.toString());
    var mine = rowsOf(rows, "王某某");
    assertThat(mine).isNotEmpty();
    assertThat(text(mine.getLast(), 2)).isEqualTo("男性");
    assertThat(text(mine.getLast(), 3)).isEqualTo("1980-01-01");
    assertThat(text(mine.getLast(), 5)).isEqualTo("10012345678");
    assertThat(text(mine.getLast(), 6)).isEqualTo("张三");

    var next = uploaded("应急联络名单", "姓名", "紧急联系人", "性别");
    var nextId = next.path("id").asString();
    var again = department.get("/api/forms/" + nextId + "/preview").json().path("all");
    assertThat(again.at("/askedByItem/EMERGENCY_CONTACT").asInt()).isZero();
    assertThat(again.path("known").asInt()).isPositive();
  }

  @Test
  void aHeadingNobodyKnowsHoldsTheFormBackAndWhatIsSaidOfItIsKnownForTheNext() {
    var form = uploaded("居民联系表", "姓名", "家里谁来接电话");
    var id = form.path("id").asString();
    assertThat(form.path("open").asInt()).isOne();
    var refused = department.post("/api/forms/" + id + "/issue", termsJson());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("/problems/not-understood-yet");

    var said =
        department.put(
            "/api/forms/" + id + "/meanings",
            """
            {'version': 1, 'rows': [], 'choices': [
              {'sheet': 0, 'column': 1, 'meaning': {'is': 'ITEM', 'key': 'EMERGENCY_CONTACT'}}]}
            """);
    assertThat(said.status()).isEqualTo(200);
    assertThat(said.json().path("open").asInt()).isZero();
    issue(id);

    var later = uploaded("居民联系表（二季度）", "姓名", "家里谁来接电话");
    assertThat(later.path("open").asInt()).isZero();
    assertThat(later.at("/sheets/0/columns/1/why").asString()).isEqualTo("TAUGHT");
  }

  @Test
  void aWrongChoiceIsToldWithItsCellAndNothingChanges() {
    var form = uploaded("住户表", "姓名", "手机号");
    var id = form.path("id").asString();
    var wrong =
        department.put(
            "/api/forms/" + id + "/meanings",
            """
            {'version': 1, 'rows': [], 'choices': [
              {'sheet': 0, 'column': 1, 'meaning': {'is': 'ITEM', 'key': 'ORG_AREA'}}]}
            """);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("1!B2");
    var stale =
        department.put(
            "/api/forms/" + id + "/meanings", "{'version': 7, 'rows': [], 'choices': []}");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(department.get("/api/forms/" + id).json().path("version").asInt()).isOne();
  }

  @Test
  void theCommunityTakesItsOwnPartAndNobodyElseDoes() {
    var form = uploaded("居民电话簿", "姓名", "手机号");
    var id = form.path("id").asString();
    assertThat(filledStatus(secretary, id, BAOCHENG.toString())).isEqualTo(404);
    issue(id);
    assertThat(filledStatus(secretary, id, BAOCHENG.toString())).isEqualTo(200);
    assertThat(filledStatus(signedIn(Role.COMMUNITY_SECRETARY, ELSEWHERE), id, BAOCHENG.toString()))
        .isEqualTo(404);
    assertThat(filledStatus(department, id, TAINING.toString())).isEqualTo(422);
    assertThat(filledStatus(department, id, ELSEWHERE.toString())).isEqualTo(404);
    var uses = secretary.get("/api/forms/uses?place=" + BAOCHENG).json();
    assertThat(uses.findValuesAsString("title")).contains("居民电话簿");
    theUseOpensToItsItems(id);
  }

  private void theUseOpensToItsItems(String form) {
    var path = "/api/forms/uses/" + form + "?place=" + BAOCHENG;
    var used = secretary.get(path).json();
    assertThat(used.path("issuer").asString()).isEqualTo(terms.terms().issuer());
    assertThat(used.path("purpose").asString()).isEqualTo(terms.terms().purpose());
    assertThat(used.at("/form/items").asInt()).isEqualTo(used.path("items").size());
    assertThat(used.at("/items/0/name").asString()).isEqualTo("姓名");
    var cells = 0;
    for (var item : used.path("items")) cells += item.path("cells").asInt();
    assertThat(used.at("/form/cells").asInt()).isEqualTo(cells).isPositive();
    assertThat(signedIn(Role.COMMUNITY_SECRETARY, ELSEWHERE).get(path).status()).isEqualTo(404);
    var elsewhere = "/api/forms/uses/" + form + "?place=" + ELSEWHERE;
    assertThat(signedIn(Role.COMMUNITY_SECRETARY, ELSEWHERE).get(elsewhere).status())
        .isEqualTo(404);
  }

  @Test
  void placesAreCountedAndNobodyIsAsked() {
    var form = uploaded("人口情况统计表", "社区", "总户数", "总人口", "男", "女", "60岁以上");
    var id = form.path("id").asString();
    assertThat(form.path("open").asInt()).isZero();
    assertThat(form.at("/sheets/0/subject").asString()).isEqualTo("PLACE");
    issue(id);
    var rows = filled(id, BAOCHENG.toString());
    var community = rows.getLast();
    var households = Integer.parseInt(text(community, 1));
    assertThat(Integer.parseInt(text(community, 2))).isEqualTo(3 * households);
    assertThat(Integer.parseInt(text(community, 3))).isEqualTo(2 * households);
    assertThat(text(community, 5)).isEqualTo("0");
  }

  @Test
  void nobodyIsAskedWhatCannotBeOfThem() {
    var form = uploaded("人员状态表", "姓名", "性别", "死亡日期", "预产期");
    var id = form.path("id").asString();
    assertThat(form.path("open").asInt()).isZero();
    var asked = department.get("/api/forms/" + id + "/preview").json().at("/all/askedByItem");
    // Everybody here is alive; whether a woman is pregnant decides, and is asked first.
    assertThat(asked.has("DECEASED_ON")).isFalse();
    assertThat(asked.path("DUE_DATE").asInt()).isZero();
    var women = asked.path("PREGNANT").asInt();
    assertThat(women).isPositive();
    var issue = issue(id);
    var rows = filled(id, BAOCHENG.toString());
    assertThat(text(rowsOf(rows, "王某某").getLast(), 2)).isEmpty();

    answerAll("PREGNANT", "N");
    look.lookAgain();
    assertThat(asks.standing(issue, BAOCHENG).open()).isZero();
    var pregnant =
        worker.put(
            "/api/facts/RESIDENT:" + family.resident(1) + "/PREGNANT",
            "{'value': 'Y', 'source': 'visit'}");
    assertThat(pregnant.status()).as(pregnant.text()).isEqualTo(200);
    look.lookAgain();
    assertThat(asks.standing(issue, BAOCHENG).open()).isOne();
  }

  @Test
  @Tag("F4")
  void whetherThoseAreAskedWhoMayNotBelongIsSaidFirstWithItsCost() {
    var form = uploaded("志愿者花名册", "姓名", "手机号");
    var id = form.path("id").asString();
    var listed = "{'version': %d, 'rows': [%s], 'choices': []}";
    var rows =
        "{'sheet': 0, 'subject': 'RESIDENT', 'population':"
            + " [{'item': 'VOLUNTEER', 'comparison': 'IS', 'value': 'Y'}]%s}";
    var put = "/api/forms/" + id + "/meanings";
    var now = form.path("version").asInt();
    assertThat(department.put(put, listed.formatted(now, rows.formatted(""))).status())
        .isEqualTo(200);
    var preview = department.get("/api/forms/" + id + "/preview").json();
    var undecided = preview.at("/all/undecidedByItem/VOLUNTEER").asInt();
    assertThat(undecided).isPositive();
    assertThat(preview.at("/all/askedByItem").has("VOLUNTEER")).isFalse();
    assertThat(preview.at("/undecidedCost/unmeasured").asInt()).isEqualTo(undecided);
    var refused = department.post("/api/forms/" + id + "/issue", termsJson());
    assertThat(refused.problem()).isEqualTo("/problems/undecided-left-open");

    var ask = listed.formatted(now + 1, rows.formatted(", 'askUndecided': true"));
    assertThat(department.put(put, ask).status()).isEqualTo(200);
    var asking = department.get("/api/forms/" + id + "/preview").json();
    assertThat(asking.at("/all/askedByItem/VOLUNTEER").asInt()).isEqualTo(undecided);

    var leave = listed.formatted(now + 2, rows.formatted(", 'askUndecided': false"));
    assertThat(department.put(put, leave).status()).isEqualTo(200);
    var issue = issue(id);
    assertThat(asks.standing(issue, BAOCHENG).open()).isZero();
  }

  @Test
  @Tag("F3")
  void whoMovesInLaterIsAskedWithTheDaysRoundAndTheirCostIsKept() {
    var form = uploaded("楼栋联络表", "姓名", "紧急联系人");
    var issue = issue(form.path("id").asString());
    var before = asks.standing(issue, BAOCHENG_1).open();
    var cost = askedOf(issue);
    world.family(BAOCHENG_1);
    assertThat(asks.standing(issue, BAOCHENG_1).open()).isEqualTo(before);

    clock.forward(java.time.Duration.ofDays(1));
    look.lookAgain();
    assertThat(asks.standing(issue, BAOCHENG_1).open()).isEqualTo(before + 3);
    assertThat(askedOf(issue)).isEqualTo(cost + 3);
    look.lookAgain();
    assertThat(asks.standing(issue, BAOCHENG_1).open()).isEqualTo(before + 3);
    assertThat(askedOf(issue)).isEqualTo(cost + 3);

    // Shortly before its deadline nobody new is asked.
    var left = java.time.Duration.between(clock.instant(), issues.terms(issue).deadline());
    clock.forward(left.minus(SecondLook.TIME_TO_ANSWER));
    world.family(BAOCHENG_1);
    look.lookAgain();
    assertThat(asks.standing(issue, BAOCHENG_1).open()).isEqualTo(before + 3);
  }

  private long askedOf(UUID issue) {
    return java.util.Objects.requireNonNull(burdens.of(List.of(issue)).get(issue)).asked();
  }

  @Test
  void aFileWithNothingToFillIsToldSo() {
    var answer = upload("随便.csv", "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("/problems/nothing-to-fill");
  }

  private static List<String> meanings(JsonNode form) {
    var all = new ArrayList<String>();
    form.at("/sheets/0/columns")
        .forEach(it -> {
          var key = it.at("/meaning/key");
          all.add(!key.isString() ? it.at("/meaning/is").asString() : key.asString());
        });
    return all;
  }

  /** The grid worker goes to every door that waits and answers one item; the rest nobody knows. */
  private void answerAll(String item, String value) {
    // The household does not answer by its link in its turn.
    clock.forward(java.time.Duration.ofDays(3));
    asks.passOn();
    worker = signedIn(Role.GRID_WORKER, BAOCHENG_1);
    department = signedIn(Role.DEPARTMENT_OFFICER, JIANGAN);
    secretary = signedIn(Role.COMMUNITY_SECRETARY, BAOCHENG);
    var doors = worker.get("/api/visits?size=200&place=" + BAOCHENG_1).json().path("items");
    assertThat(doors).isNotEmpty();
    for (var door : doors) {
      var path = "/api/visits/" + door.path("household").asString();
      var answers = new ArrayList<String>();
      for (var about : worker.get(path).json().path("about")) {
        for (var question : about.path("questions")) {
          var ask = question.path("ask").asString();
          answers.add(
              question.path("item").asString().equals(item)
                  ? "{'ask': '%s', 'kind': 'VALUE', 'value': '%s', 'seconds': 9}"
                      .formatted(ask, value)
                  : "{'ask': '%s', 'kind': 'NOBODY_KNOWS'}".formatted(ask));
        }
      }
      var sent =
          worker.post(
              path,
              "{'id': '%s', 'outcome': 'CONTACTED', 'answers': [%s]}"
                  .formatted(UUID.randomUUID(), String.join(", ", answers)));
      assertThat(sent.status()).as(sent.text()).isLessThan(300);
    }
  }

  private static int filledStatus(Http who, String form, String place) {
    return who.get("/api/forms/" + form + "/filled?place=" + place).status();
  }
}
