package org.linli.sweeps.categories;

import static org.linli.base.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.ResidentId;
import org.linli.sweeps.categories.CategoryState.Label;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every SQL statement that counts and lists how people stand, now or as it was shown at a moment.
 * Reads the registers of the rooms below for the order in which one walks.
 */
@Repository
class CategoryListStore {

  private static final String COLUMNS =
      "subdistrict, resident, household, grid, standing, since, facility, placed_at, tested_at";

  private static final String OF_PLACE =
      """
       where subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
         and grid >= :gridFrom and grid < :gridTo
         and standing = any(:standings)
      """;

  private static final String NOW = "select " + COLUMNS + " from category_person" + OF_PLACE;

  private static final String THEN =
      NOW
          + " and shown_from <= :at union all select "
          + COLUMNS
          + " from category_span"
          + OF_PLACE
          + " and shown_from <= :at and shown_until > :at";

  private final JdbcClient jdbc;

  CategoryListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** So many of a place stand alike. */
  record Alike(
      PlaceCode place, Label standing, @Nullable Facility facility, boolean tested, int people) {}

  /** Somebody as they are or were shown; nobody is named where the purpose is over. */
  record Shown(
      @Nullable ResidentId resident,
      @Nullable HouseholdId household,
      PlaceCode grid,
      Label standing,
      Instant since,
      @Nullable Facility facility,
      @Nullable Instant placedAt,
      @Nullable Instant testedAt) {}

  /**
   * Which of a place: how they stand, at a moment or now, and, of those, who does not reach a
   * target.
   */
  record Wanted(
      PlaceCode place, List<Label> standings, @Nullable Instant at, @Nullable Target misses) {}

  /** How many stand how, by the places of a level within another: one pass over its people. */
  List<Alike> count(PlaceCode place, Level by, @Nullable Instant at) {
    return jdbc.sql(
            """
            select grid / :divisor as place, standing, facility, tested_at is not null as tested,
                   count(*) as people
            from (%s) shown group by 1, 2, 3, 4 order by 1
            """
                .formatted(at == null ? NOW : THEN))
        .params(filter(new Wanted(place, OPEN, at, null)))
        .param("divisor", by.gridsPerCode())
        .query((row, _) ->
            new Alike(
                new PlaceCode(row.getLong("place")),
                Label.valueOf(row.getString("standing")),
                facility(row),
                row.getBoolean("tested"),
                row.getInt("people")))
        .list();
  }

  /** Who are to be decided about or in a category. */
  static final List<Label> OPEN =
      List.of(
          Label.PENDING,
          Label.CONFIRMED,
          Label.SUSPECTED,
          Label.FEVER_UNDETERMINED,
          Label.CLOSE_CONTACT);

  /** Who waits longest first. */
  Page<Shown> byWaiting(Wanted wanted, Page.Ask ask) {
    return page(wanted, "", " order by s.since, s.subdistrict, s.resident", ask);
  }

  /** As one walks: grid, building, entrance, storey, room. */
  Page<Shown> byWalk(Wanted wanted, Page.Ask ask) {
    return page(
        wanted,
        """
         left join household h on h.subdistrict = s.subdistrict and h.id = s.household
         left join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
         left join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
        """,
        " order by s.grid, e.building, e.id, d.storey, d.room, s.resident",
        ask);
  }

  private Page<Shown> page(Wanted wanted, String joins, String order, Page.Ask ask) {
    var from = " from (" + (wanted.at() == null ? NOW : THEN) + ") s";
    var where = missing(wanted.misses());
    var filter = filter(wanted);
    var total =
        jdbc.sql("select count(*)" + from + where).params(filter).query(Long.class).single();
    var items =
        jdbc.sql("select s.*" + from + joins + where + order + " limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(CategoryListStore::shown)
            .list();
    return ask.of(total, items);
  }

  private static String missing(@Nullable Target target) {
    if (target == null) return "";
    return target.places().isEmpty()
        ? " where s.tested_at is null"
        : " where (s.facility is null or s.facility <> all(:facilities))";
  }

  private static Map<String, Object> filter(Wanted wanted) {
    var filter = wanted.place().subtree().parameters();
    filter.put("standings", wanted.standings().stream().map(Enum::name).toArray(String[]::new));
    if (wanted.at() != null) filter.put("at", wanted.at().atOffset(ZoneOffset.UTC));
    if (wanted.misses() != null && !wanted.misses().places().isEmpty()) {
      filter.put(
          "facilities", wanted.misses().places().stream().map(Enum::name).toArray(String[]::new));
    }
    return filter;
  }

  private static Shown shown(ResultSet row, int number) throws SQLException {
    var subdistrict = row.getLong("subdistrict");
    var resident = row.getLong("resident");
    var named = !row.wasNull();
    return new Shown(
        named ? new ResidentId(subdistrict, resident) : null,
        named ? new HouseholdId(subdistrict, row.getLong("household")) : null,
        new PlaceCode(row.getLong("grid")),
        Label.valueOf(row.getString("standing")),
        java.util.Objects.requireNonNull(instantOrNull(row, "since")),
        facility(row),
        instantOrNull(row, "placed_at"),
        instantOrNull(row, "tested_at"));
  }

  private static @Nullable Facility facility(ResultSet row) throws SQLException {
    var facility = row.getString("facility");
    return facility == null ? null : Facility.valueOf(facility);
  }
}
