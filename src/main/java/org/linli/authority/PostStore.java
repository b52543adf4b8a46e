package org.linli.authority;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about posts. */
@Repository
class PostStore {

  private final JdbcClient jdbc;

  PostStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Post post) {
    jdbc.sql(
            """
            insert into post (id, account, role, title, place, held_from, held_until, agency)
            values (:id, :account, :role, :title, :place, :from, :until, :agency)
            """)
        .param("id", post.id())
        .param("account", post.account())
        .param("role", post.role().name())
        .param("title", post.title())
        .param("place", post.place().value())
        .param("from", utc(post.from()))
        .param("until", utcOrNull(post.until()))
        .param("agency", name(post.agency()))
        .update();
  }

  void end(UUID id, Instant at) {
    jdbc.sql(
            """
            update post set held_until = greatest(held_from, :at)
            where id = :id and (held_until is null or held_until > :at)
            """)
        .param("id", id)
        .param("at", utc(at))
        .update();
  }

  void changeEnd(UUID id, @Nullable Instant until) {
    jdbc.sql("update post set held_until = :until where id = :id")
        .param("id", id)
        .param("until", utcOrNull(until))
        .update();
  }

  void changeAgency(UUID id, @Nullable SourceAgency agency) {
    jdbc.sql("update post set agency = :agency where id = :id")
        .param("id", id)
        .param("agency", name(agency))
        .update();
  }

  private static @Nullable String name(@Nullable SourceAgency agency) {
    return agency == null ? null : agency.name();
  }

  /** The roles an account holds or will hold, by its posts and as somebody's deputy. */
  List<ThreePowers.Holding> holdings(UUID account) {
    return jdbc.sql(
            """
            select role, held_from, held_until from post where account = :account
            union all
            select p.role, greatest(d.from_at, p.held_from), least(d.until_at, p.held_until)
            from deputy d join post p on p.id = d.post where d.account = :account
            """)
        .param("account", account)
        .query((row, _) ->
            new ThreePowers.Holding(
                Role.valueOf(row.getString("role")),
                row.getObject("held_from", OffsetDateTime.class).toInstant(),
                instantOrNull(row, "held_until")))
        .list();
  }

  /** Others' posts an account may act under now, as their deputy. */
  List<Post> asDeputy(UUID account, Instant now) {
    return jdbc.sql(
            """
            select p.* from deputy d
            join post p on p.id = d.post
              and p.held_from <= :now and (p.held_until is null or p.held_until > :now)
            join account h on h.id = p.account and h.disabled_at is null
            where d.account = :account and d.from_at <= :now and d.until_at > :now
            order by d.from_at, p.id
            """)
        .param("account", account)
        .param("now", utc(now))
        .query(PostStore::post)
        .list();
  }

  /** Posts at exactly these places that are held now or will be. */
  List<Post> at(Collection<PlaceCode> places, Instant now) {
    return jdbc.sql(
            """
            select * from post where place = any(:places) and (held_until is null or held_until > :now)
            order by held_from, id
            """)
        .param("places", places.stream().map(PlaceCode::value).toArray(Long[]::new))
        .param("now", utc(now))
        .query(PostStore::post)
        .list();
  }

  /** Posts at these places that are held now by somebody who can sign in and is not away. */
  List<Post> filled(Collection<PlaceCode> places, Instant now) {
    return jdbc.sql(
            """
            select p.* from post p join account a on a.id = p.account and a.disabled_at is null
            where p.place = any(:places) and p.held_from <= :now
              and (p.held_until is null or p.held_until > :now) and %s
            order by p.held_from, p.id
            """
                .formatted(AwayStore.IS_THERE))
        .param("places", places.stream().map(PlaceCode::value).toArray(Long[]::new))
        .param("now", utc(now))
        .query(PostStore::post)
        .list();
  }

  /** The same of all places within another, and its own. */
  List<Post> filledWithin(PlaceCode within, Instant now) {
    return jdbc.sql(
            """
            select p.* from post p join account a on a.id = p.account and a.disabled_at is null
            join place c on c.code = p.place
            where c.code_from >= :from and c.code_from < :to and c.level >= :level
              and p.held_from <= :now and (p.held_until is null or p.held_until > :now) and %s
            order by p.held_from, p.id
            """
                .formatted(AwayStore.IS_THERE))
        .param("from", within.first(Level.GRID))
        .param("to", within.beyond(Level.GRID))
        .param("level", within.level().digits())
        .param("now", utc(now))
        .query(PostStore::post)
        .list();
  }

  Set<PlaceCode> begun(Instant after, Instant until) {
    return jdbc
        .sql("select distinct place from post where held_from > :after and held_from <= :until")
        .param("after", utc(after))
        .param("until", utc(until))
        .query((row, _) -> new PlaceCode(row.getLong("place")))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** Up to when beginnings were told; none before the first time. */
  Optional<Instant> toldUntil() {
    return jdbc.sql("select at from post_beginnings_told")
        .query((row, _) -> instant(row, "at"))
        .optional();
  }

  void toldUntil(Instant at) {
    jdbc.sql(
            """
            insert into post_beginnings_told (id, at) values (1, :at)
            on conflict (id) do update set at = excluded.at
            """)
        .param("at", utc(at))
        .update();
  }

  Map<PlaceCode, Long> countAt(Collection<PlaceCode> places, Instant now) {
    return at(places, now).stream()
        .collect(Collectors.groupingBy(Post::place, Collectors.counting()));
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

  Map<UUID, String> titles(Collection<UUID> posts) {
    if (posts.isEmpty()) return Map.of();
    return jdbc
        .sql("select id, title from post where id = any(:posts)")
        .param("posts", posts.toArray(UUID[]::new))
        .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("title")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<Post> find(UUID id) {
    return jdbc.sql("select * from post where id = :id")
        .param("id", id)
        .query(PostStore::post)
        .optional();
  }

  List<Post> find(Collection<UUID> ids) {
    return jdbc.sql("select * from post where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(PostStore::post)
        .list();
  }

  /** The names of the holders of posts, by post. */
  Map<UUID, String> holders(Collection<UUID> posts) {
    if (posts.isEmpty()) return Map.of();
    return jdbc
        .sql(
            """
            select p.id, a.name from post p join account a on a.id = p.account
            where p.id in (:posts)
            """)
        .param("posts", posts)
        .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** All posts each account holds, held or will hold, the earliest first. */
  Map<UUID, List<Post>> ofAccounts(Collection<UUID> accounts) {
    if (accounts.isEmpty()) return Map.of();
    return jdbc
        .sql("select * from post where account in (:accounts) order by held_from, id")
        .param("accounts", accounts)
        .query(PostStore::post)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Post::account));
  }

  private static Post post(ResultSet row, int number) throws SQLException {
    var agency = row.getString("agency");
    return new Post(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        Role.valueOf(row.getString("role")),
        row.getString("title"),
        new PlaceCode(row.getLong("place")),
        row.getObject("held_from", OffsetDateTime.class).toInstant(),
        instantOrNull(row, "held_until"),
        agency == null ? null : SourceAgency.valueOf(agency));
  }
}
