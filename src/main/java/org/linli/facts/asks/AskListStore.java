package org.linli.facts.asks;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.Knower;
import org.linli.facts.known.Subject;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lists of what is asked: doors to be visited, subjects at a desk. Reads the registers of the
 * room below in one statement, since only they know how one walks; it writes none of them.
 */
@Repository
class AskListStore {

  /**
   * A door is to be visited once it is the worker's turn; what the household and the stewards are
   * asked comes along.
   */
  private static final String DOORS =
      """
      (select a.subdistrict, a.household, count(*) as asks, min(a.deadline) as due
         from ask a
        where a.state = 'OPEN' and not a.held and a.turn in ('RESIDENT', 'STEWARD', 'GRID_WORKER')
          and a.turn_since <= :now
      """
          + Within.SQL
          + """
            group by a.subdistrict, a.household having bool_or(a.turn = 'GRID_WORKER')) w
          """;

  private static final String AT_DESK =
      """
      from ask a
      where a.state = 'OPEN' and not a.held and a.turn = :turn and a.turn_since <= :now
        and (:all or a.item in (:items))
      """
          + Within.SQL;

  private final JdbcClient jdbc;

  AskListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record WaitingDoor(HouseholdId household, int asks, Instant due) {}

  Page<WaitingDoor> doors(PlaceCode place, Instant now, Page.Ask ask) {
    var filter = new HashMap<String, Object>(Within.place(place));
    filter.put("now", utc(now));
    var total = jdbc.sql("select count(*) from " + DOORS).params(filter).query(Long.class).single();
    var doors =
        jdbc.sql(
                "select w.* from "
                    + DOORS
                    + """
                    join household h on h.subdistrict = w.subdistrict and h.id = w.household
                    join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
                    join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
                    join building b on b.subdistrict = e.subdistrict and b.id = e.building
                    order by h.grid, b.id, e.id, d.storey, d.room, h.id
                    limit :size offset :offset
                    """)
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, _) ->
                new WaitingDoor(
                    new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
                    row.getInt("asks"),
                    instant(row, "due")))
            .list();
    return ask.of(total, doors);
  }

  /** Everything that can be asked at these doors, by door. */
  Map<HouseholdId, List<Ask>> atDoors(Collection<HouseholdId> doors, Instant now) {
    if (doors.isEmpty()) return Map.of();
    return jdbc
        .sql(
            """
            select * from ask
            where (subdistrict, household) in (:doors)
              and turn in ('RESIDENT', 'STEWARD', 'GRID_WORKER')
              and state = 'OPEN' and turn_since <= :now and not held
            order by kind desc, subject, made_at, item
            """)
        .param("doors", AskStore.pairs(doors))
        .param("now", utc(now))
        .query(AskStore::ask)
        .list()
        .stream()
        .collect(Collectors.groupingBy(it -> Objects.requireNonNull(it.household())));
  }

  /** Those of these that were asked at a door, however they stand by now. */
  List<Ask> ofDoor(HouseholdId door, Collection<UUID> asks) {
    if (asks.isEmpty()) return List.of();
    return jdbc.sql(
            """
            select * from ask
            where subdistrict = :subdistrict and household = :household and id in (:asks)
            order by kind desc, subject, item
            """)
        .param("subdistrict", door.subdistrict())
        .param("household", door.number())
        .param("asks", asks)
        .query(AskStore::ask)
        .list();
  }

  Visits.Waiting doorsWaiting(PlaceCode place, Instant now) {
    return waiting("select count(*) as waiting, min(w.due) as due from " + DOORS, place, now)
        .query((row, _) ->
            new Visits.Waiting(
                row.getLong("waiting"), due(row.getObject("due", OffsetDateTime.class))))
        .single();
  }

  /** A subject something is asked of at a desk. */
  record WaitingSubject(Subject subject, Instant due) {}

  /** {@code items}: only of these; null for all. */
  Page<WaitingSubject> subjects(
      PlaceCode place, Knower turn, @Nullable List<String> items, Instant now, Page.Ask ask) {
    var filter = desk(place, turn, items, now);
    var total =
        jdbc.sql(
                "select count(*) from (select distinct a.subdistrict, a.kind, a.subject "
                    + AT_DESK
                    + ") s")
            .params(filter)
            .query(Long.class)
            .single();
    var found =
        jdbc.sql(
                "select a.subdistrict, a.kind, a.subject, min(a.deadline) as due "
                    + AT_DESK
                    + """
                    group by a.subdistrict, a.kind, a.subject
                    order by min(a.deadline), a.kind, a.subdistrict, a.subject
                    limit :size offset :offset
                    """)
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, _) ->
                new WaitingSubject(
                    new Subject(
                        ItemSubject.valueOf(row.getString("kind")),
                        row.getLong("subdistrict"),
                        row.getLong("subject")),
                    instant(row, "due")))
            .list();
    return ask.of(total, found);
  }

  /** Everything a desk is asked of these subjects. */
  List<Ask> of(
      PlaceCode place,
      Knower turn,
      @Nullable List<String> items,
      Instant now,
      List<WaitingSubject> subjects) {
    if (subjects.isEmpty()) return List.of();
    return jdbc.sql(
            "select a.* "
                + AT_DESK
                + """
                and (a.subdistrict, a.kind, a.subject) in (:subjects)
                order by a.subdistrict, a.kind, a.subject, a.made_at, a.item
                """)
        .params(desk(place, turn, items, now))
        .param(
            "subjects",
            subjects.stream()
                .map(it ->
                    new Object[] {
                      it.subject().subdistrict(), it.subject().kind().name(), it.subject().number()
                    })
                .toList())
        .query(AskStore::ask)
        .list();
  }

  Visits.Waiting deskWaiting(
      PlaceCode place, Knower turn, @Nullable List<String> items, Instant now) {
    return jdbc.sql("select count(*) as waiting, min(a.deadline) as due " + AT_DESK)
        .params(desk(place, turn, items, now))
        .query((row, _) ->
            new Visits.Waiting(
                row.getLong("waiting"), due(row.getObject("due", OffsetDateTime.class))))
        .single();
  }

  private static Map<String, Object> desk(
      PlaceCode place, Knower turn, @Nullable List<String> items, Instant now) {
    var filter = new HashMap<String, Object>(Within.place(place));
    filter.put("turn", turn.name());
    filter.put("now", utc(now));
    filter.put("all", items == null);
    filter.put("items", items == null || items.isEmpty() ? List.of("") : items);
    return filter;
  }

  private JdbcClient.StatementSpec waiting(String sql, PlaceCode place, Instant now) {
    return jdbc.sql(sql).params(Within.place(place)).param("now", utc(now));
  }

  private static @Nullable Instant due(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
