package org.linli.facts.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about forms that were let out and their log. */
@Repository
class IssueStore {

  private static final String TOUCHES =
      " (place in (:around) or (place_first >= :from and place_first < :to and place >= :least)) ";

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
    jdbc.sql(
            """
            insert into form_issue
              (id, form, title, place, place_first, agency, issuer, number, basis, duty, purpose, valid_from,
               valid_until, keep_until, emergency, items, known, asks, state, version, post,
               post_place, filled_by, owner, deadline, due, issued_at, changed_at, closed_at)
            values
              (:id, :form, :title, :place, :first, :agency, :issuer, :number, :basis, :duty, :purpose, :from,
               :until, :keep, :emergency, :items, :known, :asks, :state, :version, :post,
               :poster, :filledBy, :owner, :deadline, :due, :issuedAt, :at, :closedAt)
            """)
        .params(columns(it))
        .param("form", it.load().form())
        .param("title", it.load().title())
        .param("place", it.issue().place().value())
        .param("first", it.issue().place().first(Level.GRID))
        .param("agency", it.terms().agency().name())
        .param("issuer", it.terms().issuer())
        .param("purpose", it.terms().purpose())
        .param("from", it.terms().validFrom())
        .param("until", it.terms().validUntil())
        .param("keep", it.terms().keepUntil())
        .param("emergency", it.terms().emergency())
        .param("items", it.load().items().stream().sorted().collect(Collectors.joining(" ")))
        .param("known", it.load().known())
        .param("asks", it.load().asks())
        .param("post", it.issue().post())
        .param("poster", it.issue().poster().value())
        .param("issuedAt", utc(it.issuedAt()))
        .update();
    log(it, entry);
  }

  void save(Issued it, Entry entry) {
    jdbc.sql(
            """
            update form_issue
            set number = :number, basis = :basis, duty = :duty, state = :state, version = :version,
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
    columns.put("state", it.issue().state().name());
    columns.put("version", it.issue().version());
    columns.put("filledBy", utc(it.terms().deadline()));
    columns.put("owner", open == null ? null : open.owner());
    columns.put("deadline", open == null ? null : utc(open.deadline()));
    columns.put("due", open == null ? null : utc(open.due()));
    columns.put("at", utc(it.changedAt()));
    columns.put("closedAt", utc(it.closedAt()));
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
        .query(IssueStore::issued)
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
                + TOUCHES
                + ")")
        .params(touching(place))
        .param("number", number)
        .param("except", except)
        .query(Boolean.class)
        .single();
  }

  /** One form is let out at a time, so that no number is given twice; readers go on. */
  void holdStill() {
    jdbc.sql("lock table form_issue in share row exclusive mode").update();
  }

  /** Those over a place, around or within it; the newest first. */
  Page<Issued> over(PlaceCode place, boolean openOnly, Page.Ask ask) {
    return page(
        touching(place),
        " from form_issue where" + TOUCHES + (openOnly ? "and closed_at is null" : ""),
        ask);
  }

  /** Those a post has let out, the newest first. */
  Page<Issued> by(UUID post, boolean openOnly, Page.Ask ask) {
    return page(
        Map.of("post", post),
        " from form_issue where post = :post" + (openOnly ? " and closed_at is null" : ""),
        ask);
  }

  /** Those over a place that were let out in a while, of an agency or of all. */
  Page<Issued> between(
      PlaceCode place, @Nullable SourceAgency agency, Instant from, Instant to, Page.Ask ask) {
    var filter = touching(place);
    filter.put("agency", agency == null ? null : agency.name());
    filter.put("since", utc(from));
    filter.put("before", utc(to));
    return page(
        filter,
        " from form_issue where"
            + TOUCHES
            + " and issued_at >= :since and issued_at < :before"
            + " and (:agency::text is null or agency = :agency)",
        ask);
  }

  private Page<Issued> page(
      Map<String, ? extends @Nullable Object> filter, String where, Page.Ask ask) {
    var total = jdbc.sql("select count(*)" + where).params(filter).query(Long.class).single();
    var items =
        jdbc.sql("select *" + where + " order by issued_at desc, id limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(IssueStore::issued)
            .list();
    return ask.of(total, items);
  }

  static Map<String, @Nullable Object> touching(PlaceCode place) {
    var around = new ArrayList<>(place.ancestors());
    around.add(place);
    var filter = new HashMap<String, @Nullable Object>();
    filter.put("around", around.stream().map(PlaceCode::value).toList());
    filter.put("from", place.first(Level.GRID));
    filter.put("to", place.beyond(Level.GRID));
    filter.put("least", place.value());
    return filter;
  }

  Map<UUID, Issued> find(Collection<UUID> ids) {
    if (ids.isEmpty()) return Map.of();
    return jdbc
        .sql("select * from form_issue where id in (:ids)")
        .param("ids", ids)
        .query(IssueStore::issued)
        .list()
        .stream()
        .collect(Collectors.toMap(it -> it.issue().id(), it -> it));
  }

  private static Issued issued(ResultSet row, int number) throws SQLException {
    var terms =
        new Terms(
            SourceAgency.valueOf(row.getString("agency")),
            row.getString("issuer"),
            row.getString("number"),
            row.getString("basis"),
            row.getString("duty"),
            row.getString("purpose"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_until", LocalDate.class),
            orNull(row, "filled_by"),
            row.getObject("keep_until", LocalDate.class),
            row.getString("emergency"));
    var place = new PlaceCode(row.getLong("place"));
    var load =
        new Terms.Load(
            row.getObject("form", UUID.class),
            row.getString("title"),
            place,
            Arrays.stream(row.getString("items").split(" "))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toCollection(java.util.TreeSet::new)),
            row.getInt("known"),
            row.getInt("asks"));
    var issue =
        new Issue(
            row.getObject("id", UUID.class),
            place,
            row.getObject("post", UUID.class),
            new PlaceCode(row.getLong("post_place")),
            WorkDays.endOf(terms.validUntil()),
            state(row),
            row.getInt("version"));
    return new Issued(
        issue,
        terms,
        load,
        instant(row, "issued_at"),
        instant(row, "changed_at"),
        orNull(row, "closed_at"));
  }

  private static final Set<String> ENDS =
      Arrays.stream(State.End.values()).map(Enum::name).collect(Collectors.toSet());

  private static State state(ResultSet row) throws SQLException {
    var name = row.getString("state");
    if (ENDS.contains(name)) return new State.AtRest(State.End.valueOf(name));
    return new State.Open(
        State.Stage.valueOf(name),
        row.getObject("owner", UUID.class),
        instant(row, "deadline"),
        instant(row, "due"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(orNull(row, column));
  }

  static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
