package org.linli.sweeps.fevers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Moments;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseId;
import org.linli.facts.Party;
import org.linli.facts.Period;
import org.linli.facts.Reading;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL by which cases follow the readings over the threshold. What is still to be followed has
 * an index of its own, which is empty where nothing is.
 */
@Repository
class FeverStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  FeverStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** A reading over the threshold, by what tells it apart. */
  record Key(HouseholdId household, Period period, long resident, Party measuredBy, int revision) {}

  /**
   * A reading that cases have not been told of as it is now.
   *
   * @param grid where they lived when it was reported
   * @param inCare whether a decided category has health look after them
   * @param told the case that was told of it before
   */
  record Fever(Key key, PlaceCode grid, boolean withdrawn, boolean inCare, @Nullable CaseId told) {}

  /**
   * Some of them, held, household after household; what another server holds is left to it. Who is
   * confirmed, suspected or not to be ruled out is in care; a contact that falls ill is not yet.
   */
  List<Fever> toFollow(int most) {
    return jdbc.sql(
            """
            select e.*, exists (
                select from category_person p
                where p.household = e.household and p.resident = e.resident
                  and p.standing in ('CONFIRMED', 'SUSPECTED', 'FEVER_UNDETERMINED')) as in_care
            from temperature_exception e
            where e.followed is distinct from e.withdrawn
            order by e.subdistrict, e.household
            limit :most for update of e skip locked
            """)
        .param("most", most)
        .query((row, _) ->
            new Fever(
                key(row),
                new PlaceCode(row.getLong("grid")),
                row.getBoolean("withdrawn"),
                row.getBoolean("in_care"),
                caseId(row)))
        .list();
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
        new Period(row.getObject("day", LocalDate.class), Period.Slot.of(row.getInt("slot"))),
        row.getLong("resident"),
        Party.of(row.getInt("measured_by")),
        row.getInt("revision"));
  }

  private static @Nullable CaseId caseId(ResultSet row) throws SQLException {
    var number = row.getObject("case_id", Long.class);
    return number == null ? null : new CaseId(row.getLong("case_subdistrict"), number);
  }

  /** A reading with the case that has been told of it as it is now; null where none need be. */
  record Followed(Key key, @Nullable CaseId by) {}

  void followed(List<Followed> all) {
    template.batchUpdate(
        """
        update temperature_exception
        set followed = withdrawn, case_subdistrict = ?, case_id = ?
        where subdistrict = ? and day = ? and slot = ? and household = ? and resident = ?
          and measured_by = ? and revision = ?
        """,
        all,
        Math.max(1, all.size()),
        (row, it) -> {
          var by = it.by();
          row.setObject(1, by == null ? null : by.subdistrict(), Types.BIGINT);
          row.setObject(2, by == null ? null : by.number(), Types.BIGINT);
          row.setLong(3, it.key().household().subdistrict());
          row.setObject(4, it.key().period().day());
          row.setInt(5, it.key().period().slot().number());
          row.setLong(6, it.key().household().number());
          row.setLong(7, it.key().resident());
          row.setInt(8, it.key().measuredBy().number());
          row.setInt(9, it.key().revision());
        });
  }

  /** Of these cases, those in which a reading over the threshold still stands. */
  Set<CaseId> standing(Collection<CaseId> cases) {
    return jdbc
        .sql(
            """
            select distinct case_subdistrict, case_id from temperature_exception
            where case_id = any(:numbers) and not withdrawn
            """)
        .param("numbers", cases.stream().map(CaseId::number).toArray(Long[]::new))
        .query((row, _) -> Objects.requireNonNull(caseId(row)))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /**
   * A reading of a case.
   *
   * @param withdrawn a later report has corrected it
   */
  record Measured(
      HouseholdId household,
      Period period,
      Reading reading,
      Instant receivedAt,
      boolean withdrawn) {}

  /** The readings of a case, the newest first; those whose day was dropped have gone. */
  List<Measured> of(CaseId id) {
    return jdbc.sql(
            """
            select * from temperature_exception where case_id = :number and case_subdistrict = :subdistrict
            order by received_at desc, resident, measured_by, revision desc
            """)
        .param("number", id.number())
        .param("subdistrict", id.subdistrict())
        .query((row, _) -> {
          var key = key(row);
          return new Measured(
              key.household(),
              key.period(),
              new Reading(key.resident(), row.getInt("tenths"), key.measuredBy()),
              Moments.instant(row, "received_at"),
              row.getBoolean("withdrawn"));
        })
        .list();
  }

  /**
   * Is there nobody in the household's open case whose category is still to be decided? False where
   * it has none.
   */
  boolean areAllDecided(HouseholdId household) {
    return jdbc.sql(
            """
            select exists (select from case_file c
                           where c.household = :household and c.source = 'READING'
                             and c.owner is not null)
               and not exists (
                   select from case_file c
                   join temperature_exception e on e.case_id = c.id
                     and e.case_subdistrict = c.subdistrict and not e.withdrawn
                   where c.household = :household and c.source = 'READING' and c.owner is not null
                     and not exists (select from category_person p
                                     where p.household = e.household
                                       and p.resident = e.resident
                                       and p.standing not in ('NOTHING', 'PENDING')))
            """)
        .param("household", household.number())
        .query(Boolean.class)
        .single();
  }

  /** Cases at rest that still name a household, though none of their readings is left. */
  List<CaseId> withoutReadings(Instant before, int most) {
    return jdbc.sql(
            """
            select c.subdistrict, c.id from case_file c
            where c.source = 'READING' and c.owner is null and c.household is not null
              and c.closed_at < :before
              and not exists (select from temperature_exception e where e.case_id = c.id)
            order by c.closed_at limit :most
            """)
        .param("before", Moments.utc(before))
        .param("most", most)
        .query((row, _) -> new CaseId(row.getLong("subdistrict"), row.getLong("id")))
        .list();
  }
}
