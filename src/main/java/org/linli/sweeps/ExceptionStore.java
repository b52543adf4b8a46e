package org.linli.sweeps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.facts.Period;
import org.linli.facts.Reading;
import org.linli.facts.Recorded;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about readings over the threshold. */
@Repository
class ExceptionStore {

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  ExceptionStore(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /** A reading over the threshold that no later report has corrected. */
  record Found(
      HouseholdId household,
      long resident,
      PlaceCode grid,
      Reading reading,
      int rule,
      Instant receivedAt,
      @Nullable UUID post) {}

  /** Withdraws what the batch corrects, then adds what in it is over the threshold. */
  void keepUp(List<Recorded.Step> batch, Function<Period, Rule> rules) {
    var corrections = batch.stream().filter(step -> !step.before().isEmpty()).toList();
    if (!corrections.isEmpty()) withdraw(corrections);
    var over =
        batch.stream()
            .map(Recorded.Step::now)
            .flatMap(it ->
                it.readings().stream()
                    .filter(rules.apply(it.period())::isOver)
                    .map(reading -> new Over(it, reading, rules.apply(it.period()))))
            .toList();
    if (!over.isEmpty()) add(over);
  }

  private record Over(Recorded report, Reading reading, Rule rule) {}

  private void withdraw(List<Recorded.Step> corrections) {
    template.batchUpdate(
        """
        update temperature_exception set withdrawn = true
        where subdistrict = ? and day = ? and slot = ? and household = ? and not withdrawn
        """,
        corrections,
        corrections.size(),
        (row, step) -> key(row, step.now()));
  }

  private void add(List<Over> all) {
    template.batchUpdate(
        """
        insert into temperature_exception
          (subdistrict, day, slot, household, resident, revision, tenths, rule, grid, received_at,
           post, withdrawn)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
        """,
        all,
        all.size(),
        (row, it) -> {
          key(row, it.report());
          row.setLong(5, it.reading().resident());
          row.setInt(6, it.report().revision());
          row.setInt(7, it.reading().tenths());
          row.setInt(8, it.rule().version());
          row.setLong(9, it.report().grid().value());
          row.setObject(10, it.report().receivedAt().atOffset(ZoneOffset.UTC));
          row.setObject(11, it.report().post(), Types.OTHER);
        });
  }

  private static void key(java.sql.PreparedStatement row, Recorded it) throws SQLException {
    row.setLong(1, it.household().subdistrict());
    row.setObject(2, it.period().day());
    row.setInt(3, it.period().slot().number());
    row.setLong(4, it.household().number());
  }

  Page<Found> within(PlaceCode place, Period period, Page.Ask ask) {
    var filter = ReportListStore.filter(place, period);
    var total = jdbc.sql("select count(*)" + OPEN).params(filter).query(Long.class).single();
    var found =
        jdbc.sql(
                "select *"
                    + OPEN
                    + " order by received_at desc, subdistrict, household, resident"
                    + " limit :size offset :offset")
            .params(filter)
            .params(Map.of("size", ask.size(), "offset", ask.offset()))
            .query(ExceptionStore::found)
            .list();
    return ask.of(total, found);
  }

  private static final String OPEN =
      """
       from temperature_exception
      where day = :day and slot = :slot and not withdrawn
        and subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
        and grid >= :gridFrom and grid < :gridTo
      """;

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
        row.getLong("resident"),
        new PlaceCode(row.getLong("grid")),
        new Reading(row.getLong("resident"), row.getInt("tenths")),
        row.getInt("rule"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getObject("post", UUID.class));
  }
}
