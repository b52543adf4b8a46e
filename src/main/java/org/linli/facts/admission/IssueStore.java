package org.linli.facts.admission;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about forms that were let out and their log. */
@Repository
class IssueStore {

  private final JdbcClient jdbc;

  IssueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A line to be written: which step, by whom (null: the program), on what basis, in what words.
   */
  record Entry(String step, @Nullable Caller by, String basis, String words) {

    /** What every log's line says of its step: parameters of the same names. */
    Map<String, @Nullable Object> params() {
      var params = new HashMap<String, @Nullable Object>();
      params.put("step", step);
      params.put("account", by == null ? null : by.account());
      params.put("user", by == null ? null : by.user());
      params.put("post", by == null ? null : by.post());
      params.put("basis", basis);
      params.put("words", words);
      return params;
    }
  }

  /** A line of the log. */
  record Line(
      int number,
      Instant at,
      String step,
      String state,
      @Nullable UUID post,
      String basis,
      String words) {}

  void add(Issued it, Entry entry) {
    var agency = it.issue().office().agency();
    jdbc.sql(
            """
            insert into form_issue
              (id, form, title, english_title, place, place_first, agency, issuer, number, basis, duty,
               purpose, english_purpose, valid_from, valid_until, keep_until, emergency, items, known, asks, state, version, post,
               post_place, office_agency, filled_by, owner, deadline, due, issued_at, changed_at, closed_at)
            values
              (:id, :form, :title, :englishTitle, :place, :first, :agency, :issuer, :number, :basis, :duty,
               :purpose, :englishPurpose, :from, :until, :keep, :emergency, :items, :known, :asks, :state, :version, :post,
               :poster, :office, :filledBy, :owner, :deadline, :due, :issuedAt, :at, :closedAt)
            """)
        .params(columns(it))
        .param("form", it.load().form())
        .param("title", it.load().title())
        .param("englishTitle", it.load().englishTitle())
        .param("place", it.issue().place().value())
        .param("first", it.issue().place().first(Level.GRID))
        .param("agency", it.terms().agency().name())
        .param("issuer", it.terms().issuer())
        .param("purpose", it.terms().purpose())
        .param("englishPurpose", it.terms().englishPurpose())
        .param("from", it.terms().validFrom())
        .param("emergency", it.terms().emergency())
        .param("items", it.load().items().stream().sorted().collect(Collectors.joining(" ")))
        .param("known", it.load().known())
        .param("asks", it.load().asks())
        .param("post", it.issue().office().post())
        .param("poster", it.issue().office().place().value())
        .param("office", agency == null ? null : agency.name())
        .param("issuedAt", utc(it.issuedAt()))
        .update();
    log(it, entry);
  }

  void save(Issued it, Entry entry) {
    jdbc.sql(
            """
            update form_issue
            set number = :number, basis = :basis, duty = :duty, valid_until = :until,
                keep_until = :keep, state = :state, version = :version,
                filled_by = :filledBy, owner = :owner, deadline = :deadline, due = :due,
                changed_at = :at, closed_at = :closedAt
            where id = :id
            """)
        .params(columns(it))
        .update();
    log(it, entry);
  }

  private static Map<String, @Nullable Object> columns(Issued it) {
    var open = it.issue().state() instanceof State.Open state ? state : null;
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("id", it.issue().id());
    columns.put("number", it.terms().number());
    columns.put("basis", it.terms().basis());
    columns.put("duty", it.terms().duty());
    columns.put("until", it.terms().validUntil());
    columns.put("keep", it.terms().keepUntil());
    columns.put("state", it.issue().state().name());
    columns.put("version", it.issue().version());
    columns.put("filledBy", utcOrNull(it.terms().deadline()));
    columns.put("owner", open == null ? null : open.owner());
    columns.put("deadline", open == null ? null : utc(open.deadline()));
    columns.put("due", open == null ? null : utc(open.due()));
    columns.put("at", utc(it.changedAt()));
    columns.put("closedAt", utcOrNull(it.closedAt()));
    return columns;
  }

  private void log(Issued it, Entry entry) {
    jdbc.sql(
            """
            insert into form_issue_step
              (issue, number, at, step, state, account, user_name, post, basis, words)
            values (:id, :number, :at, :step, :state, :account, :user, :post, :basis, :words)
            """)
        .param("id", it.issue().id())
        .param("number", it.issue().version())
        .param("at", utc(it.changedAt()))
        .params(entry.params())
        .param("state", it.issue().state().name())
        .update();
  }

  Optional<Issued> find(UUID id) {
    return one(id, "");
  }

  /** The same, and nobody else changes it before the end of the transaction. */
  Optional<Issued> hold(UUID id) {
    return one(id, " for update");
  }

  private Optional<Issued> one(UUID id, String lock) {
    return jdbc.sql("select * from form_issue where id = :id" + lock)
        .param("id", id)
        .query(IssueRow::of)
        .optional();
  }

  List<Line> log(UUID id) {
    return jdbc.sql("select * from form_issue_step where issue = :id order by number")
        .param("id", id)
        .query((row, _) ->
            new Line(
                row.getInt("number"),
                instant(row, "at"),
                row.getString("step"),
                row.getString("state"),
                row.getObject("post", UUID.class),
                row.getString("basis"),
                row.getString("words")))
        .list();
  }

  /** Open ones whose time has passed, the earliest first. */
  List<UUID> due(Instant now, int most) {
    return jdbc.sql(
            """
            select id from form_issue where closed_at is null and due <= :now order by due limit :most
            """)
        .param("now", utc(now))
        .param("most", most)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Those that are over, and what is kept only for them with them, the longest first. */
  List<UUID> toDelete(LocalDate today, int most) {
    return jdbc.sql(
            """
            select id from form_issue
            where deleted_at is null and closed_at is not null and keep_until < :today
            order by keep_until, id limit :most
            """)
        .param("today", today)
        .param("most", most)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  void deleted(Issued it, Entry entry) {
    jdbc.sql("update form_issue set deleted_at = :at, version = :version where id = :id")
        .param("at", utcOrNull(it.deletedAt()))
        .param("version", it.issue().version())
        .param("id", it.issue().id())
        .update();
    log(it, entry);
  }

  List<UUID> restingOn(String basis) {
    return jdbc.sql(
            """
            select id from form_issue
            where closed_at is null and state <> 'SUSPENDED' and basis = :basis order by id
            """)
        .param("basis", basis)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Is another open form over an overlapping place out under this number? */
  boolean isNumberTaken(String number, PlaceCode place, UUID except) {
    return jdbc.sql(
            "select exists (select from form_issue where number = :number and closed_at is null"
                + " and id <> :except and"
                + IssueListStore.TOUCHES
                + ")")
        .params(IssueListStore.touching(place))
        .param("number", number)
        .param("except", except)
        .query(Boolean.class)
        .single();
  }

  /** One form is let out at a time, so that no number is given twice; readers go on. */
  void holdStill() {
    jdbc.sql("lock table form_issue in share row exclusive mode").update();
  }
}
