package org.linli.authority.signin;

import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Borrowed;
import org.linli.edge.Caller;
import org.linli.edge.Lent;
import org.linli.edge.Power;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about sessions and tokens. */
@Repository
class SessionStore {

  private static final String CALLER =
      """
      select a.id as account, a.user_name,
             case when h.id <> a.id then h.user_name end as acting_for, p.id as post, p.role, p.agency, p.place, a.password_one_time,
             exists (select from second_factor_rule r
                     where r.role = p.role
                       and (r.place = 0 or starts_with(p.place::text, r.place::text)))
               and not exists (select from second_factor f
                               where f.account = a.id and f.confirmed_at is not null)
               as lacks_second_factor,
             array(select l.id || ' ' || l.power || ' ' || (extract(epoch from l.until_at) * 1000000)::bigint
                   from lent_power l
                   where l.from_at <= :now and l.until_at > :now and l.withdrawn_at is null
                     and l.within = any(array[0, left(p.place::text, 2)::bigint, left(p.place::text, 4)::bigint,
                         left(p.place::text, 6)::bigint, left(p.place::text, 9)::bigint,
                         left(p.place::text, 12)::bigint, p.place])
                     and (l.post = p.id
                          or l.role = p.role and (l.agency is null or l.agency = p.agency))) as lent,
             %s as is_news
      from %s s
      join account a on a.id = s.account and a.disabled_at is null
      join post p on p.id = s.post and p.held_from <= :now
                 and (p.held_until is null or p.held_until > :now)
      join account h on h.id = p.account and h.disabled_at is null
      where s.token_hash = :hash
        and (h.id = a.id or exists (
            select from deputy d
            where d.post = p.id and d.account = a.id and d.from_at <= :now and d.until_at > :now))
      """;

  private final JdbcClient jdbc;

  SessionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Token(UUID id, String label, UUID post, Instant madeAt, Instant endsAt) {}

  /** Opens a session and forgets those that are over. */
  void open(
      byte[] hash,
      UUID account,
      UUID post,
      Sessions.Browser browser,
      Instant expiresAt,
      Instant now) {
    jdbc.sql("delete from sign_in_session where expires_at < :now").param("now", utc(now)).update();
    jdbc.sql(
            """
            insert into sign_in_session
              (token_hash, id, account, post, address, agent, opened_at, expires_at, last_seen_at)
            values (:hash, :id, :account, :post, :address, :agent, :now, :expires, :now)
            """)
        .param("hash", hash)
        .param("id", UUID.randomUUID())
        .param("account", account)
        .param("post", post)
        .param("address", browser.address())
        .param("agent", browser.agent())
        .param("expires", utc(expiresAt))
        .param("now", utc(now))
        .update();
  }

  List<Sessions.Open> sessionsOf(UUID account, Instant now, Duration idle) {
    return jdbc.sql(
            """
            select * from sign_in_session
            where account = :account and expires_at > :now and last_seen_at > :idleSince
            order by last_seen_at desc limit 200
            """)
        .param("account", account)
        .param("now", utc(now))
        .param("idleSince", utc(now.minus(idle)))
        .query(SessionStore::session)
        .list();
  }

  Optional<UUID> idOf(byte[] hash) {
    return jdbc.sql("select id from sign_in_session where token_hash = :hash")
        .param("hash", hash)
        .query(UUID.class)
        .optional();
  }

  boolean end(UUID account, UUID id) {
    return jdbc.sql("delete from sign_in_session where account = :account and id = :id")
            .param("account", account)
            .param("id", id)
            .update()
        == 1;
  }

  int endOthers(UUID account, @Nullable UUID kept) {
    return jdbc.sql(
            "delete from sign_in_session where account = :account and id is distinct from :kept")
        .param("account", account)
        .param("kept", kept, Types.OTHER)
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
  Optional<Sessions.Recognised> callerBySession(byte[] hash, Instant now, Duration idle) {
    var seen =
        jdbc.sql(
                CALLER.formatted("s.last_seen_at < :aMinuteAgo", "sign_in_session")
                    + " and s.expires_at > :now and s.last_seen_at > :idleSince")
            .param("hash", hash)
            .param("now", utc(now))
            .param("aMinuteAgo", utc(now.minus(Duration.ofMinutes(1))))
            .param("idleSince", utc(now.minus(idle)))
            .query((row, number) -> new Seen(recognised(row, number), row.getBoolean("is_news")))
            .optional();
    if (seen.isPresent() && seen.get().isNews()) note(hash, now);
    return seen.map(Seen::caller);
  }

  /** Somebody who asks, and whether it is worth noting that they do. */
  private record Seen(Sessions.Recognised caller, boolean isNews) {}

  private void note(byte[] hash, Instant now) {
    jdbc.sql("update sign_in_session set last_seen_at = :now where token_hash = :hash")
        .param("hash", hash)
        .param("now", utc(now))
        .update();
  }

  Optional<Caller> callerByToken(byte[] hash, Instant now) {
    return jdbc.sql(CALLER.formatted("false", "api_token") + " and s.ends_at > :now")
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

  private static Sessions.Open session(ResultSet row, int number) throws SQLException {
    return new Sessions.Open(
        row.getObject("id", UUID.class),
        new Sessions.Browser(row.getString("address"), row.getString("agent")),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }

  private static Sessions.Recognised recognised(ResultSet row, int number) throws SQLException {
    return new Sessions.Recognised(caller(row, number), confinement(row));
  }

  private static Confinement confinement(ResultSet row) throws SQLException {
    if (row.getBoolean("password_one_time")) return Confinement.PASSWORD;
    return row.getBoolean("lacks_second_factor") ? Confinement.SECOND_FACTOR : Confinement.FREE;
  }

  private static Caller caller(ResultSet row, int number) throws SQLException {
    var agency = row.getString("agency");
    var own =
        Role.valueOf(row.getString("role"))
            .powers(agency == null ? null : SourceAgency.valueOf(agency));
    return new Caller(
            row.getObject("account", UUID.class),
            row.getString("user_name"),
            row.getObject("post", UUID.class),
            new PlaceCode(row.getLong("place")),
            own,
            row.getString("acting_for"),
            Borrowed.nothing())
        .with(Borrowed.beyond(own, lent(row)));
  }

  /** What is lent to the post at this instant; the same statement tells it, so it costs no trip. */
  private static List<Lent> lent(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("lent").getArray())
        .map(it -> it.split(" "))
        .map(it ->
            new Lent(
                UUID.fromString(it[0]),
                Power.valueOf(it[1]),
                Instant.EPOCH.plus(Long.parseLong(it[2]), ChronoUnit.MICROS)))
        .toList();
  }
}
