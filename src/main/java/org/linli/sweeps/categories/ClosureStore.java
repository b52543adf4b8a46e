package org.linli.sweeps.categories;

import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about orders to close communities, and which are closed. */
@Repository
class ClosureStore {

  private final JdbcClient jdbc;

  ClosureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ClosureOrder it, Caller by) {
    jdbc.sql(
            """
            insert into closure_order
              (id, area, grid_from, grid_to, basis, issuer, ordered_at, account, post)
            values (:id, :area, :gridFrom, :gridTo, :basis, :issuer, :at, :account, :post)
            """)
        .param("id", it.id())
        .param("area", it.area().value())
        .param("gridFrom", it.area().first(Level.GRID))
        .param("gridTo", it.area().beyond(Level.GRID))
        .param("basis", it.basis())
        .param("issuer", it.issuer())
        .param("at", utc(it.orderedAt()))
        .param("account", by.account())
        .param("post", by.post())
        .update();
  }

  /** False where somebody else lifted it first. */
  boolean lift(UUID id, Caller by, Instant at) {
    return jdbc.sql(
                """
                update closure_order set lifted_at = greatest(ordered_at, :at), lifted_by = :post
                where id = :id and lifted_at is null
                """)
            .param("id", id)
            .param("at", utc(at))
            .param("post", by.post())
            .update()
        == 1;
  }

  Optional<ClosureOrder> find(UUID id) {
    return jdbc.sql("select * from closure_order where id = :id")
        .param("id", id)
        .query(ClosureStore::order)
        .optional();
  }

  /** Those in force around a place or within it at a moment, as they stood then. */
  List<ClosureOrder> orders(PlaceCode place, Instant at) {
    return jdbc.sql(
            """
            select * from closure_order
            where (area in (:around) or (grid_from >= :from and grid_from < :to))
              and ordered_at <= :at and (lifted_at is null or lifted_at > :at)
            order by ordered_at, id
            """)
        .param("around", place.around())
        .param("from", place.first(Level.GRID))
        .param("to", place.beyond(Level.GRID))
        .param("at", utc(at))
        .query(ClosureStore::order)
        .list();
  }

  /** False where it is closed already. */
  boolean close(PlaceCode community, Caller by, Instant at) {
    return jdbc.sql(
                """
                insert into closure (subdistrict, community, id, closed_at, account, post)
                values (:subdistrict, :community, :id, :at, :account, :post)
                on conflict (subdistrict, community) where opened_at is null do nothing
                """)
            .params(key(community))
            .param("id", UUID.randomUUID())
            .param("at", utc(at))
            .param("account", by.account())
            .param("post", by.post())
            .update()
        == 1;
  }

  /** False where it is not closed. */
  boolean open(PlaceCode community, Caller by, Instant at) {
    return jdbc.sql(
                """
                update closure set opened_at = greatest(closed_at, :at), opened_by = :post
                where subdistrict = :subdistrict and community = :community and opened_at is null
                """)
            .params(key(community))
            .param("at", utc(at))
            .param("post", by.post())
            .update()
        == 1;
  }

  /** Which communities of a place are closed at a moment. */
  Set<PlaceCode> closed(PlaceCode place, Instant at) {
    var tree = place.subtree();
    return jdbc
        .sql(
            """
            select community from closure
            where subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
              and community >= :from and community < :to
              and closed_at <= :at and (opened_at is null or opened_at > :at)
            """)
        .param("subdistrictFrom", tree.subdistrictFrom())
        .param("subdistrictTo", tree.subdistrictTo())
        .param("from", place.first(Level.COMMUNITY))
        .param("to", place.beyond(Level.COMMUNITY))
        .param("at", utc(at))
        .query((row, _) -> new PlaceCode(row.getLong("community")))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** What is closed goes on closed under its new codes; the old ones end with their place. */
  void follow(PlaceCode old, List<PlaceCode> next, Instant now) {
    for (var it : next) {
      jdbc.sql(
              """
              insert into closure (subdistrict, community, id, closed_at, account, post)
              select :subdistrict, :community, gen_random_uuid(), :now, account, post from closure
              where subdistrict = :oldSubdistrict and community = :old and opened_at is null
              on conflict (subdistrict, community) where opened_at is null do nothing
              """)
          .params(key(it))
          .param("oldSubdistrict", old.at(Level.SUBDISTRICT).value())
          .param("old", old.value())
          .param("now", utc(now))
          .update();
    }
    jdbc.sql(
            """
            update closure set opened_at = greatest(closed_at, :now)
            where subdistrict = :subdistrict and community = :community and opened_at is null
            """)
        .params(key(old))
        .param("now", utc(now))
        .update();
  }

  private static Map<String, Object> key(PlaceCode community) {
    return Map.of(
        "subdistrict", community.at(Level.SUBDISTRICT).value(), "community", community.value());
  }

  private static ClosureOrder order(ResultSet row, int number) throws SQLException {
    var lifted = row.getObject("lifted_at", OffsetDateTime.class);
    return new ClosureOrder(
        row.getObject("id", UUID.class),
        new PlaceCode(row.getLong("area")),
        row.getString("basis"),
        row.getString("issuer"),
        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
        lifted == null ? null : lifted.toInstant());
  }
}
