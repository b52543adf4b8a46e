package org.linli.sweeps;

import java.time.ZoneOffset;
import java.util.Map;
import org.linli.base.PlaceCode;

/**
 * The households that are expected to report in a period and have not, as parts of SQL statements:
 * by the grid of the day. Those a reorganisation has given another grid since are looked for by the
 * one before, so that each branch has its index.
 */
public final class Silent {

  static final String BY_GRID =
      """
      from household h
      where h.subdistrict >= :subdistrictFrom and h.subdistrict < :subdistrictTo
        and h.grid >= :gridFrom and h.grid < :gridTo
        and (h.grid_since is null or h.grid_since <= :day)
        and h.recorded_at <= :frozenAt
        and (h.ended_at is null or h.ended_at > :frozenAt)
        and not exists (
            select from health_report r
            where r.subdistrict = h.subdistrict and r.household = h.id
              and r.day = :day and r.slot = :slot)
      """;

  static final String BY_GRID_BEFORE =
      """
      from household h
      where h.grid_before >= :gridFrom and h.grid_before < :gridTo
        and h.grid_since > :day
        and h.recorded_at <= :frozenAt
        and (h.ended_at is null or h.ended_at > :frozenAt)
        and not exists (
            select from health_report r
            where r.subdistrict = h.grid_before / 1000000 and r.household = h.id
              and r.day = :day and r.slot = :slot)
      """;

  /**
   * {@code (subdistrict, id, dwelling, day_grid, day_subdistrict)}: where they are kept now, and
   * the grid and subdistrict they are counted in that day.
   */
  public static final String HOUSEHOLDS =
      """
      (select h.subdistrict, h.id, h.dwelling, h.grid as day_grid, h.subdistrict as day_subdistrict
       %s
       union all
       select h.subdistrict, h.id, h.dwelling, h.grid_before, h.grid_before / 1000000 %s)
      """
          .formatted(BY_GRID, BY_GRID_BEFORE);

  private Silent() {}

  /** The parameters of these parts. */
  public static Map<String, Object> filter(PlaceCode place, OpenedPeriod period) {
    var filter = ReportListStore.filter(place, period.period());
    filter.put("frozenAt", period.frozenAt().atOffset(ZoneOffset.UTC));
    return filter;
  }
}
