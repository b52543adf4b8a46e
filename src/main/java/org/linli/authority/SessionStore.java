package org.linli.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about sessions, tokens and failed sign-ins. */
@Repository
class SessionStore {

  private static final String CALLER =
      """
      select a.id as account, a.user_name, p.id as post, p.role, p.place
      from %s s
      join account a on a.id = s.account and a.disabled_at is null
      join post p on p.id = s.post and p.held_from <= :now
                 and (p.held_until is null or p.held_until > :now)
      where s.token_hash = :hash
      """;

  private final JdbcClient jdbc;

  SessionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Failures(long ofUser, long ofAddress) {}

  record Token(UUID id, String label, UUID post, Instant madeAt, Instant endsAt) {}

  Failures failuresSince(Instant since, String user, String address) {
    return jdbc.sql(
            """
            select (select count(*) from sign_in_failure
                    where user_name = lower(:user) and at >= :since) as of_user,
                   (select count(*) from sign_in_failure
                    where address = :address and at >= :since) as of_address
            """)
        .param("user", user)
        .param("address", address)
        .param("since", utc(since))
        .query((row, _) -> new Failures(row.getLong("of_user"), row.getLong("of_address")))
        .single();
  }

  /** Notes a failure and forgets those of more than a day ago. */
  void addFailure(UUID id, String user, String address, Instant at) {
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
  }

  /** Opens a session and forgets those that are over. */
  void open(byte[] hash, UUID account, UUID post, Instant expiresAt, Instant now) {
    jdbc.sql("delete from sign_in_session where expires_at < :now").param("now", utc(now)).update();
    jdbc.sql(
            """
            insert into sign_in_session (token_hash, account, post, expires_at, last_seen_at)
            values (:hash, :account, :post, :expires, :now)
            """)
        .param("hash", hash)
        .param("account", account)
        .param("post", post)
        .param("expires", utc(expiresAt))
        .param("now", utc(now))
        .update();
  }

  void actAs(byte[] hash, UUID post) {
    jdbc.sql("update sign_in_session set post = :post where token_hash = :hash")
        .param("hash", hash)
        .param("post", post)
        .update();
  }

  /** Whoever acts under a post, person or program, acts under the one that follows it. */
  void follow(UUID post, UUID next) {
    for (var table : List.of("sign_in_session", "api_token")) {
      jdbc.sql("update %s set post = :next where post = :post".formatted(table))
          .param("next", next)
          .param("post", post)
          .update();
    }
  }

  void close(byte[] hash) {
    jdbc.sql("delete from sign_in_session where token_hash = :hash").param("hash", hash).update();
  }

  /** The session's caller; being seen is noted once a minute at most, to keep reads cheap. */
  Optional<Caller> callerBySession(byte[] hash, Instant now, Duration idle) {
    var caller =
        jdbc.sql(
                CALLER.formatted("sign_in_session")
                    + " and s.expires_at > :now and s.last_seen_at > :idleSince")
            .param("hash", hash)
            .param("now", utc(now))
            .param("idleSince", utc(now.minus(idle)))
            .query(SessionStore::caller)
            .optional();
    if (caller.isPresent()) {
      jdbc.sql(
              """
              update sign_in_session set last_seen_at = :now
              where token_hash = :hash and last_seen_at < :aMinuteAgo
              """)
          .param("hash", hash)
          .param("now", utc(now))
          .param("aMinuteAgo", utc(now.minus(Duration.ofMinutes(1))))
          .update();
    }
    return caller;
  }

  Optional<Caller> callerByToken(byte[] hash, Instant now) {
    return jdbc.sql(CALLER.formatted("api_token") + " and s.ends_at > :now")
        .param("hash", hash)
        .param("now", utc(now))
        .query(SessionStore::caller)
        .optional();
  }

  void addToken(Token token, byte[] hash, UUID account) {
    jdbc.sql(
            """
            insert into api_token (id, token_hash, account, post, label, made_at, ends_at)
            values (:id, :hash, :account, :post, :label, :made, :ends)
            """)
        .param("id", token.id())
        .param("hash", hash)
        .param("account", account)
        .param("post", token.post())
        .param("label", token.label())
        .param("made", utc(token.madeAt()))
        .param("ends", utc(token.endsAt()))
        .update();
  }

  List<Token> tokensOf(UUID account, Instant now) {
    return jdbc.sql(
            """
            select * from api_token where account = :account and ends_at > :now order by made_at
            limit 200
            """)
        .param("account", account)
        .param("now", utc(now))
        .query(SessionStore::token)
        .list();
  }

  boolean endToken(UUID id, UUID account, Instant now) {
    return jdbc.sql(
                """
                update api_token set ends_at = :now
                where id = :id and account = :account and ends_at > :now
                """)
            .param("id", id)
            .param("account", account)
            .param("now", utc(now))
            .update()
        == 1;
  }

  private static Token token(ResultSet row, int number) throws SQLException {
    return new Token(
        row.getObject("id", UUID.class),
        row.getString("label"),
        row.getObject("post", UUID.class),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant());
  }

  private static Caller caller(ResultSet row, int number) throws SQLException {
    return new Caller(
        row.getObject("account", UUID.class),
        row.getString("user_name"),
        row.getObject("post", UUID.class),
        new PlaceCode(row.getLong("place")),
        Role.valueOf(row.getString("role")).powers());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
