package org.linli.command.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.TAINING;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.OwnDatabase;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * C1: a community takes over a plan, breaks it and is told where, mends it, and has it reviewed
 * above; then it is what is in use there, and nowhere else.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import(Neighbourhood.class)
@Tag("C1")
class CommandPlansStory {

  private static final String PLANS = "/api/command/plans";
  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired JdbcClient jdbc;
  @Autowired Plans plans;
  @Autowired PlanStore store;

  private Http secretary;
  private Http subdistrict;

  @BeforeEach
  void nobodyHasAPlanOfTheirOwn() {
    jdbc.sql("delete from emergency_plan").update();
    secretary = as(Role.COMMUNITY_SECRETARY, BAOCHENG);
    subdistrict = as(Role.SUBDISTRICT_OFFICER, DAZHI);
  }

  private Http as(Role role, PlaceCode place) {
    return Http.at(port).with("Accept-Language", "en").signedIn(world.someone(role, place));
  }

  private static JsonNode ok(Http.Answer it, int status) {
    assertThat(it.status()).as(it.text()).isEqualTo(status);
    return it.json();
  }

  private static JsonNode read(Http by, String path) {
    return ok(by.get(PLANS + path), 200);
  }

  /** With apostrophes by their number: the stories' way to send takes them for quotation marks. */
  private static String body(Map<String, ?> it) {
    return JSON.writeValueAsString(it).replace("'", "\\u0027");
  }

  private static int draft(Http by, String key, PlaceCode place) {
    var made = by.post(PLANS + "/" + key + "/versions", body(Map.of("place", place.toString())));
    return ok(made, 201).path("version").asInt();
  }

  private static Http.Answer save(
      Http by, String key, int version, PlaceCode place, int edition, String yaml) {
    return by.put(
        PLANS + "/" + key + "/versions/" + version,
        body(Map.of("place", place.toString(), "edition", edition, "yaml", yaml)));
  }

  /** The card of the day's first screen. */
  private static int toReview(Http who) {
    return who.get("/api/today")
        .json()
        .path("cards")
        .valueStream()
        .filter(it -> it.path("kind").asString().equals("PLANS_TO_REVIEW"))
        .mapToInt(it -> it.path("count").asInt())
        .sum();
  }

  private static Http.Answer submit(
      Http by, String key, int version, PlaceCode place, int edition) {
    return by.post(
        PLANS + "/" + key + "/versions/" + version + "/submission",
        body(Map.of("place", place.toString(), "edition", edition, "words", "卡口改为两处")));
  }

  private static Http.Answer review(
      Http by, String key, int version, PlaceCode place, boolean accept) {
    return by.post(
        PLANS + "/" + key + "/versions/" + version + "/review",
        body(Map.of("place", place.toString(), "accept", accept, "words", "请补联系单")));
  }

  /** English says what the Chinese said that it first stood beside; who changes one is told. */
  @Test
  void englishThatWasLeftBesideOtherChineseIsToldToWhoeverWritesReviewsAndReadsIt() {
    var writer = as(Role.COMMUNITY_SECRETARY, TAINING);
    draft(writer, "epidemic", TAINING);
    var shipped = read(writer, "/epidemic/versions/1?place=" + TAINING);
    assertThat(shipped.path("warnings")).isEmpty();
    var good = shipped.path("yaml").asString();
    var duties = good.lines().filter(it -> it.contains("duties: 逐户问症状")).findFirst().orElseThrow();
    var changed = good.replace(duties, "    duties: 只问高龄独居的，其余由各户自报");

    var check =
        ok(
            writer.post(
                PLANS + "/check",
                body(Map.of("place", "" + TAINING, "key", "epidemic", "yaml", changed))),
            200);
    assertThat(check.path("faults")).isEmpty();
    leftBehind(changed, check);
    leftBehind(changed, ok(save(writer, "epidemic", 1, TAINING, 1, changed), 200));

    // It is no fault: it can be submitted, and whoever reviews it and reads it sees it.
    ok(submit(writer, "epidemic", 1, TAINING, 2), 204);
    leftBehind(changed, read(subdistrict, "/epidemic/versions/1?place=" + TAINING));
    ok(review(subdistrict, "epidemic", 1, TAINING, true), 204);
    leftBehind(changed, read(writer, "/epidemic").path("inUse"));

    // A version made from it has it still, whatever else changes, until the English is written
    // anew.
    draft(writer, "epidemic", TAINING);
    var next = changed.replace("heads: 9", "heads: 13");
    leftBehind(next, ok(save(writer, "epidemic", 2, TAINING, 1, next), 200));
    var english =
        good.lines()
            .filter(it -> it.contains("englishDuties: Asks every household"))
            .findFirst()
            .orElseThrow();
    var anew = next.replace(english, "    englishDuties: Asks the old who live alone");
    assertThat(ok(save(writer, "epidemic", 2, TAINING, 2, anew), 200).path("warnings")).isEmpty();
    var back = next.replace("    duties: 只问高龄独居的，其余由各户自报", duties);
    assertThat(ok(save(writer, "epidemic", 2, TAINING, 3, back), 200).path("warnings")).isEmpty();
  }

