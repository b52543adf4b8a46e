package org.linli.orders;

import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.CopyRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which tasks are made and change; one statement, however many places it is about. */
@Repository
class OrderTaskStore {

  /** All of an order's tasks at a place and below. */
  private static final String BELOW =
      """
      where order_id = :order and place_first >= :gridFrom and place_first < :gridTo
        and (subdistrict = 0 or subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo)
        and level >= :level and closed_at is null
      """;

  /** What is over is asked for no more. */
  private static final String AT_REST =
      """
      closed_at = :now, answer_due = null, reason = null, inherited = null, inherited_due = null
      """;

  private static final String REACHED =
      "c.covered >= t.target and t.target > 0 and t.state in ('SENT', 'ACKNOWLEDGED', 'WORKING')";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  OrderTaskStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** A task at each place an order reaches, by COPY: of a city's there are tens of thousands. */
  void add(Order order, Decomposition it) {
    var leaf = order.wish().level().digits();
    var due = utc(Objects.requireNonNull(order.due()));
    var real = order.exercise() == null;
    template.execute(
        CopyRows.of(
            """
            copy order_task (subdistrict, order_id, place, place_first, level, leaf, target, told,
                             due, state, real, minutes)
            from stdin
            """,
            rows -> {
              for (var tasks : List.of(it.above(), it.leaves())) {
                for (var task : tasks.entrySet()) {
                  var at = task.getKey();
                  var level = at.level().digits();
                  rows.add(
                      at.subdistrictOrZero(),
                      order.id(),
                      at,
                      at.first(Level.GRID),
                      level,
                      level == leaf,
                      task.getValue(),
                      0,
                      due,
                      "SENT",
                      real,
                      order.wish().minutes());
                }
              }
            }));
  }

  Optional<Task> find(UUID order, PlaceCode place) {
    return one(order, place, "");
  }

  /** The same, and nobody else changes it before the end of this transaction. */
  Optional<Task> hold(UUID order, PlaceCode place) {
    return one(order, place, " for update");
  }

  private Optional<Task> one(UUID order, PlaceCode place, String lock) {
    return jdbc.sql(
            "select * from order_task where subdistrict = :subdistrict and order_id = :order and place = :place"
                + lock)
        .params(key(order, place))
        .query(TaskRow::task)
        .optional();
  }

  private static Map<String, Object> key(UUID order, PlaceCode place) {
    return Map.of("subdistrict", place.subdistrictOrZero(), "order", order, "place", place.value());
  }

  void save(Task it, Instant now) {
    var asking = it.state() instanceof TaskState.Asking at ? at : null;
    var proposed = asking != null && asking.question() instanceof Question.Proposing by ? by : null;
    jdbc.sql(
            """
            update order_task
            set target = :target, told_at = case when told <> :told then :now else told_at end,
                told = :told, due = :due, ruled = :ruled, state = :state, reason = :reason,
                asked_words = :askedWords, asked_target = :askedTarget, asked_due = :askedDue,
                answer_due = :answerDue, closed_at = :closedAt,
                inherited = :inherited::jsonb, inherited_due = :inheritedDue,
                acknowledged_at = case when :state = 'SENT' then null
                                       else coalesce(acknowledged_at, :now) end
            where subdistrict = :subdistrict and order_id = :order and place = :place
            """)
        .params(key(it.order(), it.place()))
        .param("target", it.target())
        .param("told", it.told())
        .param("now", utc(now))
        .param("due", utc(it.due()))
        .param("ruled", it.ruled())
        .param("state", it.state().name())
        .param("reason", asking == null ? null : why(asking.question()))
        .param("askedWords", asking == null ? null : asking.question().words())
        .param("askedTarget", proposed == null ? null : proposed.target())
        .param("askedDue", proposed == null ? null : utcOrNull(proposed.due()))
        .param("answerDue", asking == null ? null : utc(asking.answerDue()))
        .param("inherited", InheritedRows.write(it.inherited()))
        .param("inheritedDue", InheritedRows.due(it.inherited()))
        .param("closedAt", it.state() instanceof TaskState.Closed at ? utc(at.at()) : null)
        .update();
  }

  private static @Nullable String why(Question it) {
    return it instanceof Question.Refusing refusing ? refusing.why().name() : null;
  }

