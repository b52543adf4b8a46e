package org.linli.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseMaps.Count;
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
    var part = place.level() == Level.GRID ? Level.GRID : place.level().below();
    var all = new HashMap<PlaceCode, Count>();
    jdbc.sql(
            """
            select case when place >= :narrow then place_first / :grids else :place end as part,
                   sum(open) as open, sum(late) as late
            from case_load
            where place_first >= :gridFrom and place_first < :gridTo and open > 0
              and place >= :place
              and (cast(:agency as text) is null or agency = :agency)
            group by 1
            """)
        .params(place.subtree().parameters())
        .param("narrow", Math.powExact(10L, part.digits() - 1))
        .param("grids", part.gridsPerCode())
        .param("place", place.value())
        .param("agency", agency)
        .query(row -> {
          all.put(
              new PlaceCode(row.getLong("part")),
              new Count(row.getLong("open"), row.getLong("late")));
        });
    return all;
  }

  List<CaseFile> dots(PlaceCode place, @Nullable String agency, int most) {
    return jdbc.sql(
            """
            select * from case_file
            where owner is not null and place_first >= :gridFrom and place_first < :gridTo
              and place >= :place and longitude is not null
              and (cast(:agency as text) is null or agency = :agency)
            order by due, id limit :most
            """)
        .params(place.subtree().parameters())
        .param("place", place.value())
        .param("agency", agency)
        .param("most", most)
        .query(CaseRow::file)
        .list();
  }
}
