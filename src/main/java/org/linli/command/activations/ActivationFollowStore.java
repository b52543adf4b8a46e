package org.linli.command.activations;

import java.util.List;
import java.util.Map;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.HeirRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which activations follow places; where two become one, one row stays. */
@Repository
class ActivationFollowStore {

  private final JdbcClient jdbc;

  ActivationFollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void follow(Map<PlaceCode, PlaceCode> heirs) {
    run(
        heirs,
        """
        , gone as (
            delete from activation_area t using heirs h where t.place = h.ended returning t.*, h.heir,
              h.first_grid)
        insert into activation_area (activation, place, place_first, since)
        select activation, heir, min(first_grid), min(since) from gone group by 1, 2
        on conflict do nothing
        """);
    run(
        heirs,
        """
        , gone as (
            delete from command_unit t using heirs h where t.place = h.ended returning t.*, h.heir,
              h.first_grid, h.subdistrict as kept_under)
        insert into command_unit
          (subdistrict, activation, place, kind, key, place_first, level, name, english_name, lead,
           agency, from_level, exercise, opened_at, closed_at)
        select distinct on (activation, heir, kind, key, opened_at)
               kept_under, activation, heir, kind, key, first_grid, level, name, english_name, lead, agency, from_level, exercise, opened_at,
               closed_at
        from gone
        order by activation, heir, kind, key, opened_at, closed_at desc nulls first
        on conflict do nothing
        """);
    for (var table : List.of("activation", "activation_attempt")) {
      run(
          heirs,
          "update %s t set by_place = h.heir from heirs h where t.by_place = h.ended"
              .formatted(table));
    }
    run(
        heirs,
        "update activation t set plan_area = h.heir from heirs h where t.plan_area = h.ended");
  }

  private void run(Map<PlaceCode, PlaceCode> heirs, String sql) {
    jdbc.sql(HeirRows.WITH + sql).params(HeirRows.of(heirs)).update();
  }
}
