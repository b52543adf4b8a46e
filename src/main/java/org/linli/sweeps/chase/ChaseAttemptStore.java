package org.linli.sweeps.chase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.linli.base.DayTable;
import org.linli.edge.Caller;
import org.linli.facts.Period;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement that writes what was tried. */
@Repository
class ChaseAttemptStore {

  private static final DayTable DAYS = DayTable.of("chase_attempt");

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  ChaseAttemptStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  void openDay(LocalDate day) {
    template.execute(DAYS.open(day));
  }

  void dropDay(LocalDate day) {
    template.execute(DAYS.drop(day));
    jdbc.sql("delete from chase_queued where day = :day").param("day", day).update();
  }

  /**
   * An attempt as it is sent: {@code id} is the sender's, so that sending it again does no harm.
   */
  record Attempt(UUID id, ChaseStep step, ChaseOutcome outcome) {}

  /**
   * Adds one as the household's next, unless it was added before; false when somebody else's came
   * in between, and it should be tried again.
   */
  boolean add(HouseholdId key, Period period, Attempt it, Caller by, Instant at) {
    return jdbc.sql(
                    """
                    insert into chase_attempt
                      (subdistrict, day, slot, household, number, id, step, outcome, account, post, at)
                    select :subdistrict, :day, :slot, :household, coalesce(max(number), 0) + 1, :id,
                           :step, :outcome, :account, :post, :at
                    from chase_attempt
                    where subdistrict = :subdistrict and day = :day and slot = :slot
                      and household = :household
                    having coalesce(bool_and(id <> :id), true)
                    on conflict do nothing
                    """)
                .param("subdistrict", key.subdistrict())
                .param("day", period.day())
                .param("slot", period.slot().number())
                .param("household", key.number())
                .param("id", it.id())
                .param("step", it.step().name())
                .param("outcome", it.outcome().name())
                .param("account", by.account())
                .param("post", by.post())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update()
            == 1
        || isThere(key, period, it.id());
  }

  /** Was this very attempt kept before? */
  boolean isThere(HouseholdId key, Period period, UUID id) {
    return jdbc.sql(
            """
            select exists (select from chase_attempt
                           where subdistrict = :subdistrict and day = :day and slot = :slot
                             and household = :household and id = :id)
            """)
        .param("subdistrict", key.subdistrict())
        .param("day", period.day())
        .param("slot", period.slot().number())
        .param("household", key.number())
        .param("id", id)
        .query(Boolean.class)
        .single();
  }
}
