package org.linli.commons.neighbours;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which needs and offers go: with time, with their household, with their building. */
@Repository
class FavourKeepingStore {

  private final JdbcClient jdbc;

  FavourKeepingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those whose end is so far back, with their answers; answers how many. */
  int forget(Instant before) {
    return jdbc.sql("delete from neighbour_favour where least(ended_at, until_at) <= :before")
        .param("before", utc(before))
        .update();
  }

  /** What a household wrote and answered that lives nowhere any more. */
  void householdsEnded(Collection<HouseholdId> households) {
    if (households.isEmpty()) return;
    forgetOf(households, "neighbour_favour");
    forgetOf(households, "neighbour_answer");
  }

  private void forgetOf(Collection<HouseholdId> households, String table) {
    jdbc.sql(
            """
            delete from %s k using household h
            where (h.subdistrict, h.id) in (:ids) and h.ended_at is not null
              and k.subdistrict = h.subdistrict and k.building = h.building
              and k.household = h.id
            """
                .formatted(table))
        .param("ids", pairs(households))
        .update();
  }

  /** After the register has: with buildings whose community came to another subdistrict. */
  void follow(Collection<Long> from, Collection<Long> to) {
    jdbc.sql(
            """
            update neighbour_favour f set subdistrict = b.subdistrict from building b
            where f.subdistrict in (:from) and b.subdistrict in (:to)
              and b.subdistrict <> f.subdistrict and b.id = f.building
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  private static List<Object[]> pairs(Collection<HouseholdId> households) {
    return households.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList();
  }
}
