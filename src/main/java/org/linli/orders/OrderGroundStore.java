package org.linli.orders;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utcOrNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.orders.Bounds.Bound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that looks at what an order would fall on: households, and what is open already. */
@Repository
class OrderGroundStore {

  private final JdbcClient jdbc;

  OrderGroundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Households that live in each grid; grids without any are left out. */
  Map<PlaceCode, Long> households(PlaceCode scope) {
    var found = new HashMap<PlaceCode, Long>();
    jdbc.sql(
            """
            select grid, count(*) as households from household
            where ended_at is null
              and subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
              and grid >= :gridFrom and grid < :gridTo
            group by 1
            """)
        .params(scope.subtree().parameters())
        .query(row -> {
          found.put(new PlaceCode(row.getLong("grid")), row.getLong("households"));
        });
    return found;
  }

  /**
   * What is open within a scope, by place; exercises bind nobody. For many orders one after another
   * it is told by when it falls due; for one, in two sums a place.
   *
   * @param until the one moment that matters; null to keep all apart
   */
  Bounds bound(PlaceCode scope, @Nullable Instant until) {
    var found = new Bounds(scope);
    jdbc.sql(
            """
            select place, case when :until::timestamptz is null then due
                               when due <= :until then :until::timestamptz
                               else :until::timestamptz + interval '1 day' end as due,
                   count(*) as open,
                   coalesce(sum(greatest(target - told, 0) * minutes) filter (where leaf), 0) as minutes
            from order_task
            where closed_at is null and real and place_first >= :gridFrom and place_first < :gridTo
              and (subdistrict = 0 or subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo)
            group by 1, 2
            """)
        .params(scope.subtree().parameters())
        .param("until", utcOrNull(until))
        .query(row -> {
          found.add(
              new PlaceCode(row.getLong("place")),
              instant(row, "due"),
              new Bound(row.getInt("open"), row.getLong("minutes")));
        });
    return found;
  }
}
