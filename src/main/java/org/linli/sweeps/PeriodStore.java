package org.linli.sweeps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.linli.facts.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about periods and rules. */
@Repository
class PeriodStore {

  private static final String WITH_RULE =
      "select * from report_period p join daily_report_rule r on r.version = p.rule ";

  private final JdbcClient jdbc;

  PeriodStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<OpenedPeriod.Found> find(Period period) {
    return jdbc.sql(WITH_RULE + "where day = :day and slot = :slot")
        .param("day", period.day())
        .param("slot", period.slot().number())
        .query((row, number) ->
            new OpenedPeriod.Found(
                period(row, number),
                Optional.ofNullable(row.getObject("dropped_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)
                    .orElse(null)))
        .optional();
  }

  /** The last day of which a period was opened. */
  Optional<LocalDate> lastDay() {
    return jdbc.sql("select day from report_period order by day desc, slot desc limit 1")
        .query(LocalDate.class)
        .optional();
  }

  List<OpenedPeriod> last(int limit) {
    return jdbc.sql(
            WITH_RULE + "where dropped_at is null order by day desc, slot desc limit :limit")
        .param("limit", limit)
        .query(PeriodStore::period)
        .list();
  }

  /** Opens a period under the newest rule; false when another server was first. */
  boolean add(Period period, Instant frozenAt) {
    return jdbc.sql(
                """
                insert into report_period (day, slot, frozen_at, rule)
                select :day, :slot, :frozenAt, max(version) from daily_report_rule
                on conflict do nothing
                """)
            .param("day", period.day())
            .param("slot", period.slot().number())
            .param("frozenAt", frozenAt.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void freezeAgain(Period period, Instant frozenAt) {
    jdbc.sql("update report_period set frozen_at = :frozenAt where day = :day and slot = :slot")
        .param("frozenAt", frozenAt.atOffset(ZoneOffset.UTC))
        .param("day", period.day())
        .param("slot", period.slot().number())
        .update();
  }

  private static OpenedPeriod period(ResultSet row, int number) throws SQLException {
    return new OpenedPeriod(
        new Period(row.getObject("day", LocalDate.class), Period.Slot.of(row.getInt("slot"))),
        row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
        new Rule(
            row.getInt("version"),
            row.getInt("threshold"),
            Rule.Comparison.valueOf(row.getString("comparison"))));
  }
}
