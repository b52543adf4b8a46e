package org.linli.cases;

import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which what is late climbs. */
@Repository
class LadderStore {

  private final JdbcClient jdbc;

  LadderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those whose time to climb has come, held; what another server holds is left to it. */
  List<CaseFile> due(Instant now, int most) {
    return jdbc.sql(
            CaseRow.SELECT
                + """
                where next_climb is not null and next_climb <= :now
                order by next_climb limit :most for update of c skip locked
                """)
        .param("now", utc(now))
        .param("most", most)
        .query(CaseRow::file)
        .list();
  }

  /** On whose desk it is from now on, and when it climbs further; null for no further. */
  void climb(CaseId id, @Nullable PlaceCode desk, @Nullable Instant next) {
    jdbc.sql(
            Load.counting(
                """
                update case_file set climbed = coalesce(:desk, climbed), next_climb = :next
                where subdistrict = :subdistrict and id = :id
                """))
        .param("desk", desk == null ? null : desk.value())
        .param("next", utcOrNull(next))
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(Integer.class)
        .single();
  }
}
