package org.linli.cases.whistles;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of lists of whistles, and of what waits for whom. */
@Repository
class WhistleListStore {

  /** Within a place, and of a department only what calls it. */
  private static final String SEEN =
      """
      w.place_first >= :from and w.place_first < :to and w.place >= :least
      and (:all or exists (
          select from whistle_call o
          where o.subdistrict = w.subdistrict and o.whistle = w.id and o.agency = :agency))
      """;

  /** Whose turn a call is, for whom has named themselves; the same as {@link Turn} says. */
  private static final String MINE =
      """
      c.closed_at is null and (
          c.owner = :post
          or c.seat_power = 'HANDLE_CASES' and :handles and c.agency = :agency
          or c.seat_power = 'RAISE_WHISTLES' and :raises and c.seat_place = :own
          or c.seat_power = 'DISPATCH_CASES' and :dispatches and c.seat_place = :own)
      """;

  private final JdbcClient jdbc;
  private final WhistleStore whistles;

  WhistleListStore(JdbcClient jdbc, WhistleStore whistles) {
    this.jdbc = jdbc;
    this.whistles = whistles;
  }

  Page<Blown> list(Whistles.Which which, Reach reach, PlaceCode place, Instant now, Page.Ask ask) {
    var where = " where " + SEEN + " and " + condition(which);
    var filter = filter(reach, place);
    filter.put("now", utc(now));
    return page(where, filter, ask);
  }

  private static String condition(Whistles.Which which) {
    var some =
        "w.closed_at is null and exists (select from whistle_call c where c.subdistrict = w.subdistrict and c.whistle = w.id and ";
    return switch (which) {
      case OPEN -> "w.closed_at is null";
      case WAITING -> some + MINE + ")";
      case LATE -> some + "c.due <= :now)";
      case CLOSED -> "w.closed_at is not null";
    };
  }

  /** Those behind a figure of a department, the newest first. */
  Page<Blown> behind(
      CallFigure figure,
      SourceAgency agency,
      Reach reach,
      PlaceCode place,
      Instant from,
      Instant until,
      Instant now,
      Page.Ask ask) {
    var where =
        " where "
            + SEEN
            + """
             and w.raised_at >= :since and w.raised_at < :before and exists (
                 select from whistle_call c
                 where c.subdistrict = w.subdistrict and c.whistle = w.id and c.agency = :of and %s)
            """
                .formatted(figure.condition());
    var filter = filter(reach, place);
    filter.put("of", agency.name());
    filter.put("since", utc(from));
    filter.put("before", utc(until));
    filter.put("now", utc(now));
    return page(where, filter, ask);
  }

  private Page<Blown> page(String where, Map<String, @Nullable Object> filter, Page.Ask ask) {
    var total =
        jdbc.sql("select count(*) from whistle w" + where)
            .params(filter)
            .query(Long.class)
            .single();
    var ids =
        jdbc.sql(
                "select w.subdistrict, w.id from whistle w"
                    + where
                    + """
                     order by w.closed_at is not null,
                         (select min(u.due) from whistle_call u
                          where u.subdistrict = w.subdistrict and u.whistle = w.id),
                         w.raised_at desc, w.id
                     limit :size offset :offset
                    """)
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, _) -> new WhistleId(row.getLong("subdistrict"), row.getLong("id")))
            .list();
    return ask.of(total, whistles.find(ids));
  }

  private static Map<String, @Nullable Object> filter(Reach reach, PlaceCode place) {
    var filter = new HashMap<String, @Nullable Object>();
    filter.put("from", place.first(Level.GRID));
    filter.put("to", place.beyond(Level.GRID));
    filter.put("least", place.value());
    filter.put("all", reach.seesAll());
    filter.put("agency", reach.agency() == null ? "" : reach.agency().name());
    filter.put("post", reach.post());
    filter.put("own", reach.place().value());
    filter.put("handles", reach.handles());
    filter.put("raises", reach.raises());
    filter.put("dispatches", reach.dispatches());
    return filter;
  }

  /** What waits for somebody, and what has climbed to their place. */
  Map<WhistlesWaiting.What, WhistlesWaiting.Waiting> waiting(Reach reach) {
    var all =
        new EnumMap<WhistlesWaiting.What, WhistlesWaiting.Waiting>(WhistlesWaiting.What.class);
    jdbc.sql(
            """
            with mine as (
                select case c.seat_power when 'HANDLE_CASES' then 'TO_ANSWER'
                           when 'RAISE_WHISTLES' then 'TO_SETTLE' else 'TO_RULE' end as what,
                       c.subdistrict, c.whistle, c.due
                from %1$s where %2$s and %3$s
                union all
                select 'CLIMBED', c.subdistrict, c.whistle, c.due
                from %1$s where %2$s and :dispatches and c.closed_at is null
                    and c.climbed_to = any(:around)
            )
            select what, count(distinct (subdistrict, whistle)) as many, min(due) as due,
                   (array_agg(subdistrict order by due, whistle))[1] as subdistrict,
                   (array_agg(whistle order by due, whistle))[1] as whistle
            from mine group by what
            """
                .formatted(WhistleRow.JOINED, SEEN, MINE))
        .params(filter(reach, reach.place()))
        .param("around", reach.place().around().toArray(Long[]::new))
        .query(row -> {
          all.put(
              WhistlesWaiting.What.valueOf(row.getString("what")),
              new WhistlesWaiting.Waiting(
                  row.getInt("many"),
                  instant(row, "due"),
                  new WhistleId(row.getLong("subdistrict"), row.getLong("whistle"))));
        });
    return all;
  }
}
