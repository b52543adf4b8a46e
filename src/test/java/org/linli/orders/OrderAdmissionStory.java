package org.linli.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.TAINING;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Role;
import tools.jackson.databind.JsonNode;

/** O3: what lacks a basis or means is stopped or flagged, and the receiving level can say no. */
@Tag("O3")
class OrderAdmissionStory extends OrdersPlay {

  private static final String NO_MEANS =
      "{'people': null, 'goods': [], 'money': null, 'powers': '', 'data': '', 'lends': []}";

  private JsonNode preview(String... other) {
    return preview(as(Role.DISTRICT_OFFICER, JIANGAN), wish(JIANGAN, "GRID", other));
  }

  private static JsonNode preview(Http by, String wish) {
    var answer = by.post("/api/orders/preview", wish);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> names(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private List<String> stops(String... other) {
    return names(preview(other).path("stops"));
  }

  private List<String> flags(String... other) {
    return names(preview(other).path("flags"));
  }

  @Test
  void whatItMustHaveStopsItAndTheIssueSaysTheSameAsThePreview() {
    assertThat(stops()).isEmpty();
    assertThat(stops("basis", "null")).containsExactly("NO_BASIS");
    assertThat(stops("basis", "'NONE-1'")).containsExactly("BASIS_UNKNOWN");
    assertThat(stops("means", NO_MEANS)).contains("NO_MEANS", "NO_PAYER");
    assertThat(
            stops(
                "duty",
                "'WJ-03'",
                "means",
                NO_MEANS.replace("'money': null", "'money': {'yuan': 5, 'payer': 'x'}")))
        .containsExactly("NO_PEOPLE_TO_HELP");
    assertThat(stops("means", NO_MEANS.replace("'data': ''", "'data': '底册'")))
        .containsExactly("NO_PAYER");

    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var id = drafted(district, wish(JIANGAN, "GRID", "basis", "null"));
    var issue = district.put("/api/orders/" + id + "/issue", "{}");
    assertThat(issue.problem()).isEqualTo("/problems/stopped");
    assertThat(issue.text()).contains("NO_BASIS").doesNotContain("fault.");
    assertThat(rows("true", id)).isZero();
  }

  @Test
  void aBasisForAHigherLevelOrOfAnotherTimeIsNone() {
    var city = as(Role.COMMAND, CITY);
    var only = basis(city, clock.today().toString(), "'CITY'");
    assertThat(stops("basis", "'" + only + "'")).containsExactly("BASIS_TOO_HIGH");
    assertThat(names(preview(city, wish(JIANGAN, "GRID", "basis", "'" + only + "'")).path("stops")))
        .isEmpty();
    var later = basis(city, clock.today().plusDays(9).toString(), "null");
    assertThat(stops("basis", "'" + later + "'")).containsExactly("BASIS_NOT_IN_FORCE");
  }

  private static String basis(Http by, String from, String lowest) {
    var made =
        by.post(
            "/api/law/bases",
            "{'kind': 'NOTICE', 'title': '通告', 'number': '1号', 'issuer': '指挥部', 'words': '要求', 'area': '%s', 'from': '%s', 'until': null, 'collects': [], 'lowest': %s}"
                .formatted(CITY, from, lowest));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("key").asString();
  }

  @Test
  void whatADepartmentHasTakenBackIsStoppedAndWhatIsOnNoListMayBeRefused() {
    var taken =
        as(Role.DISTRICT_OFFICER, JIANGAN)
            .post(
                "/api/law/duties",
                "{'agency': 'HEALTH', 'kind': 'TAKEN_BACK', 'name': '体检摸底', 'payer': 'REQUESTER', 'basis': 'RCL-43', 'area': '%s', 'from': '%s'}"
                    .formatted(JIANGAN, clock.today()));
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    var key = taken.json().path("key").asString();
    assertThat(stops("duty", "'" + key + "'")).containsExactly("TAKEN_BACK");
    assertThat(flags("duty", "null")).contains("UNLISTED");
    assertThat(flags()).doesNotContain("UNLISTED");
  }

  @Test
  void theIssuerSeesTheLoadOfEachPostBeforeSending() {
    as(Role.GRID_WORKER, BAOCHENG_1);
    var light = preview("minutes", "5");
    assertThat(names(light.path("flags"))).doesNotContain("OVERLOAD");
    assertThat(light.path("tasks").path("GRID").asInt()).isEqualTo(3);
    assertThat(light.path("target").asInt()).isEqualTo(30);

    // Ten times twenty hours, against three work days of one post and two helpers.
    var heavy = preview("minutes", "1200");
    assertThat(names(heavy.path("flags"))).contains("OVERLOAD");
    assertThat(heavy.path("overloaded").asInt()).isEqualTo(3);
    assertThat(heavy.at("/heaviest/0/newMinutes").asInt()).isEqualTo(12_000);

    issued(as(Role.DISTRICT_OFFICER, JIANGAN), wish(JIANGAN, "GRID", "minutes", "100"));
    var then = preview("minutes", "5");
    assertThat(then.at("/heaviest/0/open").asInt()).isOne();
    assertThat(then.at("/heaviest/0/boundMinutes").asInt()).isEqualTo(1000);
    assertThat(names(then.path("flags"))).contains("DOUBLE");
  }

  @Test
  void aRefusalIsUpheldOrOverruledAndIsNotRefusedTwice() {
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var id = issued(district, wish(JIANGAN, "COMMUNITY"));
    var baocheng = as(Role.COMMUNITY_SECRETARY, BAOCHENG);
    var taining = as(Role.COMMUNITY_SECRETARY, TAINING);
    refuses(baocheng, id, BAOCHENG);
    refuses(taining, id, TAINING);
    assertThat(state(district, id, BAOCHENG)).isEqualTo("REFUSED");
    assertThat(today(district)).containsEntry("ORDERS_TO_ANSWER", 2);
    assertThat(baocheng.post(task(id, BAOCHENG) + "/answer", answer(true)).status()).isEqualTo(403);

    ok(district.post(task(id, BAOCHENG) + "/answer", answer(true)));
    ok(district.post(task(id, TAINING) + "/answer", answer(false)));
    assertThat(state(district, id, BAOCHENG)).isEqualTo("EXCUSED");
    assertThat(state(district, id, TAINING)).isEqualTo("ACKNOWLEDGED");
    assertThat(progress(district, id, JIANGAN).path("target").asInt()).isEqualTo(10);
    assertThat(progress(district, id, JIANGAN).path("excused").asInt()).isOne();
    assertThat(
            taining
                .post(task(id, TAINING) + "/refusal", "{'why': 'NO_BASIS', 'words': 'x'}")
                .problem())
        .isEqualTo("/problems/ruled-already");
    assertThat(may(taining, id, TAINING)).contains("COUNTER", "ASK_MEANS").doesNotContain("REFUSE");
  }

  private static void refuses(Http by, String order, org.linli.base.PlaceCode place) {
    ok(by.post(task(order, place) + "/refusal", "{'why': 'OUT_OF_DUTY_LIST', 'words': '清单外'}"));
  }

  private static String answer(boolean granted) {
    return "{'granted': %s, 'due': null, 'words': '已核'}".formatted(granted);
  }

  @Test
  void silenceDecidesForWhoeverAskedAndIsToldAboveTheIssuer() {
    var subdistrict = as(Role.SUBDISTRICT_OFFICER, DAZHI);
    var id = issued(subdistrict, wish(DAZHI, "GRID", "emergency", "true", "within", "'24h'"));
    refuses(as(Role.COMMUNITY_SECRETARY, BAOCHENG), id, BAOCHENG);
    ok(
        as(Role.COMMUNITY_SECRETARY, TAINING)
            .post(
                task(id, TAINING) + "/counter-proposal",
                "{'target': 4, 'due': null, 'words': '人手只够四户'}"));
    assertThat(timers.look()).isZero();
    forward(Duration.ofMinutes(119));
    assertThat(timers.look()).isZero();
    forward(Duration.ofMinutes(2));
    assertThat(timers.look()).isEqualTo(2);

    var above = as(Role.DISTRICT_OFFICER, JIANGAN);
    assertThat(state(above, id, BAOCHENG)).isEqualTo("EXCUSED");
    assertThat(state(above, id, BAOCHENG_1)).isEqualTo("EXCUSED");
    assertThat(state(above, id, BAOCHENG_2)).isEqualTo("EXCUSED");
    assertThat(progress(above, id, TAINING).path("target").asInt()).isEqualTo(4);
    assertThat(today(above)).containsEntry("ORDERS_UNANSWERED", 2);
    assertThat(listed(above, "UNANSWERED"))
        .containsExactly(BAOCHENG.toString(), TAINING.toString());
    assertThat(acts(above, id, BAOCHENG)).endsWith("REFUSE", "SILENCE");
    assertThat(
            as(Role.SUBDISTRICT_OFFICER, DAZHI)
                .post(task(id, BAOCHENG) + "/answer", answer(false))
                .problem())
        .isEqualTo("/problems/not-now");
  }

  @Test
  void ordinaryQuestionsHaveAWorkDayAndMeansComeWithTime() {
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var id = issued(district, wish(JIANGAN, "GRID", "within", "'3wd'"));
    var worker = as(Role.GRID_WORKER, BAOCHENG_1);
    ok(worker.post(task(id, BAOCHENG_1) + "/request-for-means", "{'words': '体温计没有到'}"));
    assertThat(state(worker, id, BAOCHENG_1)).isEqualTo("MEANS_ASKED");
    forward(Duration.ofHours(3));
    assertThat(timers.look()).isZero();

    district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var due =
        java.time.Instant.parse(read(district, task(id, BAOCHENG_1)).at("/task/due").asString());
    var sooner = "{'granted': true, 'due': '%s', 'words': '已发'}";
    assertThat(
            district
                .post(task(id, BAOCHENG_1) + "/answer", sooner.formatted(due.minusSeconds(60)))
                .problem())
        .isEqualTo("/problems/due-only-later");
    ok(district.post(task(id, BAOCHENG_1) + "/answer", sooner.formatted(due.plusSeconds(86_400))));
    assertThat(read(district, task(id, BAOCHENG_1)).at("/task/due").asString())
        .isEqualTo(due.plusSeconds(86_400).toString());
    worker = as(Role.GRID_WORKER, BAOCHENG_1);
    assertThat(
            worker
                .post(
                    task(id, BAOCHENG_1) + "/counter-proposal",
                    "{'target': null, 'due': null, 'words': 'x'}")
                .problem())
        .isEqualTo("/problems/nothing-proposed");
  }
}
