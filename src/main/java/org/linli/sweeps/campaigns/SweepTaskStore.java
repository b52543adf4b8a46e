package org.linli.sweeps.campaigns;

import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about what became of one door: its task, its steps, whom was found there. */
@Repository
class SweepTaskStore {

  private final JdbcClient jdbc;

  SweepTaskStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where a door's task is kept: under the number and the grid the household had on the sweep's
   * first day.
   *
   * @param persons how many belong to it
   * @param added it came into the register after the count
   */
  record Door(
      UUID sweep,
      HouseholdId household,
      PlaceCode grid,
      long building,
      int persons,
      boolean added) {}

  /** A task as it is kept; {@code steps} so far. */
  record Kept(Door door, Task task, int steps) {}

  /** The door's task, held until the transaction ends. */
  Kept hold(Door door, Instant now) {
    jdbc.sql(
            """
            insert into sweep_task
              (subdistrict, sweep, household, grid, building, added, persons, standing, attempts,
               steps, changed_at)
            values (:subdistrict, :sweep, :household, :grid, :building, :added, :persons,
                    'UNTOUCHED', 0, 0, :now)
            on conflict do nothing
            """)
        .param("subdistrict", door.household().subdistrict())
        .param("sweep", door.sweep())
        .param("household", door.household().number())
        .param("grid", door.grid().value())
        .param("building", door.building())
        .param("added", door.added())
        .param("persons", door.persons())
        .param("now", utc(now))
        .update();
    return jdbc.sql(
            """
            select * from sweep_task
            where subdistrict = :subdistrict and sweep = :sweep and household = :household
            for update
            """)
        .param("subdistrict", door.household().subdistrict())
        .param("sweep", door.sweep())
        .param("household", door.household().number())
        .query(SweepTaskStore::kept)
        .single();
  }

  void save(Door door, Task task, int steps, Instant now) {
    jdbc.sql(
            """
            update sweep_task
            set standing = :standing, attempts = :attempts, comes_back_at = :comesBackAt,
                vacant_by = :vacantBy, steps = :steps, changed_at = :now
            where subdistrict = :subdistrict and sweep = :sweep and household = :household
            """)
        .param("standing", task.standing().name())
        .param("attempts", task.attempts())
        .param("comesBackAt", task.comesBackAt() == null ? null : utc(task.comesBackAt()))
        .param("vacantBy", task.vacantBy())
        .param("steps", steps)
        .param("now", utc(now))
        .param("subdistrict", door.household().subdistrict())
        .param("sweep", door.sweep())
        .param("household", door.household().number())
        .update();
  }

