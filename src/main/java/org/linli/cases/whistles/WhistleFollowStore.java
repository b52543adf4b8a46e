package org.linli.cases.whistles;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.HeirRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which whistles follow places: one statement a table. */
@Repository
class WhistleFollowStore {

  private final JdbcClient jdbc;

  WhistleFollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void holdStill() {
    jdbc.sql("lock table whistle, whistle_call in share row exclusive mode").update();
  }

  Map<PlaceCode, Long> open(Collection<PlaceCode> places) {
    return jdbc
        .sql(
            """
            select place, count(*) as open from whistle
            where place = any(:places) and closed_at is null group by place
            """)
        .param("places", values(places))
        .query((row, _) -> Map.entry(new PlaceCode(row.getLong("place")), row.getLong("open")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void follow(Map<PlaceCode, PlaceCode> heirs) {
    run(
        heirs,
        "update whistle w set place = h.heir, place_first = h.first_grid from heirs h where w.place = h.ended");
    run(heirs, "update whistle w set by_place = h.heir from heirs h where w.by_place = h.ended");
    run(
        heirs,
        "update whistle_call c set seat_place = h.heir, seat_first = h.first_grid from heirs h where c.seat_place = h.ended");
    run(
        heirs,
        "update whistle_call c set climbed_to = h.heir from heirs h where c.climbed_to = h.ended");
  }

  /** Open whistles that call to one of these places, or were blown by one. */
  List<WhistleId> openAt(Collection<PlaceCode> places) {
    return jdbc.sql(
            """
            select subdistrict, id from whistle
            where closed_at is null and (place = any(:places) or by_place = any(:places))
            order by subdistrict, id
            """)
        .param("places", values(places))
        .query((row, _) -> new WhistleId(row.getLong("subdistrict"), row.getLong("id")))
        .list();
  }

  private void run(Map<PlaceCode, PlaceCode> heirs, String statement) {
    jdbc.sql(HeirRows.WITH + statement).params(HeirRows.of(heirs)).update();
  }

  private static Long[] values(Collection<PlaceCode> places) {
    return places.stream().map(PlaceCode::value).toArray(Long[]::new);
  }
}
