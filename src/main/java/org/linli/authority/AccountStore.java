package org.linli.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about accounts and posts. */
@Repository
class AccountStore {

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Account account) {
    jdbc.sql(
            """
            insert into account (id, user_name, name, password_hash)
            values (:id, :user, :name, :hash)
            """)
        .param("id", account.id())
        .param("user", account.user())
        .param("name", account.name())
        .param("hash", account.passwordHash())
        .update();
  }

  void addPost(Post post) {
    jdbc.sql(
            """
            insert into post (id, account, role, title, place, held_from, held_until)
            values (:id, :account, :role, :title, :place, :from, :until)
            """)
        .param("id", post.id())
        .param("account", post.account())
        .param("role", post.role().name())
        .param("title", post.title())
        .param("place", post.place().value())
        .param("from", utc(post.from()))
        .param("until", utc(post.until()))
        .update();
  }

  void endPost(UUID id, Instant at) {
    jdbc.sql(
            """
            update post set held_until = :at
            where id = :id and (held_until is null or held_until > :at)
            """)
        .param("id", id)
        .param("at", utc(at))
        .update();
  }

  void disable(UUID account, @Nullable Instant at) {
    jdbc.sql("update account set disabled_at = :at where id = :id")
        .param("id", account)
        .param("at", utc(at))
        .update();
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select from account)").query(Boolean.class).single();
  }

  Optional<Account> findByUser(String user) {
    return jdbc.sql("select * from account where lower(user_name) = lower(:user)")
        .param("user", user)
        .query(AccountStore::account)
        .optional()
        .map(account -> withPosts(List.of(account)).getFirst());
  }

  Optional<Account> find(UUID id) {
    return jdbc.sql("select * from account where id = :id")
        .param("id", id)
        .query(AccountStore::account)
        .optional()
        .map(account -> withPosts(List.of(account)).getFirst());
  }

  /** Posts at exactly these places that are held now or will be. */
  List<Post> postsAt(Collection<PlaceCode> places, Instant now) {
    return jdbc.sql(
            """
            select * from post where place = any(:places) and (held_until is null or held_until > :now)
            order by held_from, id
            """)
        .param("places", places.stream().map(PlaceCode::value).toArray(Long[]::new))
        .param("now", utc(now))
        .query(AccountStore::post)
        .list();
  }

  Map<PlaceCode, Long> countPosts(Collection<PlaceCode> places, Instant now) {
    var counts = new HashMap<PlaceCode, Long>();
    for (var it : postsAt(places, now)) counts.merge(it.place(), 1L, Long::sum);
    return counts;
  }

  Optional<Post> findPost(UUID id) {
    return jdbc.sql("select * from post where id = :id")
        .param("id", id)
        .query(AccountStore::post)
        .optional();
  }

  Map<UUID, String> titles(Collection<UUID> posts) {
    if (posts.isEmpty()) return Map.of();
    var titles = new HashMap<UUID, String>();
    jdbc.sql("select id, title from post where id in (:posts)")
        .param("posts", posts)
        .query(row -> {
          titles.put(row.getObject("id", UUID.class), row.getString("title"));
        });
    return titles;
  }

  /** Accounts with all their posts inside the place, by user name. */
  Page<Account> within(PlaceCode place, String words, Page.Ask ask) {
    var total =
        jdbc.sql("select count(*)" + WITHIN)
            .params(placeAnd(place, words))
            .query(Long.class)
            .single();
    var accounts =
        jdbc.sql("select a.*" + WITHIN + " order by a.user_name limit :size offset :offset")
            .params(placeAnd(place, words))
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(AccountStore::account)
            .list();
    return ask.of(total, withPosts(accounts));
  }

  private static final String WITHIN =
      """
       from account a
      where not exists (
          select from post p
          where p.account = a.id
            and not (p.place >= :least
                     and rpad(p.place::text, 15, '0')::bigint >= :from
                     and rpad(p.place::text, 15, '0')::bigint < :to))
        and (:words = '' or a.user_name ilike '%' || :words || '%'
             or a.name ilike '%' || :words || '%')
      """;

  private static java.util.Map<String, ?> placeAnd(PlaceCode place, String words) {
    return java.util.Map.of(
        "least", place.value(),
        "from", place.first(Level.GRID),
        "to", place.beyond(Level.GRID),
        "words", words);
  }

  private List<Account> withPosts(List<Account> accounts) {
    if (accounts.isEmpty()) return accounts;
    var posts =
        jdbc.sql("select * from post where account in (:accounts) order by held_from, id")
            .param("accounts", accounts.stream().map(Account::id).toList())
            .query(AccountStore::post)
            .list();
    return accounts.stream()
        .map(it ->
            new Account(
                it.id(),
                it.user(),
                it.name(),
                it.passwordHash(),
                it.disabledAt(),
                posts.stream().filter(post -> post.account().equals(it.id())).toList()))
        .toList();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("user_name"),
        row.getString("name"),
        row.getString("password_hash"),
        instant(row, "disabled_at"),
        List.of());
  }

  static Post post(ResultSet row, int number) throws SQLException {
    return new Post(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        Role.valueOf(row.getString("role")),
        row.getString("title"),
        new PlaceCode(row.getLong("place")),
        row.getObject("held_from", OffsetDateTime.class).toInstant(),
        instant(row, "held_until"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
