package org.linli.people.rosters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.organisations.Organisation;
import org.linli.people.organisations.OrganisationId;
import org.linli.people.organisations.OrganisationLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement that reads many dwellings, buildings or organisations at once. */
@Repository
class PremisesStore {

  private static final String DWELLING =
      """
      select d.subdistrict, d.id, d.storey, d.source, d.recorded_at, b.grid, b.address,
             b.name as building_name, e.name as entrance_name, d.room,
             d.id as door_dwelling, b.id as door_building,
             (select min(h.id) from household h
               where h.subdistrict = d.subdistrict and h.dwelling = d.id and h.ended_at is null)
             as household
      """;

  private static final String UP =
      """
      join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
      join building b on b.subdistrict = e.subdistrict and b.id = e.building
      """;

  private final JdbcClient jdbc;
  private final OrganisationLists organisations;

  PremisesStore(JdbcClient jdbc, OrganisationLists organisations) {
    this.jdbc = jdbc;
    this.organisations = organisations;
  }

  /** Those of a place that have buildings, by code. */
  List<PlaceCode> communities(PlaceCode place) {
    var tree = place.subtree();
    return jdbc.sql(
            """
            select distinct grid / 1000 as community from building
             where subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
               and grid >= :gridFrom and grid < :gridTo
             order by 1
            """)
        .params(tree.parameters())
        .query((row, _) -> new PlaceCode(row.getLong("community")))
        .list();
  }

  void eachDwelling(PlaceCode community, PlaceCode place, Consumer<Roster.Dwelling> take) {
    jdbc.sql(
            DWELLING
                + "from dwelling d\n"
                + UP
                + """
                where b.subdistrict = :subdistrict and b.grid >= :from and b.grid < :to
                  and d.ended_at is null
                order by b.grid, b.id, e.id, d.storey, d.room, d.id
                """)
        .params(PersonStore.range(community, place))
        .withFetchSize(PersonStore.AT_ONCE)
        .query(row -> {
          take.accept(dwelling(row));
        });
  }

  List<Roster.Dwelling> findDwellings(Collection<long[]> ids) {
    return jdbc.sql(
            DWELLING
                + """
                from unnest(:subdistricts, :numbers) as asked (subdistrict, id)
                join dwelling d on d.subdistrict = asked.subdistrict and d.id = asked.id
                """
                + UP)
        .params(keys(ids))
        .query((row, _) -> dwelling(row))
        .list();
  }

  void eachBuilding(PlaceCode place, Consumer<Roster.Building> take) {
    var tree = place.subtree();
    jdbc.sql(
            """
            select * from building
             where subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
               and grid >= :gridFrom and grid < :gridTo and ended_at is null
             order by grid, id
            """)
        .params(tree.parameters())
        .withFetchSize(PersonStore.AT_ONCE)
        .query(row -> {
          take.accept(building(row));
        });
  }

  List<Roster.Building> findBuildings(Collection<long[]> ids) {
    return jdbc.sql(
            """
            select b.* from unnest(:subdistricts, :numbers) as asked (subdistrict, id)
            join building b on b.subdistrict = asked.subdistrict and b.id = asked.id
            """)
        .params(keys(ids))
        .query((row, _) -> building(row))
        .list();
  }

  void eachOrganisation(PlaceCode place, Consumer<Organisation> take) {
    organisations.each(place, take);
  }

  List<Organisation> findOrganisations(Collection<OrganisationId> ids) {
    return organisations.find(ids);
  }

  /** Each door is compared as written, without blanks, with and without the building's address. */
  Map<String, List<Roster.Dwelling>> byDoor(PlaceCode place, Collection<String> doors) {
    var tree = place.subtree();
    var plain = new HashMap<String, List<String>>();
    for (var it : doors) {
      Objects.requireNonNull(
              plain.computeIfAbsent(it.replaceAll("\\s", ""), _ -> new ArrayList<>()))
          .add(it);
    }
    var found = new HashMap<String, List<Roster.Dwelling>>();
    jdbc.sql(
            DWELLING
                + """
                from dwelling d
                """
                + UP
                + """
                where (b.name || e.name || d.room = any(:doors)
                       or b.address || b.name || e.name || d.room = any(:doors))
                  and b.subdistrict >= :subdistrictFrom and b.subdistrict < :subdistrictTo
                  and b.grid >= :gridFrom and b.grid < :gridTo and d.ended_at is null
                """)
        .param("doors", plain.keySet().toArray(String[]::new))
        .params(tree.parameters())
        .query(row -> {
          var dwelling = dwelling(row);
          var door = dwelling.door();
          for (var way : List.of(door.building() + door.entrance() + door.room(), door.text())) {
            for (var written : plain.getOrDefault(way, List.of())) {
              Objects.requireNonNull(found.computeIfAbsent(written, _ -> new ArrayList<>()))
                  .add(dwelling);
            }
          }
        });
    return found;
  }

  private static Map<String, Object> keys(Collection<long[]> ids) {
    return Map.of(
        "subdistricts", ids.stream().map(it -> it[0]).toArray(Long[]::new),
        "numbers", ids.stream().map(it -> it[1]).toArray(Long[]::new));
  }

  private static Roster.Dwelling dwelling(ResultSet row) throws SQLException {
    var subdistrict = row.getLong("subdistrict");
    var household = row.getObject("household", Long.class);
    return new Roster.Dwelling(
        subdistrict,
        row.getLong("id"),
        new PlaceCode(row.getLong("grid")),
        PersonStore.door(row),
        row.getInt("storey"),
        household == null ? null : new HouseholdId(subdistrict, household),
        entered(row));
  }

  private static Roster.Building building(ResultSet row) throws SQLException {
    return new Roster.Building(
        row.getLong("subdistrict"),
        row.getLong("id"),
        new PlaceCode(row.getLong("grid")),
        row.getString("name"),
        row.getString("address"),
        row.getInt("storeys"),
        entered(row));
  }

  private static Roster.Origin entered(ResultSet row) throws SQLException {
    return new Roster.Origin(
        row.getString("source"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        null,
        null,
        "duty");
  }
}
