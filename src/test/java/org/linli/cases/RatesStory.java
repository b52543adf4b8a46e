package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.catalogue.SourceAgency;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Reporters are asked once what they think, and what comes of it is open to all it is about. */
@Tag("M1")
@Tag("J1")
@TestPropertySource(properties = "linli.messages.gateway=simulated")
class RatesStory extends CasesPlay {

  private String closed(boolean spokenWith) {
    var id = withCityManagement();
    if (spokenWith) does(cityManagement, id, "CONTACT", "");
    does(cityManagement, id, "SIGN", "");
    does(cityManagement, id, "HANDLE", ", 'words': '已换新井盖'");
    does(worker, id, "PASS", "");
    return id;
  }

  private Http.Answer heard(Http who, String id, String heard) {
    return who.post(
        "/api/cases/" + id + "/callback", "{'heard': '%s', 'words': '还行'}".formatted(heard));
  }

  private JsonNode rates(Http who, String by) {
    var day = clock.today();
    var answer = who.get("/api/cases/rates?from=%s&until=%s&by=%s".formatted(day, day, by));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode behind(Http who, String figure) {
    var day = clock.today();
    return who.get("/api/cases?figure=%s&from=%s&until=%s".formatted(figure, day, day))
        .json()
        .path("items");
  }

  private long of(JsonNode rates, String figure) {
    return rates.at("/whole/counts/" + figure).asLong();
  }

  @Test
  void whoHadNothingToDoWithItCallsOnceAndTheRatesFollow() {
    var good = closed(true);
    var bad = closed(false);
    var silent = closed(true);
    assertThat(clerk.get("/api/cases/callbacks").json().path("items"))
        .extracting(it -> it.path("id").asString())
        .contains(good, bad, silent);
    assertThat(heard(subdistrict, good, "RESOLVED_AND_SATISFIED").status()).isEqualTo(403);
    assertThat(heard(worker, good, "RESOLVED_AND_SATISFIED").status()).isEqualTo(403);

    assertThat(heard(clerk, good, "RESOLVED_AND_SATISFIED").status()).isEqualTo(200);
    assertThat(heard(clerk, bad, "NEITHER").status()).isEqualTo(200);
    assertThat(heard(clerk, silent, "NOT_REACHED").status()).isEqualTo(200);
    assertThat(heard(clerk, good, "NEITHER").problem()).isEqualTo("/problems/evaluated-already");
    assertThat(page(clerk, good).path("log").get(7).path("basis").asString())
        .isEqualTo("asked by telephone");

    var rates = rates(subdistrict, "PLACE");
    assertThat(of(rates, "COUNTED")).isEqualTo(3);
    assertThat(of(rates, "RESPONSE_DUE")).isEqualTo(3);
    assertThat(of(rates, "RESPONDED")).isEqualTo(2);
    assertThat(of(rates, "ON_TIME")).isEqualTo(3);
    assertThat(of(rates, "JUDGED")).isEqualTo(2);
    assertThat(of(rates, "RESOLVED")).isEqualTo(1);
    assertThat(of(rates, "SATISFIED")).isEqualTo(1);
    assertThat(of(rates, "NOT_REACHED")).isEqualTo(1);
    // 2/3 of 30, 1/2 of 35 and 1/2 of 35, in thousandths, rounded down.
    assertThat(rates.at("/whole/thousandths").asInt()).isEqualTo(550);
    assertThat(rates.at("/rows/0/place/name").asString()).isEqualTo("保成社区");
    assertThat(rates(subdistrict, "AGENCY").at("/rows/0/agency").asString())
        .isEqualTo("URBAN_MANAGEMENT");
    for (var figure : new String[] {"RESPONDED", "NOT_RESPONDED", "RESOLVED", "NOT_RESOLVED"}) {
      assertThat(behind(subdistrict, figure).size()).as(figure).isEqualTo((int) of(rates, figure));
    }
    assertThat(behind(subdistrict, "NOT_RESOLVED").get(0).path("id").asString()).isEqualTo(bad);

    // Not at once again, but once more the next day, and never a third time.
    assertThat(clerk.get("/api/cases/callbacks").text()).doesNotContain(silent);
    clock.forward(Duration.ofDays(1));
    theySignIn();
    assertThat(clerk.get("/api/cases/callbacks").text()).contains(silent);
    assertThat(heard(clerk, silent, "NOT_REACHED").status()).isEqualTo(200);
    clock.forward(Duration.ofDays(1));
    theySignIn();
    assertThat(clerk.get("/api/cases/callbacks").text()).doesNotContain(silent);
    assertThat(heard(clerk, silent, "RESOLVED").status()).isEqualTo(403);
  }

  @Test
  void whatIsExcludedSaysWhyIsLoggedAndCanBeTakenBack() {
    var one = closed(true);
    assertThat(
            step(subdistrict, one, "EXCLUDE", ", 'exclusion': 'FORCE_MAJEURE', 'words': '大水'")
                .status())
        .isEqualTo(403);
    assertThat(step(district, one, "EXCLUDE", ", 'exclusion': 'FORCE_MAJEURE'").status())
        .isEqualTo(422);
    does(district, one, "EXCLUDE", ", 'exclusion': 'FORCE_MAJEURE', 'words': '大水冲走'");
    assertThat(of(rates(subdistrict, "PLACE"), "COUNTED")).isZero();
    assertThat(of(rates(subdistrict, "PLACE"), "EXCLUDED")).isEqualTo(1);
    assertThat(behind(subdistrict, "EXCLUDED").get(0).path("excluded").asString())
        .isEqualTo("FORCE_MAJEURE");
    assertThat(page(subdistrict, one).toString()).contains("大水冲走");
    does(district, one, "INCLUDE", ", 'words': '查无大水'");
    assertThat(of(rates(subdistrict, "PLACE"), "COUNTED")).isEqualTo(1);
  }

  @Test
  void whatWasNeverDispatchedAndWhatIsLeftOutStandApart() {
    var spot = call();
    does(worker, spot, "SETTLE_ON_THE_SPOT", ", 'leaf': 'LITTER', 'words': '已扫'");
    var away = call();
    does(subdistrict, away, "DIVERT", ", 'diversion': 'NOT_OURS', 'words': '请找物业'");
    var rates = rates(subdistrict, "PLACE");
    assertThat(of(rates, "ON_THE_SPOT")).isEqualTo(1);
    assertThat(of(rates, "LEFT_OUT")).isEqualTo(1);
    assertThat(of(rates, "COUNTED")).isZero();
    assertThat(rates.at("/whole/thousandths").isNull()).isTrue();
  }

  @Test
  void theWeightsAreOpenAndWhoCommandsSaysThem() {
    var body = "{'response': 20, 'resolution': 40, 'satisfaction': 40, 'basis': '考核办法第八条'}";
    assertThat(subdistrict.put("/api/cases/rates/weights", body).status()).isEqualTo(403);
    assertThat(
            command
                .put(
                    "/api/cases/rates/weights",
                    "{'response': 20, 'resolution': 40, 'satisfaction': 50, 'basis': 'x'}")
                .status())
        .isEqualTo(422);
    assertThat(rates(subdistrict, "PLACE").path("mayWeigh").asBoolean()).isFalse();
    var before = rates(command, "PLACE").path("weights");
    assertThat(command.put("/api/cases/rates/weights", body).status()).isEqualTo(200);
    assertThat(rates(subdistrict, "PLACE").at("/weights/basis").asString()).isEqualTo("考核办法第八条");
    clock.forward(Duration.ofMinutes(1));
    assertThat(
            command
                .put(
                    "/api/cases/rates/weights",
                    "{'response': %d, 'resolution': %d, 'satisfaction': %d, 'basis': '恢复'}"
                        .formatted(
                            before.path("response").asInt(),
                            before.path("resolution").asInt(),
                            before.path("satisfaction").asInt()))
                .status())
        .isEqualTo(200);
  }

  @Test
  void nobodySeesRatesOfAnotherPlaceNorAnotherDepartments() {
    closed(true);
    assertThat(of(rates(elsewhere, "PLACE"), "AT_REST")).isZero();
    assertThat(of(rates(cityManagement, "PLACE"), "AT_REST")).isEqualTo(1);
    var fire = guest.signedIn(department(SourceAgency.FIRE_RESCUE, JIANGAN));
    assertThat(of(rates(fire, "PLACE"), "AT_REST")).isZero();
    var far =
        "/api/cases/rates?from=%s&until=%s".formatted(clock.today().minusDays(200), clock.today());
    assertThat(command.get(far).status()).isEqualTo(422);
  }

  @Test
  void aMapCountsWhatIsOpenByPlaceAndShowsEachInACommunity() {
    var before = map(command).at("/whole/open").asLong();
    var here = map(worker).at("/whole/open").asLong();
    var id = call();
    var other = call();
    assertThat(map(command).at("/whole/open").asLong()).isEqualTo(before + 2);
    assertThat(map(command).at("/parts/0/place/level").asString()).isEqualTo("DISTRICT");
    assertThat(map(worker).at("/whole/open").asLong()).isGreaterThan(here);
    does(worker, id, "DECLINE", ", 'words': '已有人修'");
    assertThat(map(command).at("/whole/open").asLong()).isEqualTo(before + 1);
    assertThat(map(elsewhere).at("/whole/open").asLong()).isZero();
    assertThat(page(command, other).at("/it/open").asBoolean()).isTrue();
    everyPlaceIsCountedExactly();
  }

  @Test
  void whatIsKnownNoNarrowerThanASubdistrictIsInNoneOfItsPartsYet() {
    var sent =
        clerk.post(
            "/api/cases",
            "{'id': '%s', 'words': '大智街上路灯都不亮', 'place': '%s'}"
                .formatted(UUID.randomUUID(), DAZHI));
    var id = sent.json().at("/it/id").asString();
    assertThat(map(subdistrict).at("/unplaced/open").asLong()).isPositive();
    for (var path : new String[] {"/api/cases", "/api/cases?q=%E8%B7%AF%E7%81%AF"}) {
      assertThat(subdistrict.get(path).text()).as(path).contains(id);
      assertThat(worker.get(path).text()).as(path).doesNotContain(id);
    }
  }

  private static JsonNode map(Http who) {
    return who.get("/api/cases/map").json();
  }

  /** What is kept agrees with a count of all cases, place by place. */
  private void everyPlaceIsCountedExactly() {
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from (
                        select place, coalesce(agency, '') as agency, count(*) as open,
                               count(climbed) as late
                        from case_file where owner is not null group by 1, 2
                    ) counted
                    full join (select * from case_load where open <> 0 or late <> 0) kept
                      using (place, agency)
                    where (counted.open, counted.late) is distinct from (kept.open, kept.late)
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aHouseholdIsToldByOneMessageAndAskedByItsLinkFirst() {
    var family = world.family(BAOCHENG_1);
    var first = closedOf(family);
    closedOf(family);
    assertThat(messagesOf(family)).isZero();
    itIsTimeToAsk();
    assertThat(messagesOf(family)).isEqualTo(1);
    itIsTimeToAsk();
    assertThat(messagesOf(family)).isEqualTo(1);
    var own = guest.get("/api/home/" + family.link() + "/cases").json();
    assertThat(own).extracting(it -> it.path("id").asString()).contains(first);
    assertThat(clerk.get("/api/cases/callbacks").text()).doesNotContain(first);
  }

  @Test
  void whoseCaseWasMergedIsToldOnceWhatBecameOfTheOtherOne() {
    var family = world.family(BAOCHENG_1);
    var own =
        guest
            .post(
                "/api/home/" + family.link() + "/cases",
                "{'id': '%s', 'words': '楼道灯又坏了'}".formatted(UUID.randomUUID()))
            .json()
            .path("id")
            .asString();
    var main = call();
    does(subdistrict, own, "MERGE", ", 'into': '%s'".formatted(main));
    itIsTimeToAsk();
    assertThat(messagesOf(family)).as("nothing has become of it yet").isZero();
    does(worker, main, "SETTLE_ON_THE_SPOT", ", 'leaf': 'LITTER', 'words': '已换灯'");
    itIsTimeToAsk();
    assertThat(messagesOf(family)).isEqualTo(1);
    assertThat(
            jdbc.sql("select template from message where household = :id")
                .param("id", family.id().number())
                .query(String.class)
                .single())
        .isEqualTo("CASE_MERGED_CLOSED");
    clock.nextDayAt(10);
    itIsTimeToAsk();
    assertThat(messagesOf(family)).as("told once").isEqualTo(1);
  }

  private String closedOf(Neighbourhood.Family family) {
    var told =
        guest.post(
            "/api/home/" + family.link() + "/cases",
            "{'id': '%s', 'words': '楼道灯坏了'}".formatted(UUID.randomUUID()));
    var id = told.json().path("id").asString();
    does(worker, id, "SETTLE_ON_THE_SPOT", ", 'leaf': 'LITTER', 'words': '已换灯'");
    return id;
  }

  private void itIsTimeToAsk() {
    timers.stream()
        .filter(it -> it.name().equals("asking-reporters"))
        .findAny()
        .orElseThrow()
        .work()
        .run();
  }

  private long messagesOf(Neighbourhood.Family family) {
    return jdbc.sql(
            "select count(*) from message where household = :id and purpose = 'CASE_CLOSED'")
        .param("id", family.id().number())
        .query(Long.class)
        .single();
  }
}
