package org.linli.sweeps.chase;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.base.PlaceCode;
import org.linli.facts.Period;
import org.linli.messages.Outbox;
import org.linli.sweeps.OpenedPeriod;
import org.linli.sweeps.Silent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which the messages of a whole subdistrict are queued by one statement. */
@Repository
class ChaseQueueStore {

  private static final String WANTED =
      """
      with wanted as (
          select h.day_subdistrict as subdistrict, h.id as household, to_whom.id as resident,
                 to_whom.phone, to_whom.nationality, array[coalesce(c.name, '')] as arguments
          from %s h
          join lateral %s to_whom on true
          left join place c on c.code = h.day_grid / 1000
      )
      """
          .formatted(Silent.HOUSEHOLDS, Outbox.PHONE);

  private final JdbcClient jdbc;

  ChaseQueueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Subdistricts that have somebody to report in a period and were not queued yet. */
  List<PlaceCode> notQueued(Period period) {
    return jdbc.sql(
            """
            select distinct c.subdistrict from coverage c
            where c.day = :day and c.slot = :slot
              and not exists (select from chase_queued q
                              where q.subdistrict = c.subdistrict and q.day = :day
                                and q.slot = :slot)
            order by 1
            """)
        .params(of(period))
        .query((row, _) -> new PlaceCode(row.getLong(1)))
        .list();
  }

  /** Queues them and notes that they are; false where another server was first. */
  boolean queue(PlaceCode subdistrict, OpenedPeriod period, Instant now) {
    var key = of(period.period());
    key.put("subdistrict", subdistrict.value());
    key.put("now", now.atOffset(ZoneOffset.UTC));
    var mine =
        jdbc.sql(
                """
                insert into chase_queued (subdistrict, day, slot, queued_at, messages)
                values (:subdistrict, :day, :slot, :now, 0) on conflict do nothing
                """)
            .params(key)
            .update();
    if (mine == 0) return false;
    var queued =
        jdbc.sql(WANTED + Outbox.QUEUE)
            .params(Silent.filter(subdistrict, period))
            .param("purpose", ChaseMessages.purpose(period.period().slot()))
            .param("template", ChaseMessages.purpose(period.period().slot()))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("useless", period.period().closesAt().atOffset(ZoneOffset.UTC))
            .update();
    jdbc.sql(
            """
            update chase_queued set messages = :messages
            where subdistrict = :subdistrict and day = :day and slot = :slot
            """)
        .params(key)
        .param("messages", queued)
        .update();
    return true;
  }

  /** Subdistricts that were queued lately. */
  List<PlaceCode> queuedSince(Period period, Instant since) {
    return jdbc.sql(
            """
            select subdistrict from chase_queued
            where day = :day and slot = :slot and queued_at > :since order by 1
            """)
        .params(of(period))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new PlaceCode(row.getLong(1)))
        .list();
  }

  /**
   * Withdraws messages to those whose report was on its way while they were queued, when neither
   * could see the other.
   */
  void withdrawReported(PlaceCode subdistrict, Period period, Instant now) {
    jdbc.sql(
            Outbox.WITHDRAW
                + """
                and m.subdistrict = :subdistrict
                and exists (select from health_report r
                            where r.subdistrict = m.subdistrict and r.household = m.household
                              and r.day = :day and r.slot = :slot)
                """)
        .params(of(period))
        .param("subdistrict", subdistrict.value())
        .param("purpose", ChaseMessages.purpose(period.slot()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Map<String, Object> of(Period period) {
    var of = new HashMap<String, Object>();
    of.put("day", period.day());
    of.put("slot", period.slot().number());
    return of;
  }
}