  /** Acknowledges all that stand unread at exactly these places; answers which. */
  List<Task> acknowledge(Collection<Task> those, Instant now) {
    return jdbc.sql(
            """
            update order_task t set state = 'ACKNOWLEDGED', acknowledged_at = :now
            from unnest(:subdistricts::bigint[], :orders::uuid[], :places::bigint[])
                as a (subdistrict, order_id, place)
            where t.subdistrict = a.subdistrict and t.order_id = a.order_id and t.place = a.place
              and t.state = 'SENT'
            returning t.*
            """)
        .param("now", utc(now))
        .param(
            "subdistricts",
            those.stream().map(it -> it.place().subdistrictOrZero()).toArray(Long[]::new))
        .param("orders", those.stream().map(Task::order).toArray(UUID[]::new))
        .param("places", those.stream().map(it -> it.place().value()).toArray(Long[]::new))
        .query(TaskRow::task)
        .list();
  }

  /** Brings to rest all that is open of an order at a place and below. */
  int close(UUID order, PlaceCode within, TaskState.End end, Instant now) {
    return below(
            """
            update order_task
            set state = :state,
            """
                + AT_REST
                + BELOW,
            order,
            within)
        .param("state", end.name())
        .param("now", utc(now))
        .update();
  }

  /** Excuses what is open of one of the parts a place has become of; answers where that was. */
  List<PlaceCode> excuse(UUID order, UUID part, Instant now) {
    return jdbc.sql(
            """
            update order_task
            set state = 'EXCUSED',
            """
                + AT_REST
                + """
                where order_id = :order and part = :part and closed_at is null
                returning place
                """)
        .param("order", order)
        .param("part", part)
        .param("now", utc(now))
        .query((row, _) -> new PlaceCode(row.getLong("place")))
        .list();
  }

  /** Gives all that is open at a place and below at least until then. */
  int prolong(UUID order, PlaceCode within, Instant due) {
    return below(
            "update order_task set due = :due" + "\n" + BELOW + " and due < :due", order, within)
        .param("due", utc(due))
        .update();
  }

  /**
   * Levels between at which nothing is open below any more are done, and so is the order. Of two
   * that end the last ones at the same time neither may see it; the clock does.
   */
  boolean settle(UUID order, PlaceCode around, Instant now) {
    jdbc.sql(
            """
            update order_task a
            set state = 'DONE', closed_at = :now, inherited = null, inherited_due = null
            where order_id = :order and place = any(:around) and not leaf
              and state in ('SENT', 'ACKNOWLEDGED', 'WORKING')
              and not exists (
                  select from order_task l
                  where l.order_id = :order and l.leaf and l.closed_at is null
                    and l.place_first >= a.place_first
                    and l.place_first < a.place_first + (10 ^ (15 - a.level))::bigint)
            """)
        .param("order", order)
        .param("around", around.around().toArray(Long[]::new))
        .param("now", utc(now))
        .update();
    return jdbc.sql(
            "select not exists (select from order_task where order_id = :order and leaf and closed_at is null)")
        .param("order", order)
        .query(Boolean.class)
        .single();
  }

  /** What the system sees of an order's progress; reaching its target ends a task. */
  int seen(UUID order, Map<PlaceCode, Integer> covered, Instant now) {
    var all = List.copyOf(covered.entrySet());
    return jdbc.sql(
            """
            update order_task t
            set told = c.covered, told_at = :now,
                state = case when %1$s then 'DONE' else t.state end,
                closed_at = case when %1$s then :now::timestamptz else t.closed_at end,
                inherited = case when %1$s then null else t.inherited end,
                inherited_due = case when %1$s then null else t.inherited_due end
            from unnest(:subdistricts::bigint[], :places::bigint[], :covered::bigint[])
                as c (subdistrict, place, covered)
            where t.subdistrict = c.subdistrict and t.order_id = :order and t.place = c.place
              and t.leaf and t.closed_at is null and t.told <> c.covered
            """
                .formatted(REACHED))
        .param("order", order)
        .param("now", utc(now))
        .param(
            "subdistricts",
            all.stream().map(it -> it.getKey().subdistrictOrZero()).toArray(Long[]::new))
        .param("places", all.stream().map(it -> it.getKey().value()).toArray(Long[]::new))
        .param("covered", all.stream().map(it -> (long) it.getValue()).toArray(Long[]::new))
        .update();
  }

  /** Those whose issuer should have answered by now. */
  List<Task> unanswered(Instant now, int most) {
    return jdbc.sql(
            """
            select * from order_task where answer_due <= :now or inherited_due <= :now
            order by least(answer_due, inherited_due) limit :most
            """)
        .param("now", utc(now))
        .param("most", most)
        .query(TaskRow::task)
        .list();
  }

  private JdbcClient.StatementSpec below(String sql, UUID order, PlaceCode within) {
    return jdbc.sql(sql)
        .params(within.subtree().parameters())
        .param("level", within.level().digits())
        .param("order", order);
  }
}
