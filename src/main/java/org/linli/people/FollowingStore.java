package org.linli.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.CopyRows;
import org.linli.places.reorganisation.Attached.Size;
import org.linli.places.reorganisation.Building;
import org.linli.places.reorganisation.Succession;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which the register follows a reorganisation: one statement a table. */
@Repository
class FollowingStore {

  private static final String LIVED_IN =
      """
      from building b
      left join entrance e on e.subdistrict = b.subdistrict and e.building = b.id
      left join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
      left join household h
        on h.subdistrict = d.subdistrict and h.dwelling = d.id and h.ended_at is null
      where b.subdistrict = any(:subdistricts) and b.grid = any(:grids)
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  FollowingStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  List<Building> buildings(Collection<PlaceCode> grids) {
    return jdbc.sql(
            """
            select b.id, b.grid, b.name, b.address, b.longitude, b.latitude,
                   count(h.id) as households, coalesce(sum(h.members), 0) as persons
            """
                + LIVED_IN
                + """
                group by b.id, b.grid, b.name, b.address, b.longitude, b.latitude
                order by b.address, length(b.name), b.name, b.id
                """)
        .params(codes(grids))
        .query((row, _) ->
            new Building(
                row.getLong("id"),
                new PlaceCode(row.getLong("grid")),
                row.getString("name"),
                row.getString("address"),
                row.getObject("longitude", Double.class),
                row.getObject("latitude", Double.class),
                row.getInt("households"),
                row.getInt("persons")))
        .list();
  }

  Map<PlaceCode, Size> sizes(Collection<PlaceCode> grids) {
    var sizes = new HashMap<PlaceCode, Size>();
    if (grids.isEmpty()) return sizes;
    jdbc.sql(
            """
            select grid, sum(buildings) as buildings, sum(households) as households,
                   sum(persons) as persons
            from (select grid, count(*) as buildings, 0 as households, 0 as persons from building
                  where subdistrict = any(:subdistricts) and grid = any(:grids) group by grid
                  union all
                  select grid, 0, count(*), sum(members) from household
                  where subdistrict = any(:subdistricts) and grid = any(:grids)
                    and ended_at is null group by grid) counted
            group by grid
            """)
        .params(codes(grids))
        .query(row -> {
          sizes.put(
              new PlaceCode(row.getLong("grid")),
              new Size(row.getInt("buildings"), row.getInt("households"), row.getInt("persons")));
        });
    return sizes;
  }

  private static Map<String, Object> codes(Collection<PlaceCode> grids) {
    var narrow = grids.stream().filter(it -> it.level() == Level.GRID).toList();
    return Map.of(
        "subdistricts",
        narrow.stream().map(it -> it.at(Level.SUBDISTRICT).value()).distinct().toArray(Long[]::new),
        "grids",
        narrow.stream().map(PlaceCode::value).toArray(Long[]::new));
  }

  void holdStill() {
    jdbc.sql("lock table household in share row exclusive mode").update();
  }

  /** Lays out which grid follows which, and to which the buildings of divided grids fall. */
  void stage(Succession succession) {
    template.execute("drop table if exists pg_temp.recoded, pg_temp.allotted, pg_temp.divided");
    template.execute(
        """
        create temporary table recoded (
            from_subdistrict bigint, from_grid bigint primary key,
            to_subdistrict bigint, to_grid bigint
        ) on commit drop
        """);
    template.execute(
        """
        create temporary table allotted (subdistrict bigint, building bigint primary key, to_grid bigint)
        on commit drop
        """);
    template.execute(
        """
        create temporary table divided (subdistrict bigint, grid bigint primary key, first_part bigint)
        on commit drop
        """);
    template.execute(
        CopyRows.of(
            "copy divided from stdin",
            copy -> {
              for (var it : succession.firstParts().entrySet()) {
                copy.add(subdistrict(it.getKey()), it.getKey(), it.getValue());
              }
            }));
    template.execute(
        CopyRows.of(
            "copy recoded from stdin",
            copy -> {
              for (var it : succession.wholeGrids().entrySet()) {
                copy.add(
                    subdistrict(it.getKey()),
                    it.getKey(),
                    subdistrict(it.getValue()),
                    it.getValue());
              }
            }));
    template.execute(
        CopyRows.of(
            "copy allotted from stdin",
            copy -> {
              for (var it : succession.buildings().entrySet()) {
                copy.add(subdistrict(it.getValue()), it.getKey(), it.getValue());
              }
            }));
    template.execute("analyze recoded");
    template.execute("analyze allotted");
  }

  private static long subdistrict(PlaceCode grid) {
    return grid.at(Level.SUBDISTRICT).value();
  }

  /**
   * Grids that stay in their subdistrict. The days before are counted by the grid before; who is
   * given two new grids for the same day keeps the first before.
   */
  void followWithin(LocalDate from) {
    template.update(
        """
        update building b set grid = r.to_grid from recoded r
         where r.to_subdistrict = r.from_subdistrict
           and b.subdistrict = r.from_subdistrict and b.grid = r.from_grid
        """);
    template.update(
        """
        update household h
           set grid = r.to_grid, grid_since = ?,
               grid_before = case when h.grid_since >= ? then h.grid_before else h.grid end
          from recoded r
         where r.to_subdistrict = r.from_subdistrict
           and h.subdistrict = r.from_subdistrict and h.grid = r.from_grid
        """,
        from,
        from);
    template.update(
        """
        update household h
           set grid = a.to_grid, grid_since = ?,
               grid_before = case when h.grid_since >= ? then h.grid_before else h.grid end
          from allotted a
          join building b on b.subdistrict = a.subdistrict and b.id = a.building
         where h.subdistrict = a.subdistrict and h.building = a.building and h.grid = b.grid
        """,
        from,
        from);
    template.update(
        """
        update building b set grid = a.to_grid from allotted a
         where b.subdistrict = a.subdistrict and b.id = a.building
        """);
    organisationsFollow();
  }

  /**
   * With their building, or with the whole grid; from a divided one without it, to its first part.
   */
  private void organisationsFollow() {
    template.update(
        """
        update organisation o set grid = r.to_grid from recoded r
         where r.to_subdistrict = r.from_subdistrict
           and o.subdistrict = r.from_subdistrict and o.grid = r.from_grid
        """);
    template.update(
        """
        update organisation o set grid = a.to_grid
          from allotted a join divided v on v.subdistrict = a.subdistrict
         where o.subdistrict = a.subdistrict and o.building = a.building and o.grid = v.grid
        """);
    template.update(
        """
        update organisation o set grid = v.first_part from divided v
         where o.subdistrict = v.subdistrict and o.grid = v.grid
        """);
  }

  /**
   * Grids that come to another subdistrict, whose code leads every key: the rows are written anew
   * under it and taken away under the old one, and old numbers are pointed to the new.
   */
  void followElsewhere(LocalDate from) {
    for (var table : MovingTable.ALL) {
      template.execute(table.stage());
      template.execute("analyze pg_temp.moved_" + table.name());
    }
    for (var table : MovingTable.ALL) {
      var columns = columns(table.name());
      if (table.dated()) template.update(table.copy(columns), from, from);
      else template.update(table.copy(columns));
    }
    template.update(
        """
        update household_moved o set to_subdistrict = m.to_subdistrict
          from moved_household m where o.id = m.id
        """);
    template.update(
        """
        insert into household_moved (subdistrict, id, to_subdistrict)
        select subdistrict, id, to_subdistrict from moved_household order by subdistrict, id
        on conflict (subdistrict, id) do update set to_subdistrict = excluded.to_subdistrict
        """);
    template.update("delete from household_moved where subdistrict = to_subdistrict");
    pointersFollow();
    for (var table : MovingTable.ALL.reversed()) template.update(table.remove());
  }

  /** What names a resident of those who moved by number and subdistrict, and stays where it is. */
  private void pointersFollow() {
    template.update(
        """
        update organisation_person o set resident_subdistrict = m.to_subdistrict
          from moved_resident m where o.resident = m.id
        """);
    template.update(
        """
        with gone as (
            delete from duplicate_pair d using (
                select p.ctid as row, coalesce(a.to_subdistrict, p.subdistrict) as s1,
                       coalesce(b.to_subdistrict, p.other_subdistrict) as s2
                  from duplicate_pair p
                  left join moved_resident a on a.subdistrict = p.subdistrict and a.id = p.resident
                  left join moved_resident b
                    on b.subdistrict = p.other_subdistrict and b.id = p.other
                 where a.id is not null or b.id is not null) m
             where d.ctid = m.row
            returning d.*, m.s1, m.s2, (m.s1, d.resident) < (m.s2, d.other) as stands
        )
        insert into duplicate_pair
          (subdistrict, resident, other_subdistrict, other, reason, found_at, state, decided_at,
           account, post, first_stays, whereabouts, undo)
        select case when stands then s1 else s2 end, case when stands then resident else other end,
               case when stands then s2 else s1 end, case when stands then other else resident end,
               reason, found_at, state, decided_at, account, post, first_stays = stands,
               whereabouts, undo
          from gone
        """);
  }

  private List<String> columns(String table) {
    var columns = new ArrayList<String>();
    jdbc.sql(
            """
            select column_name from information_schema.columns
            where table_schema = current_schema() and table_name = :table order by ordinal_position
            """)
        .param("table", table)
        .query(row -> {
          columns.add(row.getString(1));
        });
    return columns;
  }

  long leftIn(Collection<PlaceCode> grids) {
    return jdbc.sql(
            """
            select count(*) from household
            where subdistrict = any(:subdistricts) and grid = any(:grids)
            """)
        .params(codes(grids))
        .query(Long.class)
        .single();
  }
}
