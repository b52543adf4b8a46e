package org.linli.facts.admission;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about forms that were sent back and their log. */
@Repository
class ReturnStore {

  private final JdbcClient jdbc;

  ReturnStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many returns of a form are open, and for how many places it was withdrawn. */
  record Tally(int raised, int open, int withdrawn) {
    static final Tally NONE = new Tally(0, 0, 0);
  }

  void add(Return it, Instant now, IssueStore.Entry entry) {
    jdbc.sql(
            """
            insert into form_return
              (subdistrict, id, issue, place, place_first, reason, state, version, post, ruler,
               acting, due, lapses, raised_at, changed_at, closed_at)
            values
              (:subdistrict, :id, :issue, :place, :first, :reason, :state, :version, :post, :ruler,
               :acting, :due, :lapses, :at, :at, :closedAt)
            """)
        .params(columns(it, now))
        .param("issue", it.issue())
        .param("place", it.place().value())
        .param("first", it.place().first(Level.GRID))
        .param("reason", it.why().name())
        .param("post", it.post())
        .param("ruler", it.ruler().value())
        .update();
    log(it, now, entry);
  }

  void save(Return it, Instant now, IssueStore.Entry entry) {
    jdbc.sql(
            """
            update form_return
            set state = :state, version = :version, acting = :acting, due = :due, lapses = :lapses,
                changed_at = :at, closed_at = :closedAt
            where subdistrict = :subdistrict and id = :id
            """)
        .params(columns(it, now))
        .update();
    log(it, now, entry);
  }

  private static Map<String, @Nullable Object> columns(Return it, Instant now) {
    var open = it.state() instanceof ReturnState.Open state ? state : null;
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("subdistrict", it.id().subdistrict());
    columns.put("id", it.id().number());
    columns.put("state", it.state().name());
    columns.put("version", it.version());
    columns.put("acting", open == null ? null : open.stage().acts().name());
    columns.put("due", open == null ? null : utc(open.due()));
    columns.put("lapses", open == null ? null : utc(open.lapses()));
    columns.put("at", utc(now));
    columns.put("closedAt", open == null ? utc(now) : null);
    return columns;
  }

  private void log(Return it, Instant now, IssueStore.Entry entry) {
    jdbc.sql(
            """
            insert into form_return_step
              (subdistrict, form_return, number, at, step, state, account, user_name, post, basis, words)
            values
              (:subdistrict, :id, :number, :at, :step, :state, :account, :user, :post, :basis, :words)
            """)
        .param("subdistrict", it.id().subdistrict())
        .param("id", it.id().number())
        .param("number", it.version())
        .param("at", utc(now))
        .params(entry.params())
        .param("state", it.state().name())
        .update();
  }

  Optional<Return> find(ReturnId id) {
    return one(id, "");
  }

  Optional<Return> hold(ReturnId id) {
    return one(id, " for update");
  }

  private Optional<Return> one(ReturnId id, String lock) {
    return jdbc.sql(
            "select * from form_return where subdistrict = :subdistrict and id = :id" + lock)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(ReturnStore::returned)
        .optional();
  }

  /** The returns of a form within or around a place, the newest first. */
  List<Return> of(UUID issue, PlaceCode place, int most) {
    return jdbc.sql(
            """
            select * from form_return
            where issue = :issue
              and (place in (:around) or (place_first >= :from and place_first < :to and place >= :least))
            order by closed_at is not null, raised_at desc, id limit :most
            """)
        .params(IssueListStore.touching(place))
        .param("issue", issue)
        .param("most", most)
        .query(ReturnStore::returned)
        .list();
  }

  List<Return> open(UUID issue) {
    return jdbc.sql(
            "select * from form_return where issue = :issue and closed_at is null order by id")
        .param("issue", issue)
        .query(ReturnStore::returned)
        .list();
  }

  Map<ReturnId, List<IssueStore.Line>> logs(Collection<ReturnId> ids) {
    if (ids.isEmpty()) return Map.of();
    var logs = new HashMap<ReturnId, List<IssueStore.Line>>();
    jdbc.sql(
            """
            select * from form_return_step where (subdistrict, form_return) in (:ids) order by number
            """)
        .param("ids", ids.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList())
        .query(row -> {
          logs.computeIfAbsent(
                  new ReturnId(row.getLong("subdistrict"), row.getLong("form_return")),
                  _ -> new java.util.ArrayList<>())
              .add(
                  new IssueStore.Line(
                      row.getInt("number"),
                      instant(row, "at"),
                      row.getString("step"),
                      row.getString("state"),
                      row.getObject("post", UUID.class),
                      row.getString("basis"),
                      row.getString("words")));
        });
    return logs;
  }

  /** Open ones whose time is up, the earliest first. */
  List<ReturnId> lapsing(Instant now, int most) {
    return jdbc.sql(
            """
            select subdistrict, id from form_return
            where closed_at is null and lapses <= :now order by lapses limit :most
            """)
        .param("now", utc(now))
        .param("most", most)
        .query((row, _) -> new ReturnId(row.getLong("subdistrict"), row.getLong("id")))
        .list();
  }

  Map<UUID, Tally> tallies(Collection<UUID> issues) {
    if (issues.isEmpty()) return Map.of();
    return jdbc
        .sql(
            """
            select issue, count(*) as raised, count(*) filter (where closed_at is null) as open,
                   count(*) filter (where state in ('WITHDRAWN_HERE', 'LAPSED', 'UPHELD')) as withdrawn
            from form_return where issue in (:issues) group by issue
            """)
        .param("issues", issues)
        .query((row, _) ->
            Map.entry(
                row.getObject("issue", UUID.class),
                new Tally(row.getInt("raised"), row.getInt("open"), row.getInt("withdrawn"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static final Set<String> ENDS =
      Arrays.stream(ReturnState.End.values()).map(Enum::name).collect(Collectors.toSet());

  static Return returned(ResultSet row, int number) throws SQLException {
    var name = row.getString("state");
    ReturnState state =
        ENDS.contains(name)
            ? new ReturnState.AtRest(ReturnState.End.valueOf(name))
            : new ReturnState.Open(
                ReturnState.Stage.valueOf(name), instant(row, "due"), instant(row, "lapses"));
    return new Return(
        new ReturnId(row.getLong("subdistrict"), row.getLong("id")),
        row.getObject("issue", UUID.class),
        new PlaceCode(row.getLong("place")),
        Return.Why.valueOf(row.getString("reason")),
        row.getObject("post", UUID.class),
        new PlaceCode(row.getLong("ruler")),
        state,
        row.getInt("version"));
  }
}
