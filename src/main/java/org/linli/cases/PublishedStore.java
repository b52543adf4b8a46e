package org.linli.cases;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL that reads cases by when they were reported, for those outside; nothing of anybody's
 * health.
 */
@Repository
class PublishedStore {

  private final JdbcClient jdbc;

  PublishedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest first; walks the index of times, so it costs what it answers. */
  List<CaseFile> reported(
      PlaceCode within,
      Instant from,
      Instant until,
      Collection<String> leaves,
      @Nullable Boolean open,
      int most,
      long offset) {
    var params = Within.of(within);
    params.put("from", Objects.requireNonNull(utc(from)));
    params.put("until", Objects.requireNonNull(utc(until)));
    params.put("leaves", leaves);
    params.put("most", most);
    params.put("offset", offset);
    return jdbc.sql(
            CaseRow.SELECT
                + """
                where reported_at >= :from and reported_at < :until and source <> 'READING' and
                """
                + Within.PLACE
                + (leaves.isEmpty() ? "" : " and leaf in (:leaves)")
                + (open == null ? "" : open ? " and owner is not null" : " and owner is null")
                + " order by reported_at desc, id desc limit :most offset :offset")
        .params(params)
        .query(CaseRow::file)
        .list();
  }

  /** A line of a log; {@code ends}: by it the case came to rest, so that nothing was due after. */
  record Line(CaseId id, Instant at, CaseStep.Act act, boolean ends, String words) {}

  /** Lines of these acts, of each case in their order. */
  List<Line> logs(Collection<CaseId> ids, Collection<CaseStep.Act> acts) {
    if (ids.isEmpty()) return List.of();
    return jdbc.sql(
            """
            select subdistrict, case_id, at, act, due is null as ends, words from case_step
            where (subdistrict, case_id) in (:ids) and act in (:acts)
            order by subdistrict, case_id, number
            """)
        .param("ids", ids.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList())
        .param("acts", acts.stream().map(Enum::name).toList())
        .query((row, _) ->
            new Line(
                new CaseId(row.getLong("subdistrict"), row.getLong("case_id")),
                instant(row, "at"),
                CaseStep.Act.valueOf(row.getString("act")),
                row.getBoolean("ends"),
                row.getString("words")))
        .list();
  }

  List<CaseFile> named(Collection<CaseId> ids) {
    if (ids.isEmpty()) return List.of();
    return jdbc.sql(
            CaseRow.SELECT
                + "where (subdistrict, id) in (:ids) and"
                + CaseRow.UNGUARDED
                + "order by reported_at desc")
        .param("ids", ids.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList())
        .query(CaseRow::file)
        .list();
  }
}
