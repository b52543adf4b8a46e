package org.linli.orders;

import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what places of work are to do: told as they are at it, and set anew. */
@Repository
class OrderTargetStore {

  private static final String WORK =
      """
      select place, target, state from order_task
      where order_id = :order and leaf and (closed_at is null or state = 'DONE')
      """;

  private final JdbcClient jdbc;

  OrderTargetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is open, place by place, and how much beside it is done. */
  record Work(Map<PlaceCode, Long> open, long done) {}

  /** Of all that lies within a place. */
  Work work(UUID order, PlaceCode within) {
    return work(
        jdbc.sql(
                WORK
                    + """
                    and place_first >= :gridFrom and place_first < :gridTo and level >= :level
                    and (subdistrict = 0
                         or subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo)
                    """)
            .params(within.subtree().parameters())
            .param("level", within.level().digits()),
        order);
  }

  /** Of one of the parts a place has become of, wherever they have moved. */
  Work work(UUID order, UUID part) {
    return work(jdbc.sql(WORK + " and part = :part").param("part", part), order);
  }

  private static Work work(JdbcClient.StatementSpec those, UUID order) {
    var open = new TreeMap<PlaceCode, Long>();
    var done = new long[1];
    those
        .param("order", order)
        .query((ResultSet row) -> {
          var target = row.getLong("target");
          if (row.getString("state").equals("DONE")) done[0] += target;
          else open.put(new PlaceCode(row.getLong("place")), target);
        });
    return new Work(open, done[0]);
  }

  void aim(UUID order, Map<PlaceCode, Long> targets) {
    var places = List.copyOf(targets.keySet());
    jdbc.sql(
            """
            update order_task t set target = a.target
            from unnest(:subdistricts::bigint[], :places::bigint[], :targets::bigint[])
                as a (subdistrict, place, target)
            where t.subdistrict = a.subdistrict and t.order_id = :order and t.place = a.place
              and t.closed_at is null
            """)
        .param("order", order)
        .param(
            "subdistricts", places.stream().map(PlaceCode::subdistrictOrZero).toArray(Long[]::new))
        .param("places", places.stream().map(PlaceCode::value).toArray(Long[]::new))
        .param("targets", places.stream().map(targets::get).toArray(Long[]::new))
        .update();
  }
}
