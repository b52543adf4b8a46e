package org.linli.people.dwellings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about single buildings, entrances and dwellings. */
@Repository
class BuildingStore {

  /** A building has no more; what lies past it would be a fault of the data. */
  private static final int MOST_DWELLINGS = 2000;

  private static final String COUNTED =
      """
      select b.*,
             (select count(*) from entrance e
              join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
              where e.subdistrict = b.subdistrict and e.building = b.id) as dwellings,
             (select count(*) from entrance e
              join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
              join household h on h.subdistrict = d.subdistrict and h.dwelling = d.id
              where e.subdistrict = b.subdistrict and e.building = b.id
                and h.ended_at is null) as households
      from building b
      """;

  private static final String WITHIN =
      """
      where b.subdistrict >= :subdistrictFrom and b.subdistrict < :subdistrictTo
        and b.grid >= :gridFrom and b.grid < :gridTo
      """;

  private final JdbcClient jdbc;

  BuildingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where an entrance or a dwelling stands: its building and the grid. */
  record Standing(UnitId building, PlaceCode grid) {}

  /** Who enters it, from where it is known and when. */
  record Origin(String source, Instant at) {}

  Page<Building> list(PlaceCode within, Page.Ask ask) {
    var tree = within.subtree();
    var filter =
        Map.of(
            "subdistrictFrom", tree.subdistrictFrom(),
            "subdistrictTo", tree.subdistrictTo(),
            "gridFrom", tree.gridFrom(),
            "gridTo", tree.gridTo());
    var total =
        jdbc.sql("select count(*) from building b " + WITHIN)
            .params(filter)
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                COUNTED
                    + WITHIN
                    + "order by b.subdistrict, b.grid, b.id limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(BuildingStore::building)
            .list();
    return ask.of(total, items);
  }

  Optional<Building> find(UnitId id) {
    return jdbc.sql(COUNTED + "where b.subdistrict = :subdistrict and b.id = :id")
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(BuildingStore::building)
        .optional();
  }

