package org.linli.command.activations;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.command.plans.ResponseLevel;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL for what was asked for. */
@Repository
class ActivationAttemptStore {

  /** Something asked for that has no outcome. */
  record Attempt(UUID id, Instant at, String plan, ResponseLevel level) {}

  private final JdbcClient jdbc;

  ActivationAttemptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Asked for again under the same id, it is the same attempt. */
  void begin(Caller by, ActivationWish wish, Instant now) {
    jdbc.sql(
            """
            insert into activation_attempt (id, at, post, by_place, plan_key, level)
            values (:id, :now, :post, :place, :plan, :level)
            on conflict (id) do update set at = excluded.at, outcome = null, reason = null
            where activation_attempt.outcome is distinct from 'DONE'
            """)
        .param("id", wish.id())
        .param("now", utc(now))
        .param("post", by.post())
        .param("place", by.place().value())
        .param("plan", wish.plan())
        .param("level", wish.level().name())
        .update();
  }

  void end(UUID id, String outcome, @Nullable String reason) {
    jdbc.sql("update activation_attempt set outcome = :outcome, reason = :reason where id = :id")
        .param("id", id)
        .param("outcome", outcome)
        .param("reason", reason)
        .update();
  }

  List<Attempt> open(PlaceCode place, Instant since, Instant until) {
    return jdbc.sql(
            """
            select id, at, plan_key, level from activation_attempt
            where by_place = :place and at between :since and :until and outcome is null
            order by at desc limit 20
            """)
        .param("place", place.value())
        .param("since", utc(since))
        .param("until", utc(until))
        .query((row, _) ->
            new Attempt(
                row.getObject("id", UUID.class),
                instant(row, "at"),
                row.getString("plan_key"),
                ResponseLevel.valueOf(row.getString("level"))))
        .list();
  }
}
