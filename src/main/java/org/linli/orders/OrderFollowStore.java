package org.linli.orders;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.base.Moments;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.HeirRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which orders follow places: one statement a table. */
@Repository
class OrderFollowStore {

  /** How many tasks of the same order each becomes one with, itself among them. */
  private static final String BECOMING =
      """
      , becoming as (
          select t.subdistrict, t.order_id, t.place,
                 count(*) over (partition by t.order_id, coalesce(h.heir, t.place)) as many
          from order_task t left join heirs h on h.ended = t.place
          where h.ended is not null or t.place in (select heir from heirs)
      )
      """;

  /**
   * Of an order's tasks that become one, what each asks is kept with it for the part that is its
   * own, without those it has questions of already, and still to be answered; the one task goes on
   * beside that.
   */
  private static final String QUESTIONS =
      BECOMING
          + """
          update order_task t
          set inherited = coalesce(t.inherited, '[]') || jsonb_build_array(jsonb_build_object(
                  'id', uuidv7(), 'from', t.place::text, 'kind', t.state, 'why', t.reason,
                  'words', t.asked_words, 'proposedTarget', t.asked_target,
                  'proposedDue', to_char(t.asked_due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                  'answerDue', to_char(t.answer_due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                  'target', greatest(0, t.target - coalesce(of_others.target, 0)),
                  'told', greatest(0, t.told - coalesce(of_others.told, 0)))),
              inherited_due = least(t.inherited_due, t.answer_due), state = 'ACKNOWLEDGED',
              reason = null, answer_due = null, asked_words = null, asked_target = null,
              asked_due = null
          from becoming b
          left join lateral (
              select sum((e.asked ->> 'target')::bigint) as target,
                     sum((e.asked ->> 'told')::bigint) as told
              from order_task o cross join lateral jsonb_array_elements(o.inherited) as e (asked)
              where o.subdistrict = b.subdistrict and o.order_id = b.order_id and o.place = b.place
          ) of_others on true
          where b.many > 1 and t.answer_due is not null and t.subdistrict = b.subdistrict
            and t.order_id = b.order_id and t.place = b.place
          """;

  /**
   * What lies below a level between that has asked is of its part, whatever becomes of it, unless
   * it is of another that asked before.
   */
  private static final String PARTS =
      """
      update order_task l
      set part = (e.asked ->> 'id')::uuid
      from order_task m cross join lateral jsonb_array_elements(m.inherited) as e (asked)
      where (m.place in (select ended from heirs) or m.place in (select heir from heirs))
        and not m.leaf and (e.asked ->> 'from')::bigint = m.place
        and l.order_id = m.order_id and l.level > m.level and l.part is null
        and l.place_first >= m.place_first
        and l.place_first < m.place_first + (10 ^ (15 - m.level))::bigint
      """;

  /** The story of what becomes one says of which place each line was. */
  private static final String STORIES =
      BECOMING
          + """
          update order_task_step s
          set formerly = s.place
          from becoming b
          where b.many > 1 and s.formerly is null and s.subdistrict = b.subdistrict
            and s.order_id = b.order_id and s.place = b.place
          """;

  /** Where an heir has a task of the same order already, or gets several, they become one. */
  private static final String FOLD =
      """
      , share as (
          select t.subdistrict, t.order_id, t.place,
                 row_number() over (
                     partition by t.order_id, coalesce(h.heir, t.place)
                     order by (h.ended is null) desc, (t.closed_at is null) desc, t.place) as rank,
                 count(*) over of_heir as many,
                 sum(t.target) filter (where t.state <> 'EXCUSED') over of_heir as target,
                 sum(t.told) filter (where t.state <> 'EXCUSED') over of_heir as told,
                 max(t.due) over of_heir as due,
                 bool_or(t.closed_at is null) over of_heir as open,
                 bool_and(t.ruled) filter (where t.closed_at is null) over of_heir as ruled,
                 array_agg(t.inherited) over of_heir as inherited,
                 min(t.inherited_due) over of_heir as inherited_due,
                 case when count(t.part) over of_heir = count(*) over of_heir
                       and min(t.part::text) over of_heir = max(t.part::text) over of_heir
                      then min(t.part::text) over of_heir end as part
          from order_task t left join heirs h on h.ended = t.place
          where h.ended is not null or t.place in (select heir from heirs)
          window of_heir as (partition by t.order_id, coalesce(h.heir, t.place))
      ), gone as (
          delete from order_task t using share s
          where s.rank > 1 and t.subdistrict = s.subdistrict and t.order_id = s.order_id
            and t.place = s.place
      )
      update order_task t
      set target = coalesce(s.target, t.target), told = coalesce(s.told, t.told), due = s.due,
          state = case when t.closed_at is not null and s.open then 'ACKNOWLEDGED' else t.state end,
          closed_at = case when s.open then null else t.closed_at end,
          ruled = coalesce(s.ruled, t.ruled), part = s.part::uuid,
          inherited = (
              select jsonb_agg(e.asked order by e.asked ->> 'answerDue')
              from unnest(s.inherited) as kept (list)
              cross join lateral jsonb_array_elements(kept.list) as e (asked)),
          inherited_due = s.inherited_due
      from share s
      where s.rank = 1 and s.many > 1 and t.subdistrict = s.subdistrict
        and t.order_id = s.order_id and t.place = s.place
      """;

