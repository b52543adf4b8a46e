package org.linli.law.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;
import static org.linli.Neighbourhood.TAINING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.OwnDatabase;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.authority.signin.Sessions;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * G5: a measure is drafted below, decided by the authority the law names, announced, in force by
 * the clock, extended with new reasons, narrowed, and over at its end. Nothing else makes one
 * usable.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, MeasuresStory.Time.class})
@Tag("G5")
class MeasuresStory {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock measuresClock() {
      return new MovableClock();
    }
  }

  private static final String CLOSING = "CLOSE_PLACES";
  private static final String AUTHORITY = "{'authority': '江岸区应急指挥部'}";

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Accounts accounts;
  @Autowired MovableClock clock;
  @Autowired Measures measures;
  @Autowired MeasureClock timer;
  @Autowired Sessions sessions;
  @Autowired JdbcClient jdbc;

  private Http guest;
  private Http city;
  private Http district;
  private Http subdistrict;
  private Http community;

  @BeforeEach
  void aNewMorning() {
    clock.nextDayAt(9);
    jdbc.sql("delete from measure_step").update();
    jdbc.sql("delete from measure").update();
    guest = Http.at(port).with("Accept-Language", "en");
    theySignIn();
  }

  private void theySignIn() {
    city = guest.signedIn(world.someone(Role.COMMAND, CITY));
    district = guest.signedIn(world.someone(Role.DISTRICT_OFFICER, JIANGAN));
    subdistrict = guest.signedIn(world.someone(Role.SUBDISTRICT_OFFICER, DAZHI));
    community = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
  }

  private void forward(Duration time) {
    clock.forward(time);
    theySignIn();
  }

  private Instant in(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }

  private Http.Answer draft(Http by, String kind, PlaceCode place, Instant until, String basis) {
    return draft(by, kind, place, until, basis, "限流后仍有聚集");
  }

  private Http.Answer draft(
      Http by, String kind, PlaceCode place, Instant until, String basis, String proportion) {
    return by.post(
        "/api/law/measures",
        "{'kind': '%s', 'place': '%s', 'until': '%s', 'basis': '%s', 'content': '棋牌室、网吧暂停营业', 'proportion': '%s', 'protection': '独居老人送餐', 'appeal': '区司法局，12345'}"
            .formatted(kind, place, until, basis, proportion));
  }

  private String drafted(Http by, PlaceCode place, int days) {
    var made = draft(by, CLOSING, place, in(days), "ERL-73");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("id").asString();
  }

  private static Http.Answer step(Http by, String id, String step, String body) {
    return by.post("/api/law/measures/" + id + "/" + step, body);
  }

  private static void does(Http by, String id, String step, String body) {
    var answer = step(by, id, step, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  private String inForce(PlaceCode place, int days) {
    var id = drafted(district, place, days);
    does(district, id, "approval", AUTHORITY);
    does(district, id, "announcement", "{'number': '岸指〔2026〕7号'}");
    return id;
  }

  private static JsonNode seen(Http by, String id) {
    var answer = by.get("/api/law/measures/" + id);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static String state(Http by, String id) {
    return seen(by, id).at("/measure/state").asString();
  }

  private boolean isInForce(PlaceCode place) {
    return measures.isInForce(CLOSING, place, clock.instant());
  }

  private static List<String> cards(Http by) {
    return by.get("/api/today").json().path("cards").findValuesAsString("kind");
  }

  @Test
  void whatIsNotSoundIsRefusedByName() {
    assertThat(draft(district, CLOSING, DAZHI, in(3), "").problem())
        .isEqualTo("/problems/basis-unknown");
    assertThat(draft(district, CLOSING, DAZHI, in(3), "PIPL-13").problem())
        .isEqualTo("/problems/basis-not-for-measure");
    assertThat(draft(district, "CURFEW", DAZHI, in(3), "ERL-73").problem())
        .isEqualTo("/problems/no-such-measure");
    assertThat(draft(district, CLOSING, DAZHI, in(15), "ERL-73").problem())
        .isEqualTo("/problems/measure-too-long");
    assertThat(draft(district, CLOSING, DAZHI, in(-1), "ERL-73").problem())
        .isEqualTo("/problems/measure-ends-first");
    var silent = draft(district, CLOSING, DAZHI, in(3), "ERL-73", " ");
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.json().at("/errors/0/field").asString()).isEqualTo("proportion");
    assertThat(draft(district, "MEDICAL_OBSERVATION", DAZHI, in(3), "IDL-58").problem())
        .isEqualTo("/problems/only-medicine-decides");
    assertThat(draft(community, CLOSING, BAOCHENG, in(3), "ERL-73").status()).isEqualTo(403);
    assertThat(draft(subdistrict, CLOSING, JIANGAN, in(3), "ERL-73").status()).isEqualTo(404);
    assertThat(jdbc.sql("select count(*) from measure").query(Long.class).single()).isZero();
  }

  @Test
  void theLevelTheLawNamesDecidesAndNobodyBelow() {
    var id = drafted(subdistrict, DAZHI, 3);
    assertThat(community.get("/api/law/measures/" + id).status()).isEqualTo(404);
    assertThat(step(subdistrict, id, "approval", AUTHORITY).problem())
        .isEqualTo("/problems/too-low-to-decide");
    assertThat(step(community, id, "approval", AUTHORITY).status()).isEqualTo(403);
    assertThat(cards(subdistrict)).doesNotContain("MEASURES_TO_APPROVE");
    assertThat(cards(district)).contains("MEASURES_TO_APPROVE");

    does(district, id, "approval", AUTHORITY);

    assertThat(seen(community, id).at("/measure/decided/level").asString()).isEqualTo("DISTRICT");
    assertThat(cards(district)).contains("MEASURES_TO_ANNOUNCE");
    assertThat(step(subdistrict, id, "announcement", "{'number': '1号'}").problem())
        .isEqualTo("/problems/decided-by-others");
    var lockdown = draft(city, "LOCKDOWN", JIANGAN, in(3), "IDL-63-66").json().path("id");
    assertThat(step(city, lockdown.asString(), "approval", AUTHORITY).problem())
        .isEqualTo("/problems/too-low-to-decide");
  }

  @Test
  void itIsInForceOnceAnnouncedIsExtendedAndNarrowedWithReasonsAndEndsByTheClock() {
    var id = drafted(subdistrict, DAZHI, 3);
    does(district, id, "approval", AUTHORITY);
    assertThat(isInForce(BAOCHENG)).isFalse();
    assertThatThrownBy(() -> measures.requireInForce(CLOSING, BAOCHENG))
        .hasMessageContaining("NO_MEASURE_IN_FORCE");

    does(district, id, "announcement", "{'number': '岸指〔2026〕7号', 'link': 'https://example.org/7'}");

    assertThat(state(community, id)).isEqualTo("IN_FORCE");
    assertThat(isInForce(BAOCHENG)).isTrue();
    assertThat(isInForce(BAOCHENG_1)).isTrue();
    assertThat(isInForce(JIANGHAN)).isFalse();
    assertThat(measures.isInForce("TRAFFIC_CONTROL", BAOCHENG, clock.instant())).isFalse();
    assertThat(measures.requireInForce(CLOSING, BAOCHENG).id()).hasToString(id);
    assertThat(measures.announcedAt(BAOCHENG_1)).hasSize(1);

    forward(Duration.ofDays(2));
    assertThat(cards(district)).contains("MEASURES_ENDING");
    assertThat(cards(subdistrict)).doesNotContain("MEASURES_ENDING");
    var longer = "{'until': '%s', 'words': '%s', 'number': '岸指〔2026〕9号'}";
    assertThat(step(district, id, "extension", longer.formatted(in(5), "")).status())
        .isEqualTo(422);
    assertThat(step(district, id, "extension", longer.formatted(in(0), "x")).problem())
        .isEqualTo("/problems/not-longer");
    assertThat(step(district, id, "extension", longer.formatted(in(15), "x")).problem())
        .isEqualTo("/problems/measure-too-long");
    assertThat(step(subdistrict, id, "extension", longer.formatted(in(5), "x")).problem())
        .isEqualTo("/problems/decided-by-others");
    does(district, id, "extension", longer.formatted(in(5), "仍有新增病例"));
    assertThat(state(community, id)).isEqualTo("EXTENDED");
    assertThat(cards(district)).doesNotContain("MEASURES_ENDING");

    var narrower = "{'place': '%s', 'words': '泰宁社区已无病例', 'number': '岸指〔2026〕11号'}";
    assertThat(step(district, id, "narrowing", narrower.formatted(DAZHI)).problem())
        .isEqualTo("/problems/not-narrower");
    does(district, id, "narrowing", narrower.formatted(BAOCHENG));
    assertThat(state(community, id)).isEqualTo("NARROWED");
    assertThat(isInForce(BAOCHENG)).isTrue();
    assertThat(isInForce(TAINING)).isFalse();

    forward(Duration.ofDays(5));

    assertThat(isInForce(BAOCHENG)).isFalse();
    assertThat(measures.announcedAt(BAOCHENG)).isEmpty();
    assertThat(state(community, id)).isEqualTo("EXPIRED");
    assertThat(step(district, id, "extension", longer.formatted(in(5), "x")).problem())
        .isEqualTo("/problems/measure-not-now");
    timer.settle();
    timer.settle();
    var log = seen(community, id).path("log");
    assertThat(log.findValuesAsString("act"))
        .containsExactly("DRAFT", "APPROVE", "ANNOUNCE", "EXTEND", "NARROW", "EXPIRE");
    assertThat(log.get(3).path("words").asString()).isEqualTo("仍有新增病例");
    assertThat(log.get(5).path("user").isNull()).isTrue();
    assertThat(district.get("/api/law/measures?which=OVER").json().path("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void anAnnouncedMeasureBeginsAtItsTimeAndIsNotedOnce() {
    var made =
        district.post(
            "/api/law/measures",
            "{'kind': 'CORDON', 'place': '%s', 'from': '%s', 'until': '%s', 'basis': 'ERL-73', 'content': 'x', 'proportion': 'x', 'protection': 'x', 'appeal': 'x'}"
                .formatted(BAOCHENG, in(1), in(3)));
    var id = made.json().path("id").asString();
    does(district, id, "approval", AUTHORITY);
    does(district, id, "announcement", "{'number': '8号'}");
    assertThat(state(community, id)).isEqualTo("ANNOUNCED");
    assertThat(measures.isInForce("CORDON", BAOCHENG, clock.instant())).isFalse();

    forward(Duration.ofDays(1).plusMinutes(1));

    assertThat(measures.isInForce("CORDON", BAOCHENG, clock.instant())).isTrue();
    timer.settle();
    timer.settle();
    assertThat(seen(community, id).path("log").findValuesAsString("act"))
        .containsExactly("DRAFT", "APPROVE", "ANNOUNCE", "BEGIN");
  }

  @Test
  void whoDecidedLiftsAndWhoIsAbove() {
    var one = inForce(DAZHI, 3);
    var other = inForce(BAOCHENG, 3);
    assertThat(step(subdistrict, one, "lifting", "{'words': 'x'}").problem())
        .isEqualTo("/problems/decided-by-others");

    does(district, one, "lifting", "{'words': '风险已消除'}");
    does(city, other, "lifting", "{'words': '区里过度了'}");

    assertThat(isInForce(BAOCHENG)).isFalse();
    assertThat(state(community, one)).isEqualTo("LIFTED");
    assertThat(step(district, one, "lifting", "{'words': 'x'}").problem())
        .isEqualTo("/problems/measure-not-now");
    var line = district.get("/api/journal?size=200").text();
    assertThat(line).contains("MEASURE_LIFT", "MEASURE_ANNOUNCE", "风险已消除");
  }

  @Test
  void aWithdrawnApprovalStopsItAndItsOwnerIsTold() {
    var today = clock.today();
    var basis =
        district
            .post(
                "/api/law/bases",
                "{'kind': 'APPROVAL', 'title': '关闭棋牌室批复', 'number': '岸政办3号', 'issuer': '江岸区政府', 'words': '同意关闭', 'area': '%s', 'from': '%s', 'until': '%s', 'collects': []}"
                    .formatted(JIANGAN, today, today.plusDays(5)))
            .json()
            .path("key")
            .asString();
    assertThat(draft(district, CLOSING, DAZHI, in(7), basis).problem())
        .isEqualTo("/problems/basis-not-in-force");
    var id = draft(district, CLOSING, DAZHI, in(3), basis).json().path("id").asString();
    does(district, id, "approval", AUTHORITY);
    does(district, id, "announcement", "{'number': '10号'}");
    assertThat(isInForce(BAOCHENG)).isTrue();

    district.post("/api/law/bases/" + basis + "/withdrawal", "{'reason': '发错了'}");

    assertThat(isInForce(BAOCHENG)).isFalse();
    var stopped = seen(district, id);
    assertThat(stopped.at("/measure/state").asString()).isEqualTo("SUSPENDED");
    assertThat(stopped.at("/measure/ended/why").asString()).isEqualTo("发错了");
    assertThat(cards(district)).contains("MEASURES_SUSPENDED");
    does(district, id, "lifting", "{'words': '依据已撤销'}");
    assertThat(cards(district)).doesNotContain("MEASURES_SUSPENDED");
  }

  @Test
  void onlyMedicineDecidesMedicalObservation() {
    var user = Neighbourhood.newUser();
    accounts.found(
        user,
        user,
        Neighbourhood.PASSWORD,
        new Post.Wish(
            Role.DEPARTMENT_OFFICER, user, JIANGAN, null, null, SourceAgency.DISEASE_CONTROL),
        "test");
    var control = guest.signedIn(user);

    var id =
        draft(control, "MEDICAL_OBSERVATION", DAZHI, in(3), "IDL-58").json().path("id").asString();

    assertThat(step(district, id, "approval", AUTHORITY).problem())
        .isEqualTo("/problems/only-medicine-decides");
    does(control, id, "approval", "{'authority': '江岸区疾控中心'}");
    assertThat(draft(control, CLOSING, DAZHI, in(3), "ERL-73").status()).isEqualTo(403);
  }

  /** As an activation does: many in one call, lifted in one; an exercise binds nobody. */
  @Test
  void anActivationEnactsManyAndAnExerciseBindsNobody() {
    var by = caller(district);
    var words = new Measure.Words("棋牌室暂停营业", "限流后仍有聚集", "送餐", "12345");
    var wishes =
        IntStream.range(0, 2000)
            .mapToObj(it ->
                new Wish(CLOSING, it % 2 == 0 ? BAOCHENG : TAINING, null, in(7), "ERL-73", words))
            .toList();

    measures.enact(by, "activation:x", UUID.randomUUID(), "江岸区指挥部", "演练1号", wishes);
    assertThat(isInForce(BAOCHENG)).isFalse();
    assertThat(measures.announcedAt(BAOCHENG)).isEmpty();
    var listed = community.get("/api/law/measures").json().path("items");
    assertThat(listed).isNotEmpty().allMatch(it -> it.path("exercise").asBoolean());
    assertThat(measures.lift(by, "activation:x", "演练结束")).isEqualTo(2000);

    measures.enact(by, "activation:7", null, "江岸区指挥部", "12号", wishes);
    assertThat(isInForce(BAOCHENG)).isTrue();
    assertThat(measures.lift(by, "activation:7", "响应终止")).isEqualTo(2000);
    assertThat(isInForce(BAOCHENG)).isFalse();
    assertThat(measures.ofSource("activation:7"))
        .allMatch(it -> it.state() instanceof MeasureState.Lifted);
    assertThat(measures.lift(by, "activation:7", "x")).isZero();

    var tooLong = new Wish(CLOSING, DAZHI, null, in(30), "ERL-73", words);
    assertThatThrownBy(() ->
            measures.enact(
                by, "activation:8", null, "区", "13号", List.of(wishes.getFirst(), tooLong)))
        .hasMessageContaining("MEASURE_TOO_LONG");
    assertThat(measures.ofSource("activation:8")).isEmpty();
    assertThatThrownBy(
            () -> measures.enact(caller(subdistrict), "activation:9", null, "街道", "1号", wishes))
        .hasMessageContaining("TOO_LOW_TO_DECIDE");
  }

  @Test
  void aDraftIsDroppedAndTheKindsSayWhoDecides() {
    var id = drafted(subdistrict, DAZHI, 3);
    does(subdistrict, id, "dropping", "{'words': '不需要了'}");
    assertThat(state(district, id)).isEqualTo("DROPPED");
    var kinds = subdistrict.get("/api/law/measures/kinds").json();
    assertThat(kinds.size()).isGreaterThan(11);
    assertThat(kinds).allMatch(it -> !it.path("mayDecide").asBoolean());
    var closing =
        district
            .get("/api/law/measures/kinds")
            .json()
            .valueStream()
            .filter(it -> it.path("key").asString().equals(CLOSING))
            .findFirst()
            .orElseThrow();
    assertThat(closing.path("mayDecide").asBoolean()).isTrue();
    assertThat(closing.path("milder").asString()).isNotEmpty();
  }

  private Caller caller(Http who) {
    var token =
        who.post("/api/tokens", "{'label': 'x', 'until': '%s'}".formatted(in(9)))
            .json()
            .path("token")
            .asString();
    return sessions.byToken(token).orElseThrow();
  }
}
