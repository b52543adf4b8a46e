package org.linli.sweeps.categories;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL by which people's categories follow when places change, after the register has: what was
 * shown is closed under the old codes, and goes on under the new.
 */
@Repository
class CategoryFollowStore {

  private final JdbcClient jdbc;

  CategoryFollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever stands in a grid that ended, by where their household is now. */
  void follow(Collection<Long> ended, Collection<Long> from, Collection<Long> to, Instant now) {
    jdbc.sql("drop table if exists pg_temp.moved_category").update();
    jdbc.sql(
            """
            create temporary table moved_category on commit drop as
            select p.subdistrict, p.resident, h.subdistrict as to_subdistrict, h.grid as to_grid
            from category_person p
            join household h on h.id = p.household and h.subdistrict = any(:to)
            where p.subdistrict = any(:from) and p.grid = any(:ended)
            """)
        .param("ended", ended.toArray(Long[]::new))
        .param("from", from.toArray(Long[]::new))
        .param("to", to.toArray(Long[]::new))
        .update();
    jdbc.sql(
            """
            insert into category_span
              (subdistrict, id, resident, household, grid, standing, since, facility, placed_at,
               tested_at, shown_from, shown_until)
            select p.grid / 1000000, gen_random_uuid(), p.resident, p.household, p.grid, p.standing,
                   p.since, p.facility, p.placed_at, p.tested_at, p.shown_from, :now
            from moved_category m
            join category_person p on p.subdistrict = m.subdistrict and p.resident = m.resident
            where p.shown_from < :now
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            with gone as (
                delete from category_person p using moved_category m
                where p.subdistrict = m.subdistrict and p.resident = m.resident
                returning p.*, m.to_subdistrict, m.to_grid
            )
            insert into category_person
              (subdistrict, resident, household, grid, standing, since, facility, placed_at,
               tested_at, shown_from)
            select to_subdistrict, resident, household, to_grid, standing, since, facility,
                   placed_at, tested_at, greatest(shown_from, :now)
            from gone
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            with gone as (
                delete from category_entry e using moved_category m
                where e.subdistrict = m.subdistrict and e.resident = m.resident
                  and m.to_subdistrict <> m.subdistrict
                returning e.*, m.to_subdistrict
            )
            insert into category_entry (subdistrict, resident, %1$s)
            select to_subdistrict, resident, %1$s from gone
            """
                .formatted(CategoryEntryStore.COLUMNS))
        .update();
    jdbc.sql("drop table pg_temp.moved_category").update();
  }
}
