package org.linli.cases;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that reads cases by when they were reported, for those outside. */
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
            where reported_at >= :from and reported_at < :until and
            """
                + Within.PLACE
                + (leaves.isEmpty() ? "" : " and leaf in (:leaves)")
                + (open == null ? "" : open ? " and owner is not null" : " and owner is null")
                + " order by reported_at desc, id desc limit :most offset :offset")
        .params(params)
        .query(CaseRow::file)
        .list();
  }

  List<CaseFile> named(Collection<CaseId> ids) {
    if (ids.isEmpty()) return List.of();
    return jdbc.sql(
            CaseRow.SELECT + "where (subdistrict, id) in (:ids) order by reported_at desc")
        .param("ids", ids.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList())
        .query(CaseRow::file)
        .list();
  }
}
