package org.linli.cases.whistles;

import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which whistles and their calls are kept. */
@Repository
class WhistleStore {

  private final JdbcClient jdbc;

  WhistleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Blown it, Instant now) {
    var whistle = it.whistle();
    jdbc.sql(
            """
            insert into whistle
              (subdistrict, id, kind, place, place_first, spot, words, about, wanted_at, by_place,
               post, raised_at, state, closed_at, version)
            values
              (:subdistrict, :id, :kind, :place, :first, :spot, :words, :about, :wanted, :by,
               :post, :raisedAt, :state, null, :version)
            """)
        .params(key(whistle.id()))
        .param("kind", whistle.kind().name())
        .param("place", whistle.place().value())
        .param("first", whistle.place().first(Level.GRID))
        .param("spot", it.told().spot())
        .param("words", it.told().words())
        .param("about", it.told().about())
        .param("wanted", utcOrNull(it.told().wanted()))
        .param("by", whistle.by().value())
        .param("post", it.told().post())
        .param("raisedAt", utc(it.told().raisedAt()))
        .param("state", whistle.state().name())
        .param("version", whistle.version())
        .update();
    whistle.calls().forEach(call -> put(it, call, now));
  }

  void save(Blown it, Instant now) {
    jdbc.sql(
            """
            update whistle set state = :state, version = :version, closed_at = :closedAt
            where subdistrict = :subdistrict and id = :id
            """)
        .params(key(it.whistle().id()))
        .param("state", it.whistle().state().name())
        .param("version", it.whistle().version())
        .param("closedAt", it.whistle().isOpen() ? null : utc(now))
        .update();
    it.whistle().calls().forEach(call -> put(it, call, now));
  }

  private void put(Blown it, Call call, Instant now) {
    jdbc.sql(
            """
            insert into whistle_call as c
              (subdistrict, whistle, agency, state, due, rung, climbs_at, climbed_to, seat_power,
               seat_place, seat_first, owner, owner_until, stands_in, answer_due,
               answered_at, arrival_due, arrived_at, declined, ruled, solved, rating_words,
               closed_at)
            values
              (:subdistrict, :id, :agency, :state, :due, :rung, :climbsAt, :climbedTo, :seatPower,
               :seatPlace, :seatFirst, :owner, :ownerUntil, :standsIn, :answerDue,
               :answeredAt, :arrivalDue, :arrivedAt, :declined, :ruled, :solved, :ratingWords,
               :closedAt)
            on conflict (subdistrict, whistle, agency) do update set
              state = excluded.state, due = excluded.due, rung = excluded.rung,
              climbs_at = excluded.climbs_at, climbed_to = excluded.climbed_to,
              seat_power = excluded.seat_power, seat_place = excluded.seat_place,
              seat_first = excluded.seat_first, owner = excluded.owner,
              owner_until = excluded.owner_until, stands_in = excluded.stands_in,
              answer_due = excluded.answer_due, answered_at = excluded.answered_at,
              arrival_due = excluded.arrival_due, arrived_at = excluded.arrived_at,
              declined = excluded.declined, ruled = excluded.ruled, solved = excluded.solved,
              rating_words = excluded.rating_words,
              closed_at = case when excluded.closed_at is null then null
                               else coalesce(c.closed_at, excluded.closed_at) end
            """)
        .params(columns(it, call, now))
        .update();
  }

  private static Map<String, @Nullable Object> columns(Blown it, Call call, Instant now) {
    var open = call.state() instanceof CallState.Open state ? state : null;
    var seat = it.whistle().seat(call);
    var climbedTo = it.whistle().climbedTo(call);
    var sits = it.sitting().get(call.agency());
    var rating = call.rating();
    var columns = new HashMap<String, @Nullable Object>(key(it.whistle().id()));
    columns.put("agency", call.agency().name());
    columns.put("state", call.state().name());
    columns.put("due", open == null ? null : utc(open.due()));
    columns.put("rung", open == null ? 0 : open.rung());
    columns.put("climbsAt", open == null ? null : utcOrNull(open.climbs()));
    columns.put("climbedTo", climbedTo == null ? null : climbedTo.value());
    columns.put("seatPower", seat == null ? null : seat.power().name());
    columns.put("seatPlace", seat == null ? null : seat.place().value());
    columns.put("seatFirst", seat == null ? null : seat.place().first(Level.GRID));
    columns.put("owner", open == null ? null : Objects.requireNonNull(sits).owner());
    columns.put("ownerUntil", open == null || sits == null ? null : utcOrNull(sits.until()));
    columns.put("standsIn", open != null && sits != null && sits.standsIn());
    columns.put("answerDue", utc(call.answer().due()));
    columns.put("answeredAt", utcOrNull(call.answer().done()));
    columns.put("arrivalDue", utc(call.arrival().due()));
    columns.put("arrivedAt", utcOrNull(call.arrival().done()));
    columns.put("declined", call.declined());
    columns.put("ruled", call.ruled());
    columns.put("solved", rating == null ? null : rating.solved().name());
    columns.put("ratingWords", rating == null ? null : rating.words());
    columns.put("closedAt", open == null ? utc(now) : null);
    return columns;
  }

  Optional<Blown> find(WhistleId id) {
    return find(List.of(id)).stream().findFirst();
  }

  /** Several, in the order asked for. */
  List<Blown> find(Collection<WhistleId> ids) {
    if (ids.isEmpty()) return List.of();
    return jdbc.sql(
            """
            select %s from unnest(:subdistricts::bigint[], :ids::bigint[])
                with ordinality as asked (subdistrict, id, place_in_line)
            join %s on w.subdistrict = asked.subdistrict and w.id = asked.id
            order by asked.place_in_line, c.agency
            """
                .formatted(WhistleRow.COLUMNS, WhistleRow.JOINED))
        .param("subdistricts", ids.stream().map(WhistleId::subdistrict).toArray(Long[]::new))
        .param("ids", ids.stream().map(WhistleId::number).toArray(Long[]::new))
        .query(WhistleRow::all);
  }

  /** The same, and nobody else changes it before the end of this transaction. */
  Optional<Blown> hold(WhistleId id) {
    jdbc.sql("select id from whistle where subdistrict = :subdistrict and id = :id for update")
        .params(key(id))
        .query(Long.class)
        .optional();
    return find(id);
  }

  /** As if it had been blown earlier. */
  void moveBack(WhistleId id, Duration before) {
    var back = "- make_interval(secs => :seconds)";
    for (var statement :
        List.of(
            "update whistle set raised_at = raised_at %1$s, closed_at = closed_at %1$s where subdistrict = :subdistrict and id = :id",
            """
            update whistle_call set due = due %1$s, climbs_at = climbs_at %1$s,
                answer_due = answer_due %1$s, answered_at = answered_at %1$s,
                arrival_due = arrival_due %1$s, arrived_at = arrived_at %1$s,
                closed_at = closed_at %1$s
            where subdistrict = :subdistrict and whistle = :id
            """,
            "update whistle_step set at = at %1$s where subdistrict = :subdistrict and whistle = :id")) {
      jdbc.sql(statement.formatted(back))
          .params(key(id))
          .param("seconds", before.toSeconds())
          .update();
    }
  }

  static Map<String, Object> key(WhistleId id) {
    return Map.of("subdistrict", id.subdistrict(), "id", id.number());
  }
}
