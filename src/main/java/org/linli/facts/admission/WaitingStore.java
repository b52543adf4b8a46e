package org.linli.facts.admission;

import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.base.Level;
import org.linli.facts.admission.IssuesWaiting.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that tells what waits about forms that are out; only what is open is ever looked at. */
@Repository
class WaitingStore {

  private static final String RETURNS =
      """
      select count(*) over () as waiting, r.due, i.id from form_return r
      join form_issue i on i.id = r.issue
      where r.closed_at is null and r.acting = '%s' and %s
      order by r.due, i.id limit 1
      """;

  private static final String ISSUES =
      """
      select count(*) over () as waiting, case when i.state <> 'SUSPENDED' then i.due end as due,
             i.id
      from form_issue i where i.closed_at is null and i.state = '%s' and %s
      order by i.due, i.id limit 1
      """;

  private final JdbcClient jdbc;

  WaitingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Waiting> toAnswer(Office office) {
    return first(RETURNS.formatted("REQUESTER", ofOffice()), IssueListStore.of(office));
  }

  /** Answers to what the caller's own place, or post, has sent back. */
  Optional<Waiting> toSettle(Office office) {
    var subtree = office.place().subtree();
    return first(
        RETURNS.formatted(
            "RETURNER",
            "r.subdistrict >= :from and r.subdistrict < :to"
                + " and (r.place = :place or r.post = :post)"),
        Map.of(
            "from", subtree.subdistrictFrom(),
            "to", subtree.subdistrictTo(),
            "place", office.place().value(),
            "post", office.post()));
  }

  /** Those of the caller's own place, and late ones of places within it. */
  Optional<Waiting> toRule(Office office, Instant now) {
    var params = IssueListStore.of(office);
    params.put("place", office.place().value());
    params.put("first", office.place().first(Level.GRID));
    params.put("beyond", office.place().beyond(Level.GRID));
    params.put("now", utc(now));
    return first(
        RETURNS.formatted(
            "RULER",
            "not "
                + ofOffice()
                + """
                 and (r.ruler = :place
                      or (r.due < :now and r.ruler > :place
                          and rpad(r.ruler::text, 15, '0')::bigint >= :first
                          and rpad(r.ruler::text, 15, '0')::bigint < :beyond))
                """),
        params);
  }

  Optional<Waiting> toRegister(Office office) {
    return first(ISSUES.formatted("EMERGENCY_UNREGISTERED", ofOffice()), IssueListStore.of(office));
  }

  Optional<Waiting> suspended(Office office) {
    return first(ISSUES.formatted("SUSPENDED", ofOffice()), IssueListStore.of(office));
  }

  private static String ofOffice() {
    return """
    (i.post = :post or coalesce(i.office_agency = :officeAgency and i.post_place = :officePlace,
                                false))
    """;
  }

  private Optional<Waiting> first(String sql, Map<String, ? extends @Nullable Object> params) {
    return jdbc.sql(sql).params(params).query(WaitingStore::waiting).optional();
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Waiting(
        row.getInt("waiting"), instantOrNull(row, "due"), row.getObject("id", UUID.class));
  }
}
