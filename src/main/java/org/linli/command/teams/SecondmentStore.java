package org.linli.command.teams;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which a secondment is kept. */
@Repository
class SecondmentStore {

  private final JdbcClient jdbc;
  private final Vault vault;

  SecondmentStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  void add(Secondment it, @Nullable Person person, Instant now) {
    var id = it.id().number();
    jdbc.sql(
            """
            insert into secondment
              (subdistrict, id, account, name, phone, finger, kin, skills, home_place, home_first,
               home_agency, home_unit, lives_in, adult, insured, gear, from_at, until_at, place,
               place_first, exercise, state, nominated_at, checked_in_at)
            values
              (:subdistrict, :id, :account, :name, :phone, :finger, :kin, :skills, :homePlace,
               :homeFirst, :homeAgency, :homeUnit, :livesIn, :adult, :insured, :gear, :from,
               :until, :place, :first, :exercise, :state, :now,
               case when :here then cast(:now as timestamptz) end)
            """)
        .params(SecondmentRow.columns(it))
        .param("name", person == null ? null : vault.seal(person.name(), "secondee", id))
        .param("phone", person == null ? null : vault.seal(person.phone(), "secondee_phone", id))
        .param("finger", finger(it.who().account(), person))
        .param("now", utc(now))
        .update();
  }

  /** The same for the same account, or for the same name and telephone. */
  byte[] finger(@Nullable UUID account, @Nullable Person person) {
    if (account != null) return vault.hash("account " + account);
    if (person == null) throw new IllegalArgumentException("Nobody");
    return vault.hash("person " + person.name() + " " + person.phone());
  }

  void save(Secondment it, Instant now) {
    jdbc.sql(
            """
            update secondment
            set insured = :insured, gear = :gear, place = :place, place_first = :first,
                station = :station, state = :state,
                proposed = case when :over or cast(:station as bigint) is not null then null else proposed end,
                checked_in_at = coalesce(checked_in_at, case when :here then cast(:now as timestamptz) end),
                over_at = case when :over then coalesce(over_at, cast(:now as timestamptz)) end
            where subdistrict = :subdistrict and id = :id
            """)
        .params(SecondmentRow.columns(it))
        .param("now", utc(now))
        .update();
  }

  void propose(TeamKey id, long station) {
    jdbc.sql(
            "update secondment set proposed = :station where subdistrict = :subdistrict and id = :id")
        .params(StationStore.key(id))
        .param("station", station)
        .update();
  }

  /** The words of facts come with the state, since one is not without the other. */
  void evaluate(Secondment it, String words) {
    jdbc.sql(
            """
            update secondment set state = :state, evaluation = :words
            where subdistrict = :subdistrict and id = :id
            """)
        .params(SecondmentRow.columns(it))
        .param("words", words)
        .update();
  }

  void keepPost(TeamKey id, @Nullable UUID post) {
    jdbc.sql("update secondment set post = :post where subdistrict = :subdistrict and id = :id")
        .params(StationStore.key(id))
        .param("post", post)
        .update();
  }

  /**
   * A secondment as it is kept.
   *
   * @param person told of somebody without an account, until it is forgotten
   * @param post the post it gave
   * @param proposed the station somebody proposed, by its number
   */
  record Kept(
      Secondment it,
      @Nullable Person person,
      @Nullable UUID post,
      @Nullable Long proposed,
      Instant nominatedAt,
      @Nullable Instant checkedInAt,
      @Nullable Instant overAt,
      @Nullable String evaluation) {}

  Optional<Kept> find(TeamKey id) {
    return one(id, "");
  }

  /** The same, and nobody else changes it before the end of this transaction. */
  Optional<Kept> hold(TeamKey id) {
    return one(id, " for update");
  }

  private Optional<Kept> one(TeamKey id, String lock) {
    return jdbc.sql("select * from secondment where subdistrict = :subdistrict and id = :id" + lock)
        .params(StationStore.key(id))
        .query(this::kept)
        .optional();
  }

  /**
   * Where somebody is seconded now. Until the end of this transaction nobody else nominates them:
   * that they are in one place only cannot be a constraint across subdistricts.
   */
  Optional<Kept> openOf(byte[] finger) {
    jdbc.sql("select pg_advisory_xact_lock(:key)")
        .param("key", ByteBuffer.wrap(finger).getLong())
        .query((_, _) -> true)
        .list();
    return find(finger);
  }

  /** The one somebody is on, looked at only. */
  Optional<Kept> find(byte[] finger) {
    return jdbc.sql("select * from secondment where finger = :finger and over_at is null limit 1")
        .param("finger", finger)
        .query(this::kept)
        .optional();
  }

  /** Those that are not released though their term is over, the longest first. */
  List<TeamKey> termsOver(Instant now, int most) {
    return jdbc.sql(
            """
            select subdistrict, id from secondment
            where over_at is null and until_at <= :now and state in ('CHECKED_IN', 'ASSIGNED', 'ACTIVE')
            order by until_at limit :most
            """)
        .param("now", utc(now))
        .param("most", most)
        .query((row, _) -> SecondmentRow.key(row))
        .list();
  }

  /** Names and telephones of those whose secondment is long over; answers how many. */
  int forget(Instant now, Duration after) {
    return jdbc.sql(
            """
            update secondment set name = null, phone = null, finger = ''
            where name is not null and over_at < :before
            """)
        .param("before", utc(now.minus(after)))
        .update();
  }

  Kept kept(ResultSet row, int number) throws SQLException {
    var id = row.getLong("id");
    var name = vault.open(row.getBytes("name"), "secondee", id);
    return new Kept(
        SecondmentRow.secondment(row),
        name == null
            ? null
            : new Person(name, vault.open(row.getBytes("phone"), "secondee_phone", id)),
        row.getObject("post", UUID.class),
        row.getObject("proposed", Long.class),
        instant(row, "nominated_at"),
        instantOrNull(row, "checked_in_at"),
        instantOrNull(row, "over_at"),
        row.getString("evaluation"));
  }

  /** Several by their numbers, however they stand. */
  Map<Long, Kept> find(Collection<Long> numbers) {
    if (numbers.isEmpty()) return Map.of();
    return jdbc
        .sql("select * from secondment where id = any(:ids)")
        .param("ids", numbers.toArray(Long[]::new))
        .query(this::kept)
        .list()
        .stream()
        .collect(Collectors.toMap(it -> it.it().id().number(), it -> it));
  }
}
