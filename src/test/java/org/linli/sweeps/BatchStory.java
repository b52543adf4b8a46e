package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.ELSEWHERE_1;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.facts.Parcels;

/** S2: an employer, a venue or another system brings many readings at once. */
@Tag("S2")
class BatchStory extends ReportsPlay {

  @Test
  void aFileIsKeptRowByRowAndHouseholdsAreCountedOnce() {
    var homes = families(BAOCHENG_1, 3);
    var file =
        homes.stream()
            .flatMap(
                it -> List.of(row(it, 0, "36.5", "EMPLOYER"), row(it, 1, "36.6", "单位")).stream())
            .collect(Collectors.joining());

    var answer = secretary.bring(BATCH, CSV, HEADER + file);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(told(answer, "Taken")).isEqualTo(6);
    var figures = figures(secretary, BAOCHENG_1);
    assertThat(figures.path("reportedHouseholds").asInt()).isEqualTo(3);
    assertThat(figures.path("measuredPersons").asInt()).isEqualTo(6);
    assertThat(sources().at("/parties/EMPLOYER").asInt()).isEqualTo(6);
    assertThat(sources().at("/channels/BATCH").asInt()).isEqualTo(6);

    var again = secretary.bring(BATCH, CSV, HEADER + file);

    assertThat(again.status()).isEqualTo(200);
    assertThat(told(again, "Again")).isEqualTo(6);
    assertThat(figures(secretary, BAOCHENG_1)).isEqualTo(figures);
  }

  @Test
  void whatOneAddsLeavesStandingWhatAnotherHasMeasured() {
    var home = families(BAOCHENG_1, 1).getFirst();
    report(home, "36.5", "36.8", "36.4");

    var fever = secretary.bring(BATCH, CSV, HEADER + row(home, 0, "38.1", "EMPLOYER"));
    report(home, "36.9", "36.8");

    assertThat(told(fever, "Taken")).isEqualTo(1);
    var last = secretary.get("/api/households/" + home.id() + "/reports").json().get(2);
    assertThat(last.path("readings").toString())
        .contains("38.1", "EMPLOYER", "36.9", "36.8")
        .doesNotContain("36.4");
    assertThat(exceptions(secretary, BAOCHENG)).contains(home.members().getFirst() + " EMPLOYER");
    var corrected = secretary.bring(BATCH, CSV, HEADER + row(home, 0, "36.1", "EMPLOYER"));
    assertThat(told(corrected, "Corrected")).isEqualTo(1);
    assertThat(exceptions(secretary, BAOCHENG))
        .doesNotContain(home.members().getFirst() + " EMPLOYER");
  }

  @Test
  void whatIsRefusedComesBackToBeCorrectedAndSentAgain() {
    var home = families(BAOCHENG_2, 1).getFirst();
    var stranger = families(ELSEWHERE_1, 1).getFirst();
    var file =
        HEADER
            + row(home, 0, "36.5", "VENUE")
            + row(home, 1, "\"36,5\"", "VENUE")
            + row(home, 2, "36.5", "NEIGHBOUR")
            + row(stranger, 0, "36.5", "VENUE")
            + "not,a,row\n";

    var answer = secretary.bring(BATCH, CSV, file);

    assertThat(answer.status()).isEqualTo(207);
    assertThat(told(answer, "Taken")).isEqualTo(1);
    assertThat(told(answer, "Refused")).isEqualTo(4);
    assertThat(answer.text())
        .contains("Write 36.5")
        .contains(",3,celsius,")
        .contains(",5,resident,");

    var corrected =
        answer.text().replace("\"36,5\",VENUE", "36.5,VENUE").replace("NEIGHBOUR", "VENUE");
    var again = secretary.bring(BATCH, CSV, corrected);

    assertThat(told(again, "Taken")).isEqualTo(2);
    assertThat(told(again, "Refused")).isEqualTo(2);
  }

