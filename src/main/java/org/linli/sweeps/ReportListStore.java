package org.linli.sweeps;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.facts.Period;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The households behind a figure: who has reported and who is silent. Reads the registers of the
 * rooms below in one statement, because fetching both sides and comparing them here would not be
 * bounded; it writes none of them.
 */
@Repository
class ReportListStore {

  private final JdbcClient jdbc;

  ReportListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A household that has reported, with its latest report. */
  record Reported(
      HouseholdId household,
      Instant receivedAt,
      @Nullable UUID post,
      int revision,
      int overPersons) {}

  /**
   * Expected households without a report, by the grid of the day. Those a reorganisation has given
   * another grid since are looked for by the one before, so that each branch has its index.
   */
  List<HouseholdId> silent(PlaceCode place, OpenedPeriod period, Page.Ask ask) {
    return jdbc.sql(
            """
            select subdistrict, id from (
                (select h.subdistrict, h.id, h.grid %s
                 order by h.subdistrict, h.grid, h.id limit :reach)
                union all
                (select h.subdistrict, h.id, h.grid_before %s
                 order by h.grid_before, h.subdistrict, h.id limit :reach)) silent
            order by grid, subdistrict, id limit :size offset :offset
            """
                .formatted(Silent.BY_GRID, Silent.BY_GRID_BEFORE))
        .params(filter(place, period.period()))
        .param("frozenAt", period.frozenAt().atOffset(ZoneOffset.UTC))
        .param("reach", ask.offset() + ask.size())
        .param("size", ask.size())
        .param("offset", ask.offset())
        .query((row, _) -> new HouseholdId(row.getLong("subdistrict"), row.getLong("id")))
        .list();
  }

  List<Reported> reported(PlaceCode place, Period period, Page.Ask ask) {
    return jdbc.sql(
            """
            select r.subdistrict, r.household, r.received_at, r.post, r.revision,
                   (select count(distinct e.resident) from temperature_exception e
                    where e.subdistrict = r.subdistrict and e.day = :day and e.slot = :slot
                      and e.household = r.household and not e.withdrawn) as over_persons
            from health_report r
            where r.day = :day and r.slot = :slot
              and r.subdistrict >= :subdistrictFrom and r.subdistrict < :subdistrictTo
              and r.grid >= :gridFrom and r.grid < :gridTo
              and not exists (
                  select from health_report later
                  where later.subdistrict = r.subdistrict and later.household = r.household
                    and later.day = :day and later.slot = :slot and later.revision > r.revision)
            order by r.subdistrict, r.household limit :size offset :offset
            """)
        .params(filter(place, period))
        .param("size", ask.size())
        .param("offset", ask.offset())
        .query((row, _) ->
            new Reported(
                new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("post", UUID.class),
                row.getInt("revision"),
                row.getInt("over_persons")))
        .list();
  }

  static Map<String, Object> filter(PlaceCode place, Period period) {
    var filter = place.subtree().parameters();
    filter.put("day", period.day());
    filter.put("slot", period.slot().number());
    return filter;
  }
}
