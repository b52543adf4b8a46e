package org.linli.sweeps.categories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every SQL statement by which it is kept how somebody stands, and until when it was shown how they
 * stood before. Nothing shown is ever changed: a change closes a span and begins the next.
 */
@Repository
class StandingStore {

  private static final String SHOWN =
      "household, grid, standing, since, facility, placed_at, tested_at, shown_from";

  private final JdbcClient jdbc;

  StandingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where somebody lives, by whose place they are counted. */
  record Home(HouseholdId household, PlaceCode grid) {}

  /** Waits until nobody else changes this person, who stands as nothing where nobody knew them. */
  Home hold(ResidentId id, Home home, Instant now) {
    jdbc.sql(
            """
            insert into category_person
              (subdistrict, resident, household, grid, standing, shown_from)
            values (:subdistrict, :resident, :household, :grid, 'NOTHING', :now)
            on conflict (subdistrict, resident) do nothing
            """)
        .param("subdistrict", id.subdistrict())
        .param("resident", id.number())
        .param("household", home.household().number())
        .param("grid", home.grid().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return hold(id).orElseThrow();
  }

  Optional<Home> hold(ResidentId id) {
    return jdbc.sql(
            """
            select * from category_person
            where subdistrict = :subdistrict and resident = :resident for update
            """)
        .param("subdistrict", id.subdistrict())
        .param("resident", id.number())
        .query(StandingStore::home)
        .optional();
  }

  /** From now on they are shown so, and until now as they were; nothing where nothing changed. */
  void keep(ResidentId id, Home home, Standing it, Instant now) {
    var placement = it.placement();
    var changed =
        jdbc.sql(
                """
                with was as (
                    select * from category_person
                    where subdistrict = :subdistrict and resident = :resident
                      and (household, grid, standing, since, facility, placed_at, tested_at)
                          is distinct from
                          (:household::bigint, :grid::bigint, :standing::text, :since::timestamptz,
                           :facility::text, :placed::timestamptz, :tested::timestamptz)
                ), closed as (
                    insert into category_span
                      (subdistrict, id, resident, shown_until, %1$s)
                    select grid / 1000000, :span, resident, :now, %1$s from was
                    where shown_from < :now
                )
                update category_person p
                set household = :household, grid = :grid, standing = :standing, since = :since,
                    facility = :facility, placed_at = :placed, tested_at = :tested,
                    shown_from = greatest(was.shown_from, :now)
                from was where p.subdistrict = was.subdistrict and p.resident = was.resident
                """
                    .formatted(SHOWN))
            .param("subdistrict", id.subdistrict())
            .param("resident", id.number())
            .param("span", UUID.randomUUID())
            .param("household", home.household().number())
            .param("grid", home.grid().value())
            .param("standing", it.state().label().name())
            .param("since", utc(it.since()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("facility", placement == null ? null : placement.facility().name())
            .param(
                "placed",
                utc(placement == null ? null : placement.at()),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param("tested", utc(it.testedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    if (changed > 1) throw new IllegalStateException(id + " stands twice");
  }

  /** The same person under another subdistrict; what was shown there stays there. */
  void relocate(ResidentId from, ResidentId to) {
    jdbc.sql(
            """
            with gone as (
                delete from category_person
                where subdistrict = :from and resident = :resident returning *
            )
            insert into category_person (subdistrict, resident, %1$s)
            select :to, resident, %1$s from gone
            """
                .formatted(SHOWN))
        .param("from", from.subdistrict())
        .param("resident", from.number())
        .param("to", to.subdistrict())
        .update();
  }

  /** Of these people, those of whom anything is kept. */
  List<ResidentId> known(Collection<ResidentId> ids) {
    if (ids.isEmpty()) return List.of();
    return jdbc.sql(
            """
            select subdistrict, resident from category_person
            where (subdistrict, resident) in (:ids) order by resident
            """)
        .param("ids", ids.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList())
        .query((row, _) -> new ResidentId(row.getLong("subdistrict"), row.getLong("resident")))
        .list();
  }

  private static Home home(ResultSet row, int number) throws SQLException {
    var grid = new PlaceCode(row.getLong("grid"));
    return new Home(
        new HouseholdId(grid.at(Level.SUBDISTRICT).value(), row.getLong("household")), grid);
  }

  private static @Nullable Object utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
