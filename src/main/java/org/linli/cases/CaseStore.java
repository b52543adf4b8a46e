package org.linli.cases;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;
import static org.linli.cases.CaseRow.columns;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that keeps cases and their logs. */
@Repository
class CaseStore {

  private final JdbcClient jdbc;

  CaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is told at the beginning and never changed; {@code likely} is the class of its words. */
  record Told(
      UUID sent,
      String words,
      CaseFile.Reporter reporter,
      @Nullable Long reporterKey,
      @Nullable String likely) {}

  /**
   * Adds a case with its first line; false where this was sent before, or where the household of a
   * reading has an open case already.
   */
  boolean add(Case it, Owner owner, Told told, LogLine line) {
    var reporter = told.reporter();
    var household = reporter.household();
    var added =
        jdbc.sql(
                Load.counting(
                    """
                    insert into case_file
                      (subdistrict, id, sent, source, kind, place, place_first, longitude, latitude,
                       cell, address, words, leaf, likely, standard, time_limit, state, due, returns,
                       reworks, extensions, ruled, seat_power, seat_place, seat_agency, seat_barred,
                       seat_first, owner,
                       owner_place, owner_until, stands_in, next_climb, household_subdistrict,
                       household, reporter_name, reporter_phone, reporter_key, entered_by, reported_at,
                       accepted_at, changed_at, version, steps)
                    values
                      (:subdistrict, :id, :sent, :source, :kind, :place, :placeFirst, :longitude,
                       :latitude, :cell, :address, :words, :leaf, :likely, :standard, :timeLimit,
                       :state, :due, 0, 0, 0, false, :seatPower, :seatPlace, :seatAgency, :seatBarred,
                       :seatFirst, :owner,
                       :ownerPlace, :ownerUntil, :standsIn, :due, :householdSubdistrict, :household,
                       :reporterName, :reporterPhone, :reporterKey, :enteredBy, :at, :acceptedAt, :at,
                       :version, 1)
                    on conflict do nothing
                    """))
            .params(columns(it, owner))
            .param("sent", told.sent())
            .param("source", it.source().name())
            .param("kind", it.kind().name())
            .param("words", told.words())
            .param("likely", told.likely())
            .param("householdSubdistrict", household == null ? null : household.subdistrict())
            .param("household", household == null ? null : household.number())
            .param("reporterName", reporter.name())
            .param("reporterPhone", reporter.phone())
            .param("reporterKey", told.reporterKey())
            .param("enteredBy", reporter.enteredBy())
            .param("at", utc(line.at()))
            .param("acceptedAt", isAt(it, Stage.ACCEPTED) ? utc(line.at()) : null)
            .query(Integer.class)
            .single();
    if (added == 0) return false;
    log(it.id(), 1, line);
    return true;
  }

  private static boolean isAt(Case it, Stage stage) {
    return it.state() instanceof CaseState.Open open && open.stage() == stage;
  }

  Optional<CaseFile> sent(long subdistrict, UUID sent) {
    return jdbc.sql(CaseRow.SELECT + "where subdistrict = :subdistrict and sent = :sent")
        .param("subdistrict", subdistrict)
        .param("sent", sent)
        .query(CaseRow::file)
        .optional();
  }

  Optional<CaseFile> find(CaseId id) {
    return one(id, "");
  }

  /** The same, which nobody else changes before the end of the transaction. */
  Optional<CaseFile> hold(CaseId id) {
    return one(id, " for update of c");
  }

  private Optional<CaseFile> one(CaseId id, String lock) {
    return jdbc.sql(CaseRow.SELECT + "where subdistrict = :subdistrict and id = :id" + lock)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(CaseRow::file)
        .optional();
  }

  /**
   * What a step has led to, with its line. Times of the loop are set where it comes by; a case that
   * goes on is on nobody's desk above until it is late again.
   */
  void save(CaseFile before, Case next, @Nullable Owner owner, LogLine line) {
    var rest = next.state() instanceof CaseState.AtRest;
    var moved = !next.state().equals(before.it().state());
    jdbc.sql(
            Load.counting(
                """
                update case_file
                set place = :place, place_first = :placeFirst, longitude = :longitude,
                    latitude = :latitude, cell = :cell, address = :address,
                    leaf = :leaf,
                    likely = case when source <> 'READING' then coalesce(:leaf, likely) end,
                    standard = :standard, time_limit = :timeLimit,
                    unit_place = :unitPlace, agency = :agency, state = :state, due = :due,
                    before_stage = :beforeStage, before_due = :beforeDue,
                    wish_deferral = :wishDeferral, wish_until = :wishUntil, barred = :barred,
                    returns = :returns, reworks = :reworks, extensions = :extensions, ruled = :ruled,
                    seat_power = :seatPower, seat_place = :seatPlace, seat_agency = :seatAgency,
                    seat_barred = :seatBarred, seat_first = :seatFirst,
                    owner = :owner, owner_place = :ownerPlace, owner_until = :ownerUntil,
                    stands_in = :standsIn,
                    climbed = case when :moved then null else climbed end,
                    next_climb = case when :moved then :due else next_climb end,
                    accepted_at = case when :accepted then coalesce(accepted_at, :at) else accepted_at end,
                    dispatched_at = case when :dispatched then :at else dispatched_at end,
                    handle_by = case when :handling then :due else handle_by end,
                    handled_at = case when :handled then :at else handled_at end,
                    closed_at = case when :rest then coalesce(closed_at, :at) end,
                    said_in = case when :elsewhere then pg_current_xact_id() else said_in end,
                    changed_at = :at, version = :version, steps = steps + 1
                where subdistrict = :subdistrict and id = :id
                """))
        .params(columns(next, owner))
        .param("moved", moved)
        .param("elsewhere", !next.spot().equals(before.it().spot()))
        .param("accepted", isAt(next, Stage.ACCEPTED))
        .param("dispatched", line.act() == CaseStep.Act.DISPATCH)
        .param("handling", isAt(next, Stage.HANDLING))
        .param("handled", isAt(next, Stage.INSPECTING))
        .param("rest", rest)
        .param("at", utc(line.at()))
        .query(Integer.class)
        .single();
    log(next.id(), before.steps() + 1, line);
  }

