package org.linli.cases;

import static org.linli.base.Moments.instant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseMaps.Count;
import org.linli.cases.CaseMaps.Dot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the map: counts that are kept with each change, and open cases of a small place. */
@Repository
class CaseMapStore {

  private final JdbcClient jdbc;

  CaseMapStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * By part; under the place's own code what is in none of its parts.
   *
   * @param agency null for all
   */
  Map<PlaceCode, Count> counts(PlaceCode place, @Nullable String agency) {
    var all = new HashMap<PlaceCode, Count>();
    jdbc.sql(
            "select"
                + Within.PART
                + """
                as part, sum(open) as open, sum(late) as late
                from case_load
                where open > 0 and (cast(:agency as text) is null or agency = :agency) and
                """
                + Within.PLACE
                + "group by 1")
        .params(Within.parts(place))
        .param("agency", agency)
        .query(row -> {
          all.put(
              new PlaceCode(row.getLong("part")),
              new Count(row.getLong("open"), row.getLong("late")));
        });
    return all;
  }

  List<Dot> dots(PlaceCode place, @Nullable String agency, int most) {
    return jdbc.sql(
            """
            select subdistrict, id, longitude, latitude, words, leaf, state, due, climbed
            from case_file
            where owner is not null and longitude is not null
              and (cast(:agency as text) is null or agency = :agency) and
            """
                + Within.PLACE
                + "order by due, id limit :most")
        .params(Within.of(place))
        .param("agency", agency)
        .param("most", most)
        .query((row, _) ->
            new Dot(
                CaseRow.id(row),
                new Spot.Point(row.getDouble("longitude"), row.getDouble("latitude")),
                row.getString("words"),
                row.getString("leaf"),
                row.getString("state"),
                instant(row, "due"),
                row.getObject("climbed") != null))
        .list();
  }
}
