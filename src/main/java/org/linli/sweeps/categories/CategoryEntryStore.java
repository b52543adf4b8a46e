package org.linli.sweeps.categories;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.facts.Period;
import org.linli.people.ResidentId;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about the log; what is said in words is sealed. */
@Repository
class CategoryEntryStore {

  private static final String WORDS = "category_words";

  private final JdbcClient jdbc;
  private final Vault vault;

  CategoryEntryStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  List<Entry> of(ResidentId id) {
    return jdbc.sql(
            "select * from category_entry where subdistrict = :subdistrict and resident = :resident")
        .param("subdistrict", id.subdistrict())
        .param("resident", id.number())
        .query(this::entry)
        .list();
  }

  /** The logs of many; who has none is left out. */
  Map<ResidentId, List<Entry>> of(Collection<ResidentId> ids) {
    var found = new HashMap<ResidentId, List<Entry>>();
    if (ids.isEmpty()) return found;
    jdbc.sql("select * from category_entry where (subdistrict, resident) in (:ids)")
        .param("ids", ids.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList())
        .query(row -> {
          found
              .computeIfAbsent(
                  new ResidentId(row.getLong("subdistrict"), row.getLong("resident")),
                  _ -> new ArrayList<>())
              .add(entry(row, 0));
        });
    return found;
  }

  void add(ResidentId id, Entry it) {
    var body = StepWord.body(it.step());
    jdbc.sql(
            """
            insert into category_entry
              (subdistrict, resident, id, step, body, body_name, cause, words, at, entered_at,
               account, post, basis, purpose, first_of, told_household, told_day, told_slot)
            values
              (:subdistrict, :resident, :id, :step, :body, :bodyName, :cause, :words, :at, :entered,
               :account, :post, :basis, :purpose, :firstOf, :household, :day, :slot)
            """)
        .param("subdistrict", id.subdistrict())
        .param("resident", id.number())
        .param("id", it.id())
        .param("step", StepWord.of(it.step()).name())
        .param("body", body == null ? null : body.name(), Types.VARCHAR)
        .param("bodyName", it.bodyName())
        .param("cause", it.cause().name())
        .param("words", it.words().isEmpty() ? null : vault.seal(it.words(), WORDS, it.id()))
        .param("at", utc(it.step().at()))
        .param("entered", utc(it.enteredAt()))
        .param("account", it.by() == null ? null : it.by().account(), Types.OTHER)
        .param("post", it.by() == null ? null : it.by().post(), Types.OTHER)
        .param("basis", it.ground().basis())
        .param("purpose", it.ground().purpose())
        .param("firstOf", it.firstOf())
        .param("household", it.told() == null ? null : it.told().household(), Types.BIGINT)
        .param("day", it.told() == null ? null : it.told().period().day(), Types.DATE)
        .param(
            "slot", it.told() == null ? null : it.told().period().slot().number(), Types.SMALLINT)
        .update();
  }

  /** Marks an entry as one that should not have been made. */
  void withdraw(ResidentId id, UUID entry, Entry.Withdrawal it) {
    jdbc.sql(
            """
            update category_entry
            set withdrawn_at = :at, withdrawn_by = :post, withdrawn_why = :why
            where subdistrict = :subdistrict and resident = :resident and id = :id
              and withdrawn_at is null
            """)
        .param("at", utc(it.at()))
        .param("post", it.post(), Types.OTHER)
        .param("why", it.why())
        .param("subdistrict", id.subdistrict())
        .param("resident", id.number())
        .param("id", entry)
        .update();
  }

  /** Whom a household's report of a period has opened something of that still counts. */
  List<ResidentId> openedBy(Entry.Told it) {
    return jdbc.sql(
            """
            select distinct subdistrict, resident from category_entry
            where told_household = :household and told_day = :day and told_slot = :slot
              and withdrawn_at is null
            order by resident
            """)
        .param("household", it.household())
        .param("day", it.period().day())
        .param("slot", it.period().slot().number())
        .query((row, _) -> new ResidentId(row.getLong("subdistrict"), row.getLong("resident")))
        .list();
  }

  /** The whole log of somebody comes under another person, or under another key of the same. */
  void move(ResidentId from, ResidentId to) {
    move(from, to, null);
  }

  /** Gives back what was entered of {@code to} before the two were taken for one. */
  void giveBack(ResidentId from, ResidentId to) {
    move(from, to, to.number());
  }

  private void move(ResidentId from, ResidentId to, @Nullable Long firstOf) {
    jdbc.sql(
            """
            with gone as (
                delete from category_entry
                where subdistrict = :fromSubdistrict and resident = :from
                  and (:firstOf::bigint is null or first_of = :firstOf)
                returning *
            )
            insert into category_entry (subdistrict, resident, %1$s)
            select :toSubdistrict, :to, %1$s from gone
            """
                .formatted(COLUMNS))
        .param("fromSubdistrict", from.subdistrict())
        .param("from", from.number())
        .param("firstOf", firstOf, Types.BIGINT)
        .param("toSubdistrict", to.subdistrict())
        .param("to", to.number())
        .update();
  }

  static final String COLUMNS =
      """
      id, step, body, body_name, cause, words, at, entered_at, account, post, basis, purpose,
      first_of, told_household, told_day, told_slot, withdrawn_at, withdrawn_by, withdrawn_why
      """;

  private Entry entry(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var body = row.getString("body");
    var words = row.getBytes("words");
    var account = row.getObject("account", UUID.class);
    var household = row.getLong("told_household");
    var told =
        row.wasNull()
            ? null
            : new Entry.Told(
                household,
                new Period(
                    row.getObject("told_day", LocalDate.class),
                    Period.Slot.of(row.getInt("told_slot"))));
    var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new Entry(
        id,
        StepWord.valueOf(row.getString("step"))
            .step(body == null ? null : DecidingBody.valueOf(body), instant(row, "at")),
        row.getString("body_name"),
        Cause.valueOf(row.getString("cause")),
        words == null ? "" : vault.open(words, WORDS, id),
        instant(row, "entered_at"),
        account == null
            ? null
            : new Entry.By(account, Objects.requireNonNull(row.getObject("post", UUID.class))),
        new Entry.Ground(row.getObject("purpose", UUID.class), row.getString("basis")),
        row.getLong("first_of"),
        told,
        withdrawn == null
            ? null
            : new Entry.Withdrawal(
                withdrawn.toInstant(),
                row.getObject("withdrawn_by", UUID.class),
                row.getString("withdrawn_why")));
  }
}
