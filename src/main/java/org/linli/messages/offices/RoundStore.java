package org.linli.messages.offices;

import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.messages.MessageState;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of what is told to addresses: looked for, written, and sent. */
@Repository
class RoundStore {

  /** A robot takes so many messages a minute (WeCom and DingTalk alike); each address one. */
  static final int MOST_A_MINUTE = 20;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final TypeReference<List<Tiding>> TIDINGS = new TypeReference<>() {};

  /** The posts {@code c} of an address {@code a} of {@code o} that somebody holds now. */
  private static final String HOLDERS =
      """
      post c join account k on k.id = c.account and k.disabled_at is null
      where c.held_from <= :now and (c.held_until is null or c.held_until > :now) and %s
      """
          .formatted(AddressStore.OF_POST);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final JsonMapper json;

  RoundStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.json = json;
  }

  /** An address to look for, and the post that is told there now. */
  record Due(UUID id, UUID post) {}

  /**
   * Those not looked for since a moment, the longest waiting first: of a robot whoever sits there
   * for longest, since what is past its time waits for them.
   */
  List<Due> due(Instant since, Instant now, int most) {
    return jdbc.sql(
            """
            select a.id, h.id as post from office_address a join post o on o.id = a.post
            cross join lateral (
                select c.id from %s
                order by c.held_from, c.id limit 1) h
            where a.active and (a.looked_at is null or a.looked_at <= :since)
            order by a.looked_at nulls first, a.id limit :most
            """
                .formatted(HOLDERS))
        .param("now", utc(now))
        .param("since", utc(since))
        .param("most", most)
        .query(
            (row, _) -> new Due(row.getObject("id", UUID.class), row.getObject("post", UUID.class)))
        .list();
  }

  /**
   * An address with what it knows, held until the transaction ends.
   *
   * @param pending what it knows once the message that waits has arrived
   */
  record Known(Address address, Told told, Told pending, @Nullable Instant settled) {}

  /** None where it was removed. */
  Optional<Known> hold(UUID id) {
    return jdbc.sql("select * from office_address where id = :id for update")
        .param("id", id)
        .query((row, _) ->
            new Known(
                AddressStore.address(row, vault),
                told(row.getString("told")),
                told(row.getString("pending")),
                instantOrNull(row, "settled_at")))
        .optional();
  }

  private Told told(@Nullable String kept) {
    return new Told(kept == null ? List.of() : json.readValue(kept, TIDINGS));
  }

  void looked(UUID id, Told told, Instant now) {
    jdbc.sql("update office_address set looked_at = :now, told = :told::jsonb where id = :id")
        .param("now", utc(now))
        .param("told", json.writeValueAsString(told.all()))
        .param("id", id)
        .update();
  }

  /** Its turn comes again with the others'. */
  void passed(UUID id, Instant now) {
    jdbc.sql("update office_address set looked_at = :now where id = :id")
        .param("now", utc(now))
        .param("id", id)
        .update();
  }

  /** What was to be said is so no longer. */
  void withdraw(UUID id, Instant now) {
    jdbc.sql(
            """
            update office_address set state = 'WITHDRAWN', pending = null, settled_at = :now
            where id = :id and state in ('QUEUED', 'FAILED')
            """)
        .param("id", id)
        .param("now", utc(now))
        .update();
  }

  /** A message to be. {@code now} is what the address knows once it has it; null for a trial. */
  record Writing(Letter letter, @Nullable List<Tiding> now, boolean urgent) {}

  /** Says something new; whatever waited to be said is in it. */
  void queue(UUID id, Writing it, Instant now) {
    jdbc.sql(
            """
            update office_address set state = 'QUEUED', message = gen_random_uuid(), attempts = 0,
                   due_at = :now, settled_at = null, answer = '', subject = :subject, body = :body,
                   pending = cast(:pending as jsonb), trial = :trial, urgent = :urgent
            where id = :id
            """)
        .params(written(it))
        .param("id", id)
        .param("now", utc(now))
        .update();
  }

  /** Says it in other words at the next attempt, because things have changed. */
  void rewrite(UUID id, Writing it) {
    jdbc.sql(
            """
            update office_address set subject = :subject, body = :body,
                   pending = cast(:pending as jsonb), trial = :trial, urgent = :urgent
            where id = :id
            """)
        .params(written(it))
        .param("id", id)
        .update();
  }

  /** There is more to say than what waited: another message, tried as often, and now if it must. */
  void renew(UUID id, Writing it, Instant now) {
    jdbc.sql(
            """
            update office_address set message = gen_random_uuid(), attempts = 0,
                   due_at = case when :urgent then least(due_at, :now) else due_at end
            where id = :id
            """)
        .param("id", id)
        .param("urgent", it.urgent())
        .param("now", utc(now))
        .update();
    rewrite(id, it);
  }

  private Map<String, @Nullable Object> written(Writing it) {
    var all = new HashMap<String, @Nullable Object>();
    all.put("subject", it.letter().subject());
    all.put("body", it.letter().body());
    all.put("pending", it.now() == null ? null : json.writeValueAsString(it.now()));
    all.put("trial", it.now() == null);
    all.put("urgent", it.urgent());
    return all;
  }

  /** One that was taken to be sent, in which attempt. */
  record Claimed(Address address, UUID message, int attempt, boolean trial) {}

  /**
   * Takes those that are due and whose post somebody holds, as many of one robot as it takes in a
   * minute.
   */
  List<Claimed> claim(Instant now, boolean quiet, int most) {
    return jdbc.sql(
            """
            update office_address t
            set state = 'SENDING', attempts = t.attempts + 1, claimed_at = :now
            from (select w.id from (
                      select a.id, a.due_at,
                             row_number() over (partition by a.target_key order by a.due_at, a.id)
                             + (select count(*) from office_address r
                                where r.target_key = a.target_key and r.claimed_at > :minute)
                               as place
                      from office_address a join post o on o.id = a.post
                      where a.active and a.state in ('QUEUED', 'FAILED') and a.due_at <= :now
                        and (a.urgent or not :quiet)
                        and (a.claimed_at is null or a.claimed_at <= :minute)
                        and exists (select from %s)) w
                  where w.place <= :mostAMinute
                  order by w.due_at, w.id limit :most) due
            where t.id = due.id and t.state in ('QUEUED', 'FAILED')
            returning t.*
            """
                .formatted(HOLDERS))
        .param("now", utc(now))
        .param("minute", utc(now.minus(MINUTE)))
        .param("quiet", quiet)
        .param("most", most)
        .param("mostAMinute", MOST_A_MINUTE)
        .query(this::claimed)
        .list();
  }

  private Claimed claimed(ResultSet row, int number) throws SQLException {
    return new Claimed(
        AddressStore.address(row, vault),
        row.getObject("message", UUID.class),
        row.getInt("attempts"),
        row.getBoolean("trial"));
  }

  /**
   * Keeps what became of one. Whatever is over with is known there, or never will be; unless a
   * trial arrives: what was given up before is said then.
   */
  void settle(Claimed it, MessageState state, String answer, Instant now, Instant again) {
    var open = state == MessageState.FAILED;
    jdbc.sql(
            """
            update office_address set state = :state, answer = :answer, due_at = :again,
                   settled_at = :settled,
                   told = case when :open then told
                               when trial and :state = 'SENT' then '[]'::jsonb
                               else coalesce(pending, told) end,
                   pending = case when :open then pending end
            where id = :id and message = :message and state = 'SENDING' and attempts = :attempt
            """)
        .param("state", state.name())
        .param("answer", answer)
        .param("again", utc(again))
        .param("settled", utcOrNull(open ? null : now))
        .param("open", open)
        .param("id", it.address().id())
        .param("message", it.message())
        .param("attempt", it.attempt())
        .update();
  }

  /** Whoever took these is gone; they are sent again. */
  void takeBack(Instant lost, Instant now) {
    jdbc.sql(
            """
            update office_address set state = 'FAILED', due_at = :now, answer = 'interrupted'
            where state = 'SENDING' and claimed_at <= :lost
            """)
        .param("lost", utc(lost))
        .param("now", utc(now))
        .update();
  }
}
