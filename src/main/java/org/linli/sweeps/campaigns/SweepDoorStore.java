package org.linli.sweeps.campaigns;

import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lists of a sweep: doors by how they stand, people found. Reads the registers of the rooms
 * below in one statement, since only they know how one walks; it writes none of them.
 */
@Repository
class SweepDoorStore {

  /**
   * Every door of the sweep, touched or not; {@code h.day_grid} is its grid when it was counted.
   */
  private static final String DOORS =
      """
      from (select x.*, case when x.grid_since > :day then x.grid_before else x.grid end as day_grid
            from household x
            where x.subdistrict >= :subdistrictFrom and x.subdistrict < :subdistrictTo
              and x.grid >= :gridFrom and x.grid < :gridTo
              and (x.ended_at is null or x.ended_at > :until)) h
      left join sweep_task t
        on t.subdistrict = h.day_grid / 1000000 and t.sweep = :sweep and t.household = h.id
      where coalesce(t.standing, 'UNTOUCHED') in (:standings)
        and (not :now or t.comes_back_at is null or t.comes_back_at <= :at)
      """;

  private static final String WALKED =
      """
      join dwelling d on d.subdistrict = w.home and d.id = w.dwelling
      join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
      join building b on b.subdistrict = e.subdistrict and b.id = e.building
      order by w.grid, b.id, e.id, d.storey, d.room, w.id
      """;

  /** Doors something became of, by how they stand: the index has them. */
  private static final String TOUCHED =
      """
      from sweep_task t
      where t.sweep = :sweep and t.subdistrict >= :subdistrictFrom
        and t.subdistrict < :subdistrictTo and t.grid >= :gridFrom and t.grid < :gridTo
        and t.standing in (:standings)
      """;

  private static final String FOUND =
      """
      from sweep_found
      where sweep = :sweep and cleared_at is null
        and subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
        and grid >= :gridFrom and grid < :gridTo
      """;

  private final JdbcClient jdbc;
  private final SweepCountStore counts;

  SweepDoorStore(JdbcClient jdbc, SweepCountStore counts) {
    this.jdbc = jdbc;
    this.counts = counts;
  }

  /** Which doors a list shows: those somebody goes to now, or all that stand so. */
  sealed interface Which {

    record ToVisit() implements Which {}

    record StandingSo(Standing standing) implements Which {}
  }

  /** A door with its task; {@code changedAt} is null where nothing has become of it. */
  record Found(HouseholdId household, Task task, @Nullable Instant changedAt) {}

  Page<Found> doors(Sweep sweep, PlaceCode place, Which which, Instant now, Page.Ask ask) {
    return switch (which) {
      case Which.ToVisit _ -> all(sweep, place, toVisit(sweep, now), true, now, ask);
      case Which.StandingSo(var standing) ->
          standing == Standing.UNTOUCHED
              ? all(sweep, place, List.of(standing.name()), false, now, ask)
              : touched(sweep, place, standing, ask);
    };
  }

  long countToVisit(Sweep sweep, PlaceCode place, Instant now) {
    var standings = toVisit(sweep, now);
    if (standings.isEmpty()) return 0;
    return place.level().isWiderThan(Level.COMMUNITY)
        ? expected(sweep, place, standings)
        : count(filter(sweep, place, standings, true, now));
  }

  private long count(Map<String, Object> filter) {
    return jdbc.sql("select count(*) " + DOORS).params(filter).query(Long.class).single();
  }

  SweepFigures figures(Sweep sweep, PlaceCode place) {
    return counts.sums(sweep, place, place.level(), null).getOrDefault(place, SweepFigures.NONE);
  }

  /** Of a place too wide to look at every door: as its counters say. */
  private long expected(Sweep sweep, PlaceCode place, List<String> standings) {
    var figures = figures(sweep, place);
    return standings.stream()
        .mapToLong(it -> figures.doors().getOrDefault(Standing.valueOf(it), 0))
        .sum();
  }

  private static List<String> toVisit(Sweep sweep, Instant now) {
    return Arrays.stream(Standing.values())
        .filter(it -> sweep.isToVisit(it, now))
        .map(Enum::name)
        .toList();
  }

  /** In a community or a grid as one walks; a wider place grid by grid, as the index has them. */
  private Page<Found> all(
      Sweep sweep,
      PlaceCode place,
      List<String> standings,
      boolean nowOnly,
      Instant now,
      Page.Ask ask) {
    var filter = filter(sweep, place, standings, nowOnly, now);
    var walked = !place.level().isWiderThan(Level.COMMUNITY);
    var total = walked ? count(filter) : expected(sweep, place, standings);
    var columns =
        "select h.subdistrict as home, h.id, h.grid, h.dwelling, coalesce(t.standing, 'UNTOUCHED')"
            + " as standing, coalesce(t.attempts, 0) as attempts, t.comes_back_at, t.vacant_by,"
            + " t.changed_at ";
    var sql =
        walked
            ? "select w.* from (" + columns + DOORS + ") w " + WALKED
            : columns + DOORS + " order by h.subdistrict, h.grid, h.dwelling, h.id";
    var found =
        jdbc.sql(sql + " limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, _) -> found(row, "home", "id"))
            .list();
    return ask.of(total, found);
  }

  private Page<Found> touched(Sweep sweep, PlaceCode place, Standing standing, Page.Ask ask) {
    var filter = place.subtree().parameters();
    filter.put("sweep", sweep.id());
    filter.put("standings", List.of(standing.name()));
    var total = jdbc.sql("select count(*) " + TOUCHED).params(filter).query(Long.class).single();
    var found =
        jdbc.sql(
                "select t.* "
                    + TOUCHED
                    + " order by t.subdistrict, t.grid, t.building, t.household"
                    + " limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, _) -> found(row, "subdistrict", "household"))
            .list();
    return ask.of(total, found);
  }

  private static Map<String, Object> filter(
      Sweep sweep, PlaceCode place, List<String> standings, boolean nowOnly, Instant now) {
    var filter = place.subtree().parameters();
    filter.put("sweep", sweep.id());
    filter.put("day", sweep.day());
    filter.put("until", utc(now));
    filter.put("standings", standings);
    filter.put("now", nowOnly);
    filter.put("at", utc(now));
    return filter;
  }

  /** Somebody of whom what a sweep looks for was found. */
  record Unwell(
      HouseholdId household, long resident, PlaceCode grid, Instant at, @Nullable UUID post) {}

  Page<Unwell> found(Sweep sweep, PlaceCode place, Page.Ask ask) {
    var filter = place.subtree().parameters();
    filter.put("sweep", sweep.id());
    var total = jdbc.sql("select count(*) " + FOUND).params(filter).query(Long.class).single();
    var found =
        jdbc.sql(
                "select * "
                    + FOUND
                    + " order by found_at desc, subdistrict, resident limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, _) ->
                new Unwell(
                    new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
                    row.getLong("resident"),
                    new PlaceCode(row.getLong("grid")),
                    row.getObject("found_at", OffsetDateTime.class).toInstant(),
                    row.getObject("post", UUID.class)))
            .list();
    return ask.of(total, found);
  }

  private static Found found(ResultSet row, String subdistrict, String household)
      throws SQLException {
    var changedAt = row.getObject("changed_at", OffsetDateTime.class);
    return new Found(
        new HouseholdId(row.getLong(subdistrict), row.getLong(household)),
        SweepTaskStore.task(row),
        changedAt == null ? null : changedAt.toInstant());
  }
}
