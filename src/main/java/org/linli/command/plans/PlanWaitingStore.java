package org.linli.command.plans;

import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what waits; a place has a handful of plans, so the index of places is enough. */
@Repository
class PlanWaitingStore {

  private final JdbcClient jdbc;

  PlanWaitingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Submitted below a place, in a city by others of it as well, by nobody of this account. */
  long submitted(PlaceCode place, UUID account) {
    return jdbc.sql(
            """
            select count(*) from emergency_plan
            where area_first >= :from and area_first < :to and area >= :least
              and state = 'SUBMITTED' and not :account = any (authors)
            """)
        .param("from", place.first(Level.GRID))
        .param("to", place.beyond(Level.GRID))
        .param("least", place.level() == Level.CITY ? place.value() : place.value() + 1)
        .param("account", account)
        .query(Long.class)
        .single();
  }
}
