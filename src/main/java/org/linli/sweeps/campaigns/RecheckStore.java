package org.linli.sweeps.campaigns;

import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about the sample of doors that is looked at again. */
@Repository
class RecheckStore {

  private static final String WITHIN =
      """
      where sweep = :sweep and subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
        and grid >= :gridFrom and grid < :gridTo
      """;

  private final JdbcClient jdbc;

  RecheckStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int lastDraw(UUID sweep) {
    return jdbc.sql("select coalesce(max(number), 0) from sweep_draw where sweep = :sweep")
        .param("sweep", sweep)
        .query(Integer.class)
        .single();
  }

  /** Draws so many doors of each grid by chance among those reached and not yet in a sample. */
  int draw(Sweep sweep, PlaceCode place, int number, int perGrid, String seed) {
    var filter = place.subtree().parameters();
    filter.put("sweep", sweep.id());
    return jdbc.sql(
            """
            insert into sweep_recheck
              (subdistrict, sweep, household, draw, grid, building, standing, persons, unwell)
            select subdistrict, sweep, household, :draw, grid, building, standing, persons,
                   (select count(*) from sweep_found f
                    where f.subdistrict = chosen.subdistrict and f.sweep = chosen.sweep
                      and f.household = chosen.household and f.cleared_at is null)
            from (select t.*, row_number() over (
                      partition by grid order by md5(:seed || household::text), household) as rank
                  from sweep_task t
            """
                + WITHIN
                + """
                    and standing in (:covering) and not added
                    and not exists (
                        select from sweep_recheck r
                        where r.subdistrict = t.subdistrict and r.sweep = t.sweep
                          and r.household = t.household)) chosen
                where rank <= :perGrid
                """)
        .params(filter)
        .param("draw", number)
        .param("seed", seed)
        .param("perGrid", perGrid)
        .param(
            "covering",
            sweep.mode().covering().stream().map(Enum::name).collect(Collectors.toSet()))
        .update();
  }

  void note(
      Sweep sweep,
      PlaceCode place,
      int number,
      int perGrid,
      String seed,
      int doors,
      Caller by,
      Instant at) {
    jdbc.sql(
            """
            insert into sweep_draw
              (sweep, number, place, per_grid, seed, doors, drawn_at, account, post)
            values (:sweep, :number, :place, :perGrid, :seed, :doors, :at, :account, :post)
            """)
        .param("sweep", sweep.id())
        .param("number", number)
        .param("place", place.value())
        .param("perGrid", perGrid)
        .param("seed", seed)
        .param("doors", doors)
        .param("at", utc(at))
        .param("account", by.account())
        .param("post", by.post())
        .update();
  }

  /** A door of the sample, as it stood when it was drawn. */
  record Drawn(
      HouseholdId household,
      PlaceCode grid,
      Standing standing,
      int persons,
      int unwell,
      boolean done) {}

  Optional<Drawn> hold(UUID sweep, HouseholdId key) {
    return jdbc.sql(
            """
            select * from sweep_recheck
            where subdistrict = :subdistrict and sweep = :sweep and household = :household
            for update
            """)
        .param("subdistrict", key.subdistrict())
        .param("sweep", sweep)
        .param("household", key.number())
        .query(RecheckStore::drawn)
        .optional();
  }

