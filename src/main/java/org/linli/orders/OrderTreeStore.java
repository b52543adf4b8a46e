package org.linli.orders;

import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that sums an order up: one scan of a range, without counters to contend for. */
@Repository
class OrderTreeStore {

  private static final String SUMS =
      """
      count(*)::int as tasks,
      count(*) filter (where acknowledged_at is not null or state = 'DONE')::int as acknowledged,
      count(*) filter (where state = 'DONE')::int as done,
      count(*) filter (where state = 'EXCUSED')::int as excused,
      count(*) filter (where coalesce(answer_due, inherited_due) is not null)::int as asking,
      count(*) filter (where closed_at is null and answer_due is null and inherited_due is null
                         and due < :now)::int as late,
      coalesce(sum(target) filter (where state <> 'EXCUSED'), 0) as target,
      coalesce(sum(told) filter (where state <> 'EXCUSED'), 0) as told
      """;

  private final JdbcClient jdbc;

  OrderTreeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The sums of each place of a level within another. */
  Map<PlaceCode, OrderProgress> sums(UUID order, PlaceCode within, Level by, Instant now) {
    var found = new TreeMap<PlaceCode, OrderProgress>();
    jdbc.sql(
            "select place_first / :divisor as part, "
                + SUMS
                + """
                from order_task
                where order_id = :order and leaf and place_first >= :gridFrom and place_first < :gridTo
                  and (subdistrict = 0 or subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo)
                group by 1
                """)
        .params(within.subtree().parameters())
        .param("divisor", by.gridsPerCode())
        .param("order", order)
        .param("now", utc(now))
        .query(row -> {
          found.put(new PlaceCode(row.getLong("part")), progress(row));
        });
    return found;
  }

  /** The sums of several orders within a place. */
  Map<UUID, OrderProgress> totals(Collection<UUID> orders, PlaceCode within, Instant now) {
    var found = new HashMap<UUID, OrderProgress>();
    jdbc.sql(
            "select order_id, "
                + SUMS
                + """
                from order_task
                where order_id = any(:orders) and leaf
                  and place_first >= :gridFrom and place_first < :gridTo
                  and (subdistrict = 0 or subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo)
                group by 1
                """)
        .params(within.subtree().parameters())
        .param("orders", orders.toArray(UUID[]::new))
        .param("now", utc(now))
        .query(row -> {
          found.put(row.getObject("order_id", UUID.class), progress(row));
        });
    return found;
  }

  /** The sums of several orders at each place of a level within another, in one scan. */
  Map<UUID, Map<PlaceCode, OrderProgress>> parts(
      Collection<UUID> orders, PlaceCode within, Level by, Instant now) {
    var found = new HashMap<UUID, Map<PlaceCode, OrderProgress>>();
    jdbc.sql(
            "select order_id, place_first / :divisor as part, "
                + SUMS
                + """
                from order_task
                where order_id = any(:orders) and leaf
                  and place_first >= :gridFrom and place_first < :gridTo
                  and (subdistrict = 0 or subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo)
                group by 1, 2
                """)
        .params(within.subtree().parameters())
        .param("divisor", by.gridsPerCode())
        .param("orders", orders.toArray(UUID[]::new))
        .param("now", utc(now))
        .query(row -> {
          found
              .computeIfAbsent(row.getObject("order_id", UUID.class), _ -> new TreeMap<>())
              .put(new PlaceCode(row.getLong("part")), progress(row));
        });
    return found;
  }

  private static OrderProgress progress(ResultSet row) throws SQLException {
    return new OrderProgress(
        row.getInt("tasks"),
        row.getInt("acknowledged"),
        row.getInt("done"),
        row.getInt("excused"),
        row.getInt("asking"),
        row.getInt("late"),
        row.getLong("target"),
        row.getLong("told"));
  }

  /** The tasks that stand at exactly these places. */
  List<Task> at(UUID order, Collection<PlaceCode> places) {
    return jdbc.sql(
            "select * from order_task where order_id = :order and place = any(:places) and place_first = any(:firsts)")
        .param("order", order)
        .param("places", places.stream().map(PlaceCode::value).toArray(Long[]::new))
        .param("firsts", places.stream().map(it -> it.first(Level.GRID)).toArray(Long[]::new))
        .query(TaskRow::task)
        .list();
  }
}
