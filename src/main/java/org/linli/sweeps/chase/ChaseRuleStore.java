package org.linli.sweeps.chase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about the rule of chasing. */
@Repository
class ChaseRuleStore {

  private final JdbcClient jdbc;

  ChaseRuleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ChaseRule rule() {
    return jdbc.sql("select * from chase_rule order by version desc limit 1")
        .query((row, _) ->
            new ChaseRule(times(row, "morning"), times(row, "afternoon"), row.getString("basis")))
        .single();
  }

  private static Times times(ResultSet row, String half) throws SQLException {
    return new Times(
        row.getObject(half + "_message", LocalTime.class),
        row.getObject(half + "_steward", LocalTime.class),
        row.getObject(half + "_call", LocalTime.class),
        row.getObject(half + "_visit", LocalTime.class));
  }

  void change(ChaseRule rule, UUID post, Instant at) {
    jdbc.sql(
            """
            insert into chase_rule
              (version, morning_message, morning_steward, morning_call, morning_visit,
               afternoon_message, afternoon_steward, afternoon_call, afternoon_visit, basis, post,
               set_at)
            select max(version) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from chase_rule
            """)
        .params(rule.morning().inOrder().toArray())
        .params(rule.afternoon().inOrder().toArray())
        .params(rule.basis(), post, at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
