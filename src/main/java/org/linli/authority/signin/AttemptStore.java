package org.linli.authority.signin;

import static org.linli.base.Moments.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about failed sign-ins. */
@Repository
class AttemptStore {

  private final JdbcClient jdbc;

  AttemptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Failures(long ofUser, long ofAddress) {}

  Failures failuresSince(Instant since, String user, String address) {
    return jdbc.sql(
            """
            select (select count(*) from sign_in_failure
                    where user_name = lower(:user) and at > :since) as of_user,
                   (select count(*) from sign_in_failure
                    where address = :address and at > :since) as of_address
            """)
        .param("user", user)
        .param("address", address)
        .param("since", utc(since))
        .query((row, _) -> new Failures(row.getLong("of_user"), row.getLong("of_address")))
        .single();
  }

  /** Notes a failure, also for its account to be told of, and forgets those of yesterday. */
  void add(UUID id, String user, String address, Instant at) {
    jdbc.sql("delete from sign_in_failure where at < :old")
        .param("old", utc(at.minus(Duration.ofDays(1))))
        .update();
    jdbc.sql(
            """
            insert into sign_in_failure (id, user_name, address, at)
            values (:id, lower(:user), :address, :at)
            """)
        .param("id", id)
        .param("user", user)
        .param("address", address)
        .param("at", utc(at))
        .update();
    jdbc.sql(
            """
            update account set failures = failures + 1, failed_at = :at
            where lower(user_name) = lower(:user)
            """)
        .param("user", user)
        .param("at", utc(at))
        .update();
  }

  void forget(String user) {
    jdbc.sql("delete from sign_in_failure where user_name = lower(:user)")
        .param("user", user)
        .update();
  }

  /** Reads and clears what an account is to be told; empty when nothing failed. */
  Optional<Attempts.Failed> takeFailed(UUID account) {
    var failed =
        jdbc.sql("select failures, failed_at from account where id = :id and failures > 0")
            .param("id", account)
            .query((row, _) ->
                new Attempts.Failed(
                    row.getInt("failures"),
                    row.getObject("failed_at", OffsetDateTime.class).toInstant()))
            .optional();
    if (failed.isPresent()) {
      jdbc.sql("update account set failures = 0, failed_at = null where id = :id")
          .param("id", account)
          .update();
    }
    return failed;
  }
}
