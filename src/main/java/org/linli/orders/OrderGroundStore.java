package org.linli.orders;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that looks at what an order would fall on: households, and what is open already. */
@Repository
class OrderGroundStore {

  private final JdbcClient jdbc;

  OrderGroundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Households that live in each place of a level; places without any are left out. */
  Map<PlaceCode, Long> households(PlaceCode scope, Level level) {
    var found = new TreeMap<PlaceCode, Long>();
    jdbc.sql(
            """
            select grid / :divisor as place, count(*) as households from household
            where ended_at is null
              and subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
              and grid >= :gridFrom and grid < :gridTo
            group by 1
            """)
        .params(scope.subtree().parameters())
        .param("divisor", level.gridsPerCode())
        .query(row -> {
          found.put(new PlaceCode(row.getLong("place")), row.getLong("households"));
        });
    return found;
  }

  /** What a place has open, and for how many minutes as far as anybody has said. */
  record Bound(int open, long minutes) {
    static final Bound NOTHING = new Bound(0, 0);
  }

  /**
   * What is open within a scope that falls due before a moment, by place; exercises bind nobody.
   */
  Map<PlaceCode, Bound> bound(PlaceCode scope, Instant until) {
    var found = new TreeMap<PlaceCode, Bound>();
    jdbc.sql(
            """
            select place, count(*) as open,
                   coalesce(sum(greatest(target - told, 0) * minutes) filter (where due <= :until and leaf), 0)
                       as minutes
            from order_task
            where closed_at is null and real and place_first >= :gridFrom and place_first < :gridTo
              and (subdistrict = 0 or subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo)
            group by place
            """)
        .params(scope.subtree().parameters())
        .param("until", utc(until))
        .query(row -> {
          found.put(
              new PlaceCode(row.getLong("place")),
              new Bound(row.getInt("open"), row.getLong("minutes")));
        });
    return found;
  }
}