  /** A place that has come under another gives it a part in the order. */
  private static final String LEVELS_BETWEEN =
      """
      insert into order_task
        (subdistrict, order_id, place, place_first, level, leaf, target, told, due, state, real, minutes)
      select case when l.level < 9 then 0 else t.subdistrict end, t.order_id,
             t.place_first / (10 ^ (15 - l.level))::bigint,
             t.place_first / (10 ^ (15 - l.level))::bigint * (10 ^ (15 - l.level))::bigint,
             l.level, false, sum(t.target), 0, max(t.due), 'SENT', bool_and(t.real), max(t.minutes)
      from order_task t
      join order_act o on o.id = t.order_id and o.state = 'ISSUED'
      cross join (values (6), (9), (12)) as l (level)
      where t.leaf and t.closed_at is null and l.level < t.level
        and l.level > case o.scope when 0 then 0 else length(o.scope::text) end
        and t.order_id in (select order_id from order_task where place = any(:heirs))
      group by 1, 2, 3, 4, 5
      on conflict do nothing
      """;

  /** What a draft would give each place by hand, it gives those that follow. */
  private static final String BY_HAND =
      """
      update order_act o
      set by_hand = (
          select jsonb_agg(jsonb_build_object('place', p.place::text, 'target', p.target)
                           order by p.place)
          from (
              select coalesce(h.heir, (e ->> 'place')::bigint) as place,
                     sum((e ->> 'target')::bigint) as target
              from jsonb_array_elements(o.by_hand) e
              left join heirs h on h.ended = (e ->> 'place')::bigint
              group by 1) p)
      where o.state = 'DRAFT' and exists (
          select from jsonb_array_elements(o.by_hand) e
          join heirs h on h.ended = (e ->> 'place')::bigint)
      """;

  private final JdbcClient jdbc;

  OrderFollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void holdStill() {
    jdbc.sql("lock table order_act, order_task in share row exclusive mode").update();
  }

  Map<PlaceCode, Long> open(Collection<PlaceCode> places) {
    return jdbc
        .sql(
            """
            select place, count(*) as open from order_task
            where place = any(:places) and closed_at is null group by place
            """)
        .param("places", places.stream().map(PlaceCode::value).toArray(Long[]::new))
        .query((row, _) -> Map.entry(new PlaceCode(row.getLong("place")), row.getLong("open")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void follow(Map<PlaceCode, PlaceCode> heirs, Instant now) {
    run(
        heirs,
        """
        insert into order_task_step (subdistrict, order_id, place, id, at, act, words)
        select t.subdistrict, t.order_id, t.place, uuidv7(), :now, 'INHERIT', ''
        from order_task t join heirs h on h.ended = t.place
        where t.closed_at is null
        """,
        now);
    for (var statement : List.of(STORIES, QUESTIONS, PARTS, FOLD)) run(heirs, statement, now);
    run(
        heirs,
        """
        update order_task t set place = h.heir, place_first = h.first_grid, subdistrict = h.subdistrict
        from heirs h where t.place = h.ended
        """,
        now);
    run(
        heirs,
        """
        update order_task_step t set place = h.heir, subdistrict = h.subdistrict
        from heirs h where t.place = h.ended
        """,
        now);
    run(
        heirs,
        "update order_act o set scope = h.heir, scope_first = h.first_grid from heirs h where o.scope = h.ended",
        now);
    run(
        heirs,
        "update order_act o set by_place = h.heir from heirs h where o.by_place = h.ended",
        now);
    run(heirs, BY_HAND, now);
    jdbc.sql(LEVELS_BETWEEN)
        .param(
            "heirs",
            List.copyOf(heirs.values()).stream().map(PlaceCode::value).toArray(Long[]::new))
        .update();
  }

  private void run(Map<PlaceCode, PlaceCode> heirs, String statement, Instant now) {
    jdbc.sql(HeirRows.WITH + statement)
        .params(HeirRows.of(heirs))
        .param("now", Moments.utc(now))
        .update();
  }
}
