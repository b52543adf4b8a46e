package org.linli.orders.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.JIANGAN;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.authority.Role;
import org.linli.law.Duty;
import org.linli.orders.OrdersPlay;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * O2: what a post is for stands on a list with versions; they are compared, and the holder reads.
 */
@Tag("O2")
class DutyListStory extends OrdersPlay {

  @Autowired DutyLists lists;
  @Autowired LetOutForms callers;

  private Http.Answer publish(String words, String own) {
    return as(Role.DISTRICT_OFFICER, JIANGAN)
        .post(
            "/api/duty-lists",
            "{'area': '%s', 'role': 'COMMUNITY_SECRETARY', 'words': '%s', 'own': [%s]}"
                .formatted(JIANGAN, words, own));
  }

  private static JsonNode read(Http by, String path) {
    var answer = by.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private void duty(String kind) {
    var made =
        as(Role.DISTRICT_OFFICER, JIANGAN)
            .post(
                "/api/law/duties",
                "{'key': 'WJ-06', 'agency': 'HEALTH', 'kind': '%s', 'name': '献血和健康教育动员', 'payer': 'REQUESTER', 'basis': 'RCL-43', 'area': '%s', 'from': '%s'}"
                    .formatted(kind, JIANGAN, clock.today()));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  @Test
  void versionOneAgainstTwoShowsWhatChangedAndTheHolderConfirms() {
    var secretary = as(Role.COMMUNITY_SECRETARY, BAOCHENG);
    var first = publish("第一版", "{'key': 'OWN-1', 'kind': 'BASIC', 'name': '邻里节', 'agency': null}");
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    var one = first.json().path("version").asInt();
    var kinds = first.json().path("items").findValuesAsString("kind");
    assertThat(kinds).contains("BASIC", "ASSIST");
    assertThat(
            publish("同样", "{'key': 'OWN-1', 'kind': 'BASIC', 'name': '邻里节', 'agency': null}")
                .problem())
        .isEqualTo("/problems/nothing-changes");

    var own = read(secretary, "/api/duty-lists/own");
    assertThat(own.at("/list/version").asInt()).isEqualTo(one);
    assertThat(own.path("readAt").isNull()).isTrue();
    confirm(secretary, one, 204);
    assertThat(read(secretary, "/api/duty-lists/own").path("readAt").isNull()).isFalse();

    duty("TAKEN_BACK");
    var second =
        publish("收回一项", "{'key': 'OWN-2', 'kind': 'BASIC', 'name': '楼栋长例会', 'agency': null}");
    var two = second.json().path("version").asInt();
    assertThat(two).isEqualTo(one + 1);
    var changed =
        read(
            secretary,
            "/api/duty-lists/differences?role=COMMUNITY_SECRETARY&place=%s&from=%d&to=%d"
                .formatted(BAOCHENG, one, two));
    assertThat(changed.path("added").findValuesAsString("key")).containsExactly("OWN-2");
    assertThat(changed.path("removed").findValuesAsString("key")).containsExactly("OWN-1");
    assertThat(changed.at("/changed/0/before/kind").asString()).isEqualTo("ASSIST");
    assertThat(changed.at("/changed/0/after/kind").asString()).isEqualTo("TAKEN_BACK");
    assertThat(changed.path("same").asInt()).isGreaterThan(50);

    assertThat(read(secretary, "/api/duty-lists/own").path("readAt").isNull()).isTrue();
    confirm(secretary, one, 409);
    confirm(secretary, two, 204);
    assertThat(
            as(Role.COMMUNITY_SECRETARY, ELSEWHERE)
                .get("/api/duty-lists?role=COMMUNITY_SECRETARY&place=" + BAOCHENG)
                .status())
        .isEqualTo(404);
    assertThat(
            as(Role.COMMUNITY_SECRETARY, BAOCHENG)
                .post(
                    "/api/duty-lists",
                    "{'area': '%s', 'role': 'GRID_WORKER', 'words': 'x', 'own': []}"
                        .formatted(BAOCHENG))
                .status())
        .isEqualTo(403);
  }

  private static void confirm(Http by, int version, int status) {
    var answer = by.put("/api/duty-lists/own/" + version + "/reading", "{}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
  }

  @Test
  void aPlanPutsItsDutiesOnTheListAndTakesThemAway() {
    var caller = callers.caller(Role.DISTRICT_OFFICER, JIANGAN);
    var gate = new DutyItem("P-1", null, Duty.Kind.BASIC, "卡口值守", null, "ERL-77", null);
    var before = lists.of(caller, BAOCHENG, Role.GRID_WORKER).size();
    lists.put(caller, "activation:9", BAOCHENG, Role.GRID_WORKER, List.of(gate));
    var now = lists.of(caller, BAOCHENG, Role.GRID_WORKER);
    assertThat(now).hasSize(before + 1);
    assertThat(now.getFirst().items()).extracting(DutyItem::source).contains("activation:9");

    assertThat(lists.take(caller, "activation:9")).isOne();
    assertThat(lists.of(caller, BAOCHENG, Role.GRID_WORKER).getFirst().items())
        .noneMatch(it -> "activation:9".equals(it.source()));
    assertThat(lists.take(caller, "activation:9")).isZero();
  }
}
