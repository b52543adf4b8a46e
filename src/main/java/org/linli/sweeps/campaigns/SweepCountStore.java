package org.linli.sweeps.campaigns;

import static java.util.stream.Collectors.joining;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.sweeps.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about a sweep's counters: frozen, kept, summed, and put back in time. */
@Repository
class SweepCountStore {

  /** All that a door can stand at once it was touched; each has a column of its name. */
  private static final List<Standing> TOUCHED =
      Arrays.stream(Standing.values()).filter(it -> it != Standing.UNTOUCHED).toList();

  /**
   * Buildings whose names differ only in their number stand in one compound: told once a building.
   */
  private static final String FREEZE =
      """
      insert into sweep_building
        (subdistrict, sweep, grid, building, compound, expected_households, expected_persons)
      select c.grid / 1000000, :sweep, c.grid, c.building,
             b.address || regexp_replace(
               b.name, '[0-9０-９A-Za-z一二三四五六七八九十百]+(号楼|号院|栋|幢|座|楼|号)$', ''),
             c.households, c.persons
      from (select subdistrict, building,
                   case when grid_since > :day then grid_before else grid end as grid,
                   count(*) as households, sum(members) as persons
            from household
            where recorded_at <= :at and (ended_at is null or ended_at > :at)
              and (subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
                   or grid_since > :day)
            group by 1, 2, 3) c
      join building b on b.subdistrict = c.subdistrict and b.id = c.building
      where c.grid >= :gridFrom and c.grid < :gridTo
      """;

  private static final String NOW =
      """
      select * from sweep_building
      where sweep = :sweep and subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
        and grid >= :gridFrom and grid < :gridTo
      """;

  /** The same table as it was: what was frozen, and all steps until then added up. */
  private static final String THEN =
      """
      select b.grid, b.compound, b.expected_households, b.expected_persons,
             %s, coalesce(s.covered_persons, 0) as covered_persons,
             coalesce(s.unwell_persons, 0) as unwell_persons,
             coalesce(s.added_covered, 0) as added_covered
      from sweep_building b
      left join (
          select grid, building, %s, sum(covered) as covered_persons, sum(unwell) as unwell_persons,
                 sum(added_now) as added_covered
          from (select grid, building, case when added then null else standing end as standing,
                       case when added then null else standing_before end as standing_before,
                       case when added then 0 else covered end as covered,
                       unwell, case when added then covered_doors else 0 end as added_now
                from sweep_step
                where sweep = :sweep
                  and subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
                  and grid >= :gridFrom and grid < :gridTo and at <= :at
                  and (:seen = '' or pg_visible_in_snapshot(wrote, nullif(:seen, '')::pg_snapshot))) step
          group by grid, building) s on s.grid = b.grid and s.building = b.building
      where b.sweep = :sweep
        and b.subdistrict >= :subdistrictFrom and b.subdistrict < :subdistrictTo
        and b.grid >= :gridFrom and b.grid < :gridTo
      """
          .formatted(
              each(it -> "coalesce(s.%1$s, 0) as %1$s".formatted(column(it))),
              each(it ->
                  "sum((standing is not distinct from '%1$s')::int - (standing_before is not distinct from '%1$s')::int) as %2$s"
                      .formatted(it.name(), column(it))));

  private final JdbcClient jdbc;

  SweepCountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isAnybodyAt(PlaceCode place) {
    return jdbc.sql(
            """
            select exists (
                select from household
                where ended_at is null and subdistrict >= :subdistrictFrom
                  and subdistrict < :subdistrictTo and grid >= :gridFrom and grid < :gridTo)
            """)
        .params(place.subtree().parameters())
        .query(Boolean.class)
        .single();
  }

  /**
   * Counts what stands in the register at the sweep's start; answers how many buildings there are.
   */
  int freeze(Sweep it) {
    // A city has some hundred thousand buildings: added up in memory. The planner expects a row for
    // nearly every household and would sort millions of them on disk.
    jdbc.sql("set local work_mem = '64MB'").update();
    jdbc.sql("set local enable_sort = off").update();
    var buildings =
        jdbc.sql(FREEZE)
            .params(it.place().subtree().parameters())
            .param("sweep", it.id())
            .param("day", it.day())
            .param("at", utc(it.frozenAt()))
            .update();
    jdbc.sql("set local enable_sort = on").update();
    return buildings;
  }

  /**
   * By how much a building's counters change with one step.
   *
   * @param added the door is in no denominator
   */
  record Change(
      Standing before, Standing after, int coveredDoors, int covered, int unwell, boolean added) {

    boolean isNothing() {
      return before == after && covered == 0 && coveredDoors == 0 && unwell == 0;
    }
  }

