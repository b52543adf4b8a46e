package org.linli.places;

import java.sql.ResultSet;
import java.sql.SQLException;
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
      where level >= :least and code_from >= :from and code_from < :to
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
    return jdbc.sql("select * from place where code in (:codes) order by code")
        .param("codes", codes.stream().map(PlaceCode::value).toList())
        .query(PlaceStore::place)
        .list();
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
            where level = :level and code_from >= :from and code_from < :to order by code
            """)
        .param("level", level.digits())
        .param("from", within.first(Level.GRID))
        .param("to", within.beyond(Level.GRID))
        .query(PlaceStore::place)
        .list();
  }

  List<Place> children(PlaceCode code) {
    return jdbc.sql(
            """
            select * from place
            where level = :level and code >= :from and code < :to order by code
            """)
        .params(childrenOf(code))
        .query(PlaceStore::place)
        .list();
  }

  long countChildren(PlaceCode code) {
    return jdbc.sql(
            "select count(*) from place where level = :level and code >= :from and code < :to")
        .params(childrenOf(code))
        .query(Long.class)
        .single();
  }

  long count(PlaceCode within, Level level) {
    return jdbc.sql(
            "select count(*) from place where level = :level and code >= :from and code < :to")
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
        row.getBoolean("synthetic"));
  }
}
