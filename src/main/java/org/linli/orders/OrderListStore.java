package org.linli.orders;

import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that finds tasks by what they wait for. */
@Repository
class OrderListStore {

  private static final String WITHIN =
      """
      t.place_first >= :gridFrom and t.place_first < :gridTo and t.level >= :level
        and (t.subdistrict = 0 or t.subdistrict >= :subdistrictFrom and t.subdistrict < :subdistrictTo)
      """;

  /** Each span is a range of the index: what others hold is not looked at. */
  private static final String MINE =
      """
      unnest(:spanFrom::bigint[], :spanBeyond::bigint[], :spanOnly::bigint[])
          as span (first, beyond, place)
      join order_task t on t.place_first >= span.first and t.place_first < span.beyond
        and (span.place is null or t.place = span.place)
      where t.closed_at is null and
      """
          + WITHIN;

  private static final String TASKS = "order_task t where ";

  private static final String LATE =
      TASKS
          + "t.leaf and t.closed_at is null and t.answer_due is null and t.inherited_due is null and t.real and t.due < :now and "
          + WITHIN;

  private static final String VOIDED =
      TASKS
          + "t.state = 'VOIDED' and t.real and t.closed_at > :since and t.place = :place and "
          + WITHIN;

  /** What an office is asked. */
  private static final String ASKED =
      TASKS
          + """
          (t.answer_due is not null or t.inherited_due is not null) and exists (
              select from order_act o where o.id = t.order_id and o.by_place = :place
                and o.by_agency is not distinct from :agency)
          """;

  private static final String UNANSWERED =
      TASKS
          + """
          (t.subdistrict, t.order_id, t.place) in (
              select s.subdistrict, s.order_id, s.place from order_task_step s
              join order_act o on o.id = s.order_id and o.exercise is null
              where s.act = 'SILENCE' and s.at > :since
                and o.by_place >= :belowFrom and o.by_place < :belowTo)
            and
          """
          + WITHIN;

  private final JdbcClient jdbc;

  OrderListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many, and by when the first. */
  record Count(long count, @Nullable Instant due) {}

  Page<Task> mine(OrderSeats.Reach reach, Page.Ask ask) {
    if (reach.isNothing()) return ask.of(0, List.of());
    return page(mine("", reach), "t.due, t.order_id, t.place", ask);
  }

  /**
   * What is somebody's own: still unread, and being worked at.
   *
   * @param next by when the first of the unread is due that is not late yet
   */
  record Mine(Count unread, Count read, @Nullable Instant next) {}

  Mine countMine(OrderSeats.Reach reach, Instant now) {
    var columns =
        """
        count(*) filter (where t.state = 'SENT') as unread,
        min(t.due) filter (where t.state = 'SENT') as unread_due,
        min(t.due) filter (where t.state = 'SENT' and t.due > :now) as unread_next,
        count(*) filter (where t.state <> 'SENT') as read,
        min(t.due) filter (where t.state <> 'SENT') as read_due
        """;
    return select(mine(" and t.real", reach, now), columns, "")
        .query((row, _) ->
            new Mine(
                new Count(row.getLong("unread"), instantOrNull(row, "unread_due")),
                new Count(row.getLong("read"), instantOrNull(row, "read_due")),
                instantOrNull(row, "unread_next")))
        .single();
  }

  /** All that stand unread and are the caller's. */
  List<Task> unread(OrderSeats.Reach reach, @Nullable UUID order) {
    var of = order == null ? "" : " and t.order_id = :order";
    return select(mine(" and t.state = 'SENT'" + of, reach), "t.*", " order by t.order_id, t.place")
        .param("order", order)
        .query(TaskRow::task)
        .list();
  }

  private Query mine(String more, OrderSeats.Reach it) {
    return mine(more, it, Instant.EPOCH);
  }

  private Query mine(String more, OrderSeats.Reach it, Instant now) {
    return new Query(MINE + more, it.place(), it.spans(), null, now);
  }

  Page<Task> late(PlaceCode within, Instant now, Page.Ask ask) {
    return page(new Query(LATE, within, List.of(), null, now), "t.due, t.order_id, t.place", ask);
  }

  Count countLate(PlaceCode within, Instant now) {
    return count(new Query(LATE, within, List.of(), null, now), "t.due");
  }

  Page<Task> voided(PlaceCode place, Instant since, Page.Ask ask) {
    return page(
        new Query(VOIDED, place, List.of(), null, since), "t.closed_at desc, t.order_id", ask);
  }

  Count countVoided(PlaceCode place, Instant since) {
    return count(new Query(VOIDED, place, List.of(), null, since), "null::timestamptz");
  }

  Page<Task> asked(Office office, Page.Ask ask) {
    return page(
        new Query(ASKED, office.place(), List.of(), office, Instant.EPOCH),
        "least(t.answer_due, t.inherited_due), t.order_id, t.place",
        ask);
  }

  Count countAsked(Office office) {
    return count(
        new Query(ASKED, office.place(), List.of(), office, Instant.EPOCH),
        "least(t.answer_due, t.inherited_due)");
  }

  /** Where an issuer right below this place did not answer: told to the level above it. */
  Page<Task> unanswered(PlaceCode place, Instant since, Page.Ask ask) {
    return page(new Query(UNANSWERED, place, List.of(), null, since), "t.order_id, t.place", ask);
  }

  Count countUnanswered(PlaceCode place, Instant since) {
    return count(new Query(UNANSWERED, place, List.of(), null, since), "null::timestamptz");
  }

  private Page<Task> page(Query it, String order, Page.Ask ask) {
    var total = select(it, "count(*)", "").query(Long.class).single();
    var found =
        select(it, "t.*", " order by " + order + " limit :size offset :offset")
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(TaskRow::task)
            .list();
    return ask.of(total, found);
  }

  private Count count(Query it, String due) {
    return select(it, "count(*) as count, min(" + due + ") as due", "")
        .query((row, _) -> new Count(row.getLong("count"), instantOrNull(row, "due")))
        .single();
  }

  /**
   * What is looked for.
   *
   * @param from the tables and what holds of their rows
   * @param moment as of when, or since when
   */
  private record Query(
      String from,
      PlaceCode place,
      List<OrderSeats.Span> spans,
      @Nullable Office office,
      Instant moment) {

    Long[] spanFrom() {
      return spans.stream().map(OrderSeats.Span::from).toArray(Long[]::new);
    }

    Long[] spanBeyond() {
      return spans.stream().map(OrderSeats.Span::beyond).toArray(Long[]::new);
    }

    @Nullable Long[] spanOnly() {
      return spans.stream()
          .map(it -> it.only() == null ? null : it.only().value())
          .toArray(Long[]::new);
    }

    @Nullable String agency() {
      var agency = office == null ? null : office.agency();
      return agency == null ? null : agency.name();
    }
  }

  private JdbcClient.StatementSpec select(Query it, String columns, String rest) {
    return jdbc.sql("select " + columns + " from " + it.from() + rest)
        .params(it.place().subtree().parameters())
        .param("level", it.place().level().digits())
        .param("place", it.place().value())
        .param("spanFrom", it.spanFrom())
        .param("spanBeyond", it.spanBeyond())
        .param("spanOnly", it.spanOnly())
        .param("agency", it.agency())
        .param("belowFrom", it.place().first(it.place().level().below()))
        .param("belowTo", it.place().beyond(it.place().level().below()))
        .param("now", utc(it.moment()))
        .param("since", utc(it.moment()));
  }
}
