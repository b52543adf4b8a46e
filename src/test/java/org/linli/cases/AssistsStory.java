package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.catalogue.SourceAgency;
import tools.jackson.databind.JsonNode;

/** M1: whoever leads a case has others help with a part of it, and keeps the case. */
@Tag("M1")
class AssistsStory extends CasesPlay {

  Http water;

  @BeforeEach
  void waterSignsIn() {
    water = guest.signedIn(department(SourceAgency.WATER, JIANGAN));
  }

  /** A case on which city management works, and for which it has asked water to look. */
  private String assisted(String limit) {
    var id = withCityManagement();
    does(cityManagement, id, "SIGN", "");
    var asked = ask(cityManagement, id, "WATER", limit);
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    return id;
  }

  private Http.Answer ask(Http who, String id, String agency, String limit) {
    return who.post(
        "/api/cases/" + id + "/assists",
        "{'place': '%s', 'agency': '%s', 'part': '看是不是水管漏', 'limit': '%s'}"
            .formatted(BAOCHENG_1, agency, limit));
  }

  private Http.Answer helps(Http who, String id, String act, String words) {
    return who.post(
        "/api/cases/" + id + "/assists/1/steps",
        "{'act': '%s', 'words': '%s'}".formatted(act, words));
  }

  private JsonNode first(Http who, String id) {
    return who.get("/api/cases/" + id + "/assists").json().at("/all/0");
  }

  private long today(Http who, String kind) {
    for (var card : who.get("/api/today").json().path("cards")) {
      if (card.path("kind").asString().equals(kind)) return card.path("count").asLong();
    }
    return 0;
  }

  @Test
  void theUnitAnswersWithinItsTimeAndTheLeaderKeepsTheCase() {
    var stranger = withCityManagement();
    assertThat(water.get("/api/cases/" + stranger).status()).isEqualTo(404);
    var mine = today(water, "ASSISTS_MINE");
    var id = assisted("2wd");
    var due = page(cityManagement, id).at("/it/due").asString();

    assertThat(today(water, "ASSISTS_MINE")).isEqualTo(mine + 1);
    assertThat(water.get("/api/case-assists?size=100").json().path("items"))
        .extracting(it -> it.at("/it/of").asString())
        .contains(id);
    assertThat(page(water, id).at("/may").toString()).doesNotContain("HANDLE");
    assertThat(first(water, id).path("may"))
        .extracting(JsonNode::asString)
        .containsExactly("ASSIST", "DECLINE_ASSISTANCE");
    assertThat(water.get("/api/cases/" + id + "/link").status()).isEqualTo(404);
    assertThat(helps(elsewhere, id, "ASSIST", "x").status()).isEqualTo(404);
    assertThat(helps(secretary, id, "ASSIST", "x").problem()).isEqualTo("/problems/not-your-turn");
    assertThat(helps(water, id, "ASSIST", "").problem()).isEqualTo("/problems/invalid");

    var waits = step(cityManagement, id, "HANDLE", ", 'words': '换了'");
    assertThat(waits.problem()).isEqualTo("/problems/still-assisted");
    assertThat(page(cityManagement, id).path("assisting").asInt()).isEqualTo(1);

    var helped = helps(water, id, "ASSIST", "不是水管");
    assertThat(helped.status()).as(helped.text()).isEqualTo(200);
    assertThat(helped.json().at("/all/0/answer").asString()).isEqualTo("不是水管");
    assertThat(page(cityManagement, id).at("/it/due").asString()).isEqualTo(due);
    assertThat(page(cityManagement, id).at("/it/unit/agency").asString())
        .isEqualTo("URBAN_MANAGEMENT");
    does(cityManagement, id, "HANDLE", ", 'words': '换了'");

    assertThat(page(subdistrict, id).path("log"))
        .extracting(it -> it.path("act").asString())
        .endsWith("SIGN", "ASK_ASSISTANCE", "ASSIST", "HANDLE");
    assertThat(page(water, id).at("/it/state").asString()).isEqualTo("INSPECTING");
    assertThat(helps(water, id, "ASSIST", "再说一次").problem()).isEqualTo("/problems/not-now");
    var told = subdistrict.get("/api/cases/" + id + "/link").json().path("link").asString();
    assertThat(guest.get("/api/case-links/" + told).text()).doesNotContain("不是水管");
  }

  @Test
  void whoWillNotSaysWhyAndTheDispatcherRules() {
    var id = assisted("2wd");
    var declined = helps(water, id, "DECLINE_ASSISTANCE", "不归我们管");
    assertThat(declined.status()).as(declined.text()).isEqualTo(200);
    assertThat(first(subdistrict, id).path("owner").asString())
        .isEqualTo(page(subdistrict, withDispatcher()).at("/it/owner/title").asString());
    assertThat(today(subdistrict, "ASSISTS_MINE")).isPositive();
    assertThat(helps(cityManagement, id, "EXCUSE_ASSISTANCE", "x").problem())
        .isEqualTo("/problems/not-your-turn");
    assertThat(helps(subdistrict, id, "INSIST_ON_ASSISTANCE", "职责清单第 7 条").status()).isEqualTo(200);
    assertThat(first(water, id).path("state").asString()).isEqualTo("ASKED");
    assertThat(helps(water, id, "DECLINE_ASSISTANCE", "还是不归").problem())
        .isEqualTo("/problems/not-now");

    var other = assisted("2wd");
    helps(water, other, "DECLINE_ASSISTANCE", "不归我们管");
    assertThat(helps(subdistrict, other, "EXCUSE_ASSISTANCE", "确实不归").status()).isEqualTo(200);
    does(cityManagement, other, "HANDLE", ", 'words': '换了'");
  }

