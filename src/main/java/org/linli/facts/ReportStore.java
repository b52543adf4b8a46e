package org.linli.facts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
   * For the rest of this transaction every look-up goes by its key. A day's table is empty when the
   * day begins, so the planner would choose to read it whole, and would keep that plan while the
   * table grows to millions of rows.
   */
  void lookUpByKey() {
    jdbc.execute(
        "set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off");
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
   * One statement per period. The list is filled up to a power of two with repetitions, so that few
   * different statements exist and the database keeps their plans. The limit keeps the planner from
   * turning the look-ups, one by key for each household, into one reading of the whole day.
   */
  private Map<Key, List<Recorded>> known(Period period, List<Key> keys) {
    var asked = keys.stream().map(Key::household).toList();
    var rows = Integer.highestOneBit(asked.size() * 2 - 1);
    var sql =
        """
        select r.* from (values %s) as asked (subdistrict, household)
        cross join lateral (
            select * from health_report h
            where h.subdistrict = asked.subdistrict and h.household = asked.household
              and h.day = ? and h.slot = ?
            order by h.revision limit %d) r
        order by r.revision
        """
            .formatted(
                String.join(",", Collections.nCopies(rows, "(?::bigint, ?::bigint)")),
                IntakeCommitter.MOST_REVISIONS);
    var known = new HashMap<Key, List<Recorded>>();
    jdbc.query(
        sql,
        statement -> {
          var at = 1;
          for (var i = 0; i < rows; i++) {
            var id = asked.get(Math.min(i, asked.size() - 1));
            statement.setLong(at++, id.subdistrict());
            statement.setLong(at++, id.number());
          }
          statement.setObject(at++, period.day());
          statement.setInt(at, period.slot().number());
        },
        row -> {
          var recorded = recorded(row);
          var all =
              known.computeIfAbsent(new Key(recorded.household(), period), _ -> new ArrayList<>());
          if (all.isEmpty() || all.getLast().revision() < recorded.revision()) all.add(recorded);
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

  /** Sent as one batch, which the driver rewrites into few statements of many rows. */
  void add(List<Recorded> reports) {
    jdbc.batchUpdate(
        """
        insert into health_report
          (subdistrict, day, slot, household, revision, id, grid, received_at, channel, post,
           residents, tenths)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::bigint[], ?::smallint[])
        """,
        reports,
        reports.size(),
        ReportStore::set);
  }

  private static void set(PreparedStatement row, Recorded it) throws SQLException {
    row.setLong(1, it.household().subdistrict());
    row.setObject(2, it.period().day());
    row.setInt(3, it.period().slot().number());
    row.setLong(4, it.household().number());
    row.setInt(5, it.revision());
    row.setObject(6, it.id());
    row.setLong(7, it.grid().value());
    row.setObject(8, it.receivedAt().atOffset(ZoneOffset.UTC));
    row.setInt(9, it.post() == null ? HOUSEHOLD : PROXY);
    row.setObject(10, it.post(), Types.OTHER);
    row.setString(
        11, array(it.readings().stream().map(reading -> (Number) reading.resident()).toList()));
    row.setString(
        12, array(it.readings().stream().map(reading -> (Number) reading.tenths()).toList()));
  }

  private static String array(List<Number> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
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
