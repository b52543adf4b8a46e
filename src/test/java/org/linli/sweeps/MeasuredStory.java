package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.TAINING;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.authority.Role;

/** S2: four may measure, on several ways, and both where one lives and where one works are told. */
@Tag("S2")
class MeasuredStory extends ReportsPlay {

  @Test
  void aFeverMeasuredAtWorkIsToldToTheHomeAndToTheWorkplace() {
    var worker = families(ELSEWHERE_1, 1).getFirst();
    var shop = shopWith(worker);
    assertThat(
            told(
                secretary.bring(BATCH, CSV, HEADER + row(worker, 0, "38.2", "EMPLOYER")),
                "Refused"))
        .isEqualTo(1);

    var answer =
        secretary.bring(
            BATCH + "?organisation=" + shop, CSV, HEADER + row(worker, 0, "38.2", "EMPLOYER"));

    assertThat(told(answer, "Taken")).as(answer.text()).isEqualTo(1);
    var fever = worker.members().getFirst() + " EMPLOYER";
    assertThat(exceptions(elsewhere, ELSEWHERE)).contains(fever);
    assertThat(exceptions(secretary, BAOCHENG)).contains(fever);
    assertThat(exceptions(district, BAOCHENG)).contains(fever);
    var neighbours = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, TAINING));
    assertThat(exceptions(neighbours, TAINING)).doesNotContain(fever);
    assertThat(figures(elsewhere, ELSEWHERE).path("overPersons").asInt()).isEqualTo(1);
    assertThat(figures(secretary, BAOCHENG).path("overPersons").asInt()).isZero();

    var seen =
        secretary.get("/api/daily-reports/exceptions?place=" + BAOCHENG).json().at("/items/0");
    assertThat(seen.path("away").asBoolean()).isTrue();
    assertThat(seen.path("address").asString()).isEmpty();
    assertThat(seen.path("phone").isNull()).isTrue();
    assertThat(seen.at("/grid/name").asString()).isEqualTo("民族街街道");

    var corrected =
        secretary.bring(
            BATCH + "?organisation=" + shop, CSV, HEADER + row(worker, 0, "36.2", "EMPLOYER"));
    assertThat(told(corrected, "Corrected")).isEqualTo(1);
    assertThat(exceptions(elsewhere, ELSEWHERE)).doesNotContain(fever);
    assertThat(exceptions(secretary, BAOCHENG)).doesNotContain(fever);
  }

  @Test
  void thePhoneListThePaperAndTheCodeOnTheDoorAreToldApart() {
    var home = families(BAOCHENG_1, 2);
    var before = sources();
    var one = "[{'resident': '%s', 'celsius': 36.5}]";
    var proxied =
        "{'id': '%s', 'household': '%s', 'day': '%s', 'slot': '%s', 'measuredBy': 'GATE', 'via': 'PHONE', 'readings': "
            + one
            + "}";
    var asked =
        secretary.post(
            "/api/reports",
            proxied.formatted(
                UUID.randomUUID(),
                home.getFirst().id(),
                now().day(),
                now().slot(),
                home.getFirst().members().getFirst()));
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    var opened =
        guest.post(
            "/api/home/" + home.getLast().link() + "/reports",
            ("{'id': '%s', 'day': '%s', 'slot': '%s', 'via': 'DOOR_QR', 'readings': " + one + "}")
                .formatted(
                    UUID.randomUUID(),
                    now().day(),
                    now().slot(),
                    home.getLast().members().getFirst()));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);

    var after = sources();
    assertThat(after.at("/parties/GATE").asInt()).isEqualTo(before.at("/parties/GATE").asInt() + 1);
    assertThat(after.at("/channels/PHONE").asInt()).isEqualTo(1);
    assertThat(after.at("/channels/DOOR_QR").asInt()).isEqualTo(1);
    var shown = secretary.get("/api/households/" + home.getFirst().id() + "/reports").json().get(0);
    assertThat(shown.path("via").asString()).isEqualTo("PHONE");
    assertThat(shown.path("measuredPlace").asString()).isEqualTo(BAOCHENG.toString());
    assertThat(shown.at("/readings/0/measuredBy").asString()).isEqualTo("GATE");
    assertThat(elsewhere.get("/api/daily-reports/sources?place=" + BAOCHENG).status())
        .isEqualTo(404);
  }

  private tools.jackson.databind.JsonNode sources() {
    return secretary.get("/api/daily-reports/sources?place=" + BAOCHENG).json();
  }
}
