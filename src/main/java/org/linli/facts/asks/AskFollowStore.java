package org.linli.facts.asks;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.Knower;
import org.linli.people.HouseholdId;
import org.linli.people.ResidentId;
import org.linli.people.ResidentRelocated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which open asks follow whom they are about. */
@Repository
class AskFollowStore {

  static final String COLUMNS =
      """
      id, kind, item, grid, first_grid, turn, turn_since, passes_at, deadline, held, urgent,
      unknown_at_home, state, made_at, closed_at
      """;

  private final JdbcClient jdbc;

  AskFollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Everything ever asked of a resident goes to another subdistrict with them, behind no door until
   * it is told which.
   */
  void relocate(ResidentRelocated it) {
    var was = it.was();
    jdbc.sql(
            """
            insert into ask (subdistrict, subject, household, %1$s)
            select :to, subject, null, %2$s from ask
            where subdistrict = :from and kind = 'RESIDENT' and subject = :id
            """
                .formatted(
                    COLUMNS,
                    COLUMNS
                        .replace(
                            " turn,",
                            " case when turn in ('RESIDENT', 'STEWARD', 'GRID_WORKER') then 'COMMUNITY' else turn end,")
                        .replace(" passes_at,", " null,")))
        .param("to", it.now().subdistrict())
        .param("from", was.subdistrict())
        .param("id", was.number())
        .update();
    jdbc.sql(
            """
            insert into ask_need (subdistrict, ask, issue, paused)
            select :to, n.ask, n.issue, n.paused
            from ask_need n join ask a on a.subdistrict = n.subdistrict and a.id = n.ask
            where a.subdistrict = :from and a.kind = 'RESIDENT' and a.subject = :id
            """)
        .param("to", it.now().subdistrict())
        .param("from", was.subdistrict())
        .param("id", was.number())
        .update();
    jdbc.sql(
            """
            delete from ask_need n using ask a
            where n.subdistrict = :from and a.subdistrict = n.subdistrict and a.id = n.ask
              and a.kind = 'RESIDENT' and a.subject = :id
            """)
        .param("from", was.subdistrict())
        .param("id", was.number())
        .update();
    jdbc.sql("delete from ask where subdistrict = :from and kind = 'RESIDENT' and subject = :id")
        .param("from", was.subdistrict())
        .param("id", was.number())
        .update();
  }

  /** An open ask goes to another door, or to none, and begins there anew. */
  void moveTo(
      Ask ask,
      @Nullable HouseholdId household,
      PlaceCode grid,
      Knower turn,
      Instant since,
      @Nullable Instant passesAt) {
    jdbc.sql(
            """
            update ask
            set household = :household, grid = :grid, first_grid = :grid, turn = :turn,
                turn_since = :since, passes_at = :passesAt, unknown_at_home = false
            where subdistrict = :subdistrict and id = :id and state = 'OPEN'
            """)
        .param("household", household == null ? null : household.number())
        .param("grid", grid.value())
        .param("turn", turn.name())
        .param("since", utc(since))
        .param("passesAt", passesAt == null ? null : utc(passesAt))
        .param("subdistrict", ask.subject().subdistrict())
        .param("id", ask.id())
        .update();
  }

  /** Asks about people whose subjects these are, in one look-up. */
  List<Ask> openOf(Collection<ResidentId> people) {
    if (people.isEmpty()) return List.of();
    return jdbc.sql(
            """
            select * from ask
            where (subdistrict, subject) in (:ids) and kind = 'RESIDENT' and state = 'OPEN'
            order by subdistrict, id
            """)
        .param(
            "ids", people.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList())
        .query(AskStore::ask)
        .list();
  }

  /** Of a household that has ended nothing is asked, and at its door nobody is. */
  void householdsEnded(Set<HouseholdId> households, Instant now) {
    if (households.isEmpty()) return;
    var ids = AskStore.pairs(households);
    jdbc.sql(
            """
            update ask a set state = 'RELEASED', closed_at = :now, passes_at = null
            from household h
            where (h.subdistrict, h.id) in (:ids) and h.ended_at is not null
              and a.subdistrict = h.subdistrict and a.kind = 'HOUSEHOLD' and a.subject = h.id
              and a.state = 'OPEN'
            """)
        .param("now", utc(now))
        .param("ids", ids)
        .update();
    jdbc.sql(
            """
            update ask a
            set household = null, passes_at = null,
                turn = case when a.turn in ('RESIDENT', 'STEWARD', 'GRID_WORKER') then 'COMMUNITY'
                            else a.turn end
            from household h
            where (h.subdistrict, h.id) in (:ids) and h.ended_at is not null
              and a.subdistrict = h.subdistrict and a.household = h.id and a.state = 'OPEN'
            """)
        .param("ids", ids)
        .update();
  }
}
