package org.linli.people.dwellings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about buildings; what is inside them is for {@link DwellingStore}. */
@Repository
class BuildingStore {

  private static final String COUNTED =
      """
      select b.*,
             (select count(*) from entrance e
              join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
              where e.subdistrict = b.subdistrict and e.building = b.id
                and d.ended_at is null) as dwellings,
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
        and b.grid >= :gridFrom and b.grid < :gridTo and (b.ended_at is not null) = :ended
      """;

  private final JdbcClient jdbc;

  BuildingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who enters it, from where it is known and when. */
  record Origin(String source, Instant at) {}

  Page<Building> list(PlaceCode within, boolean ended, Page.Ask ask) {
    var filter = within.subtree().parameters();
    filter.put("ended", ended);
    var total =
        jdbc.sql("select count(*) from building b " + WITHIN)
            .params(filter)
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                COUNTED
                    + WITHIN
                    + " order by b.subdistrict, b.grid, b.address, length(b.name), b.name, b.id"
                    + " limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(BuildingStore::building)
            .list();
    return ask.of(total, items);
  }

  Optional<Building> find(UnitId id) {
    return jdbc.sql(COUNTED + "where b.subdistrict = :subdistrict and b.id = :id")
        .params(key(id))
        .query(BuildingStore::building)
        .optional();
  }

  /** By its number alone, under whichever subdistrict of a place it is kept now. */
  Optional<Building> find(PlaceCode within, long number) {
    return jdbc.sql(
            COUNTED
                + """
                where b.id = :id and b.subdistrict >= :subdistrictFrom
                  and b.subdistrict < :subdistrictTo and b.grid >= :gridFrom and b.grid < :gridTo
                """)
        .params(within.subtree().parameters())
        .param("id", number)
        .query(BuildingStore::building)
        .optional();
  }

  /** Whoever changes a building or what is in it waits here for others who do. */
  void hold(UnitId id) {
    jdbc.sql(
            "select id from building where subdistrict = :subdistrict and id = :id for no key update")
        .params(key(id))
        .query(Long.class)
        .optional();
  }

  /** Does another one that stands have the same name already? */
  boolean has(Building.Wish it, @Nullable UnitId self) {
    return jdbc.sql(
            """
            select exists (select from building
                           where subdistrict = :subdistrict and grid = :grid and name = :name
                             and address = :address and ended_at is null and id <> :self)
            """)
        .param("subdistrict", it.grid().at(Level.SUBDISTRICT).value())
        .param("grid", it.grid().value())
        .param("name", it.name())
        .param("address", it.address())
        .param("self", self == null ? 0L : self.number())
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
        .params(key(id))
        .params(facts(it))
        .param("grid", it.grid().value())
        .param("source", origin.source())
        .param("at", origin.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** False where somebody else was quicker. */
  boolean change(UnitId id, int version, Building.Wish it) {
    return jdbc.sql(
                """
                update building
                set name = :name, address = :address, storeys = :storeys, longitude = :longitude,
                    latitude = :latitude, version = version + 1
                where subdistrict = :subdistrict and id = :id and version = :version
                """)
            .params(key(id))
            .params(facts(it))
            .param("version", version)
            .update()
        == 1;
  }

  /** With all that is still in it; answers whether it stood. */
  boolean end(UnitId id, Building.End end) {
    var ended =
        jdbc.sql(
                """
                update building set ended_at = :at, end_reason = :reason, version = version + 1
                where subdistrict = :subdistrict and id = :id and ended_at is null
                """)
            .params(key(id))
            .param("at", end.at().atOffset(ZoneOffset.UTC))
            .param("reason", end.reason().name())
            .update();
    if (ended == 0) return false;
    inside(id, "entrance", "building = :id", "null", ":at", end.at());
    inside(id, "dwelling", IN_BUILDING, "null", ":at", end.at());
    return true;
  }

  /** It stands after all, with what was in it when it ended. */
  void standAgain(UnitId id, Instant endedAt) {
    inside(id, "dwelling", IN_BUILDING, ":at", "null", endedAt);
    inside(id, "entrance", "building = :id", ":at", "null", endedAt);
    jdbc.sql(
            """
            update building set ended_at = null, end_reason = null, version = version + 1
            where subdistrict = :subdistrict and id = :id
            """)
        .params(key(id))
        .update();
  }

  private static final String IN_BUILDING =
      """
      entrance in (select e.id from entrance e
                   where e.subdistrict = :subdistrict and e.building = :id)
      """;

  private void inside(
      UnitId id, String table, String which, String was, String becomes, Instant at) {
    jdbc.sql(
            """
            update %s set ended_at = %s::timestamptz
            where subdistrict = :subdistrict and %s
              and ended_at is not distinct from %s::timestamptz
            """
                .formatted(table, becomes, which, was))
        .params(key(id))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Map<String, Object> key(UnitId id) {
    return Map.of("subdistrict", id.subdistrict(), "id", id.number());
  }

  private static Map<String, @Nullable Object> facts(Building.Wish it) {
    var facts = new HashMap<String, @Nullable Object>();
    facts.put("name", it.name());
    facts.put("address", it.address());
    facts.put("storeys", it.storeys());
    facts.put("longitude", it.longitude());
    facts.put("latitude", it.latitude());
    return facts;
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
        row.getInt("version"),
        end(row),
        row.getString("source"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private static Building.@Nullable End end(ResultSet row) throws SQLException {
    var at = row.getObject("ended_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Building.End(at.toInstant(), Building.EndReason.valueOf(row.getString("end_reason")));
  }
}
