package org.linli.people.dwellings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about entrances and dwellings, one or many at a time. */
@Repository
class DwellingStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  DwellingStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** Where an entrance or a dwelling stands, what it is called, and whether it is still there. */
  record Standing(UnitId building, UnitId entrance, PlaceCode grid, String name, boolean ended) {}

  /** A dwelling that is to be entered behind an entrance. */
  record Behind(UnitId entrance, UnitId id, Layout.NewDwelling dwelling) {}

  Optional<Standing> ofEntrance(UnitId id) {
    return jdbc.sql(
            """
            select b.subdistrict, b.id, e.id as entrance, b.grid, e.name,
                   e.ended_at is not null as ended
            from entrance e
            join building b on b.subdistrict = e.subdistrict and b.id = e.building
            where e.subdistrict = :subdistrict and e.id = :id
            """)
        .params(key(id))
        .query(DwellingStore::standing)
        .optional();
  }

  Optional<Standing> ofDwelling(UnitId id) {
    return jdbc.sql(
            """
            select b.subdistrict, b.id, e.id as entrance, b.grid, d.room as name,
                   d.ended_at is not null as ended
            from dwelling d
            join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
            join building b on b.subdistrict = e.subdistrict and b.id = e.building
            where d.subdistrict = :subdistrict and d.id = :id
            """)
        .params(key(id))
        .query(DwellingStore::standing)
        .optional();
  }

  /** Only what is still there, with who lives in it. */
  List<Building.Entrance> inside(UnitId building) {
    var entrances = new LinkedHashMap<Long, Building.Entrance>();
    var dwellings = new LinkedHashMap<Long, Building.Dwelling>();
    var subdistrict = building.subdistrict();
    jdbc.sql(
            """
            select e.id as entrance, e.name, d.id as dwelling, d.storey, d.room, h.id as household,
                   h.members,
                   coalesce((select r.name from resident r
                             where r.subdistrict = h.subdistrict and r.household = h.id
                               and r.whereabouts = 'HERE'
                             order by (r.relation <> 'HEAD'), r.id limit 1), '') as head_name
            from entrance e
            left join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
                                and d.ended_at is null
            left join household h on h.subdistrict = d.subdistrict and h.dwelling = d.id
                                 and h.ended_at is null
            where e.subdistrict = :subdistrict and e.building = :id and e.ended_at is null
            order by length(e.name), e.name, e.id, d.storey, length(d.room), d.room, d.id, h.id
            limit :most
            """)
        .params(key(building))
        .param("most", 2 * Layout.MOST_DWELLINGS)
        .query((row, _) -> {
          var entrance =
              entrances.computeIfAbsent(
                  row.getLong("entrance"),
                  id ->
                      new Building.Entrance(
                          new UnitId(subdistrict, id), name(row), new ArrayList<>()));
          var id = row.getObject("dwelling", Long.class);
          if (id == null) return id;
          if (!dwellings.containsKey(id)) {
            var dwelling =
                new Building.Dwelling(
                    new UnitId(subdistrict, id),
                    row.getInt("storey"),
                    row.getString("room"),
                    new ArrayList<>());
            dwellings.put(id, dwelling);
            entrance.dwellings().add(dwelling);
          }
          var household = row.getObject("household", Long.class);
          if (household == null) return id;
          Objects.requireNonNull(dwellings.get(id))
              .households()
              .add(
                  new Building.Home(
                      new HouseholdId(subdistrict, household),
                      row.getString("head_name"),
                      row.getInt("members")));
          return id;
        })
        .list();
    return List.copyOf(entrances.values());
  }

  boolean hasEntrance(UnitId building, String name, long self) {
    return jdbc.sql(
            """
            select exists (select from entrance
                           where subdistrict = :subdistrict and building = :id
                             and name = :name and ended_at is null and id <> :self)
            """)
        .params(key(building))
        .param("name", name)
        .param("self", self)
        .query(Boolean.class)
        .single();
  }

  boolean hasDwelling(UnitId entrance, String room, long self) {
    return jdbc.sql(
            """
            select exists (select from dwelling
                           where subdistrict = :subdistrict and entrance = :id
                             and room = :room and ended_at is null and id <> :self)
            """)
        .params(key(entrance))
        .param("room", room)
        .param("self", self)
        .query(Boolean.class)
        .single();
  }

  void addEntrance(UnitId id, UnitId building, String name, BuildingStore.Origin origin) {
    jdbc.sql(
            """
            insert into entrance (subdistrict, id, building, name, source, recorded_at)
            values (:subdistrict, :id, :building, :name, :source, :at)
            """)
        .params(key(id))
        .param("building", building.number())
        .param("name", name)
        .param("source", origin.source())
        .param("at", origin.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void addDwellings(List<Behind> dwellings, BuildingStore.Origin origin) {
    template.batchUpdate(
        """
        insert into dwelling (subdistrict, id, entrance, storey, room, source, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        dwellings,
        500,
        (row, it) -> {
          row.setLong(1, it.id().subdistrict());
          row.setLong(2, it.id().number());
          row.setLong(3, it.entrance().number());
          row.setInt(4, it.dwelling().storey());
          row.setString(5, it.dwelling().room());
          row.setString(6, origin.source());
          row.setObject(7, origin.at().atOffset(ZoneOffset.UTC));
        });
  }

  /** A building is at least as high as its dwellings. */
  void raise(UnitId building) {
    jdbc.sql(
            """
            update building b
            set storeys = greatest(b.storeys,
                  (select max(d.storey) from entrance e
                   join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
                   where e.subdistrict = b.subdistrict and e.building = b.id
                     and d.ended_at is null))
            where b.subdistrict = :subdistrict and b.id = :id
            """)
        .params(key(building))
        .update();
  }

  void renameEntrance(UnitId id, String name) {
    jdbc.sql("update entrance set name = :name where subdistrict = :subdistrict and id = :id")
        .params(key(id))
        .param("name", name)
        .update();
  }

  void changeDwelling(UnitId id, Layout.NewDwelling it) {
    jdbc.sql(
            """
            update dwelling set storey = :storey, room = :room
            where subdistrict = :subdistrict and id = :id
            """)
        .params(key(id))
        .param("storey", it.storey())
        .param("room", it.room())
        .update();
  }

  void endEntrance(UnitId id, Instant at) {
    end(
        "update dwelling set ended_at = :at where subdistrict = :subdistrict and entrance = :id and ended_at is null",
        id,
        at);
    end("update entrance set ended_at = :at where subdistrict = :subdistrict and id = :id", id, at);
  }

  void endDwelling(UnitId id, Instant at) {
    end("update dwelling set ended_at = :at where subdistrict = :subdistrict and id = :id", id, at);
  }

  private void end(String sql, UnitId id, Instant at) {
    jdbc.sql(sql).params(key(id)).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  /** Whoever counts households up to a moment waits for us, or we for them. */
  void lockBeforeTheClockIsRead() {
    jdbc.sql("lock table household in row exclusive mode").update();
  }

  void addHousehold(HouseholdId id, UnitId dwelling, PlaceCode grid, BuildingStore.Origin origin) {
    jdbc.sql(
            """
            insert into household
              (subdistrict, id, grid, dwelling, building, members, synthetic, source, recorded_at)
            select d.subdistrict, :id, :grid, d.id, e.building, 0, false, :source, :at
            from dwelling d
            join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
            where d.subdistrict = :subdistrict and d.id = :dwelling
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .param("grid", grid.value())
        .param("dwelling", dwelling.number())
        .param("source", origin.source())
        .param("at", origin.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Map<String, Object> key(UnitId id) {
    return Map.of("subdistrict", id.subdistrict(), "id", id.number());
  }

  private static String name(ResultSet row) {
    try {
      return row.getString("name");
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    var subdistrict = row.getLong("subdistrict");
    return new Standing(
        new UnitId(subdistrict, row.getLong("id")),
        new UnitId(subdistrict, row.getLong("entrance")),
        new PlaceCode(row.getLong("grid")),
        row.getString("name"),
        row.getBoolean("ended"));
  }
}
