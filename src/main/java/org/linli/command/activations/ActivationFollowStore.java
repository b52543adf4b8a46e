package org.linli.command.activations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.HeirRows;
import org.linli.places.reorganisation.Succession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL by which activations follow places; where two become one, one row stays. The version of
 * the plan that an activation names is kept where it was, under the code it had.
 */
@Repository
class ActivationFollowStore {

  private final JdbcClient jdbc;

  ActivationFollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever declares or changes one holds this table first, so none is under way from here on. */
  void holdStill() {
    jdbc.sql("lock table activation in exclusive mode").update();
  }

  /** What is over a grid, or stands at one, is so at every part of it. */
  void followToEveryPart(Collection<Succession.Step> steps) {
    var heirs = HeirRows.of(steps);
    run(
        heirs,
        """
        , gone as (
            delete from activation_area t using heirs h where t.place = h.ended
            returning t.activation, t.place, t.since)
        insert into activation_area (activation, place, place_first, since)
        select g.activation, h.heir, h.first_grid, min(g.since)
        from gone g join heirs h on h.ended = g.place group by 1, 2, 3
        on conflict do nothing
        """);
    run(heirs, AREAS_WITHIN_OTHERS);
    run(
        heirs,
        """
        , gone as (
            delete from command_unit t using heirs h where t.place = h.ended returning t.*)
        insert into command_unit
          (subdistrict, activation, place, kind, key, place_first, level, name, english_name, lead,
           agency, from_level, exercise, opened_at, closed_at)
        select distinct on (g.activation, h.heir, g.kind, g.key, g.opened_at)
               h.subdistrict, g.activation, h.heir, g.kind, g.key, h.first_grid, g.level, g.name,
               g.english_name, g.lead, g.agency, g.from_level, g.exercise, g.opened_at, g.closed_at
        from gone g join heirs h on h.ended = g.place
        order by g.activation, h.heir, g.kind, g.key, g.opened_at, g.closed_at desc nulls first
        on conflict do nothing
        """);
    run(heirs, ONE_UNIT_OF_A_KIND);
  }

  /** A place that has come below another where the same activation is has no part of its own. */
  private static final String AREAS_WITHIN_OTHERS =
      """
      delete from activation_area t using activation_area o
      where t.place in (select heir from heirs) and o.activation = t.activation
        and length(o.place::text) < length(t.place::text)
        and left(t.place::text, length(o.place::text)) = o.place::text
      """;

  /** Of headquarters, or a group, that were opened at different hours the first goes on. */
  private static final String ONE_UNIT_OF_A_KIND =
      """
      delete from command_unit t using command_unit o
      where t.place in (select heir from heirs) and t.closed_at is null and o.closed_at is null
        and o.subdistrict = t.subdistrict and o.activation = t.activation and o.place = t.place
        and o.kind = t.kind and o.key = t.key and o.opened_at < t.opened_at
      """;

  void follow(Map<PlaceCode, PlaceCode> of) {
    var heirs = HeirRows.of(of);
    run(heirs, "update activation_part t set place = h.heir from heirs h where t.place = h.ended");
    for (var table : List.of("activation", "activation_attempt")) {
      run(
          heirs,
          "update %s t set by_place = h.heir from heirs h where t.by_place = h.ended"
              .formatted(table));
    }
  }

  private void run(Map<String, Long[]> heirs, String sql) {
    jdbc.sql(HeirRows.WITH + sql).params(heirs).update();
  }
}
