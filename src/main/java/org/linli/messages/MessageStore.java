package org.linli.messages;

import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.base.DayTable;
import org.linli.people.HouseholdId;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about messages, but for their queueing by whole subdistricts. */
@Repository
class MessageStore {

  private static final String WITHDRAWN =
      "update message m set state = 'WITHDRAWN', phone = null, settled_at = :now ";

  private static final DayTable DAYS = DayTable.changing("message", 70);

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Vault vault;

  MessageStore(JdbcClient jdbc, JdbcTemplate template, Vault vault) {
    this.jdbc = jdbc;
    this.template = template;
    this.vault = vault;
  }

  /** Rows change state two or three times: room in the page keeps that cheap. */
  void openDay(LocalDate day) {
    template.execute(DAYS.open(day));
  }

  void dropDay(LocalDate day) {
    template.execute(DAYS.drop(day));
  }

  /** One that was taken to be sent: which, in which attempt, to whom, and what it says. */
  record Claimed(
      long subdistrict,
      LocalDate day,
      long household,
      String purpose,
      UUID id,
      int attempt,
      String phone,
      String language,
      String template,
      List<String> arguments) {}

  /** Takes those that are due, the longest due first; none that another worker has in hand. */
  List<Claimed> claim(Instant now, int most) {
    return jdbc.sql(
            """
            update message m set state = 'SENDING', attempts = m.attempts + 1, claimed_at = :now
            from (select subdistrict, day, household, purpose from message
                  where state in ('QUEUED', 'FAILED') and due_at <= :now and useless_at > :now
                  order by due_at limit :most for update skip locked) due
            where m.subdistrict = due.subdistrict and m.day = due.day
              and m.household = due.household and m.purpose = due.purpose
            returning m.*
            """)
        .param("now", utc(now))
        .param("most", most)
        .query(this::claimed)
        .list();
  }

  private Claimed claimed(ResultSet row, int number) throws SQLException {
    var resident = row.getLong("resident");
    return new Claimed(
        row.getLong("subdistrict"),
        row.getObject("day", LocalDate.class),
        row.getLong("household"),
        row.getString("purpose"),
        row.getObject("id", UUID.class),
        row.getInt("attempts"),
        Objects.requireNonNull(vault.open(row.getBytes("phone"), "phone", resident)),
        row.getString("language"),
        row.getString("template"),
        List.of((String[]) row.getArray("arguments").getArray()));
  }

  /** Keeps what became of one; unless it was thought lost meanwhile and taken again. */
  void settle(Claimed it, MessageState state, String told, Instant now, Instant again) {
    var open = state == MessageState.FAILED;
    jdbc.sql(
            """
            update message set state = :state, told = :told, due_at = :again,
                   phone = case when :open then phone end,
                   settled_at = case when :open then null else cast(:now as timestamptz) end
            where subdistrict = :subdistrict and day = :day and household = :household
              and purpose = :purpose and state = 'SENDING' and attempts = :attempt
            """)
        .param("state", state.name())
        .param("told", told)
        .param("again", utc(again))
        .param("open", open)
        .param("now", utc(now))
        .param("subdistrict", it.subdistrict())
        .param("day", it.day())
        .param("household", it.household())
        .param("purpose", it.purpose())
        .param("attempt", it.attempt())
        .update();
  }

  /** Whoever took these is gone; they are sent again under the same id. */
  void takeBack(Instant lost, Instant now) {
    jdbc.sql(
            """
            update message set state = 'FAILED', due_at = :now, told = 'interrupted'
            where state = 'SENDING' and claimed_at <= :lost
            """)
        .param("lost", utc(lost))
        .param("now", utc(now))
        .update();
  }

  void withdrawUseless(Instant now) {
    jdbc.sql(WITHDRAWN + "where state in ('QUEUED', 'FAILED') and useless_at <= :now")
        .param("now", utc(now))
        .update();
  }

  /** Those of these households that are not under way yet. */
  void withdraw(LocalDate day, String purpose, List<HouseholdId> households, Instant now) {
    jdbc.sql(
            WITHDRAWN
                + """
                from unnest(cast(:subdistricts as bigint[]), cast(:numbers as bigint[]))
                       as done (subdistrict, household)
                where m.subdistrict = done.subdistrict and m.household = done.household
                  and m.day = :day and m.purpose = :purpose and m.state in ('QUEUED', 'FAILED')
                """)
        .param("now", utc(now))
        .param("subdistricts", households.stream().mapToLong(HouseholdId::subdistrict).toArray())
        .param("numbers", households.stream().mapToLong(HouseholdId::number).toArray())
        .param("day", day)
        .param("purpose", purpose)
        .update();
  }
}
