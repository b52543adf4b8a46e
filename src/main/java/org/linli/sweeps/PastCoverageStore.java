package org.linli.sweeps;

import java.time.ZoneOffset;
import java.util.Map;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The counters as they were, from the reports themselves: the last revision that was there of each
 * household. A board of the past therefore costs with the reports of its place; a live one does
 * not. Reads the register as {@link ReportListStore} does, for who was in it when the period began.
 */
@Repository
class PastCoverageStore {

  /** Who has another number since, by a reorganisation, is found by the grid before. */
  private static final String SUMS =
      """
      with last as (
          select distinct on (subdistrict, household)
                 subdistrict, household, grid, residents, tenths, parties
          from health_report
          where day = :day and slot = :slot
            and subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
            and grid >= :gridFrom and grid < :gridTo
            and received_at <= :at
            and (:seen = '' or wrote is null
                 or pg_visible_in_snapshot(wrote, nullif(:seen, '')::pg_snapshot))
          order by subdistrict, household, revision desc
      ), told as (
          select l.grid, coalesce(h.recorded_at, m.recorded_at) > :frozenAt as added,
                 case when l.parties is null then cardinality(l.residents)
                      else (select count(distinct r) from unnest(l.residents) r) end as persons,
                 (select count(distinct r) from unnest(l.residents, l.tenths) as x (r, t)
                  where t %s :threshold) as over
          from last l
          left join household h on h.subdistrict = l.subdistrict and h.id = l.household
          left join household m on m.grid_before >= :gridFrom and m.grid_before < :gridTo
            and m.grid_since > :day and m.grid_before / 1000000 = l.subdistrict
            and m.id = l.household and h.id is null
      ), counted as (
          select grid, count(*) filter (where not added) as reported,
                 coalesce(sum(persons) filter (where not added), 0) as measured,
                 coalesce(sum(over) filter (where not added), 0) as over,
                 count(*) filter (where added) as added
          from told group by grid
      )
      select c.grid / :divisor as place, sum(c.expected_households) as households,
             sum(coalesce(t.reported, 0)) as reported, sum(c.expected_persons) as persons,
             sum(coalesce(t.measured, 0)) as measured, sum(coalesce(t.over, 0)) as over,
             sum(coalesce(t.added, 0)) as added, :seen as seen
      from coverage c left join counted t on t.grid = c.grid
      where c.day = :day and c.slot = :slot
        and c.subdistrict >= :subdistrictFrom and c.subdistrict < :subdistrictTo
        and c.grid >= :gridFrom and c.grid < :gridTo
      group by 1
      """;

  private final JdbcClient jdbc;

  PastCoverageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<PlaceCode, Figures> sums(PlaceCode within, Level by, OpenedPeriod period, Moment then) {
    var rule = period.rule();
    var over =
        switch (rule.comparison()) {
          case GREATER -> ">";
          case GREATER_OR_EQUAL -> ">=";
        };
    var sums =
        jdbc.sql(SUMS.formatted(over))
            .params(Silent.filter(within, period))
            .param("divisor", by.gridsPerCode())
            .param("threshold", rule.thresholdTenths())
            .param("at", then.at().atOffset(ZoneOffset.UTC))
            .param("seen", then.seen());
    return CoverageStore.read(sums).figures();
  }
}
