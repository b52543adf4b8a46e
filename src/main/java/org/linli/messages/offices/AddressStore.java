package org.linli.messages.offices;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.messages.MessageState;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of addresses as their offices keep them. */
@Repository
class AddressStore {

  /**
   * An address {@code a}, whose post is {@code o}, is of a post {@code c}: a mailbox of its own
   * alone, a robot of all that sit where it does.
   */
  static final String OF_POST =
      """
      (c.id = o.id or a.kind <> 'MAIL' and c.place = o.place and c.role = o.role
          and c.agency is not distinct from o.agency)
      """;

  private static final String FROM =
      """
      from office_address a join post o on o.id = a.post
      join post c on c.id = :post and %s
      """
          .formatted(OF_POST);

  private final JdbcClient jdbc;
  private final Vault vault;

  AddressStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  void add(Address it) {
    jdbc.sql(
            """
            insert into office_address
              (id, post, kind, target, target_key, secret, label, language, page, active, since)
            values (:id, :post, :kind, :target, :key, :secret, :label, :language, :page, true, :since)
            """)
        .param("id", it.id())
        .param("post", it.post())
        .param("kind", it.kind().name())
        .param("target", vault.seal(it.target(), "office_address.target", it.id()))
        .param("key", vault.index(it.target()))
        .param(
            "secret",
            it.secret() == null ? null : vault.seal(it.secret(), "office_address.secret", it.id()))
        .param("label", it.label())
        .param("language", it.language())
        .param("page", it.page())
        .param("since", utc(it.since()))
        .update();
  }

  /** Those of a post, in the order they were written down. */
  List<Address> of(UUID post) {
    return jdbc.sql("select a.* " + FROM + " order by a.since, a.id")
        .param("post", post)
        .query(this::address)
        .list();
  }

  Optional<Address> find(UUID id, UUID post) {
    return jdbc.sql("select a.* " + FROM + " where a.id = :id for update of a")
        .param("post", post)
        .param("id", id)
        .query(this::address)
        .optional();
  }

  /** How many of a post's last messages did not arrive. */
  int failing(UUID post) {
    return jdbc.sql(
            "select count(*) " + FROM + " where a.active and a.state in ('FAILED', 'GIVEN_UP')")
        .param("post", post)
        .query(Integer.class)
        .single();
  }

  /** Looks at once for what is switched on; of what is switched off nothing waits to be sent. */
  void activate(UUID id, boolean active) {
    jdbc.sql(
            """
            update office_address set active = :active, looked_at = null, pending = null,
                   state = case when state in ('QUEUED', 'FAILED') then 'WITHDRAWN' else state end
            where id = :id
            """)
        .param("active", active)
        .param("id", id)
        .update();
  }

  void remove(UUID id) {
    jdbc.sql("delete from office_address where id = :id").param("id", id).update();
  }

  void follow(Map<UUID, UUID> next) {
    jdbc.sql(
            """
            update office_address a set post = n.next
            from unnest(cast(:was as uuid[]), cast(:next as uuid[])) as n (was, next)
            where a.post = n.was
            """)
        .param("was", next.keySet().toArray(UUID[]::new))
        .param("next", next.values().toArray(UUID[]::new))
        .update();
  }

  /** A mailbox that was forgotten, with where its post was. */
  record Forgotten(UUID id, PlaceCode place) {}

  /** Forgets mailboxes whose post is over: nobody is told any more, and they are somebody's own. */
  List<Forgotten> forgetMailboxes(Instant now) {
    return jdbc.sql(
            """
            delete from office_address a using post o
            where o.id = a.post and a.kind = 'MAIL' and o.held_until <= :now
            returning a.id, o.place
            """)
        .param("now", utc(now))
        .query((row, _) ->
            new Forgotten(row.getObject("id", UUID.class), new PlaceCode(row.getLong("place"))))
        .list();
  }

  private Address address(ResultSet row, int number) throws SQLException {
    return address(row, vault);
  }

  static Address address(ResultSet row, Vault vault) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var secret = row.getBytes("secret");
    return new Address(
        id,
        row.getObject("post", UUID.class),
        AddressKind.valueOf(row.getString("kind")),
        vault.open(row.getBytes("target"), "office_address.target", id),
        secret == null ? null : vault.open(secret, "office_address.secret", id),
        row.getString("label"),
        row.getString("language"),
        row.getString("page"),
        row.getBoolean("active"),
        instant(row, "since"),
        last(row));
  }

  private static Address.@Nullable Last last(ResultSet row) throws SQLException {
    var state = row.getString("state");
    if (state == null) return null;
    return new Address.Last(
        MessageState.valueOf(state),
        row.getBoolean("trial"),
        row.getInt("attempts"),
        new Letter(row.getString("subject"), row.getString("body")),
        Objects.requireNonNullElse(instantOrNull(row, "settled_at"), instant(row, "due_at")),
        instantOrNull(row, "claimed_at"),
        row.getString("answer"));
  }
}
