package org.linli.facts.asks;

import static org.linli.facts.asks.AskNeedStore.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.Knower;
import org.linli.people.HouseholdId;
import org.linli.people.ResidentId;
import org.linli.people.ResidentRelocated;
import org.linli.places.CopyRows;
import org.linli.places.reorganisation.Succession;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which open asks follow whom and what they are about. */
@Repository
class AskFollowStore {

  private static final String COLUMNS =
      """
      id, kind, item, grid, first_grid, turn, turn_since, passes_at, deadline, held, urgent,
      unknown_at_home, state, made_at, closed_at
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  AskFollowStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
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
                            " case when turn in ('RESIDENT', 'GRID_WORKER') then 'COMMUNITY' else turn end,")
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
    var ids = households.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList();
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
                turn = case when a.turn in ('RESIDENT', 'GRID_WORKER') then 'COMMUNITY' else a.turn end
            from household h
            where (h.subdistrict, h.id) in (:ids) and h.ended_at is not null
              and a.subdistrict = h.subdistrict and a.household = h.id and a.state = 'OPEN'
            """)
        .param("ids", ids)
        .update();
  }

  /** Everything open follows its place; the registers have followed already. */
  void follow(Succession succession, Instant now) {
    stage(succession);
    places(now);
    divided();
    within();
    elsewhere();
  }

  private void stage(Succession succession) {
    template.execute("drop table if exists pg_temp.asked_place, pg_temp.asked_divided");
    template.execute(
        """
        create temporary table asked_place (
            ended bigint primary key, heir bigint, first_grid bigint, from_subdistrict bigint,
            to_subdistrict bigint, renamed boolean) on commit drop
        """);
    template.execute(
        """
        create temporary table asked_divided (ended bigint primary key, first_part bigint)
        on commit drop
        """);
    var heirs = new HashSet<PlaceCode>();
    var shared = new HashSet<PlaceCode>();
    succession
        .successors()
        .values()
        .forEach(next ->
            next.forEach(heir -> {
              if (!heirs.add(heir)) shared.add(heir);
            }));
    template.execute(
        CopyRows.of(
            "copy asked_place from stdin",
            copy -> {
              for (var it : succession.successors().entrySet()) {
                if (succession.divided().contains(it.getKey())) continue;
                var heir = it.getValue().getFirst();
                var alone = it.getValue().size() == 1;
                copy.add(
                    it.getKey(),
                    heir,
                    heir.first(Level.GRID),
                    subdistrict(it.getKey()),
                    subdistrict(heir),
                    alone && !shared.contains(heir));
              }
            }));
    template.execute(
        CopyRows.of(
            "copy asked_divided from stdin",
            copy -> {
              for (var it : succession.firstParts().entrySet())
                copy.add(it.getKey(), it.getValue());
            }));
    template.execute("analyze pg_temp.asked_place");
  }

  private static long subdistrict(PlaceCode place) {
    return place.level().isWiderThan(Level.SUBDISTRICT) ? 0 : place.at(Level.SUBDISTRICT).value();
  }

  /** What was asked of a place that was merged or divided is asked of nothing there is now. */
  private void places(Instant now) {
    template.update(
        """
        update ask a set state = 'RELEASED', closed_at = ?::timestamptz, passes_at = null
        where a.kind = 'PLACE' and a.state = 'OPEN'
          and (a.subject in (select ended from asked_place where not renamed)
               or a.subject in (select ended from asked_divided))
        """,
        now.toString());
    template.update(
        """
        update ask a set subject = p.heir from asked_place p
        where a.kind = 'PLACE' and a.subject = p.ended and p.renamed
        """);
  }

  /** Each with what it is about, wherever that stands now; the rest with the first part. */
  private void divided() {
    for (var found :
        List.of(
            "household h where h.subdistrict = a.subdistrict and h.id = a.household",
            """
            resident r join household h on h.subdistrict = r.subdistrict and h.id = r.household
            where r.subdistrict = a.subdistrict and a.kind = 'RESIDENT' and r.id = a.subject
            """,
            "organisation h where h.subdistrict = a.subdistrict and a.kind = 'ORGANISATION' and h.id = a.subject",
            "building h where h.subdistrict = a.subdistrict and a.kind = 'BUILDING' and h.id = a.subject",
            """
            dwelling d join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
            join building h on h.subdistrict = e.subdistrict and h.id = e.building
            where d.subdistrict = a.subdistrict and a.kind = 'DWELLING' and d.id = a.subject
            """)) {
      template.update(
          "update ask a set grid = h.grid, first_grid = h.grid from asked_divided v, "
              + found
              + " and a.grid = v.ended");
    }
    template.update(
        """
        update ask a set grid = v.first_part, first_grid = v.first_part
        from asked_divided v where a.grid = v.ended
        """);
  }

  private void within() {
    template.update(
        """
        update ask a set grid = p.heir, first_grid = p.first_grid from asked_place p
        where p.from_subdistrict = p.to_subdistrict and a.subdistrict = p.from_subdistrict
          and a.grid = p.ended
        """);
  }

  private void elsewhere() {
    template.execute(
        """
        create temporary table moved_ask on commit drop as
        select a.subdistrict, a.id, p.to_subdistrict, p.heir, p.first_grid
        from ask a join asked_place p on a.grid = p.ended and a.subdistrict = p.from_subdistrict
        where p.from_subdistrict <> p.to_subdistrict
        """);
    template.update(
        """
        insert into ask (subdistrict, subject, household, %s)
        select m.to_subdistrict, a.subject, a.household, %s
        from moved_ask m join ask a on a.subdistrict = m.subdistrict and a.id = m.id
        """
            .formatted(
                COLUMNS,
                "a."
                    + COLUMNS
                        .strip()
                        .replaceAll(",\\s+", ", a.")
                        .replace("a.grid, a.first_grid", "m.heir, m.first_grid")));
    template.update(
        """
        insert into ask_need (subdistrict, ask, issue, paused)
        select m.to_subdistrict, n.ask, n.issue, n.paused
        from moved_ask m join ask_need n on n.subdistrict = m.subdistrict and n.ask = m.id
        """);
    template.update(
        """
        delete from ask_need n using moved_ask m
        where n.subdistrict = m.subdistrict and n.ask = m.id
        """);
    template.update(
        "delete from ask a using moved_ask m where a.subdistrict = m.subdistrict and a.id = m.id");
    template.execute("drop table pg_temp.moved_ask");
  }
}