  Optional<Standing> ofEntrance(UnitId id) {
    return jdbc.sql(
            """
            select b.subdistrict, b.id, b.grid from entrance e
            join building b on b.subdistrict = e.subdistrict and b.id = e.building
            where e.subdistrict = :subdistrict and e.id = :id
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(BuildingStore::standing)
        .optional();
  }

  Optional<Standing> ofDwelling(UnitId id) {
    return jdbc.sql(
            """
            select b.subdistrict, b.id, b.grid from dwelling d
            join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
            join building b on b.subdistrict = e.subdistrict and b.id = e.building
            where d.subdistrict = :subdistrict and d.id = :id
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(BuildingStore::standing)
        .optional();
  }

  List<Building.Entrance> inside(UnitId building) {
    var entrances = new LinkedHashMap<Long, Building.Entrance>();
    var dwellings = new LinkedHashMap<Long, Building.Dwelling>();
    var subdistrict = building.subdistrict();
    jdbc.sql(
            """
            select e.id as entrance, e.name, d.id as dwelling, d.storey, d.room, h.id as household
            from entrance e
            left join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
            left join household h on h.subdistrict = d.subdistrict and h.dwelling = d.id
                                 and h.ended_at is null
            where e.subdistrict = :subdistrict and e.building = :building
            order by e.id, d.storey, d.room, d.id, h.id limit :most
            """)
        .param("subdistrict", subdistrict)
        .param("building", building.number())
        .param("most", MOST_DWELLINGS)
        .query(row -> {
          var entrance =
              entrances.computeIfAbsent(
                  row.getLong("entrance"),
                  id ->
                      new Building.Entrance(
                          new UnitId(subdistrict, id), name(row), new ArrayList<>()));
          var id = row.getLong("dwelling");
          if (row.wasNull()) return;
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
          var household = row.getLong("household");
          if (row.wasNull()) return;
          dwellings.get(id).households().add(new HouseholdId(subdistrict, household));
        });
    return List.copyOf(entrances.values());
  }

  /** What is there already under the same name, if anything. */
  boolean hasBuilding(Building.Wish it) {
    return jdbc.sql(
            """
            select exists (select from building
                           where subdistrict = :subdistrict and grid = :grid and name = :name
                             and address = :address)
            """)
        .param("subdistrict", it.grid().at(org.linli.base.Level.SUBDISTRICT).value())
        .param("grid", it.grid().value())
        .param("name", it.name())
        .param("address", it.address())
        .query(Boolean.class)
        .single();
  }

  boolean hasEntrance(UnitId building, String name) {
    return jdbc.sql(
            """
            select exists (select from entrance
                           where subdistrict = :subdistrict and building = :building
                             and name = :name)
            """)
        .param("subdistrict", building.subdistrict())
        .param("building", building.number())
        .param("name", name)
        .query(Boolean.class)
        .single();
  }

  boolean hasDwelling(UnitId entrance, String room) {
    return jdbc.sql(
            """
            select exists (select from dwelling
                           where subdistrict = :subdistrict and entrance = :entrance
                             and room = :room)
            """)
        .param("subdistrict", entrance.subdistrict())
        .param("entrance", entrance.number())
        .param("room", room)
        .query(Boolean.class)
        .single();
  }

  void add(UnitId id, Building.Wish it, Origin origin) {
    jdbc.sql(
            """
            insert into building
              (subdistrict, id, grid, name, address, storeys, longitude, latitude, synthetic,
               source, recorded_at)
            values
              (:subdistrict, :id, :grid, :name, :address, :storeys, :longitude, :latitude, false,
               :source, :at)
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .param("grid", it.grid().value())
        .param("name", it.name())
        .param("address", it.address())
        .param("storeys", it.storeys())
        .param("longitude", it.longitude())
        .param("latitude", it.latitude())
        .param("source", origin.source())
        .param("at", origin.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void addEntrance(UnitId id, UnitId building, String name, Origin origin) {
    jdbc.sql(
            """
            insert into entrance (subdistrict, id, building, name, source, recorded_at)
            values (:subdistrict, :id, :building, :name, :source, :at)
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .param("building", building.number())
        .param("name", name)
        .param("source", origin.source())
        .param("at", origin.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void addDwelling(UnitId id, UnitId entrance, int storey, String room, Origin origin) {
    jdbc.sql(
            """
            insert into dwelling (subdistrict, id, entrance, storey, room, source, recorded_at)
            values (:subdistrict, :id, :entrance, :storey, :room, :source, :at)
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .param("entrance", entrance.number())
        .param("storey", storey)
        .param("room", room)
        .param("source", origin.source())
        .param("at", origin.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whoever counts households up to a moment waits for us, or we for them. */
  void lockBeforeTheClockIsRead() {
    jdbc.sql("lock table household in row exclusive mode").update();
  }

  void addHousehold(HouseholdId id, UnitId dwelling, PlaceCode grid, Origin origin) {
    jdbc.sql(
            """
            insert into household
              (subdistrict, id, grid, dwelling, members, synthetic, source, recorded_at)
            values (:subdistrict, :id, :grid, :dwelling, 0, false, :source, :at)
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .param("grid", grid.value())
        .param("dwelling", dwelling.number())
        .param("source", origin.source())
        .param("at", origin.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String name(ResultSet row) {
    try {
      return row.getString("name");
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        new UnitId(row.getLong("subdistrict"), row.getLong("id")),
        new PlaceCode(row.getLong("grid")));
  }

  private static Building building(ResultSet row, int number) throws SQLException {
    return new Building(
        new UnitId(row.getLong("subdistrict"), row.getLong("id")),
        new PlaceCode(row.getLong("grid")),
        row.getString("name"),
        row.getString("address"),
        row.getInt("storeys"),
        row.getObject("longitude", Double.class),
        row.getObject("latitude", Double.class),
        row.getInt("dwellings"),
        row.getInt("households"),
        row.getBoolean("synthetic"),
        row.getString("source"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
