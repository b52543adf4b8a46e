package org.linli.sweeps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.DayTable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseId;
import org.linli.facts.Party;
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

  private static final DayTable DAYS = DayTable.of("temperature_exception");

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  ExceptionStore(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /** A day's exceptions have a table of their own; making one that is there does nothing. */
  void openDay(LocalDate day) {
    template.execute(DAYS.open(day));
  }

  /**
   * A reading over the threshold that no later report has corrected.
   *
   * @param away whether it was asked for by the place that measured, and they live elsewhere
   * @param handled null where no case has been told of it, or not yet
   */
  record Found(
      HouseholdId household,
      long resident,
      PlaceCode grid,
      Reading reading,
      int rule,
      Instant receivedAt,
      @Nullable UUID post,
      boolean away,
      @Nullable Handled handled) {}

  /**
   * The case it is handled in.
   *
   * @param state how that stands, by its name
   */
  record Handled(CaseId by, String state, boolean open) {}

  /** Withdraws what the batch takes back, then adds what in it is newly over the threshold. */
  void keepUp(List<Recorded.Step> batch, Map<Period, OpenedPeriod> periods) {
    var gone = new ArrayList<Over>();
    var come = new ArrayList<Over>();
    for (var step : batch) {
      var period = periods.get(step.now().period());
      if (period == null) throw new IllegalStateException("Not opened: " + step.now().period());
      if (!period.rule().concerns(step)) continue;
      var before = over(step.now(), step.before(), period.rule());
      var now = over(step.now(), step.now().readings(), period.rule());
      before.stream().filter(it -> !now.contains(it)).forEach(gone::add);
      now.stream().filter(it -> !before.contains(it)).forEach(come::add);
    }
    // What comes and goes within the batch comes first; only what is of an earlier revision goes.
    if (!come.isEmpty()) add(come);
    if (!gone.isEmpty()) withdraw(gone);
  }

  private record Over(Recorded report, Reading reading, Rule rule) {}

  private static List<Over> over(Recorded report, List<Reading> readings, Rule rule) {
    var over = new ArrayList<Over>(0);
    for (var it : readings) if (rule.isOver(it)) over.add(new Over(report, it, rule));
    return over;
  }

  private void withdraw(List<Over> gone) {
    template.batchUpdate(
        """
        update temperature_exception set withdrawn = true
        where subdistrict = ? and day = ? and slot = ? and household = ? and not withdrawn
          and resident = ? and measured_by = ? and revision < ?
        """,
        gone,
        gone.size(),
        (row, it) -> {
          key(row, it.report());
          row.setLong(5, it.reading().resident());
          row.setInt(6, it.reading().party().number());
          row.setInt(7, it.report().revision());
        });
  }

  private void add(List<Over> all) {
    template.batchUpdate(
        """
        insert into temperature_exception
          (subdistrict, day, slot, household, resident, measured_by, revision, tenths, rule, grid,
           received_at, post, measured_grid, withdrawn)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
        """,
        all,
        all.size(),
        (row, it) -> {
          var where = it.report().how().measuredPlace();
          key(row, it.report());
          row.setLong(5, it.reading().resident());
          row.setInt(6, it.reading().party().number());
          row.setInt(7, it.report().revision());
          row.setInt(8, it.reading().tenths());
          row.setInt(9, it.rule().version());
          row.setLong(10, it.report().grid().value());
          row.setObject(11, it.report().receivedAt().atOffset(ZoneOffset.UTC));
          row.setObject(12, it.report().post(), Types.OTHER);
          row.setObject(13, where == null ? null : where.first(Level.GRID), Types.BIGINT);
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
    var total =
        jdbc.sql("select (select count(*) from " + HERE + ") + (select count(*) from " + AWAY + ")")
            .params(filter)
            .query(Long.class)
            .single();
    var found =
        jdbc.sql(
                """
                select e.*, c.state, c.owner is not null as open from (
                    select * from (select *, false as away from %s union all
                                   select *, true from %s) found
                    order by received_at desc, subdistrict, household, resident, measured_by
                    limit :size offset :offset) e
                left join case_file c on c.subdistrict = e.case_subdistrict and c.id = e.case_id
                order by e.received_at desc, e.subdistrict, e.household, e.resident, e.measured_by
                """
                    .formatted(HERE, AWAY))
            .params(filter)
            .params(Map.of("size", ask.size(), "offset", ask.offset()))
            .query(ExceptionStore::found)
            .list();
    return ask.of(total, found);
  }

  /** Of those who live in the place. */
  private static final String HERE =
      """
      temperature_exception
      where day = :day and slot = :slot and not withdrawn
        and subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
        and grid >= :gridFrom and grid < :gridTo
      """;

  /** Of those who were measured in the place and live elsewhere. */
  private static final String AWAY =
      """
      temperature_exception
      where day = :day and slot = :slot and not withdrawn
        and measured_grid >= :gridFrom and measured_grid < :gridTo
        and not (grid >= :gridFrom and grid < :gridTo)
      """;

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
        row.getLong("resident"),
        new PlaceCode(row.getLong("grid")),
        new Reading(
            row.getLong("resident"), row.getInt("tenths"), Party.of(row.getInt("measured_by"))),
        row.getInt("rule"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getObject("post", UUID.class),
        row.getBoolean("away"),
        handled(row));
  }

  private static @Nullable Handled handled(ResultSet row) throws SQLException {
    var state = row.getString("state");
    if (state == null) return null;
    var id = new CaseId(row.getLong("case_subdistrict"), row.getLong("case_id"));
    return new Handled(id, state, row.getBoolean("open"));
  }
}
