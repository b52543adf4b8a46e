package org.linli.authority;

import static org.linli.base.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.passwords.Password;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about accounts. */
@Repository
class AccountStore {

  /** The eighth newest failure of the last while: when it has passed, the door opens again. */
  private static final String ACCOUNT =
      """
      select a.*, (select f.at from sign_in_failure f
                   where f.user_name = lower(a.user_name) and f.at > :failuresSince
                   order by f.at desc offset :failuresBefore limit 1) as locked_by
      """;

  private final JdbcClient jdbc;
  private final PostStore posts;

  AccountStore(JdbcClient jdbc, PostStore posts) {
    this.jdbc = jdbc;
    this.posts = posts;
  }

  void add(Account account) {
    jdbc.sql(
            """
            insert into account (id, user_name, name, password_hash, password_one_time)
            values (:id, :user, :name, :hash, :oneTime)
            """)
        .param("id", account.id())
        .param("user", account.user())
        .param("name", account.name())
        .param("hash", account.password().hash())
        .param("oneTime", account.password().oneTime())
        .update();
  }

  Map<UUID, StewardPosts.Person> persons(Collection<UUID> ids) {
    var found = new HashMap<UUID, StewardPosts.Person>();
    if (ids.isEmpty()) return found;
    jdbc.sql("select id, user_name, name from account where id in (:ids)")
        .param("ids", ids)
        .query(row -> {
          found.put(
              row.getObject("id", UUID.class),
              new StewardPosts.Person(row.getString("user_name"), row.getString("name")));
        });
    return found;
  }

  void keepPassword(UUID account, Password password) {
    jdbc.sql(
            """
            update account set password_hash = :hash, password_one_time = :oneTime where id = :id
            """)
        .param("id", account)
        .param("hash", password.hash())
        .param("oneTime", password.oneTime())
        .update();
  }

  void disable(UUID account, @Nullable Instant at) {
    jdbc.sql("update account set disabled_at = :at where id = :id")
        .param("id", account)
        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Two who change what one person holds wait for each other. */
  void lock(UUID account) {
    jdbc.sql("select 1 from account where id = :id for update")
        .param("id", account)
        .query(Integer.class)
        .single();
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select from account)").query(Boolean.class).single();
  }

  Optional<Account> findByUser(String user, Instant now) {
    return jdbc.sql(ACCOUNT + "from account a where lower(a.user_name) = lower(:user)")
        .params(failures(now))
        .param("user", user)
        .query(AccountStore::account)
        .optional()
        .map(account -> withPosts(List.of(account)).getFirst());
  }

  /** All of them at once, given in lower case. */
  List<Account> findByUsers(List<String> users, Instant now) {
    if (users.isEmpty()) return List.of();
    var accounts =
        jdbc.sql(ACCOUNT + "from account a where lower(a.user_name) = any(:users)")
            .params(failures(now))
            .param("users", users.toArray(String[]::new))
            .query(AccountStore::account)
            .list();
    return withPosts(accounts);
  }

  Optional<Account> find(UUID id, Instant now) {
    return jdbc.sql(ACCOUNT + "from account a where a.id = :id")
        .params(failures(now))
        .param("id", id)
        .query(AccountStore::account)
        .optional()
        .map(account -> withPosts(List.of(account)).getFirst());
  }

  /** Accounts with all their posts inside the place, by user name. */
  Page<Account> within(PlaceCode place, String words, Page.Ask ask, Instant now) {
    var total =
        jdbc.sql("select count(*)" + WITHIN)
            .params(placeAnd(place, words))
            .query(Long.class)
            .single();
    var accounts =
        jdbc.sql(ACCOUNT + WITHIN + " order by a.user_name limit :size offset :offset")
            .params(placeAnd(place, words))
            .params(failures(now))
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(AccountStore::account)
            .list();
    return ask.of(total, withPosts(accounts));
  }

  /** The same for those locked now. */
  Page<Account> locked(PlaceCode place, Page.Ask ask, Instant now) {
    var total =
        jdbc.sql("select count(*)" + WITHIN + LOCKED)
            .params(placeAnd(place, ""))
            .params(failures(now))
            .query(Long.class)
            .single();
    var accounts =
        jdbc.sql(ACCOUNT + WITHIN + LOCKED + " order by a.user_name limit :size offset :offset")
            .params(placeAnd(place, ""))
            .params(failures(now))
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(AccountStore::account)
            .list();
    return ask.of(total, withPosts(accounts));
  }

  private static final String LOCKED =
      """
        and lower(a.user_name) in (
            select f.user_name from sign_in_failure f where f.at > :failuresSince
            group by f.user_name having count(*) > :failuresBefore)
      """;

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

  private static Map<String, ?> placeAnd(PlaceCode place, String words) {
    return Map.of(
        "least", place.value(),
        "from", place.first(Level.GRID),
        "to", place.beyond(Level.GRID),
        "words", words);
  }

  private static Map<String, ?> failures(Instant now) {
    return Map.of(
        "failuresSince",
        now.minus(Lockout.WINDOW).atOffset(ZoneOffset.UTC),
        "failuresBefore",
        Lockout.FAILURES_PER_USER - 1);
  }

  private List<Account> withPosts(List<Account> accounts) {
    var held = posts.ofAccounts(accounts.stream().map(Account::id).toList());
    return accounts.stream().map(it -> it.with(held.getOrDefault(it.id(), List.of()))).toList();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    var lockedBy = instantOrNull(row, "locked_by");
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("user_name"),
        row.getString("name"),
        new Password(row.getString("password_hash"), row.getBoolean("password_one_time")),
        instantOrNull(row, "disabled_at"),
        lockedBy == null ? null : lockedBy.plus(Lockout.WINDOW),
        List.of());
  }
}
