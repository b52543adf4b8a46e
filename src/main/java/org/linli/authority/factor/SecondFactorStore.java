package org.linli.authority.factor;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about second factors and recovery codes. */
@Repository
class SecondFactorStore {

  private final JdbcClient jdbc;

  SecondFactorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(byte[] secret, @Nullable Instant confirmedAt, long lastStep) {}

  Optional<Row> find(UUID account) {
    return jdbc.sql("select * from second_factor where account = :account")
        .param("account", account)
        .query((row, _) -> {
          var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
          return new Row(
              row.getBytes("secret"),
              confirmed == null ? null : confirmed.toInstant(),
              row.getLong("last_step"));
        })
        .optional();
  }

  /** Whether it could begin: one that is in force is left as it is. */
  boolean begin(UUID account, byte[] secret) {
    return jdbc.sql(
                """
                insert into second_factor (account, secret, last_step) values (:account, :secret, 0)
                on conflict (account) do update set secret = excluded.secret, last_step = 0
                where second_factor.confirmed_at is null
                """)
            .param("account", account)
            .param("secret", secret)
            .update()
        == 1;
  }

  void confirm(UUID account, Instant at, long step) {
    jdbc.sql(
            """
            update second_factor set confirmed_at = :at, last_step = :step where account = :account
            """)
        .param("account", account)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("step", step)
        .update();
  }

  /** Of two who use the same code at once, one gets in. */
  boolean use(UUID account, long step) {
    return jdbc.sql(
                """
                update second_factor set last_step = :step
                where account = :account and last_step < :step
                """)
            .param("account", account)
            .param("step", step)
            .update()
        == 1;
  }

  boolean remove(UUID account) {
    jdbc.sql("delete from recovery_code where account = :account")
        .param("account", account)
        .update();
    return jdbc.sql("delete from second_factor where account = :account")
            .param("account", account)
            .update()
        == 1;
  }

  void keepCodes(UUID account, List<byte[]> hashes) {
    jdbc.sql("delete from recovery_code where account = :account")
        .param("account", account)
        .update();
    for (var hash : hashes) {
      jdbc.sql("insert into recovery_code (account, code_hash) values (:account, :hash)")
          .param("account", account)
          .param("hash", hash)
          .update();
    }
  }

  boolean useCode(UUID account, byte[] hash) {
    return jdbc.sql("delete from recovery_code where account = :account and code_hash = :hash")
            .param("account", account)
            .param("hash", hash)
            .update()
        == 1;
  }

  int codesLeft(UUID account) {
    return jdbc.sql("select count(*) from recovery_code where account = :account")
        .param("account", account)
        .query(Integer.class)
        .single();
  }
}
