package org.linli.sweeps.chase;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.messages.MessageState;
import org.linli.messages.Outbox;
import org.linli.people.HouseholdId;
import org.linli.people.stewards.InOffice;
import org.linli.sweeps.OpenedPeriod;
import org.linli.sweeps.Silent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which silent households are in which situation, counted and listed. Reads the registers and the
 * outbox of the rooms below in one statement; it writes none of them.
 */
@Repository
class ChaseStore {

  /**
   * Stewards are looked for where the place is now: on the day its community goes to another
   * subdistrict, a household is taken to have none. Parameters: those of {@link Silent}, {@code
   * :now}, and {@code :sent}: are messages sent? {@code :account}: whose own buildings are marked.
   */
  private static final String SITUATIONS =
      """
      with tried as (
          select subdistrict, household, bool_or(step = 'STEWARD') as steward_was,
                 bool_or(step = 'CALL') as called, bool_or(step = 'VISIT') as visited,
                 (array_agg(outcome order by number desc) filter (where step = 'CALL'))[1] as call
          from chase_attempt
          where day = :day and slot = :slot
            and subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
          group by subdistrict, household
      ), office as materialized (
          select i.subdistrict, i.building, bool_or(i.account = :account) as own from %s i
          where i.subdistrict >= :subdistrictFrom and i.subdistrict < :subdistrictTo
          group by i.subdistrict, i.building
      ), silent as (
          select h.*, e.id as entrance, e.building, coalesce(o.own, false) as own,
                 case when :sent and exists (select from %s sendable) then 1 else 0 end
                 + case when exists (
                       select from resident p
                       where p.subdistrict = h.subdistrict and p.household = h.id
                         and p.whereabouts = 'HERE' and p.phone is not null) then 2 else 0 end
                 + case when o.building is not null then 4 else 0 end
                 + case when t.steward_was then 8 else 0 end
                 + case when t.called then 16 else 0 end
                 + case when t.call in ('NO_ANSWER', 'WRONG_NUMBER', 'REFUSED') then 32 else 0 end
                 + case when t.visited then 64 else 0 end as situation
          from %s h
          join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
          join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
          left join tried t on t.subdistrict = h.day_subdistrict and t.household = h.id
          left join office o on o.subdistrict = e.subdistrict and o.building = e.building
      )
      """
          .formatted(InOffice.SQL, Outbox.PHONE, Silent.HOUSEHOLDS);

  private static final String LISTED =
      """
      where s.situation = any(:situations) and (s.own or not :ownOnly)
      """;

  private static final String WALKED =
      """
      join building b on b.subdistrict = s.subdistrict and b.id = s.building
      join entrance e on e.subdistrict = s.subdistrict and e.id = s.entrance
      join dwelling d on d.subdistrict = s.subdistrict and d.id = s.dwelling
      """;

  private static final String WITH_LAST =
      """
      left join lateral (
          select step, outcome, at from chase_attempt a
          where a.subdistrict = s.day_subdistrict and a.day = :day and a.slot = :slot
            and a.household = s.id
          order by number desc limit 1) last on true
      left join message m on m.subdistrict = s.day_subdistrict and m.day = :day
        and m.household = s.id and m.purpose = :purpose
      """;

  private static final UUID NOBODY = new UUID(0, 0);

  private final JdbcClient jdbc;

  ChaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Of which place, in which period, seen when.
   *
   * @param sent whether messages are sent here
   * @param steward the account whose own buildings alone are looked at; null for all
   */
  record View(
      PlaceCode place, OpenedPeriod period, Instant now, boolean sent, @Nullable UUID steward) {

    private Map<String, Object> filter() {
      var filter = Silent.filter(place, period);
      filter.put("now", now.atOffset(ZoneOffset.UTC));
      filter.put("sent", sent);
      filter.put("account", steward == null ? NOBODY : steward);
      filter.put("ownOnly", steward != null);
      filter.put("purpose", ChaseMessages.purpose(period.period().slot()));
      return filter;
    }
  }

  /** How many silent households are in each situation; situations without any are left out. */
  Map<Integer, Integer> count(View view) {
    var counted = new HashMap<Integer, Integer>();
    jdbc.sql(
            SITUATIONS
                + """
                select situation, count(*) as households from silent s
                where s.own or not :ownOnly group by situation
                """)
        .params(view.filter())
        .query(row -> {
          counted.put(row.getInt("situation"), row.getInt("households"));
        });
    return counted;
  }

  /** What was tried last. */
  record Last(ChaseStep step, ChaseOutcome outcome, Instant at) {}

  /** A silent household with its situation, what was tried last, and how its message stands. */
  record Found(
      HouseholdId household, int situation, @Nullable Last last, @Nullable MessageState message) {}

  /** In a community or a grid in walking order; a wider place grid by grid. */
  List<Found> list(View view, List<Integer> situations, Page.Ask ask) {
    var filter = view.filter();
    filter.put("situations", situations.stream().mapToInt(it -> it).toArray());
    var walked = !view.place().level().isWiderThan(Level.COMMUNITY);
    var order =
        walked
            ? "order by s.day_grid, b.address, length(b.name), b.name, b.id, e.id, d.storey,"
                + " d.room, s.id"
            : "order by s.day_grid, s.subdistrict, s.id";
    return jdbc.sql(
            SITUATIONS
                + "select s.subdistrict, s.id, s.situation, last.step, last.outcome, last.at, m.state"
                + " from (select s.*, row_number() over ("
                + order
                + ") as line from silent s "
                + (walked ? WALKED : "")
                + LISTED
                + " order by line limit :size offset :offset) s "
                + WITH_LAST
                + " order by line")
        .params(filter)
        .param("size", ask.size())
        .param("offset", ask.offset())
        .query((row, _) -> {
          var step = row.getString("step");
          var state = row.getString("state");
          return new Found(
              new HouseholdId(row.getLong("subdistrict"), row.getLong("id")),
              row.getInt("situation"),
              step == null
                  ? null
                  : new Last(
                      ChaseStep.valueOf(step),
                      ChaseOutcome.valueOf(row.getString("outcome")),
                      row.getObject("at", OffsetDateTime.class).toInstant()),
              state == null ? null : MessageState.valueOf(state));
        })
        .list();
  }

  /** Is this account steward in office of the building a household lives in? */
  boolean isStewardOf(UUID account, HouseholdId household, Instant now) {
    return jdbc.sql(
            """
            select exists (
                select from household h
                join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
                join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
                join %s i on i.subdistrict = e.subdistrict and i.building = e.building
                where h.subdistrict = :subdistrict and h.id = :id and i.account = :account)
            """
                .formatted(InOffice.SQL))
        .param("subdistrict", household.subdistrict())
        .param("id", household.number())
        .param("account", account)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }
}
