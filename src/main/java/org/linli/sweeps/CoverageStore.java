package org.linli.sweeps;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.linli.base.DayTable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.facts.Channel;
import org.linli.facts.Party;
import org.linli.facts.Period;
import org.linli.people.Households.GridTotal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about the counters. */
@Repository
class CoverageStore {

  private static final String ADD =
      """
      update coverage c set %s
      from unnest(?::bigint[], ?::bigint[], %s) as new (subdistrict, grid, %s)
      where c.subdistrict = new.subdistrict and c.day = ? and c.slot = ? and c.grid = new.grid
      returning c.grid
      """
          .formatted(
              Counter.each("%1$s = c.%1$s + new.%1$s"::formatted),
              Counter.each(_ -> "?::int[]"),
              Counter.each(it -> it));

  private static final String ADD_GRID =
      """
      insert into coverage as c
        (subdistrict, day, slot, grid, expected_households, expected_persons, %s)
      values (?, ?, ?, ?, 0, 0, %s)
      on conflict (subdistrict, day, slot, grid) do update set %s
      """
          .formatted(
              Counter.each(it -> it),
              Counter.each(_ -> "?"),
              Counter.each("%1$s = c.%1$s + excluded.%1$s"::formatted));

  private static final DayTable DAYS = DayTable.counting("coverage", 50);

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  CoverageStore(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  record Key(Period period, PlaceCode grid) {}

  /**
   * Until this transaction ends, nobody else opens a day: "if not exists" looks before it locks, so
   * of two who come at once one would be refused.
   */
  void openDaysInTurn() {
    template.query("select pg_advisory_xact_lock(44, 0)", _ -> {});
  }

  /** Counters change often and have no index on them: room in the page keeps updates cheap. */
  void openDay(LocalDate day) {
    template.execute(DAYS.open(day));
  }

  /** Forgets a period's counters unless a report was counted; false if one was. */
  boolean clearUnreported(Period period) {
    var reported =
        jdbc.sql(
                """
                select exists (select from coverage
                               where day = :day and slot = :slot
                                 and (reported_households > 0 or added_households > 0))
                """)
            .param("day", period.day())
            .param("slot", period.slot().number())
            .query(Boolean.class)
            .single();
    if (reported) return false;
    jdbc.sql("delete from coverage where day = :day and slot = :slot")
        .param("day", period.day())
        .param("slot", period.slot().number())
        .update();
    return true;
  }

  void freeze(Period period, List<GridTotal> totals) {
    template.batchUpdate(
        """
        insert into coverage
          (subdistrict, day, slot, grid, expected_households, expected_persons)
        values (?, ?, ?, ?, ?, ?)
        """,
        totals,
        1000,
        (row, total) -> {
          row.setLong(1, total.grid().at(Level.SUBDISTRICT).value());
          row.setObject(2, period.day());
          row.setInt(3, period.slot().number());
          row.setLong(4, total.grid().value());
          row.setInt(5, total.households());
          row.setInt(6, total.persons());
        });
  }

  /**
   * One statement for all grids of a period: most of what an update costs is beginning it. In the
   * order of the keys, so that two servers seldom wait for each other in a circle; if they do, the
   * database ends one of the transactions and it is done again.
   */
  void add(SequencedMap<Key, Change> changes) {
    var byPeriod = new TreeMap<Period, List<Map.Entry<Key, Change>>>();
    for (var change : changes.entrySet()) {
      byPeriod.computeIfAbsent(change.getKey().period(), _ -> new ArrayList<>()).add(change);
    }
    byPeriod.forEach(this::add);
  }

  private void add(Period period, List<Map.Entry<Key, Change>> changes) {
    var counted = new HashSet<Long>();
    template.query(
        ADD,
        statement -> {
          statement.setObject(1, longs(changes, it -> subdistrict(it.getKey())));
          statement.setObject(2, longs(changes, it -> it.getKey().grid().value()));
          var at = 3;
          for (var counter : Counter.values()) {
            statement.setObject(at++, ints(changes, it -> it.getValue().of(counter)));
          }
          statement.setObject(at++, period.day());
          statement.setInt(at, period.slot().number());
        },
        row -> {
          counted.add(row.getLong("grid"));
        });
    for (var change : changes) {
      if (!counted.contains(change.getKey().grid().value())) {
        addGrid(change.getKey(), change.getValue());
      }
    }
  }

  private static long[] longs(
      List<Map.Entry<Key, Change>> all, ToLongFunction<Map.Entry<Key, Change>> column) {
    return all.stream().mapToLong(column).toArray();
  }

  private static int[] ints(
      List<Map.Entry<Key, Change>> all, ToIntFunction<Map.Entry<Key, Change>> column) {
    return all.stream().mapToInt(column).toArray();
  }

  /** A grid without expected households: whoever reports there came after the count. */
  private void addGrid(Key key, Change change) {
    change.add(Counter.ADDED_HOUSEHOLDS, change.of(Counter.REPORTED_HOUSEHOLDS));
    for (var frozen : NEEDS_EXPECTED) change.add(frozen, -change.of(frozen));
    template.update(
        ADD_GRID,
        row -> {
          key(row, 1, key);
          var at = 5;
          for (var counter : Counter.values()) row.setInt(at++, change.of(counter));
        });
  }

  private static final Set<Counter> NEEDS_EXPECTED =
      Set.of(Counter.REPORTED_HOUSEHOLDS, Counter.MEASURED_PERSONS, Counter.OVER_PERSONS);

  private static long subdistrict(Key key) {
    return key.grid().at(Level.SUBDISTRICT).value();
  }

  private static void key(PreparedStatement row, int from, Key key) throws SQLException {
    row.setLong(from, subdistrict(key));
    row.setObject(from + 1, key.period().day());
    row.setInt(from + 2, key.period().slot().number());
    row.setLong(from + 3, key.grid().value());
  }

  /** Who measured, and by which ways reports came, summed over a subtree. */
  Sources sources(PlaceCode within, Period period) {
    return jdbc.sql(
            "select "
                + Counter.each("coalesce(sum(%1$s), 0) as %1$s"::formatted)
                + " from coverage where "
                + WITHIN)
        .params(ReportListStore.filter(within, period))
        .query((row, _) -> {
          var parties = new EnumMap<Party, Integer>(Party.class);
          for (var it : Party.values()) parties.put(it, row.getInt(Counter.of(it).column()));
          var channels = new EnumMap<Channel, Integer>(Channel.class);
          for (var it : Channel.values()) channels.put(it, row.getInt(Counter.of(it).column()));
          return new Sources(parties, channels);
        })
        .single();
  }

  private static final String WITHIN =
      """
      day = :day and slot = :slot
        and subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
        and grid >= :gridFrom and grid < :gridTo
      """;

  /**
   * What one look at the counters found.
   *
   * @param seen which transactions had been kept then, to put a board back to (pg_snapshot)
   */
  record Sums(NavigableMap<PlaceCode, Figures> figures, String seen) {}

  /**
   * The counters summed by the places of a level within a subtree: one pass over its grids. What is
   * seen is asked for once, not for each row.
   */
  Sums sums(PlaceCode within, Level by, Period period) {
    return read(
        jdbc.sql(by == Level.GRID ? EACH : SUMMED)
            .param("divisor", by.gridsPerCode())
            .params(ReportListStore.filter(within, period)));
  }

  private static final String EACH =
      """
      with look as materialized (select pg_current_snapshot()::text as seen)
      select grid / :divisor as place,
             expected_households as households, reported_households as reported,
             expected_persons as persons, measured_persons as measured,
             over_persons as over, added_households as added, look.seen
      from coverage, look where
      """
          + WITHIN;

  private static final String SUMMED =
      """
      with look as materialized (select pg_current_snapshot()::text as seen)
      select sums.*, look.seen
      from look, (
          select grid / :divisor as place,
                 sum(expected_households) as households, sum(reported_households) as reported,
                 sum(expected_persons) as persons, sum(measured_persons) as measured,
                 sum(over_persons) as over, sum(added_households) as added
          from coverage where %s
          group by 1) sums
      """
          .formatted(WITHIN);

  static Sums read(JdbcClient.StatementSpec statement) {
    var figures = new TreeMap<PlaceCode, Figures>();
    var seen = new AtomicReference<>("");
    statement.query(row -> {
      if (seen.get().isEmpty()) seen.set(row.getString("seen"));
      var expected = row.getInt("households");
      var reported = row.getInt("reported");
      figures.put(
          new PlaceCode(row.getLong("place")),
          new Figures(
              expected,
              reported,
              expected - reported,
              row.getInt("persons"),
              row.getInt("measured"),
              row.getInt("over"),
              row.getInt("added")));
    });
    return new Sums(figures, seen.get());
  }
}
