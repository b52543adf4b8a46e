package org.linli.authority;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of posts whose holders are away, and of those they are given meanwhile. */
@Repository
class AwayStore {

  /** Nobody is given work by a post {@code p} that is away, unless a deputy acts under it. */
  static final String IS_THERE =
      """
      not exists (
        select from post_away w where w.post = p.id and not exists (
          select from deputy d where d.post = p.id and d.from_at <= :now and d.until_at > :now))
      """;

  private final JdbcClient jdbc;

  AwayStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All posts of an account are away but those within a place; answers where they are. */
  Set<PlaceCode> send(UUID account, PlaceCode except, String source, Instant now) {
    return places(
        jdbc.sql(
                """
                with gone as (
                    insert into post_away (post, source, from_at)
                    select id, :source, :now from post
                    where account = :account and (held_until is null or held_until > :now)
                      and not (place >= :from and place < :to or place = :place)
                    on conflict (post) do nothing returning post)
                select distinct p.place from gone join post p on p.id = gone.post
                """)
            .param("account", account)
            .param("source", source)
            .param("now", utc(now))
            .param("place", except.value())
            .param("from", except.first(Level.GRID))
            .param("to", except.beyond(Level.GRID)));
  }

  /** They are back; answers where. */
  Set<PlaceCode> bring(Collection<String> sources) {
    return places(
        jdbc.sql(
                """
                with back as (delete from post_away where source = any(:sources) returning post)
                select distinct p.place from back join post p on p.id = back.post
                """)
            .param("sources", sources.toArray(String[]::new)));
  }

  Set<PlaceCode> end(Collection<UUID> posts, Instant now) {
    return places(
        jdbc.sql(
                """
                update post set held_until = greatest(held_from, :now)
                where id = any(:posts) and (held_until is null or held_until > :now)
                returning place
                """)
            .param("posts", posts.toArray(UUID[]::new))
            .param("now", utc(now)));
  }

  /** What is away stays so under the posts that follow; each is told with the one it follows. */
  void follow(Map<UUID, UUID> before) {
    jdbc.sql(
            """
            insert into post_away (post, source, from_at)
            select n.next, w.source, w.from_at
            from unnest(:posts::uuid[], :nexts::uuid[]) as n (post, next)
            join post_away w on w.post = n.post
            on conflict (post) do nothing
            """)
        .param("posts", List.copyOf(before.values()).toArray(UUID[]::new))
        .param("nexts", before.keySet().toArray(UUID[]::new))
        .update();
  }

  private static Set<PlaceCode> places(JdbcClient.StatementSpec statement) {
    return statement.query((row, _) -> new PlaceCode(row.getLong("place"))).list().stream()
        .collect(Collectors.toSet());
  }
}
