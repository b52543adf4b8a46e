package org.linli.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.places.reorganisation.HeirRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the entries of law, duties and uses have in common: an area, who entered them, an end. */
@Repository
class AreaStore {

  /** What touches a place: the areas around it, and those within it. */
  static final String TOUCHES =
      " (area in (:around) or (area_first >= :from and area_first < :to and area >= :least)) ";

  private final JdbcClient jdbc;

  AreaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void follow(Map<PlaceCode, PlaceCode> heirs) {
    for (var table : List.of("legal_basis", "local_duty", "item_use")) {
      jdbc.sql(
              HeirRows.WITH
                  + """
                  update %s t set area = h.heir, area_first = h.first_grid
                  from heirs h where t.area = h.ended
                  """
                      .formatted(table))
          .params(HeirRows.of(heirs))
          .update();
    }
  }

  static Map<String, ?> entry(Caller by, Instant at) {
    return Map.of("at", at.atOffset(ZoneOffset.UTC), "account", by.account(), "post", by.post());
  }

  /** False where somebody else was first. */
  boolean end(String update, Object key, Withdrawal it) {
    return jdbc.sql(update)
            .param("key", key)
            .param("at", it.at().atOffset(ZoneOffset.UTC))
            .param("reason", it.reason())
            .update()
        > 0;
  }

  <T> Page<T> page(
      Map<String, @Nullable Object> filter,
      String where,
      String order,
      long offset,
      int size,
      org.springframework.jdbc.core.RowMapper<T> mapper) {
    var total = jdbc.sql("select count(*)" + where).params(filter).query(Long.class).single();
    var items =
        jdbc.sql("select *" + where + " order by " + order + " limit :size offset :offset")
            .params(filter)
            .param("size", size)
            .param("offset", offset)
            .query(mapper)
            .list();
    return new Page<>(total, 0, size, items);
  }

  static Map<String, @Nullable Object> touching(PlaceCode place) {
    var filter = new HashMap<String, @Nullable Object>();
    filter.put("around", around(place));
    filter.put("from", place.first(Level.GRID));
    filter.put("to", place.beyond(Level.GRID));
    filter.put("least", place.value());
    return filter;
  }

  static List<Long> around(PlaceCode place) {
    var all = new java.util.ArrayList<>(place.ancestors());
    all.add(place);
    return all.stream().map(PlaceCode::value).toList();
  }

  static @Nullable Withdrawal withdrawal(ResultSet row, String what) throws SQLException {
    var at = row.getObject(what + "_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Withdrawal(
            at.toInstant(), java.util.Objects.requireNonNull(row.getString(what + "_reason")));
  }
}
