package org.linli.authority;

import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about deputies, and about who could be one. */
@Repository
class DeputyStore {

  private static final String DEPUTY =
      "select d.*, a.user_name, a.name from deputy d join account a on a.id = d.account ";

  private final JdbcClient jdbc;

  DeputyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Deputy it) {
    jdbc.sql(
            """
            insert into deputy (id, post, account, from_at, until_at)
            values (:id, :post, :account, :from, :until)
            """)
        .param("id", it.id())
        .param("post", it.post())
        .param("account", it.account())
        .param("from", utc(it.from()))
        .param("until", utc(it.until()))
        .update();
  }

  /** Whoever acts under a post acts under the one that follows it, for as long. */
  void follow(UUID post, UUID next, Instant now) {
    jdbc.sql(
            """
            insert into deputy (id, post, account, from_at, until_at)
            select gen_random_uuid(), :next, d.account, greatest(d.from_at, :now), d.until_at
              from deputy d
             where d.post = :post and d.until_at > :now
               and not exists (select from deputy there
                               where there.post = :next and there.account = d.account)
            """)
        .param("next", next)
        .param("post", post)
        .param("now", utc(now))
        .update();
  }

  void end(UUID id, Instant at) {
    jdbc.sql(
            """
            update deputy set until_at = greatest(from_at, :at) where id = :id and until_at > :at
            """)
        .param("id", id)
        .param("at", utc(at))
        .update();
  }

  Optional<Deputy> find(UUID id) {
    return jdbc.sql(DEPUTY + "where d.id = :id")
        .param("id", id)
        .query(DeputyStore::deputy)
        .optional();
  }

  /** The deputies of posts that are not over, present and to come, the earliest first. */
  Map<UUID, List<Deputy>> ofPosts(Collection<UUID> posts, Instant now) {
    if (posts.isEmpty()) return Map.of();
    return jdbc
        .sql(DEPUTY + "where d.post in (:posts) and d.until_at > :now order by d.from_at, d.id")
        .param("posts", posts)
        .param("now", utc(now))
        .query(DeputyStore::deputy)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Deputy::post));
  }

  /** Those who hold a post within a place now, by name; 20 at most, so one types a little more. */
  List<Deputies.Colleague> colleagues(PlaceCode within, UUID but, String words, Instant now) {
    return jdbc.sql(
            """
            select a.user_name, a.name, string_agg(p.title, ', ' order by p.held_from) as titles
            from account a
            join post p on p.account = a.id
              and p.held_from <= :now and (p.held_until is null or p.held_until > :now)
              and p.role <> 'STEWARD' and p.place >= :least
              and rpad(p.place::text, 15, '0')::bigint >= :from
              and rpad(p.place::text, 15, '0')::bigint < :to
            where a.disabled_at is null and a.id <> :but
              and (:words = '' or a.user_name ilike '%' || :words || '%'
                   or a.name ilike '%' || :words || '%')
            group by a.user_name, a.name order by a.name, a.user_name limit 20
            """)
        .param("least", within.value())
        .param("from", within.first(Level.GRID))
        .param("to", within.beyond(Level.GRID))
        .param("but", but)
        .param("words", words)
        .param("now", utc(now))
        .query((row, _) ->
            new Deputies.Colleague(
                row.getString("user_name"), row.getString("name"), row.getString("titles")))
        .list();
  }

  private static Deputy deputy(ResultSet row, int number) throws SQLException {
    return new Deputy(
        row.getObject("id", UUID.class),
        row.getObject("post", UUID.class),
        row.getObject("account", UUID.class),
        row.getString("user_name"),
        row.getString("name"),
        row.getObject("from_at", OffsetDateTime.class).toInstant(),
        row.getObject("until_at", OffsetDateTime.class).toInstant());
  }
}