  /** Has this account been at the door for the sweep? */
  boolean hasBeenThere(UUID sweep, HouseholdId key, UUID account) {
    return jdbc.sql(
            """
            select exists (select from sweep_step
                           where subdistrict = :subdistrict and sweep = :sweep
                             and household = :household and account = :account)
            """)
        .param("subdistrict", key.subdistrict())
        .param("sweep", sweep)
        .param("household", key.number())
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  void done(UUID sweep, HouseholdId key, Caller by, Collection<Difference> found, Instant at) {
    jdbc.sql(
            """
            update sweep_recheck
            set done_at = :at, account = :account, post = :post, differences = :differences
            where subdistrict = :subdistrict and sweep = :sweep and household = :household
            """)
        .param("at", utc(at))
        .param("account", by.account())
        .param("post", by.post())
        .param("differences", found.stream().map(Enum::name).toArray(String[]::new))
        .param("subdistrict", key.subdistrict())
        .param("sweep", sweep)
        .param("household", key.number())
        .update();
  }

  /** Doors of the sample: those still to be looked at, or those that were found to differ. */
  Page<Drawn> list(Sweep sweep, PlaceCode place, boolean differing, Page.Ask ask) {
    var filter = place.subtree().parameters();
    filter.put("sweep", sweep.id());
    var which = differing ? " and cardinality(differences) > 0" : " and done_at is null";
    var total =
        jdbc.sql("select count(*) from sweep_recheck " + WITHIN + which)
            .params(filter)
            .query(Long.class)
            .single();
    var found =
        jdbc.sql(
                "select * from sweep_recheck "
                    + WITHIN
                    + which
                    + " order by grid, building, household limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(RecheckStore::drawn)
            .list();
    return ask.of(total, found);
  }

  /** What the samples tell of one grid. */
  record OfGrid(int drawn, int looked, int right, Map<Difference, Integer> differences) {}

  /** By grid, as of now or as it was known at a moment. */
  Map<PlaceCode, OfGrid> byGrid(Sweep sweep, PlaceCode place, @Nullable Instant at) {
    var filter = place.subtree().parameters();
    filter.put("sweep", sweep.id());
    filter.put("at", utc(at == null ? Instant.parse("9999-01-01T00:00:00Z") : at));
    var found = new TreeMap<PlaceCode, OfGrid>();
    jdbc.sql(
            """
            select grid, count(*) as drawn,
                   count(*) filter (where looked) as looked,
                   count(*) filter (where looked and cardinality(differences) = 0) as right_ones,
                   count(*) filter (where looked and 'NOBODY_HAD_COME' = any(differences)) as nobody_had_come,
                   count(*) filter (where looked and 'LIVED_IN' = any(differences)) as lived_in,
                   count(*) filter (where looked and 'EMPTY' = any(differences)) as empty,
                   count(*) filter (where looked and 'PERSONS' = any(differences)) as persons_differ,
                   count(*) filter (where looked and 'UNWELL_MISSED' = any(differences)) as unwell_missed
            from (select r.grid, r.differences, coalesce(r.done_at <= :at, false) as looked
                  from sweep_recheck r
                  join sweep_draw d on d.sweep = r.sweep and d.number = r.draw and d.drawn_at <= :at
                  where r.sweep = :sweep and r.subdistrict >= :subdistrictFrom
                    and r.subdistrict < :subdistrictTo
                    and r.grid >= :gridFrom and r.grid < :gridTo) r
            group by grid
            """)
        .params(filter)
        .query(row -> {
          var differences = new EnumMap<Difference, Integer>(Difference.class);
          differences.put(Difference.NOBODY_HAD_COME, row.getInt("nobody_had_come"));
          differences.put(Difference.LIVED_IN, row.getInt("lived_in"));
          differences.put(Difference.EMPTY, row.getInt("empty"));
          differences.put(Difference.PERSONS, row.getInt("persons_differ"));
          differences.put(Difference.UNWELL_MISSED, row.getInt("unwell_missed"));
          found.put(
              new PlaceCode(row.getLong("grid")),
              new OfGrid(
                  row.getInt("drawn"),
                  row.getInt("looked"),
                  row.getInt("right_ones"),
                  differences));
        });
    return found;
  }

  private static Drawn drawn(ResultSet row, int number) throws SQLException {
    return new Drawn(
        new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
        new PlaceCode(row.getLong("grid")),
        Standing.valueOf(row.getString("standing")),
        row.getInt("persons"),
        row.getInt("unwell"),
        row.getObject("done_at", OffsetDateTime.class) != null);
  }
}