  private static void leftBehind(String yaml, JsonNode told) {
    assertThat(told.path("warnings").valueStream())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("path").asString()).isEqualTo("groups[0].englishDuties");
          assertThat(yaml.lines().toList().get(it.path("line").asInt() - 1))
              .contains("englishDuties: Asks every household");
          assertThat(it.path("value").asString()).startsWith("Asks every household");
          assertThat(it.path("reason").asString()).contains("逐户问症状", "只问高龄独居的");
        });
  }

  @Test
  void aCommunityTakesOverAPlanBreaksItMendsItAndHasItReviewed() {
    var list = read(secretary, "");
    assertThat(list.path("plans").findValuesAsString("key"))
        .contains("epidemic", "flood", "heat-wave", "gas", "power-cut", "cold-spell");
    assertThat(list.path("mayWrite").asBoolean()).isTrue();

    var version = draft(secretary, "epidemic", BAOCHENG);
    assertThat(version).isEqualTo(1);
    var mine = read(secretary, "/epidemic/versions/1?place=" + BAOCHENG);
    assertThat(mine.path("state").asString()).isEqualTo("DRAFT");
    assertThat(mine.path("faults")).isEmpty();
    var good = mine.path("yaml").asString();
    assertThat(
            secretary
                .post(PLANS + "/epidemic/versions", body(Map.of("place", "" + BAOCHENG)))
                .problem())
        .isEqualTo("/problems/plan-open-already");

    // It is kept as it is written, and told of line by line.
    var broken = good.replace("name: 转运救治组", "name: 排查组");
    var saved = ok(save(secretary, "epidemic", 1, BAOCHENG, 1, broken), 200);
    assertThat(saved.path("edition").asInt()).isEqualTo(2);
    assertThat(saved.at("/faults/0/reason").asString()).isEqualTo("Two groups are named 排查组");
    var line = saved.at("/faults/0/line").asInt();
    assertThat(broken.lines().toList().get(line - 1)).contains("name: 排查组");
    var refused = submit(secretary, "epidemic", 1, BAOCHENG, 2);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString())
        .isEqualTo(line + ": groups[1].name");

    // Who had an older edition before them overwrites nothing.
    assertThat(save(secretary, "epidemic", 1, BAOCHENG, 1, good).problem())
        .isEqualTo("/problems/plan-edited-meanwhile");
    var ours = good.replace("heads: 9", "heads: 13");
    ok(save(secretary, "epidemic", 1, BAOCHENG, 2, ours), 200);
    ok(submit(secretary, "epidemic", 1, BAOCHENG, 3), 204);

    // It waits; the author does not review, and neither does a place beside or below.
    assertThat(read(subdistrict, "/own").at("/items/0/state").asString()).isEqualTo("SUBMITTED");
    assertThat(toReview(subdistrict)).isOne();
    assertThat(toReview(secretary)).isZero();
    assertThat(review(secretary, "epidemic", 1, BAOCHENG, true).status()).isEqualTo(403);
    assertThat(
            review(as(Role.COMMUNITY_SECRETARY, TAINING), "epidemic", 1, BAOCHENG, true).status())
        .isEqualTo(404);
    ok(review(subdistrict, "epidemic", 1, BAOCHENG, false), 204);
    var back = read(secretary, "/epidemic/versions/1?place=" + BAOCHENG);
    assertThat(back.path("state").asString()).isEqualTo("DRAFT");
    assertThat(back.at("/review/words").asString()).isEqualTo("请补联系单");
    ok(submit(secretary, "epidemic", 1, BAOCHENG, 3), 204);
    ok(review(subdistrict, "epidemic", 1, BAOCHENG, true), 204);

    // In use here, and only here.
    assertThat(plans.inUse("epidemic", BAOCHENG).area()).isEqualTo(BAOCHENG);
    assertThat(plans.inUse("epidemic", BAOCHENG_1).version()).isEqualTo(1);
    assertThat(plans.inUse("epidemic", TAINING).area()).isEqualTo(PlaceCode.COUNTRY);
    assertThat(plans.find("epidemic", BAOCHENG, 1)).isPresent();
    assertThat(read(secretary, "/epidemic").at("/inUse/shipped").asBoolean()).isFalse();
    assertThat(noted(BAOCHENG))
        .containsExactly(
            "PLAN_DRAFTED",
            "PLAN_SAVED",
            "PLAN_SAVED",
            "PLAN_SUBMITTED",
            "PLAN_SENT_BACK",
            "PLAN_SUBMITTED",
            "PLAN_ACCEPTED");

    // The next version replaces it, and what changed can be seen.
    assertThat(draft(secretary, "epidemic", BAOCHENG)).isEqualTo(2);
    ok(save(secretary, "epidemic", 2, BAOCHENG, 1, ours.replace("heads: 13", "heads: 10")), 200);
    var changed =
        read(
            secretary,
            "/epidemic/differences?fromPlace=%s&from=1&toPlace=%s&to=2"
                .formatted(BAOCHENG, BAOCHENG));
    assertThat(changed).hasSize(1);
    assertThat(changed.findValuesAsString("what")).containsExactly("gate");
    assertThat(changed.at("/0/after").asString()).contains("heads: 10");
    ok(submit(secretary, "epidemic", 2, BAOCHENG, 2), 204);
    ok(review(subdistrict, "epidemic", 2, BAOCHENG, true), 204);
    assertThat(read(secretary, "/epidemic").path("versions").findValuesAsString("state"))
        .containsExactly("IN_USE", "REPLACED");
    assertThat(plans.find("epidemic", BAOCHENG, 1)).as("what activations name").isPresent();
    assertThat(secretary.get(PLANS + "/epidemic/versions/2/file?place=" + BAOCHENG).text())
        .contains("heads: 10");
  }

  private List<String> noted(PlaceCode place) {
    return jdbc.sql(
            """
            select action from journal where subject = 'epidemic' and place = :place
            order by at
            """)
        .param("place", place.value())
        .query((row, _) -> row.getString("action"))
        .list();
  }

  @Test
  void aTextIsCheckedWithoutBeingKept() {
    var endless = ShippedPlans.find("flood").orElseThrow().yaml().replaceFirst("    days: 3\n", "");
    var told =
        ok(secretary.post(PLANS + "/check", body(Map.of("key", "flood", "yaml", endless))), 200);
    assertThat(told.path("plan").isNull()).isTrue();
    assertThat(told.at("/faults/0/reason").asString()).contains("no end");
    assertThat(told.at("/faults/0/path").asString()).isEqualTo("levels[0]");
    var good = ShippedPlans.find("flood").orElseThrow().yaml();
    var other = ok(secretary.post(PLANS + "/check", body(Map.of("key", "gas", "yaml", good))), 200);
    assertThat(other.at("/faults/0/line").asInt()).isEqualTo(2);
    var fine = ok(secretary.post(PLANS + "/check", body(Map.of("yaml", good))), 200);
    assertThat(fine.path("faults")).isEmpty();
    assertThat(fine.at("/plan/key").asString()).isEqualTo("flood");
    assertThat(read(secretary, "/own").path("total").asInt()).isZero();
  }

  @Test
  void aPlanOfANewRiskBeginsFromTheTemplate() {
    assertThat(draft(secretary, "chemical-plant", BAOCHENG)).isEqualTo(1);
    var it = read(secretary, "/chemical-plant/versions/1?place=" + BAOCHENG);
    assertThat(it.path("faults")).isEmpty();
    assertThat(it.at("/plan/key").asString()).isEqualTo("chemical-plant");
    var dropped =
        secretary.post(
            PLANS + "/chemical-plant/versions/1/removal", body(Map.of("place", "" + BAOCHENG)));
    ok(dropped, 204);
    assertThat(secretary.get(PLANS + "/chemical-plant").status()).isEqualTo(404);
  }

  @Test
  void eachSeesAndWritesOnlyWhatIsTheirs() {
    draft(secretary, "gas", BAOCHENG);
    var elsewhere = as(Role.COMMUNITY_SECRETARY, ELSEWHERE);
    assertThat(elsewhere.get(PLANS + "/gas/versions/1?place=" + BAOCHENG).status()).isEqualTo(404);
    assertThat(read(elsewhere, "/own").path("total").asInt()).isZero();
    var worker = as(Role.GRID_WORKER, BAOCHENG_1);
    assertThat(read(worker, "").path("plans")).hasSize(6);
    assertThat(read(worker, "").path("mayWrite").asBoolean()).isFalse();
    assertThat(
            as(Role.DEPARTMENT_OFFICER, JIANGAN)
                .post(PLANS + "/gas/versions", body(Map.of("place", "" + JIANGAN)))
                .status())
        .isEqualTo(403);
    assertThat(
            worker.post(PLANS + "/gas/versions", body(Map.of("place", "" + BAOCHENG_1))).status())
        .isEqualTo(403);
  }

  @Test
  void aCitysPlanIsReviewedBySomebodyElseInTheCity() {
    var author = as(Role.COMMAND, CITY);
    draft(author, "heat-wave", CITY);
    var yaml = ShippedPlans.find("heat-wave").orElseThrow().yaml().replace("days: 10", "days: 12");
    ok(save(author, "heat-wave", 1, CITY, 1, yaml), 200);
    ok(submit(author, "heat-wave", 1, CITY, 2), 204);
    assertThat(review(author, "heat-wave", 1, CITY, true).problem())
        .isEqualTo("/problems/plan-own-work");
    var other =
        Http.at(port).with("Accept-Language", "en").signedIn(world.someoneNew(Role.COMMAND, CITY));
    ok(review(other, "heat-wave", 1, CITY, true), 204);
    assertThat(plans.inUse("heat-wave", BAOCHENG).area()).isEqualTo(CITY);
  }

  @Test
  void whatIsInUseGoesOnWhereAPlaceBecomesAnother() {
    draft(secretary, "cold-spell", BAOCHENG);
    jdbc.sql("update emergency_plan set state = 'IN_USE'").update();
    draft(secretary, "cold-spell", BAOCHENG);
    store.follow(Map.of(BAOCHENG, TAINING));
    assertThat(plans.inUse("cold-spell", TAINING).area()).isEqualTo(TAINING);
    assertThat(plans.find("cold-spell", BAOCHENG, 1)).as("kept for what names it").isPresent();
    assertThat(store.versions("cold-spell", TAINING))
        .extracting(PlanRow::state)
        .containsExactly(PlanState.DRAFT, PlanState.IN_USE);
    assertThat(store.versions("cold-spell", BAOCHENG))
        .extracting(PlanRow::state)
        .containsExactly(PlanState.DROPPED, PlanState.REPLACED);
    // Where the heir has its own, that stays.
    store.follow(Map.of(ELSEWHERE, TAINING));
    assertThat(store.versions("cold-spell", TAINING)).hasSize(2);
  }
}
