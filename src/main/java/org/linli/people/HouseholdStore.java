package org.linli.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement that reads households and residents, or changes a link. */
@Repository
class HouseholdStore {

  private static final String LIVING =
      """
      select h.*, b.id as building_id, b.name as building_name, b.address, e.name as entrance_name, d.room,
             coalesce((select r.name from resident r
                       where r.subdistrict = h.subdistrict and r.household = h.id
                         and r.whereabouts = 'HERE'
                       order by (r.relation <> 'HEAD'), r.id limit 1), '') as head_name
      from household h
      join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
      join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
      join building b on b.subdistrict = e.subdistrict and b.id = e.building
      """;

  private static final String WITHIN =
      """
      where h.subdistrict >= :subdistrictFrom and h.subdistrict < :subdistrictTo
        and h.grid >= :gridFrom and h.grid < :gridTo and h.ended_at is null
      """;

  private static final String NAMED = " and b.name || e.name || d.room like '%' || :words || '%'";

  private final JdbcClient jdbc;
  private final Vault vault;

  HouseholdStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Also under the number it had before its community came to another subdistrict. */
  Optional<Household> find(HouseholdId id) {
    return byKey(id).or(() -> Optional.ofNullable(moved(List.of(id)).get(id)).flatMap(this::byKey));
  }

  private Optional<Household> byKey(HouseholdId id) {
    return jdbc.sql(
            LIVING + "where h.subdistrict = :subdistrict and h.id = :id and h.ended_at is null")
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(HouseholdStore::household)
        .optional();
  }

  Map<HouseholdId, Household> find(Collection<HouseholdId> ids) {
    var found = new LinkedHashMap<HouseholdId, Household>();
    if (ids.isEmpty()) return found;
    var moved = moved(ids);
    var now = new HashSet<>(ids);
    now.addAll(moved.values());
    jdbc.sql(LIVING + "where (h.subdistrict, h.id) in (:ids)")
        .param("ids", pairs(now))
        .query(HouseholdStore::household)
        .list()
        .forEach(household -> found.put(household.id(), household));
    moved.forEach((old, id) -> {
      var household = found.get(id);
      if (household != null) found.put(old, household);
    });
    return found;
  }

  /** Of these, those whose community came to another subdistrict, with their present numbers. */
  private Map<HouseholdId, HouseholdId> moved(Collection<HouseholdId> ids) {
    var moved = new HashMap<HouseholdId, HouseholdId>();
    jdbc.sql("select * from household_moved where (subdistrict, id) in (:ids)")
        .param("ids", pairs(ids))
        .query(row -> {
          moved.put(
              new HouseholdId(row.getLong("subdistrict"), row.getLong("id")),
              new HouseholdId(row.getLong("to_subdistrict"), row.getLong("id")));
        });
    return moved;
  }

  /**
   * In walking order where one walks, in a community or a grid, and wherever words are looked for.
   * A wider place has too many to sort: its households come as the index has them, grid by grid and
   * dwelling by dwelling, and only those of the page are read.
   */
  Page<Household> list(PlaceCode within, String words, Page.Ask ask) {
    var filter = within.subtree().parameters();
    var walked = !words.isEmpty() || !within.level().isWiderThan(Level.COMMUNITY);
    if (!words.isEmpty()) filter.put("words", words);
    var where = words.isEmpty() ? WITHIN : WITHIN + NAMED;
    var total =
        jdbc.sql(
                words.isEmpty()
                    ? "select count(*) from household h " + WITHIN
                    : "select count(*) from (" + LIVING + where + ") found")
            .params(filter)
            .query(Long.class)
            .single();
    var households =
        jdbc.sql(
                walked
                    ? LIVING
                        + where
                        + " order by h.grid, b.id, e.id, d.storey, d.room, h.id"
                        + " limit :size offset :offset"
                    : LIVING.replace(
                            "from household h",
                            "from (select * from household h "
                                + WITHIN
                                + " order by subdistrict, grid, dwelling, id limit :size offset :offset) h")
                        + " order by h.subdistrict, h.grid, h.dwelling, h.id")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(HouseholdStore::household)
            .list();
    return ask.of(total, households);
  }

