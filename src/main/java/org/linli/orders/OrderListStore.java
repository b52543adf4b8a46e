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

  /** Nobody sits at the place itself or between it and the place that is asked about. */
  private static final String MINE =
      """
      t.closed_at is null
        and (:own and t.place = :place
             or :below and t.place <> :place
                and not (t.place_first = any(:held) or t.place_first / 1000 = any(:held)
                         or t.place_first / 1000000 = any(:held) or t.place_first / 1000000000 = any(:held)
                         or t.place = any(:held)))
        and
      """
          + WITHIN;

  private static final String LATE =
      "t.leaf and t.closed_at is null and t.answer_due is null and t.due < :now and t.real and "
          + WITHIN;

  private static final String VOIDED =
      "t.state = 'VOIDED' and t.real and t.closed_at > :since and t.place = :place and " + WITHIN;

  /** What an office is asked. */
  private static final String ASKED =
      """
      t.answer_due is not null and exists (
          select from order_act o where o.id = t.order_id and o.by_place = :place
            and o.by_agency is not distinct from :agency)
      """;

  private static final String UNANSWERED =
      """
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
    return page(mine(MINE, reach), "t.due, t.order_id, t.place", ask);
  }

  Count countMine(OrderSeats.Reach reach, boolean unread) {
    var which = unread ? "t.state = 'SENT' and " : "t.state <> 'SENT' and ";
    return count(mine("t.real and " + which + MINE, reach), "t.due");
  }

  /** All that stand unread and are the caller's. */
  List<Task> unread(OrderSeats.Reach reach, @Nullable UUID order) {
    var of = order == null ? "" : "t.order_id = :order and ";
    var found = mine("t.state = 'SENT' and " + of + MINE, reach);
    return select(found, "t.*", " order by t.order_id, t.place")
        .param("order", order)
        .query(OrderTaskStore::task)
        .list();
  }

  private Query mine(String where, OrderSeats.Reach it) {
    return new Query(where, it.place(), it, null, Instant.EPOCH);
  }

  Page<Task> late(PlaceCode within, Instant now, Page.Ask ask) {
    return page(new Query(LATE, within, null, null, now), "t.due, t.order_id, t.place", ask);
  }

  Count countLate(PlaceCode within, Instant now) {
    return count(new Query(LATE, within, null, null, now), "t.due");
  }

  Page<Task> voided(PlaceCode place, Instant since, Page.Ask ask) {
    return page(new Query(VOIDED, place, null, null, since), "t.closed_at desc, t.order_id", ask);
  }

  Count countVoided(PlaceCode place, Instant since) {
    return count(new Query(VOIDED, place, null, null, since), "null::timestamptz");
  }

  Page<Task> asked(Office office, Page.Ask ask) {
    return page(
        new Query(ASKED, office.place(), null, office, Instant.EPOCH),
        "t.answer_due, t.order_id, t.place",
        ask);
  }

  Count countAsked(Office office) {
    return count(new Query(ASKED, office.place(), null, office, Instant.EPOCH), "t.answer_due");
  }

  /** Where an issuer right below this place did not answer: told to the level above it. */
  Page<Task> unanswered(PlaceCode place, Instant since, Page.Ask ask) {
    return page(new Query(UNANSWERED, place, null, null, since), "t.order_id, t.place", ask);
  }

  Count countUnanswered(PlaceCode place, Instant since) {
    return count(new Query(UNANSWERED, place, null, null, since), "null::timestamptz");
  }

  private Page<Task> page(Query it, String order, Page.Ask ask) {
    var total = select(it, "count(*)", "").query(Long.class).single();
    var found =
        select(it, "t.*", " order by " + order + " limit :size offset :offset")
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(OrderTaskStore::task)
            .list();
    return ask.of(total, found);
  }

  private Count count(Query it, String due) {
    return select(it, "count(*) as count, min(" + due + ") as due", "")
        .query((row, _) -> new Count(row.getLong("count"), instantOrNull(row, "due")))
        .single();
  }

  /** What is looked for: of which place, for whom, as of when. */
  private record Query(
      String where,
      PlaceCode place,
      OrderSeats.@Nullable Reach reach,
      @Nullable Office office,
      Instant moment) {

    Long[] held() {
      return reach == null
          ? new Long[0]
          : reach.held().stream().map(PlaceCode::value).toArray(Long[]::new);
    }

    @Nullable String agency() {
      var agency = office == null ? null : office.agency();
      return agency == null ? null : agency.name();
    }
  }

  private JdbcClient.StatementSpec select(Query it, String columns, String rest) {
    return jdbc.sql("select " + columns + " from order_task t where " + it.where() + rest)
        .params(it.place().subtree().parameters())
        .param("level", it.place().level().digits())
        .param("place", it.place().value())
        .param("own", it.reach() != null && it.reach().own())
        .param("below", it.reach() != null && it.reach().below())
        .param("held", it.held())
        .param("agency", it.agency())
        .param("belowFrom", it.place().first(it.place().level().below()))
        .param("belowTo", it.place().beyond(it.place().level().below()))
        .param("now", utc(it.moment()))
        .param("since", utc(it.moment()));
  }
}
