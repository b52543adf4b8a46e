package org.linli.facts.asks;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.CopyRows;
import org.linli.places.reorganisation.Succession;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The SQL by which open asks follow the places they stand in; the registers have followed already.
 */
@Repository
class AskPlaceStore {

  private final JdbcTemplate template;

  AskPlaceStore(JdbcTemplate template) {
    this.template = template;
  }

  /** Everything open follows its place. */
  void follow(Succession succession, Instant now) {
    stage(succession);
    places(now);
    divided();
    within();
    elsewhere();
    pauses();
  }

  /** Where a form rests it goes on resting. */
  private void pauses() {
    template.update(
        """
        insert into asking_pause (issue, place, grid_from, grid_to)
        select distinct r.issue, p.heir, p.first_grid, p.first_grid + (r.grid_to - r.grid_from)
        from asking_pause r join asked_place p on p.ended = r.place on conflict do nothing
        """);
    template.update("delete from asking_pause where place in (select ended from asked_place)");
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
                    it.getKey().subdistrictOrZero(),
                    heir.subdistrictOrZero(),
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
                AskFollowStore.COLUMNS,
                "a."
                    + AskFollowStore.COLUMNS
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
