package org.linli.facts;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.facts.IntakeCommitter.Key;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Every SQL statement about reports. */
@Repository
class ReportStore {

  private static final int HOUSEHOLD = 1;
  private static final int PROXY = 2;

  private static final String KNOWN =
      """
      select r.* from unnest(?::bigint[], ?::bigint[]) as asked (subdistrict, household)
      cross join lateral (
          select * from health_report h
          where h.subdistrict = asked.subdistrict and h.household = asked.household
            and h.day = ? and h.slot = ?
          order by h.revision limit %d) r
      order by r.revision
      """
          .formatted(IntakeCommitter.MOST_REVISIONS);

  private final JdbcTemplate jdbc;

  ReportStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A day's reports have a table of their own; making one that is there does nothing. */
  void openDay(LocalDate day) {
    jdbc.execute(
        "create table if not exists health_report_%s partition of health_report for values from ('%s') to ('%s')"
            .formatted(day.toString().replace('-', '_'), day, day.plusDays(1)));
  }

  /**
   * For the rest of this transaction every look-up goes by its key, and is planned once, not for
   * each group. A day's table is empty when the day begins, so the planner would choose to read it
   * whole, and would keep that plan while the table grows to millions of rows.
   */
  void lookUpByKey() {
    jdbc.query(
        """
        select set_config('plan_cache_mode', 'force_generic_plan', true),
               set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
               set_config('enable_mergejoin', 'off', true)
        """,
        _ -> {});
  }

  /** All revisions there are of these households and periods, oldest first. */
  Map<Key, List<Recorded>> known(Set<Key> keys) {
    var known = new HashMap<Key, List<Recorded>>();
    keys.stream()
        .collect(Collectors.groupingBy(Key::period))
        .forEach((period, of) -> known.putAll(known(period, of)));
    return known;
  }

  /**
   * One statement per period, the same for every number of households. The limit keeps the planner
   * from turning the look-ups, one by key for each household, into one reading of the whole day.
   */
  private Map<Key, List<Recorded>> known(Period period, List<Key> keys) {
    var known = new HashMap<Key, List<Recorded>>();
    jdbc.query(
        KNOWN,
        statement -> {
          statement.setObject(1, longs(keys, key -> key.household().subdistrict()));
          statement.setObject(2, longs(keys, key -> key.household().number()));
          statement.setObject(3, period.day());
          statement.setInt(4, period.slot().number());
        },
        row -> {
          var recorded = recorded(row);
          known
              .computeIfAbsent(new Key(recorded.household(), period), _ -> new ArrayList<>())
              .add(recorded);
        });
    return known;
  }

  List<Recorded> of(HouseholdId household, Period period) {
    return jdbc.query(
        """
        select * from health_report
        where subdistrict = ? and day = ? and slot = ? and household = ? order by revision
        """,
        (row, _) -> recorded(row),
        household.subdistrict(),
        period.day(),
        period.slot().number(),
        household.number());
  }

  /** One statement for the group, each column an array. */
  void add(List<Recorded> reports) {
    jdbc.update(
        """
        insert into health_report
          (subdistrict, day, slot, household, revision, id, grid, received_at, channel, post,
           residents, tenths)
        select subdistrict, day, slot, household, revision, id, grid, received_at, channel, post,
               residents::bigint[], tenths::smallint[]
        from unnest(?::bigint[], ?::date[], ?::smallint[], ?::bigint[], ?::smallint[], ?::uuid[],
                    ?::bigint[], ?::timestamptz[], ?::smallint[], ?::uuid[], ?::text[], ?::text[])
          as new (subdistrict, day, slot, household, revision, id, grid, received_at, channel, post,
                  residents, tenths)
        """,
        statement -> {
          statement.setObject(1, longs(reports, it -> it.household().subdistrict()));
          statement.setArray(2, texts(statement, reports, it -> it.period().day()));
          statement.setObject(3, shorts(reports, it -> it.period().slot().number()));
          statement.setObject(4, longs(reports, it -> it.household().number()));
          statement.setObject(5, shorts(reports, Recorded::revision));
          statement.setArray(6, texts(statement, reports, Recorded::id));
          statement.setObject(7, longs(reports, it -> it.grid().value()));
          statement.setArray(8, texts(statement, reports, Recorded::receivedAt));
          statement.setObject(9, shorts(reports, it -> it.post() == null ? HOUSEHOLD : PROXY));
          statement.setArray(10, texts(statement, reports, Recorded::post));
          statement.setArray(11, texts(statement, reports, it -> array(it, Reading::resident)));
          statement.setArray(12, texts(statement, reports, it -> array(it, Reading::tenths)));
        });
  }

  private static <T> long[] longs(List<T> all, ToLongFunction<T> column) {
    return all.stream().mapToLong(column).toArray();
  }

  private static <T> Short[] shorts(List<T> all, ToIntFunction<T> column) {
    return all.stream().map(it -> (short) column.applyAsInt(it)).toArray(Short[]::new);
  }

  /** A column in the database's own spelling, which it reads as whatever the column is. */
  private static <T> Array texts(
      PreparedStatement statement, List<T> all, Function<T, @Nullable Object> column)
      throws SQLException {
    return statement
        .getConnection()
        .createArrayOf(
            "text",
            all.stream()
                .map(it -> {
                  var value = column.apply(it);
                  return value == null ? null : value.toString();
                })
                .toArray());
  }

  private static String array(Recorded report, Function<Reading, Number> part) {
    return report.readings().stream()
        .map(reading -> part.apply(reading).toString())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static Recorded recorded(ResultSet row) throws SQLException {
    var residents = (Long[]) row.getArray("residents").getArray();
    var tenths = (Short[]) row.getArray("tenths").getArray();
    var readings = new ArrayList<Reading>(residents.length);
    for (var i = 0; i < residents.length; i++) readings.add(new Reading(residents[i], tenths[i]));
    return new Recorded(
        row.getObject("id", UUID.class),
        new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
        new Period(row.getObject("day", LocalDate.class), Period.Slot.of(row.getInt("slot"))),
        row.getInt("revision"),
        new PlaceCode(row.getLong("grid")),
        instant(row),
        row.getObject("post", UUID.class),
        readings);
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("received_at", OffsetDateTime.class).toInstant();
  }
}
