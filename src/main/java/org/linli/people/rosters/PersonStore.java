package org.linli.people.rosters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.ResidentId;
import org.linli.people.ResidentRow;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement that reads many people or households at once. */
@Repository
class PersonStore {

  static final int AT_ONCE = 2000;

  private static final String UP =
      """
        join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
        join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
        join building b on b.subdistrict = e.subdistrict and b.id = e.building
      """;

  private static final String PERSON =
      """
      select r.*, h.grid, h.ended_at, b.address, b.name as building_name, e.name as entrance_name,
             d.room, d.id as door_dwelling, b.id as door_building
      """;

  private static final String HOME =
      """
      select h.grid, h.ended_at, h.members, h.id as home, h.source as home_source,
             h.recorded_at as home_at, b.address, b.name as building_name,
             d.id as door_dwelling, b.id as door_building, e.name as entrance_name, d.room, head.*
      """;

  private static final String HEAD =
      """
        left join lateral (
            select r.* from resident r
             where r.subdistrict = h.subdistrict and r.household = h.id and r.whereabouts = 'HERE'
             order by (r.relation <> 'HEAD'), r.id limit 1) head on true
      """;

  private static final String WITHIN =
      """
       where h.subdistrict = :subdistrict and h.grid >= :from and h.grid < :to
         and h.ended_at is null
       order by h.grid, b.id, e.id, d.storey, d.room, h.id
      """;

  private final JdbcClient jdbc;
  private final Vault vault;

  PersonStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  void each(PlaceCode community, PlaceCode place, Consumer<Roster.Person> take) {
    jdbc.sql(
            PERSON
                + """
                from household h
                join resident r on r.subdistrict = h.subdistrict and r.household = h.id
                 and r.whereabouts = 'HERE'
                """
                + UP
                + WITHIN
                + ", r.id")
        .params(range(community, place))
        .withFetchSize(AT_ONCE)
        .query(row -> {
          take.accept(person(row));
        });
  }

  void eachHome(PlaceCode community, PlaceCode place, Consumer<Roster.Home> take) {
    jdbc.sql(HOME + "from household h\n" + UP + HEAD + WITHIN)
        .params(range(community, place))
        .withFetchSize(AT_ONCE)
        .query(row -> {
          take.accept(home(row));
        });
  }

  List<Roster.Person> find(Collection<ResidentId> ids) {
    return jdbc.sql(
            PERSON
                + """
                from unnest(:subdistricts, :numbers) as asked (subdistrict, id)
                join resident r on r.subdistrict = asked.subdistrict and r.id = asked.id
                 and r.whereabouts <> 'MERGED'
                join household h on h.subdistrict = r.subdistrict and h.id = r.household
                """
                + UP)
        .param("subdistricts", ids.stream().map(ResidentId::subdistrict).toArray(Long[]::new))
        .param("numbers", ids.stream().map(ResidentId::number).toArray(Long[]::new))
        .query((row, _) -> person(row))
        .list();
  }

  List<Roster.Home> findHomes(Collection<HouseholdId> ids) {
    return jdbc.sql(
            HOME
                + """
                from unnest(:subdistricts, :numbers) as asked (subdistrict, id)
                join household h on h.subdistrict = asked.subdistrict and h.id = asked.id
                """
                + UP
                + HEAD)
        .param("subdistricts", ids.stream().map(HouseholdId::subdistrict).toArray(Long[]::new))
        .param("numbers", ids.stream().map(HouseholdId::number).toArray(Long[]::new))
        .query((row, _) -> home(row))
        .list();
  }

  /** Without the values: only where each datum is from. */
  Map<ResidentId, Map<String, Roster.Origin>> changed(Collection<ResidentId> ids) {
    var found = new HashMap<ResidentId, Map<String, Roster.Origin>>();
    jdbc.sql(
            """
            select distinct on (c.subdistrict, c.resident, c.datum)
                   c.subdistrict, c.resident, c.datum, c.source, c.at, c.account, c.post, c.basis
            from unnest(:subdistricts, :numbers) as asked (subdistrict, id)
            join resident_change c on c.subdistrict = asked.subdistrict and c.resident = asked.id
            order by c.subdistrict, c.resident, c.datum, c.at desc, c.id
            """)
        .param("subdistricts", ids.stream().map(ResidentId::subdistrict).toArray(Long[]::new))
        .param("numbers", ids.stream().map(ResidentId::number).toArray(Long[]::new))
        .query(row -> {
          var id = new ResidentId(row.getLong("subdistrict"), row.getLong("resident"));
          Objects.requireNonNull(found.computeIfAbsent(id, _ -> new HashMap<>()))
              .put(
                  row.getString("datum"),
                  new Roster.Origin(
                      row.getString("source"),
                      row.getObject("at", OffsetDateTime.class).toInstant(),
                      row.getObject("account", UUID.class),
                      row.getObject("post", UUID.class),
                      row.getString("basis")));
        });
    return found;
  }

  /** Within a community, or the part of it that the place is. */
  static Map<String, Object> range(PlaceCode community, PlaceCode place) {
    return Map.of(
        "subdistrict", community.at(Level.SUBDISTRICT).value(),
        "from", Math.max(community.first(Level.GRID), place.first(Level.GRID)),
        "to", Math.min(community.beyond(Level.GRID), place.beyond(Level.GRID)));
  }

  static Roster.Door door(ResultSet row) throws SQLException {
    return new Roster.Door(
        row.getString("address"),
        row.getString("building_name"),
        row.getString("entrance_name"),
        row.getString("room"),
        row.getLong("door_dwelling"),
        row.getLong("door_building"));
  }

  private Roster.Person person(ResultSet row) throws SQLException {
    return new Roster.Person(
        ResidentRow.read(row, vault),
        new PlaceCode(row.getLong("grid")),
        door(row),
        row.getObject("ended_at") != null);
  }

  private Roster.Home home(ResultSet row) throws SQLException {
    var grid = new PlaceCode(row.getLong("grid"));
    var headed = row.getObject("household") != null;
    return new Roster.Home(
        new HouseholdId(grid.at(Level.SUBDISTRICT).value(), row.getLong("home")),
        grid,
        door(row),
        row.getInt("members"),
        headed ? ResidentRow.read(row, vault) : null,
        new Roster.Origin(
            row.getString("home_source"),
            row.getObject("home_at", OffsetDateTime.class).toInstant(),
            null,
            null,
            "duty"),
        row.getObject("ended_at") != null);
  }
}