  @Test
  void linesOfJsonGoTheSameWay() {
    var home = families(BAOCHENG_1, 1).getFirst();
    var lines =
        line(UUID.randomUUID(), home, 0, "36.5", "GATE")
            + line(UUID.randomUUID(), home, 1, "365", "GATE")
            + "{\"id\": 7\n";

    var answer = secretary.bring(BATCH, JSON_LINES, lines);

    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.text().lines().toList().getFirst())
        .contains("\"rows\":3", "\"taken\":1", "\"refused\":2");
    var again =
        secretary.bring(
            BATCH, JSON_LINES, answer.text().replace("\"celsius\":365", "\"celsius\":36.5"));
    assertThat(told(again, "Taken")).isEqualTo(1);
    assertThat(told(again, "Refused")).isEqualTo(1);
    assertThat(sources().at("/parties/GATE").asInt()).isEqualTo(2);
  }

  @Test
  void aFileWithoutItsColumnsIsRefusedWhole() {
    var answer = secretary.bring(BATCH, CSV, "id,person\n1,2\n");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("/problems/batch-columns");
    assertThat(answer.json().path("detail").asString()).contains("celsius").contains("person");
    assertThat(secretary.bring(BATCH, "text/plain", "x").status()).isEqualTo(415);
    assertThat(district.bring(BATCH, CSV, HEADER).status()).isEqualTo(403);
    assertThat(secretary.bring(BATCH + "?organisation=420103001-1", CSV, HEADER).status())
        .isEqualTo(404);
    assertThat(guest.bring(BATCH, CSV, HEADER).status()).isEqualTo(401);
  }

  @Test
  void periodsThatAreOverOrToComeAreToldRowByRow() {
    var home = families(BAOCHENG_1, 1).getFirst();
    var day = now().day();
    var old = row(home, 0, "36.5", "GATE").replace(day.toString(), "2020-02-20");
    var future = row(home, 1, "36.5", "GATE").replace(day.toString(), "2120-02-20");
    var odd = row(home, 2, "36.5", "GATE").replace("GATE,", "GATE," + day.minusDays(3) + "T08:00");

    var answer = secretary.bring(BATCH, CSV, HEADER + old + future + odd);

    assertThat(told(answer, "Refused")).isEqualTo(3);
    assertThat(answer.text())
        .contains("takes no more reports")
        .contains("has not begun")
        .contains("was not measured in this part of the day");
  }

  /**
   * The sender goes away in the middle of a row: what was kept is there once, all can be resent.
   */
  @Test
  void aConnectionThatBreaksLeavesWhatWasTakenOnce() throws Exception {
    var homes = families(BAOCHENG_2, 4);
    var ids = java.util.stream.IntStream.range(0, 12).mapToObj(_ -> UUID.randomUUID()).toList();
    var rows = new StringBuilder();
    for (var i = 0; i < 12; i++) {
      rows.append(row(ids.get(i), homes.get(i / 3), i % 3, "36.5", "EMPLOYER"));
    }
    // The same twelve again and again, so that whole parcels are kept before it breaks.
    var body = HEADER + rows.toString().repeat(Parcels.ROWS / 6);
    breakOff(body.substring(0, body.length() - 40), body.length());

    var answer = secretary.bring(BATCH, CSV, HEADER + rows);

    assertThat(told(answer, "Taken") + told(answer, "Again")).isEqualTo(12);
    assertThat(told(answer, "Refused")).isZero();
    var kept =
        jdbc.sql("select count(*) from health_report where id in (:ids)")
            .param("ids", ids)
            .query(Integer.class)
            .single();
    assertThat(kept).isEqualTo(12);
    assertThat(figures(secretary, BAOCHENG_2).path("reportedHouseholds").asInt()).isEqualTo(4);
  }

  private void breakOff(String body, int promised) throws Exception {
    var signed = secretary.get("/api/session").raw().request().headers();
    try (var socket = new Socket("127.0.0.1", port)) {
      var head =
          "POST %s HTTP/1.1\r\nHost: x\r\nCookie: %s\r\nContent-Type: text/csv\r\nContent-Length: %d\r\n\r\n"
              .formatted(BATCH, signed.firstValue("Cookie").orElseThrow(), promised);
      var out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(body.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private tools.jackson.databind.JsonNode sources() {
    Http.Answer answer = secretary.get("/api/daily-reports/sources?place=" + BAOCHENG);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }
}