  /** One that waits for the dispatcher. */
  private String withDispatcher() {
    var id = call();
    does(worker, id, "VERIFY", ", 'leaf': 'MANHOLE'");
    return id;
  }

  @Test
  void whoeverDoesNotWaitSaysWhy() {
    var id = assisted("2wd");
    does(cityManagement, id, "HANDLE", ", 'words': '换了', 'without': '水务电话里说过了'");
    assertThat(first(subdistrict, id).path("state").asString()).isEqualTo("ENDED");
    var line = page(subdistrict, id).path("log");
    assertThat(line.get(line.size() - 1).path("words").asString()).isEqualTo("水务电话里说过了");

    var other = assisted("2wd");
    assertThat(helps(water, other, "END_ASSISTANCE", "x").problem())
        .isEqualTo("/problems/not-your-turn");
    assertThat(helps(cityManagement, other, "END_ASSISTANCE", "不用了").status()).isEqualTo(200);
    does(cityManagement, other, "HANDLE", ", 'words': '换了'");
  }

  @Test
  void onlyOfWhatSomebodyWorksOnAndOnlyOthersOfThere() {
    var id = call();
    assertThat(ask(subdistrict, id, "WATER", "2wd").problem()).isEqualTo("/problems/nobody-leads");
    var led = assisted("2wd");
    assertThat(ask(cityManagement, led, "WATER", "2wd").problem())
        .isEqualTo("/problems/asked-already");
    assertThat(ask(cityManagement, led, "URBAN_MANAGEMENT", "2wd").problem())
        .isEqualTo("/problems/asked-already");
    assertThat(ask(worker, led, "HEALTH", "2wd").problem()).isEqualTo("/problems/not-your-turn");
    assertThat(ask(cityManagement, led, "HEALTH", "90wd").problem())
        .isEqualTo("/problems/too-long");
    assertThat(
            cityManagement
                .post(
                    "/api/cases/" + led + "/assists",
                    "{'place': '420103001002', 'agency': 'HEALTH', 'part': 'x', 'limit': '2wd'}")
                .problem())
        .isEqualTo("/problems/unit-elsewhere");
    // The dispatcher asks the community's own people, who see it as one of theirs.
    var own =
        subdistrict.post(
            "/api/cases/" + led + "/assists",
            "{'place': '%s', 'part': '拦一下行人', 'limit': '4wh'}".formatted(BAOCHENG));
    assertThat(own.status()).as(own.text()).isEqualTo(201);
    assertThat(today(secretary, "ASSISTS_MINE")).isPositive();
  }

  @Test
  void whatIsLateIsRedForBothAndClimbs() {
    var id = assisted("4wh");
    clock.forward(Duration.ofHours(10));
    theySignIn();
    waterSignsIn();
    run("assists-in-time");
    // Water’s office is the district’s, or the subdistrict’s where another story has founded one.
    var desk = first(subdistrict, id).at("/climbed/name").asString();
    assertThat(desk).isIn("武汉市", "江岸区");
    assertThat(today(desk.equals("武汉市") ? command : district, "ASSISTS_LATE")).isPositive();
    assertThat(today(cityManagement, "ASSISTS_LATE")).isPositive();
    assertThat(cityManagement.get("/api/case-assists?whose=LATE&size=100").json().path("items"))
        .anySatisfy(it -> {
          assertThat(it.at("/it/of").asString()).isEqualTo(id);
          assertThat(Instant.parse(it.at("/it/due").asString())).isBefore(clock.instant());
        });
    assertThat(page(subdistrict, id).path("log"))
        .extracting(it -> it.path("act").asString())
        .endsWith("CLIMB_ASSISTANCE");
    run("assists-in-time");
    assertThat(page(subdistrict, id).path("log"))
        .filteredOn(it -> it.path("act").asString().equals("CLIMB_ASSISTANCE"))
        .hasSize(1);
    helps(water, id, "ASSIST", "看过了");
    assertThat(first(subdistrict, id).path("climbed").isNull()).isTrue();
  }

  private void run(String timer) {
    timers.stream().filter(it -> it.name().equals(timer)).findAny().orElseThrow().work().run();
  }

  @Test
  void itEndsWithTheCaseAndFollowsWhoeverSitsThere() {
    var id = assisted("2wd");
    var into = call();
    does(subdistrict, id, "MERGE", ", 'into': '%s'".formatted(into));
    assertThat(first(subdistrict, id).path("state").asString()).isEqualTo("ENDED");

    var taken = assisted("2wd");
    assertThat(first(subdistrict, taken).path("owner").asString()).startsWith("water");
    var nearer = guest.signedIn(department(SourceAgency.WATER, DAZHI));
    assertThat(first(nearer, taken).path("owner").asString()).isEqualTo("water-" + DAZHI);
    assertThat(today(nearer, "ASSISTS_MINE")).isPositive();
    var link = subdistrict.get("/api/cases/" + taken + "/link").json().path("link").asString();
    assertThat(guest.post("/api/case-links/" + link + "/withdrawal", "{}").status()).isEqualTo(200);
    run("assists-in-time");
    assertThat(first(subdistrict, taken).path("state").asString()).isEqualTo("ENDED");
  }
}