  void add(Sweep sweep, PlaceCode grid, long building, Change change) {
    if (change.isNothing()) return;
    var counted = new StringBuilder("unwell_persons = unwell_persons + :unwell");
    if (change.added()) {
      counted.append(", added_covered = added_covered + :coveredDoors");
    } else {
      counted.append(", covered_persons = covered_persons + :covered");
      if (change.before() != change.after()) {
        if (change.before() != Standing.UNTOUCHED) counted.append(moves(change.before(), "- 1"));
        counted.append(moves(change.after(), "+ 1"));
      }
    }
    var update =
        jdbc.sql(
                "update sweep_building set "
                    + counted
                    + " where subdistrict = :subdistrict and sweep = :sweep and grid = :grid"
                    + " and building = :building")
            .param("unwell", change.unwell())
            .param("subdistrict", grid.at(Level.SUBDISTRICT).value())
            .param("sweep", sweep.id())
            .param("grid", grid.value())
            .param("building", building);
    update =
        change.added()
            ? update.param("coveredDoors", change.coveredDoors())
            : update.param("covered", change.covered());
    if (update.update() == 1) return;
    // A building that came later: nothing was expected of it.
    jdbc.sql(
            """
            insert into sweep_building
              (subdistrict, sweep, grid, building, compound, expected_households, expected_persons)
            values (:subdistrict, :sweep, :grid, :building, '', 0, 0) on conflict do nothing
            """)
        .param("subdistrict", grid.at(Level.SUBDISTRICT).value())
        .param("sweep", sweep.id())
        .param("grid", grid.value())
        .param("building", building)
        .update();
    if (update.update() != 1) throw new IllegalStateException("No counters of " + building);
  }

  private static String moves(Standing standing, String by) {
    return ", %1$s = %1$s %2$s".formatted(column(standing), by);
  }

  /** What everything read in this transaction shows: a board put back to it shows the same. */
  String snapshot() {
    return jdbc.sql("select pg_current_snapshot()::text").query(String.class).single();
  }

  /** The figures of each place of a level within a subtree, now or as they were. */
  Map<PlaceCode, SweepFigures> sums(
      Sweep sweep, PlaceCode within, Level by, @Nullable Moment then) {
    var covered =
        sweep.mode().covering().stream()
            .map(SweepCountStore::column)
            .sorted()
            .collect(joining(" + "));
    var sql =
        """
        select place, %s, sum(households) as households, sum(persons) as persons,
               sum(covered) as covered, sum(covered_persons) as covered_persons,
               sum(unwell_persons) as unwell_persons, sum(added_covered) as added_covered,
               count(*) filter (where households > 0) as compounds,
               count(*) filter (where households > 0 and covered = households) as compounds_done
        from (
            select grid / :divisor as place, grid / 1000 as community, compound, %s,
                   sum(expected_households) as households, sum(expected_persons) as persons,
                   sum(%s) as covered, sum(covered_persons) as covered_persons,
                   sum(unwell_persons) as unwell_persons, sum(added_covered) as added_covered
            from (%s) building
            group by 1, 2, 3) compound
        group by place
        """
            .formatted(
                each(it -> "sum(%1$s) as %1$s".formatted(column(it))),
                each(it -> "sum(%1$s) as %1$s".formatted(column(it))),
                covered,
                then == null ? NOW : THEN);
    var filter = within.subtree().parameters();
    filter.put("sweep", sweep.id());
    filter.put("divisor", by.gridsPerCode());
    if (then != null) {
      filter.put("at", utc(then.at()));
      filter.put("seen", then.seen());
    }
    var figures = new TreeMap<PlaceCode, SweepFigures>();
    jdbc.sql(sql)
        .params(filter)
        .query(row -> {
          figures.put(new PlaceCode(row.getLong("place")), figures(row));
        });
    return figures;
  }

  private static SweepFigures figures(ResultSet row) throws SQLException {
    var doors = new EnumMap<Standing, Integer>(Standing.class);
    var touched = 0;
    for (var it : TOUCHED) {
      var count = row.getInt(column(it));
      doors.put(it, count);
      touched += count;
    }
    doors.put(Standing.UNTOUCHED, row.getInt("households") - touched);
    return new SweepFigures(
        row.getInt("households"),
        row.getInt("covered"),
        row.getInt("persons"),
        row.getInt("covered_persons"),
        row.getInt("compounds"),
        row.getInt("compounds_done"),
        doors,
        row.getInt("unwell_persons"),
        row.getInt("added_covered"));
  }

  private static String column(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }

  private static String each(java.util.function.Function<Standing, String> part) {
    return TOUCHED.stream().map(part).collect(joining(", "));
  }
}
