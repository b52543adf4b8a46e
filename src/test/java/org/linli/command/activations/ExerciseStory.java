package org.linli.command.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.authority.Role;
import org.linli.law.measures.Measures;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * C6: an exercise runs on the real system, marked as one, and leaves no trace in what is real;
 * afterwards it is known what was asked of whom, when it was done and what was lacking.
 */
@Tag("C6")
class ExerciseStory extends ActivationsPlay {

  @Autowired Measures measures;

  @Test
  void nothingOfAnExerciseIsReal() {
    world.family(BAOCHENG_1);
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var secretary = as(Role.COMMUNITY_SECRETARY, BAOCHENG);
    var worker = as(Role.GRID_WORKER, BAOCHENG_1);
    var everyday = powers(secretary);
    var real = rows("lent_power", "form_issue", "sweep", "duty_list");
    var today = seen(worker, "/api/today").path("cards");
    var lacking = seen(district, "/api/command/stations/count?within=" + JIANGAN);
    var id = played(district, "epidemic", "III", 3, JIANGAN);

    assertThat(powers(secretary)).isEqualTo(everyday);
    assertThat(rows("lent_power", "form_issue", "sweep", "duty_list")).isEqualTo(real);
    assertThat(measures.isInForce("GATHERINGS", BAOCHENG, clock.instant())).isFalse();
    assertThat(jdbc.sql("select bool_and(not real) from order_task").query(Boolean.class).single())
        .isTrue();
    assertThat(seen(secretary, "/api/command/alive").get(0).path("exercise").asBoolean()).isTrue();
    assertThat(seen(district, "/api/orders?which=ALL").path("items").valueStream())
        .isNotEmpty()
        .allMatch(it -> it.path("exercise").asString().equals(id));
    assertThat(seen(worker, "/api/today").path("cards")).isEqualTo(today);
    assertThat(seen(district, "/api/command/stations/count?within=" + JIANGAN)).isEqualTo(lacking);

    // A real one goes on beside it.
    var it = declared(district, "epidemic", "III", 7, DAZHI);
    assertThat(seen(secretary, "/api/command/alive").get(0).path("id").asString()).isEqualTo(it);
    assertThat(powers(secretary)).hasSizeGreaterThan(everyday.size());
    ok(district.post(path(id, "/end"), "{'ground': %s, 'endSweeps': false}".formatted(ground())));
    assertThat(powers(secretary)).hasSizeGreaterThan(everyday.size());
  }

  @Test
  void aCommunityPlaysItTellsOnTheClockAndIsReportedOn() {
    var secretary = as(Role.COMMUNITY_SECRETARY, BAOCHENG);
    assertThat(
            secretary
                .post(
                    "/api/command/activations",
                    wish(UUID.randomUUID(), "epidemic", "IV", 3, false, BAOCHENG))
                .status())
        .isEqualTo(403);
    var id = played(secretary, "epidemic", "II", 3, BAOCHENG);
    assertThat(seen(secretary, path(id, "/injects")).size()).isLessThan(2);
    clock.forward(Duration.ofHours(6));
    secretary = as(Role.COMMUNITY_SECRETARY, BAOCHENG);
    var told = seen(secretary, path(id, "/injects"));
    assertThat(told.size()).isGreaterThan(2);
    assertThat(told.get(0).path("expects").isNull()).isTrue();
    ok(secretary.put(path(id, "/injects/1/answer"), "{'words': '十分钟内叫应，老人已转移'}"));

    var order = seen(secretary, path(id, "/tree")).path("orders").get(0).path("id").asString();
    ok(
        as(Role.GRID_WORKER, BAOCHENG_1)
            .put("/api/orders/%s/tasks/%s/acknowledgement".formatted(order, BAOCHENG_1), "{}"));
    var onlyWhy = "{'authority': '', 'basis': '', 'notice': '', 'words': '演练结束'}";
    ok(secretary.post(path(id, "/end"), "{'ground': %s, 'endSweeps': false}".formatted(onlyWhy)));

    var report = seen(secretary, path(id, "/report"));
    assertThat(report.path("injects").get(0).path("answer").asString()).contains("十分钟");
    assertThat(report.path("injects").get(0).path("expects").asString()).isNotBlank();
    assertThat(report.path("orders").valueStream())
        .anyMatch(it -> it.at("/progress/acknowledged").asInt() > 0);
    // The community cannot decide measures: for real somebody above would have to.
    assertThat(report.path("stopped").valueStream())
        .anyMatch(it -> it.path("kind").asString().equals("MEASURE"));
    ok(secretary.put(path(id, "/review"), "{'lessons': '第二次叫应改为电话'}"));
    assertThat(
            secretary
                .get(
                    path(
                        declared(as(Role.DISTRICT_OFFICER, JIANGAN), "epidemic", "III", 3, DAZHI),
                        "/report"))
                .problem())
        .isEqualTo("/problems/not-an-exercise");
  }
}
