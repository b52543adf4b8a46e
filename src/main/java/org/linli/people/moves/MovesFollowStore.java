package org.linli.people.moves;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which open hand-overs follow when places change. */
@Repository
class MovesFollowStore {

  private final JdbcClient jdbc;

  MovesFollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many open hand-overs each of these places must act in. */
  Map<PlaceCode, Long> countOpen(Collection<PlaceCode> places) {
    var counted = new HashMap<PlaceCode, Long>();
    if (places.isEmpty()) return counted;
    jdbc.sql(
            """
            select acting, count(*) as open from hand_over
            where closed_at is null and acting in (:places) group by acting
            """)
        .param("places", places.stream().map(PlaceCode::value).toList())
        .query(row -> {
          counted.put(new PlaceCode(row.getLong("acting")), row.getLong("open"));
        });
    return counted;
  }

  /** Open hand-overs go on at the heirs of places that ended; the households have gone there. */
  void follow(Map<PlaceCode, PlaceCode> heirs) {
    heirs.forEach((ended, heir) -> {
      receiver(ended, heir);
      if (ended.level() == Level.GRID) sender(ended, heir);
      answering(ended, heir);
    });
  }

  private void receiver(PlaceCode ended, PlaceCode heir) {
    jdbc.sql(
            """
            update hand_over
            set to_place = :heir, to_first = :first,
                acting = case when acting = :ended and from_grid is distinct from :ended
                              then :heir else acting end,
                acting_first = case when acting = :ended and from_grid is distinct from :ended
                                    then :first else acting_first end
            where closed_at is null and to_place = :ended
            """)
        .param("ended", ended.value())
        .param("heir", heir.value())
        .param("first", heir.first(Level.GRID))
        .update();
  }

  private void sender(PlaceCode ended, PlaceCode heir) {
    jdbc.sql(
            """
            update hand_over o
            set from_grid = h.grid,
                acting = case when o.acting = :ended then h.grid else o.acting end,
                acting_first = case when o.acting = :ended then h.grid else o.acting_first end,
                owner = case when o.owner = :ended then h.grid else o.owner end
            from household h
            where o.closed_at is null and o.from_grid = :ended
              and h.subdistrict = :subdistrict and h.id = o.household
            """)
        .param("ended", ended.value())
        .param("subdistrict", heir.at(Level.SUBDISTRICT).value())
        .update();
  }

  private void answering(PlaceCode ended, PlaceCode heir) {
    jdbc.sql("update hand_over set owner = :heir where closed_at is null and owner = :ended")
        .param("ended", ended.value())
        .param("heir", heir.value())
        .update();
    jdbc.sql(
            """
            update hand_over set acting = :heir, acting_first = :first
            where closed_at is null and acting = :ended
            """)
        .param("ended", ended.value())
        .param("heir", heir.value())
        .param("first", heir.first(Level.GRID))
        .update();
  }
}
