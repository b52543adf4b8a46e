package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.CITY;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Role;
import org.linli.facts.Period;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * S2, G6: a day's reports go when what they were collected for is over, unless the law keeps them.
 */
@Tag("S2")
@Tag("G6")
class ReportDaysStory extends ReportsPlay {

  @Autowired Keeping keeping;
  @Autowired DataSource database;

  @Test
  void aDayGoesWhenItsTimeIsOverAndItsBoardSaysSo() {
    var home = families(BAOCHENG_1, 1).getFirst();
    report(home, "38.5", "36.8", "36.4");
    var day = now().day();
    assertThat(secretary.get(board(day, Period.Slot.MORNING)).status()).isEqualTo(200);

    clock.forward(Duration.ofDays(30));
    keeping.dropDue();
    theySignIn();
    assertThat(secretary.get(board(day, Period.Slot.MORNING)).status()).isEqualTo(200);
    clock.forward(Duration.ofDays(1));
    var gone = keeping.dropDue();
    theySignIn();

    assertThat(gone).contains(new Keeping.Certificate(day, 1, 1, 3, 1));
    assertThat(tables(day)).isZero();
    var board = secretary.get(board(day, Period.Slot.MORNING));
    assertThat(board.status()).isEqualTo(410);
    assertThat(board.problem()).isEqualTo("/problems/period-dropped");
    assertThat(board.json().path("detail").asString()).contains(day.toString()).contains("deleted");
    var lists = "?day=" + day + "&slot=MORNING";
    assertThat(secretary.get("/api/daily-reports/exceptions" + lists).status()).isEqualTo(410);
    assertThat(secretary.get("/api/daily-reports/sources" + lists).status()).isEqualTo(410);
    assertThat(secretary.get("/api/households/" + home.id() + "/reports" + lists).status())
        .isEqualTo(410);
    assertThat(secretary.get("/api/daily-reports/periods").text()).doesNotContain(day.toString());
    var written =
        jdbc.sql(
                "select detail::text from journal where action = 'REPORT_DAY_DROPPED' and subject = :d")
            .param("d", day.toString())
            .query(String.class)
            .list();
    assertThat(written).hasSize(1);
    assertThat(written.getFirst()).contains("\"readings\": 3").contains("\"exceptions\": 1");
    assertThat(keeping.dropDue()).isEmpty();
  }

  @Test
  void aDaySomebodyIsReadingGoesWithTheNextRound() throws SQLException {
    report(families(BAOCHENG_1, 1).getFirst(), "36.5");
    var day = now().day();
    clock.forward(Duration.ofDays(60));
    try (var reader = database.getConnection();
        var statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("lock table health_report in access share mode");

      assertThat(keeping.dropDue()).isEmpty();
      reader.rollback();
      reader.setAutoCommit(true);
    }

    assertThat(keeping.dropDue()).anyMatch(it -> it.day().equals(day));
  }

  @Test
  void aHoldKeepsADayUntilItIsLifted() {
    report(families(BAOCHENG_1, 1).getFirst(), "36.5");
    var day = now().day();
    var hold =
        district.post(
            "/api/daily-reports/holds",
            "{'first': '%s', 'last': '%s', 'basis': '调查评估'}".formatted(day, day));
    assertThat(hold.status()).as(hold.text()).isEqualTo(201);
    clock.forward(Duration.ofDays(60));
    theySignIn();

    assertThat(keeping.dropDue()).noneMatch(it -> it.day().equals(day));
    assertThat(secretary.get(board(day, Period.Slot.MORNING)).status()).isEqualTo(200);

    assertThat(district.get("/api/daily-reports/holds").text()).contains(day.toString());
    var lifted = district.delete("/api/daily-reports/holds/" + hold.json().path("id").asString());
    assertThat(lifted.status()).isEqualTo(204);
    assertThat(keeping.dropDue()).anyMatch(it -> it.day().equals(day));
    assertThat(secretary.get(board(day, Period.Slot.MORNING)).status()).isEqualTo(410);
  }

  @Test
  void onlyWhoKeepsTheLawOfTheCitySaysForHowLong() {
    var city = guest.signedIn(world.someone(Role.COMMAND, CITY));
    var less = "{'days': 14, 'basis': '市指挥部通知'}";

    assertThat(district.put("/api/daily-reports/keeping", less).status()).isEqualTo(403);
    assertThat(secretary.put("/api/daily-reports/keeping", less).status()).isEqualTo(403);
    assertThat(city.put("/api/daily-reports/keeping", less.replace("14", "0")).status())
        .isEqualTo(422);
    assertThat(city.put("/api/daily-reports/keeping", less.replace("市指挥部通知", " ")).status())
        .isEqualTo(422);
    assertThat(city.put("/api/daily-reports/keeping", less).status()).isEqualTo(200);
    report(families(BAOCHENG_1, 1).getFirst(), "36.5");
    var day = now().day();
    clock.forward(Duration.ofDays(15));
    assertThat(keeping.dropDue()).anyMatch(it -> it.day().equals(day));
    theySignIn();
    Http again = guest.signedIn(world.someone(Role.COMMAND, CITY));
    assertThat(again.put("/api/daily-reports/keeping", less.replace("14", "30")).status())
        .isEqualTo(200);
    var wrong = "{'first': '2026-02-02', 'last': '2026-02-01', 'basis': 'x'}";
    assertThat(again.post("/api/daily-reports/holds", wrong).status()).isEqualTo(422);
  }

  private int tables(LocalDate day) {
    return jdbc.sql("select count(*) from pg_class where relkind = 'r' and relname like :name")
        .param("name", "%\\_" + day.toString().replace("-", "\\_"))
        .query(Integer.class)
        .single();
  }
}