  /**
   * What is done without moving the case: a line, and perhaps a mark.
   *
   * @param exclusion why it is left out of the rates, where it is
   */
  void mark(CaseFile before, LogLine line, @Nullable Exclusion exclusion) {
    jdbc.sql(
            """
            update case_file
            set supervised = supervised or :supervised,
                contacted_at = case when :contacted then coalesce(contacted_at, :at)
                                    else contacted_at end,
                excluded = case when :rated then :exclusion else excluded end,
                changed_at = :at, steps = steps + 1
            where subdistrict = :subdistrict and id = :id
            """)
        .param("supervised", line.act() == CaseStep.Act.SUPERVISE)
        .param("contacted", line.act() == CaseStep.Act.CONTACT)
        .param("rated", line.act() == CaseStep.Act.EXCLUDE || line.act() == CaseStep.Act.INCLUDE)
        .param("exclusion", SeatColumns.name(exclusion))
        .param("at", utc(line.at()))
        .param("subdistrict", before.id().subdistrict())
        .param("id", before.id().number())
        .update();
    log(before.id(), before.steps() + 1, line);
  }

  /** It goes on with another, and so does whatever went on with it. */
  void merged(CaseId id, CaseId into) {
    jdbc.sql(
            """
            update case_file set into_subdistrict = :intoSubdistrict, into_id = :intoId
            where subdistrict = :subdistrict and id = :id
               or into_subdistrict = :subdistrict and into_id = :id
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .param("intoSubdistrict", into.subdistrict())
        .param("intoId", into.number())
        .update();
  }

  void diverted(CaseId id, Diversion to) {
    jdbc.sql("update case_file set diverted = :to where subdistrict = :subdistrict and id = :id")
        .param("to", to.name())
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .update();
  }

  void judged(CaseId id, CaseFile.Verdict verdict) {
    jdbc.sql(
            """
            update case_file set resolved = :resolved, satisfied = :satisfied
            where subdistrict = :subdistrict and id = :id
            """)
        .param("resolved", verdict.resolved())
        .param("satisfied", verdict.satisfied())
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .update();
  }

  /** Telephoned, and without a verdict. */
  void called(CaseFile before, CaseFile.Outcome outcome, LogLine line) {
    jdbc.sql(
            """
            update case_file
            set callback = :outcome, callbacks = callbacks + 1, called_at = :at,
                changed_at = :at, steps = steps + 1
            where subdistrict = :subdistrict and id = :id
            """)
        .param("outcome", outcome.name())
        .param("at", utc(line.at()))
        .param("subdistrict", before.id().subdistrict())
        .param("id", before.id().number())
        .update();
    log(before.id(), before.steps() + 1, line);
  }

  private void log(CaseId id, int number, LogLine it) {
    var unit = it.unit();
    jdbc.sql(
            """
            insert into case_step
              (subdistrict, case_id, number, at, act, state, account, post, basis, words,
               unit_place, agency, due)
            values
              (:subdistrict, :id, :number, :at, :act, :state, :account, :post, :basis, :words,
               :unitPlace, :agency, :due)
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .param("number", number)
        .param("at", utc(it.at()))
        .param("act", it.act().name())
        .param("state", it.state())
        .param("account", it.account())
        .param("post", it.post())
        .param("basis", it.basis())
        .param("words", it.words())
        .param("unitPlace", unit == null ? null : unit.place().value())
        .param("agency", unit == null ? null : SeatColumns.name(unit.agency()))
        .param("due", utcOrNull(it.due()))
        .update();
  }

  /** The log of a case, from its beginning. */
  List<LogLine> log(CaseId id) {
    return jdbc.sql(
            """
            select * from case_step where subdistrict = :subdistrict and case_id = :id
            order by number
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query((row, _) ->
            new LogLine(
                instant(row, "at"),
                CaseStep.Act.valueOf(row.getString("act")),
                row.getString("state"),
                row.getObject("account", UUID.class),
                row.getObject("post", UUID.class),
                row.getString("basis"),
                row.getString("words"),
                CaseRow.unit(row),
                instantOrNull(row, "due")))
        .list();
  }
}
