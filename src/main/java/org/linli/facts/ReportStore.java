package org.linli.facts;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.DayTable;
import org.linli.base.PlaceCode;
import org.linli.facts.IntakeCommitter.Key;
import org.linli.people.HouseholdId;
import org.linli.places.CopyRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Every SQL statement about reports. */
@Repository
class ReportStore {

  /**
   * All who write many rows write them in this order: who meets another's row waits for it, and two
   * never wait for each other.
   */
  static final Comparator<Recorded> BY_KEY =
      Comparator.comparing((Recorded it) -> new Key(it.household(), it.period()))
          .thenComparingInt(Recorded::revision);

  private static final String KNOWN =
      "select found.* from "
          + BySubdistrict.found("health_report", "household", "day = ? and slot = ?")
          + " order by found.revision";

  private static final DayTable DAYS = DayTable.growing("health_report");

  private final JdbcTemplate jdbc;

  ReportStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A day's reports have a table of their own; making one that is there does nothing. */
  void openDay(LocalDate day) {
    jdbc.execute(DAYS.open(day));
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

  /**
   * All revisions there are of these households and periods, oldest first: one statement a period,
   * one look-up by key for each household.
   */
  Map<Key, List<Recorded>> known(Collection<Key> keys) {
    var known = new HashMap<Key, List<Recorded>>();
    keys.stream()
        .collect(Collectors.groupingBy(Key::period))
        .forEach((period, of) -> find(period, of, known));
    return known;
  }

  private void find(Period period, List<Key> keys, Map<Key, List<Recorded>> known) {
    var ids =
        BySubdistrict.of(keys, it -> it.household().subdistrict(), it -> it.household().number());
    jdbc.query(
        KNOWN,
        statement -> {
          ids.set(statement, 1);
          statement.setObject(3, period.day());
          statement.setInt(4, period.slot().number());
        },
        row -> {
          var recorded = recorded(row);
          known
              .computeIfAbsent(new Key(recorded.household(), period), _ -> new ArrayList<>())
              .add(recorded);
        });
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
           residents, tenths, parties, measured_place, measured_at)
        select subdistrict, day, slot, household, revision, id, grid, received_at, channel, post,
               residents::bigint[], tenths::smallint[], parties::smallint[], measured_place,
               measured_at
        from unnest(?::bigint[], ?::date[], ?::smallint[], ?::bigint[], ?::smallint[], ?::uuid[],
                    ?::bigint[], ?::timestamptz[], ?::smallint[], ?::uuid[], ?::text[], ?::text[],
                    ?::text[], ?::bigint[], ?::timestamptz[])
          as new (subdistrict, day, slot, household, revision, id, grid, received_at, channel, post,
                  residents, tenths, parties, measured_place, measured_at)
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
          statement.setObject(9, shorts(reports, it -> it.how().channel().number()));
          statement.setArray(10, texts(statement, reports, Recorded::post));
          statement.setArray(11, texts(statement, reports, it -> array(it, Reading::resident)));
          statement.setArray(12, texts(statement, reports, it -> array(it, Reading::tenths)));
          statement.setArray(13, texts(statement, reports, ReportStore::parties));
          statement.setArray(14, texts(statement, reports, it -> it.how().measuredPlace()));
          statement.setArray(15, texts(statement, reports, it -> it.how().measuredAt()));
        });
  }

  /** The same for thousands: by COPY. */
  void addMany(List<Recorded> reports) {
    jdbc.execute(
        CopyRows.of(
            """
            copy health_report
              (subdistrict, day, slot, household, revision, id, grid, received_at, channel, post,
               residents, tenths, parties, measured_place, measured_at)
            from stdin
            """,
            copy -> {
              for (var it : reports) {
                copy.add(
                    it.household().subdistrict(),
                    it.period().day(),
                    it.period().slot().number(),
                    it.household().number(),
                    it.revision(),
                    it.id(),
                    it.grid(),
                    it.receivedAt(),
                    it.how().channel().number(),
                    it.post(),
                    array(it, Reading::resident),
                    array(it, Reading::tenths),
                    parties(it),
                    it.how().measuredPlace(),
                    it.how().measuredAt());
              }
            }));
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

  /** Most are measured at home by themselves: that is not written down for each. */
  static @Nullable String parties(Recorded report) {
    var allTheirOwn = report.readings().stream().allMatch(it -> it.party() == Party.RESIDENT);
    return allTheirOwn ? null : array(report, it -> it.party().number());
  }

  static String array(Recorded report, Function<Reading, Number> part) {
    var array = new StringBuilder("{");
    for (var reading : report.readings()) {
      if (array.length() > 1) array.append(',');
      array.append(part.apply(reading));
    }
    return array.append('}').toString();
  }

  private static Recorded recorded(ResultSet row) throws SQLException {
    var residents = (Long[]) row.getArray("residents").getArray();
    var tenths = (Short[]) row.getArray("tenths").getArray();
    var readings = new ArrayList<Reading>(residents.length);
    var told = row.getArray("parties");
    var parties = told == null ? null : (Short[]) told.getArray();
    for (var i = 0; i < residents.length; i++) {
      var party = parties == null ? Party.RESIDENT : Party.of(parties[i]);
      readings.add(new Reading(residents[i], tenths[i], party));
    }
    return new Recorded(
        row.getObject("id", UUID.class),
        new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
        new Period(row.getObject("day", LocalDate.class), Period.Slot.of(row.getInt("slot"))),
        row.getInt("revision"),
        new PlaceCode(row.getLong("grid")),
        instant(row, "received_at").orElseThrow(),
        row.getObject("post", UUID.class),
        how(row),
        readings);
  }

  private static How how(ResultSet row) throws SQLException {
    var place = row.getLong("measured_place");
    return new How(
        Channel.of(row.getInt("channel")),
        row.wasNull() ? null : new PlaceCode(place),
        instant(row, "measured_at").orElse(null));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