  /** Was this very step taken before? */
  boolean isTaken(Door door, UUID id) {
    return jdbc.sql(
            """
            select exists (select from sweep_step
                           where subdistrict = :subdistrict and sweep = :sweep
                             and household = :household and id = :id)
            """)
        .param("subdistrict", door.household().subdistrict())
        .param("sweep", door.sweep())
        .param("household", door.household().number())
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /**
   * A step as it is kept.
   *
   * @param by the account and post that went there; null where the household itself reported
   */
  record Step(
      UUID id,
      int number,
      Standing before,
      Standing after,
      SweepCountStore.Change change,
      Look look,
      @Nullable UUID account) {}

  void add(Door door, Step step, Instant at) {
    var visit = step.look() instanceof Look.Visit it ? it : null;
    var evidence = visit == null ? null : visit.evidence();
    jdbc.sql(
            """
            insert into sweep_step
              (subdistrict, sweep, household, number, id, at, grid, building, added,
               standing_before, standing, covered_doors, covered, unwell, way, outcome, evidence,
               account, post)
            values (:subdistrict, :sweep, :household, :number, :id, :at, :grid, :building, :added,
                    :before, :after, :coveredDoors, :covered, :unwell, :way, :outcome, :evidence,
                    :account, :post)
            """)
        .param("subdistrict", door.household().subdistrict())
        .param("sweep", door.sweep())
        .param("household", door.household().number())
        .param("number", step.number())
        .param("id", step.id())
        .param("at", utc(at))
        .param("grid", door.grid().value())
        .param("building", door.building())
        .param("added", door.added())
        .param("before", step.before().name())
        .param("after", step.after().name())
        .param("coveredDoors", step.change().coveredDoors())
        .param("covered", step.change().covered())
        .param("unwell", step.change().unwell())
        .param("way", visit == null ? "HOME" : "VISIT")
        .param("outcome", visit == null ? null : visit.outcome().name())
        .param("evidence", evidence == null ? null : evidence.name())
        .param("account", step.account())
        .param("post", visit == null ? null : visit.post())
        .update();
  }

  /** How one door stands in a sweep. */
  SweepDoors.Under under(Sweep sweep, HouseholdId key) {
    return Objects.requireNonNull(under(sweep, List.of(key)).get(key));
  }

  /** How doors stand in a sweep, each by its number on the sweep's first day. */
  Map<HouseholdId, SweepDoors.Under> under(Sweep sweep, Collection<HouseholdId> keys) {
    if (keys.isEmpty()) return Map.of();
    var unwell = found(sweep.id(), keys);
    var all = new HashMap<HouseholdId, SweepDoors.Under>();
    for (var key : keys) {
      all.put(
          key,
          new SweepDoors.Under(sweep, Task.UNTOUCHED, null, unwell.getOrDefault(key, Set.of())));
    }
    jdbc.sql(
            "select * from sweep_task where sweep = :sweep and (subdistrict, household) in (:keys)")
        .param("sweep", sweep.id())
        .param("keys", pairs(keys))
        .query(row -> {
          var key = new HouseholdId(row.getLong("subdistrict"), row.getLong("household"));
          var changedAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
          all.put(
              key,
              new SweepDoors.Under(
                  sweep, task(row), changedAt, unwell.getOrDefault(key, Set.of())));
        });
    return all;
  }

  private Map<HouseholdId, Set<Long>> found(UUID sweep, Collection<HouseholdId> keys) {
    var all = new HashMap<HouseholdId, Set<Long>>();
    jdbc.sql(
            """
            select subdistrict, household, resident from sweep_found
            where sweep = :sweep and (subdistrict, household) in (:keys) and cleared_at is null
            """)
        .param("sweep", sweep)
        .param("keys", pairs(keys))
        .query(row -> {
          all.computeIfAbsent(
                  new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
                  _ -> new HashSet<>())
              .add(row.getLong("resident"));
        });
    return all;
  }

  private static List<Object[]> pairs(Collection<HouseholdId> keys) {
    return keys.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList();
  }

  /** Of whom in a household what is looked for was found, and nobody has found otherwise. */
  Set<Long> found(UUID sweep, HouseholdId key) {
    return found(sweep, List.of(key)).getOrDefault(key, Set.of());
  }

  void addFound(Door door, Collection<Long> residents, @Nullable UUID post, Instant at) {
    for (var resident : residents) {
      jdbc.sql(
              """
              insert into sweep_found (subdistrict, sweep, resident, household, grid, found_at, post)
              values (:subdistrict, :sweep, :resident, :household, :grid, :at, :post)
              """)
          .param("subdistrict", door.household().subdistrict())
          .param("sweep", door.sweep())
          .param("resident", resident)
          .param("household", door.household().number())
          .param("grid", door.grid().value())
          .param("at", utc(at))
          .param("post", post)
          .update();
    }
  }

  void clearFound(Door door, Collection<Long> residents, Instant at) {
    if (residents.isEmpty()) return;
    jdbc.sql(
            """
            update sweep_found set cleared_at = :at
            where subdistrict = :subdistrict and sweep = :sweep and household = :household
              and cleared_at is null and resident in (:residents)
            """)
        .param("at", utc(at))
        .param("subdistrict", door.household().subdistrict())
        .param("sweep", door.sweep())
        .param("household", door.household().number())
        .param("residents", residents)
        .update();
  }

  /** All that is kept of single doors and persons of a sweep; its counters stay. */
  void forget(UUID sweep) {
    for (var table : new String[] {"sweep_found", "sweep_recheck", "sweep_step", "sweep_task"}) {
      jdbc.sql("delete from " + table + " where sweep = :sweep").param("sweep", sweep).update();
    }
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    var door =
        new Door(
            row.getObject("sweep", UUID.class),
            new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
            new PlaceCode(row.getLong("grid")),
            row.getLong("building"),
            row.getInt("persons"),
            row.getBoolean("added"));
    return new Kept(door, task(row), row.getInt("steps"));
  }

  static Task task(ResultSet row) throws SQLException {
    var comesBackAt = row.getObject("comes_back_at", OffsetDateTime.class);
    return new Task(
        Standing.valueOf(row.getString("standing")),
        row.getInt("attempts"),
        comesBackAt == null ? null : comesBackAt.toInstant(),
        row.getObject("vacant_by", UUID.class));
  }
}
