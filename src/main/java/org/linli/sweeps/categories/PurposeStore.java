package org.linli.sweeps.categories;

import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about the purposes categories are kept for, and their end. */
@Repository
class PurposeStore {

  private final JdbcClient jdbc;

  PurposeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CategoryPurpose it, Caller by, Instant at) {
    jdbc.sql(
            """
            insert into category_purpose
              (id, area, grid_from, grid_to, basis, purpose, from_day, until_day, keep_until, entered_at,
               account, post)
            values
              (:id, :area, :gridFrom, :gridTo, :basis, :purpose, :from, :until, :keep, :at, :account,
               :post)
            """)
        .param("id", it.id())
        .param("area", it.area().value())
        .param("gridFrom", it.area().first(Level.GRID))
        .param("gridTo", it.area().beyond(Level.GRID))
        .param("basis", it.basis())
        .param("purpose", it.words())
        .param("from", it.from())
        .param("until", it.until())
        .param("keep", it.keepUntil())
        .param("at", utc(at))
        .param("account", by.account())
        .param("post", by.post())
        .update();
  }

  void changeEnd(CategoryPurpose it) {
    jdbc.sql(
            """
            update category_purpose
            set until_day = :until, keep_until = :keep, ended = :ended where id = :id
            """)
        .param("until", it.until())
        .param("keep", it.keepUntil())
        .param("ended", it.ended(), Types.VARCHAR)
        .param("id", it.id())
        .update();
  }

  Optional<CategoryPurpose> find(UUID id) {
    return jdbc.sql("select * from category_purpose where id = :id for update")
        .param("id", id)
        .query(PurposeStore::purpose)
        .optional();
  }

  /** All that are not deleted; an installation has a few. The narrowest area first. */
  List<CategoryPurpose> kept() {
    return jdbc.sql(
            """
            select * from category_purpose
            where deleted_at is null order by area desc, entered_at desc, id
            """)
        .query(PurposeStore::purpose)
        .list();
  }

  /** Those around a place and within it, running ones first. */
  List<CategoryPurpose> touching(PlaceCode place, int most) {
    return jdbc.sql(
            """
            select * from category_purpose
            where area in (:around) or (grid_from >= :from and grid_from < :to)
            order by (deleted_at is not null), keep_until desc, entered_at desc, id limit :most
            """)
        .param("around", place.around())
        .param("from", place.first(Level.GRID))
        .param("to", place.beyond(Level.GRID))
        .param("most", most)
        .query(PurposeStore::purpose)
        .list();
  }

  /** What was deleted of a purpose: entries, people, and spans that name nobody any more. */
  record Deleted(int entries, int people, int spans) {}

  /**
   * Deletes what is kept of people in an area unless another purpose is still kept there. What was
   * shown stays as figures, which name nobody.
   */
  Deleted delete(CategoryPurpose it, LocalDate today, Instant now) {
    var where = it.area().subtree().parameters();
    where.put("id", it.id());
    where.put("today", today);
    where.put("now", utc(now));
    var entries =
        jdbc.sql(
                """
                delete from category_entry e using category_person t
                where t.subdistrict = e.subdistrict and t.resident = e.resident
                """
                    + GOES)
            .params(where)
            .update();
    jdbc.sql(
            """
            insert into category_span
              (subdistrict, id, grid, standing, since, facility, placed_at, tested_at, shown_from,
               shown_until)
            select t.grid / 1000000, gen_random_uuid(), grid, standing, since, facility, placed_at,
                   tested_at, shown_from, :now
            from category_person t where t.shown_from < :now
            """
                + GOES)
        .params(where)
        .update();
    var people =
        jdbc.sql("delete from category_person t where true\n" + GOES).params(where).update();
    var spans =
        jdbc.sql(
                """
                update category_span t set resident = null, household = null
                where t.resident is not null
                """
                    + GOES)
            .params(where)
            .update();
    jdbc.sql("update category_purpose set deleted_at = :now where id = :id")
        .param("now", utc(now))
        .param("id", it.id())
        .update();
    return new Deleted(entries, people, spans);
  }

  private static final String GOES =
      """
       and t.subdistrict >= :subdistrictFrom and t.subdistrict < :subdistrictTo
       and t.grid >= :gridFrom and t.grid < :gridTo
       and not exists (
           select from category_purpose o
           where o.id <> :id and o.deleted_at is null and o.keep_until >= :today
             and t.grid >= o.grid_from and t.grid < o.grid_to)
      """;

  /** Which areas go on as which. */
  void follow(Map<PlaceCode, PlaceCode> heirs) {
    for (var table : List.of("category_purpose", "closure_order")) {
      jdbc.sql(
              """
              update %s t set area = h.heir, grid_from = h.grid_from, grid_to = h.grid_to
              from unnest(:ended::bigint[], :heir::bigint[], :from::bigint[], :to::bigint[])
                  as h (ended, heir, grid_from, grid_to)
              where t.area = h.ended
              """
                  .formatted(table))
          .param("ended", heirs.keySet().stream().map(PlaceCode::value).toArray(Long[]::new))
          .param("heir", heirs.values().stream().map(PlaceCode::value).toArray(Long[]::new))
          .param(
              "from", heirs.values().stream().map(it -> it.first(Level.GRID)).toArray(Long[]::new))
          .param(
              "to", heirs.values().stream().map(it -> it.beyond(Level.GRID)).toArray(Long[]::new))
          .update();
    }
  }

  private static CategoryPurpose purpose(ResultSet row, int number) throws SQLException {
    var deleted = row.getObject("deleted_at", OffsetDateTime.class);
    return new CategoryPurpose(
        row.getObject("id", UUID.class),
        new PlaceCode(row.getLong("area")),
        row.getString("basis"),
        row.getString("purpose"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        row.getObject("keep_until", LocalDate.class),
        row.getString("ended"),
        deleted == null ? null : deleted.toInstant());
  }
}