  Optional<HouseholdId> firstWithin(PlaceCode place) {
    return jdbc.sql(
            """
            select subdistrict, id from household
            where subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
              and grid >= :gridFrom and grid < :gridTo and ended_at is null
            order by subdistrict, grid, dwelling, id limit 1
            """)
        .params(place.subtree().parameters())
        .query((row, _) -> new HouseholdId(row.getLong("subdistrict"), row.getLong("id")))
        .optional();
  }

  List<Resident> livingIn(HouseholdId id) {
    return jdbc.sql(
            """
            select * from resident
            where subdistrict = :subdistrict and household = :id and whereabouts = 'HERE'
            order by id
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(this::resident)
        .list();
  }

  Map<HouseholdId, List<Resident>> livingIn(Collection<HouseholdId> ids) {
    if (ids.isEmpty()) return Map.of();
    return jdbc
        .sql(
            """
            select * from resident
            where (subdistrict, household) in (:ids) and whereabouts = 'HERE' order by id
            """)
        .param("ids", pairs(ids))
        .query(this::resident)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Resident::household));
  }

  Map<Long, Resident> residentsOf(Collection<HouseholdId> ids) {
    var found = new LinkedHashMap<Long, Resident>();
    if (ids.isEmpty()) return found;
    var now = new HashSet<>(ids);
    now.addAll(moved(ids).values());
    jdbc.sql("select * from resident where (subdistrict, household) in (:ids) order by id")
        .param("ids", pairs(now))
        .query(this::resident)
        .list()
        .forEach(resident -> found.put(resident.id(), resident));
    return found;
  }

  /** Names of those who once belonged to these households and live with another now. */
  Map<Long, String> formerNames(Collection<HouseholdId> ids) {
    var found = new HashMap<Long, String>();
    if (ids.isEmpty()) return found;
    jdbc.sql("select resident, name from former_member where (subdistrict, household) in (:ids)")
        .param("ids", pairs(ids))
        .query(row -> {
          found.put(row.getLong("resident"), row.getString("name"));
        });
    return found;
  }

  /** Raises the version, which ends all earlier links, and answers the new one. */
  int raiseLinkVersion(HouseholdId id, boolean revoked) {
    return jdbc.sql(
            """
            update household
            set link_version = link_version % 65000 + 1, link_revoked = :revoked
            where subdistrict = :subdistrict and id = :id
            returning link_version
            """)
        .param("revoked", revoked)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(Integer.class)
        .single();
  }

  /** The same for the card on its door alone. */
  int raiseDoorVersion(HouseholdId id) {
    return jdbc.sql(
            """
            update household set door_version = door_version % 65000 + 1
            where subdistrict = :subdistrict and id = :id
            returning door_version
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(Integer.class)
        .single();
  }

  private static List<Object[]> pairs(Collection<HouseholdId> ids) {
    return ids.stream().map(id -> new Object[] {id.subdistrict(), id.number()}).toList();
  }

  static @Nullable GridBefore before(ResultSet row) throws SQLException {
    var since = row.getObject("grid_since", LocalDate.class);
    return since == null ? null : new GridBefore(new PlaceCode(row.getLong("grid_before")), since);
  }

  private static Household household(ResultSet row, int number) throws SQLException {
    return new Household(
        new HouseholdId(row.getLong("subdistrict"), row.getLong("id")),
        new PlaceCode(row.getLong("grid")),
        before(row),
        row.getLong("building_id"),
        row.getString("building_name"),
        row.getString("entrance_name"),
        row.getString("room"),
        row.getString("address"),
        row.getString("head_name"),
        row.getInt("members"),
        row.getBoolean("link_revoked"),
        row.getBoolean("synthetic"),
        row.getString("source"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private Resident resident(ResultSet row, int number) throws SQLException {
    return ResidentRow.read(row, vault);
  }
}
