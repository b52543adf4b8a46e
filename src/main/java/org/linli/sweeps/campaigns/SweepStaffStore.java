package org.linli.sweeps.campaigns;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about who goes from door to door. */
@Repository
class SweepStaffStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  SweepStaffStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** The grids of a sweep within a place: those in which households were counted. */
  Set<PlaceCode> grids(UUID sweep, PlaceCode place) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select distinct grid from sweep_building
                where sweep = :sweep and subdistrict >= :subdistrictFrom
                  and subdistrict < :subdistrictTo and grid >= :gridFrom and grid < :gridTo
                """)
            .params(place.subtree().parameters())
            .param("sweep", sweep)
            .query((row, _) -> new PlaceCode(row.getLong("grid")))
            .list());
  }

  Map<PlaceCode, Map<StaffPart, Integer>> stated(UUID sweep, PlaceCode place) {
    var stated = new TreeMap<PlaceCode, Map<StaffPart, Integer>>();
    jdbc.sql(
            """
            select grid, part, people from sweep_staff
            where sweep = :sweep and subdistrict >= :subdistrictFrom
              and subdistrict < :subdistrictTo and grid >= :gridFrom and grid < :gridTo
            """)
        .params(place.subtree().parameters())
        .param("sweep", sweep)
        .query(row -> {
          stated
              .computeIfAbsent(
                  new PlaceCode(row.getLong("grid")), _ -> new EnumMap<>(StaffPart.class))
              .put(StaffPart.valueOf(row.getString("part")), row.getInt("people"));
        });
    return stated;
  }

  /** One part of one grid, as somebody says it; no people clears it. */
  record Said(PlaceCode grid, StaffPart part, int people) {}

  void say(UUID sweep, List<Said> all, UUID post, Instant at) {
    template.batchUpdate(
        "delete from sweep_staff where subdistrict = ? and sweep = ? and grid = ? and part = ?",
        all,
        500,
        (row, it) -> {
          row.setLong(1, it.grid().at(Level.SUBDISTRICT).value());
          row.setObject(2, sweep);
          row.setLong(3, it.grid().value());
          row.setString(4, it.part().name());
        });
    template.batchUpdate(
        """
        insert into sweep_staff (subdistrict, sweep, grid, part, people, post, at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        all.stream().filter(it -> it.people() > 0).toList(),
        500,
        (row, it) -> {
          row.setLong(1, it.grid().at(Level.SUBDISTRICT).value());
          row.setObject(2, sweep);
          row.setLong(3, it.grid().value());
          row.setString(4, it.part().name());
          row.setInt(5, it.people());
          row.setObject(6, post);
          row.setObject(7, utc(at));
        });
  }
}
