package org.linli.cases.topics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.HeirRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which topics follow places: one statement a column. */
@Repository
class TopicFollowStore {

  private final JdbcClient jdbc;

  TopicFollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void holdStill() {
    jdbc.sql("lock table topic in share row exclusive mode").update();
  }

  Map<PlaceCode, Long> open(Collection<PlaceCode> places) {
    return jdbc
        .sql(
            """
            select place, count(*) as open from topic
            where place = any(:places) and state in ('OPEN', 'FIXED') group by place
            """)
        .param("places", values(places))
        .query((row, _) -> Map.entry(new PlaceCode(row.getLong("place")), row.getLong("open")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void follow(Map<PlaceCode, PlaceCode> heirs) {
    for (var statement :
        List.of(
            "update topic t set place = h.heir, place_first = h.first_grid from heirs h where t.place = h.ended",
            "update topic t set unit_place = h.heir from heirs h where t.unit_place = h.ended",
            "update topic t set opened_place = h.heir from heirs h where t.opened_place = h.ended",
            "update topic t set climbed = h.heir from heirs h where t.climbed = h.ended")) {
      jdbc.sql(HeirRows.WITH + statement).params(HeirRows.of(heirs)).update();
    }
  }

  private static Long[] values(Collection<PlaceCode> places) {
    return places.stream().map(PlaceCode::value).toArray(Long[]::new);
  }
}
