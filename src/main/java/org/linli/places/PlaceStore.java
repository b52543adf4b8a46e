package org.linli.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement that reads the place tree. */
@Repository
class PlaceStore {

  private static final String WITHIN =
      """
       from place
      where until is null and level >= :least and code_from >= :from and code_from < :to
        and (:level::int is null or level = :level)
        and (:words = '' or name ilike '%' || :words || '%' or pinyin ilike :words || '%'
             or replace(pinyin, ' ', '') ilike :words || '%' or code::text like :words || '%')
      """;

  private final JdbcClient jdbc;

  PlaceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Place> find(PlaceCode code) {
    return jdbc.sql("select * from place where code = :code")
        .param("code", code.value())
        .query(PlaceStore::place)
        .optional();
  }

  List<Place> find(Collection<PlaceCode> codes) {
    if (codes.isEmpty()) return List.of();
    return jdbc.sql("select * from place where code = any(:codes) order by code")
        .param("codes", values(codes))
        .query(PlaceStore::place)
        .list();
  }

  /** As one parameter, so that the statement is the same however many there are. */
  private static Long[] values(Collection<PlaceCode> codes) {
    return codes.stream().map(PlaceCode::value).toArray(Long[]::new);
  }

  Page<Place> list(PlaceCode within, @Nullable Level level, String words, Page.Ask ask) {
    var filter = filter(within, level, words);
    var total = jdbc.sql("select count(*)" + WITHIN).params(filter).query(Long.class).single();
    var places =
        jdbc.sql("select *" + WITHIN + " order by code_from, level limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(PlaceStore::place)
            .list();
    return ask.of(total, places);
  }

  List<Place> search(String words, Level widest, int most) {
    return jdbc.sql("select *" + WITHIN + " order by level, code limit :most")
        .params(filter(PlaceCode.COUNTRY, null, words))
        .param("least", widest.digits())
        .param("most", most)
        .query(PlaceStore::place)
        .list();
  }

  List<Place> all(PlaceCode within, Level level) {
    return jdbc.sql(
            """
            select * from place
            where until is null and level = :level and code_from >= :from and code_from < :to
            order by code
            """)
        .param("level", level.digits())
        .param("from", within.first(Level.GRID))
        .param("to", within.beyond(Level.GRID))
        .query(PlaceStore::place)
        .list();
  }

  /** All there were on a day, under the names they had then. */
  List<Place> all(PlaceCode within, Level level, LocalDate day) {
    return jdbc.sql(
            ON_A_DAY
                + """
                where level = :level and code_from >= :from and code_from < :to
                  and (since is null or since <= :day) and (until is null or until > :day)
                order by code
                """)
        .param("level", level.digits())
        .param("from", within.first(Level.GRID))
        .param("to", within.beyond(Level.GRID))
        .param("day", day)
        .query(PlaceStore::place)
        .list();
  }

  List<Place> children(PlaceCode code) {
    return jdbc.sql(
            """
            select * from place
            where until is null and level = :level and code >= :from and code < :to order by code
            """)
        .params(childrenOf(code))
        .query(PlaceStore::place)
        .list();
  }

  /** The children a place had on a day, under the names they had then. */
  List<Place> children(PlaceCode code, LocalDate day) {
    return jdbc.sql(
            ON_A_DAY
                + """
                where level = :level and code >= :from and code < :to
                  and (since is null or since <= :day) and (until is null or until > :day)
                order by code
                """)
        .params(childrenOf(code))
        .param("day", day)
        .query(PlaceStore::place)
        .list();
  }

  /** Places by code under the names they had on a day. */
  List<Place> find(Collection<PlaceCode> codes, LocalDate day) {
    if (codes.isEmpty()) return List.of();
    return jdbc.sql(ON_A_DAY + "where code = any(:codes) order by code")
        .param("codes", values(codes))
        .param("day", day)
        .query(PlaceStore::place)
        .list();
  }

  /**
   * The day whose tree held at a moment of a day: the one before where a plan of that day came into
   * force later, a coming one where a plan for it was in force already.
   */
  LocalDate dayAt(Instant at, LocalDate day) {
    return jdbc.sql(
            """
            select case
                when exists (select from reorganisation
                             where state = 'IN_FORCE' and figures_from = :day and changed_at > :at)
                then :day - 1
                else coalesce((select max(figures_from) from reorganisation
                               where state = 'IN_FORCE' and figures_from > :day
                                 and changed_at <= :at), :day)
            end
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("day", day)
        .query(LocalDate.class)
        .single();
  }

  private static final String ON_A_DAY =
      """
      select code, pinyin, kind, households, synthetic, since, until,
             coalesce((select b.name from place_name_before b
                       where b.code = place.code and b.until > :day
                       order by b.until limit 1), name) as name
        from place
      """;

  /** The codes of all children there are and ever were. */
  List<PlaceCode> everGiven(PlaceCode parent) {
    return jdbc.sql("select code from place where level = :level and code >= :from and code < :to")
        .params(childrenOf(parent))
        .query((row, _) -> new PlaceCode(row.getLong("code")))
        .list();
  }

  List<Place> successors(PlaceCode code) {
    return jdbc.sql(
            """
            select p.* from place_succession s join place p on p.code = s.to_code
            where s.from_code = :code order by p.code
            """)
        .param("code", code.value())
        .query(PlaceStore::place)
        .list();
  }

  /** One change of the tree at a time; readers go on. */
  void holdStill() {
    jdbc.sql("lock table place in share row exclusive mode").update();
  }

  long countChildren(PlaceCode code) {
    return jdbc.sql(
            "select count(*) from place where until is null and level = :level and code >= :from and code < :to")
        .params(childrenOf(code))
        .query(Long.class)
        .single();
  }

  long count(PlaceCode within, Level level) {
    return jdbc.sql(
            "select count(*) from place where until is null and level = :level and code >= :from and code < :to")
        .param("level", level.digits())
        .param("from", within.first(level))
        .param("to", within.beyond(level))
        .query(Long.class)
        .single();
  }

  private static Map<String, ?> childrenOf(PlaceCode code) {
    var below = code.level().below();
    return Map.of(
        "level", code.level() == Level.GRID ? -1 : below.digits(),
        "from", code.first(below),
        "to", code.beyond(below));
  }

  private static Map<String, ?> filter(PlaceCode within, @Nullable Level level, String words) {
    var filter = new java.util.HashMap<String, @Nullable Object>();
    filter.put("least", within.level().digits());
    filter.put("from", within.first(Level.GRID));
    filter.put("to", within.beyond(Level.GRID));
    filter.put("level", level == null ? null : level.digits());
    filter.put("words", words);
    return filter;
  }

  static Place place(ResultSet row, int number) throws SQLException {
    var kind = row.getString("kind");
    return new Place(
        new PlaceCode(row.getLong("code")),
        row.getString("name"),
        row.getString("pinyin"),
        kind == null ? null : Place.Kind.valueOf(kind),
        row.getObject("households", Integer.class),
        row.getBoolean("synthetic"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class));
  }
}
