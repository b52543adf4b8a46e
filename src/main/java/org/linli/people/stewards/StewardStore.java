package org.linli.people.stewards;

import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.people.dwellings.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about stewards. */
@Repository
class StewardStore {

  private static final String ONE =
      """
      select s.*, b.grid, b.name, b.address from stewardship s
      join building b on b.subdistrict = s.subdistrict and b.id = s.building
      """;

  private static final String LISTED =
      """
      where b.subdistrict >= :subdistrictFrom and b.subdistrict < :subdistrictTo
        and b.grid >= :gridFrom and b.grid < :gridTo and b.ended_at is null and s.until_at > :now
        and (:building = 0 or b.id = :building)
      """;

  private final JdbcClient jdbc;

  StewardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UnitId id, UnitId building, UUID account, Instant from, Instant until) {
    jdbc.sql(
            """
            insert into stewardship (subdistrict, id, building, account, from_at, until_at)
            values (:subdistrict, :id, :building, :account, :from, :until)
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .param("building", building.number())
        .param("account", account)
        .param("from", utc(from))
        .param("until", utc(until))
        .update();
  }

  /** Those in office or to come, by building; only of one building where one is told. */
  Page<Stewardship> list(PlaceCode within, @Nullable UnitId building, Instant now, Page.Ask ask) {
    var filter = within.subtree().parameters();
    filter.put("now", utc(now));
    filter.put("building", building == null ? 0L : building.number());
    var total =
        jdbc.sql(
                """
                select count(*) from stewardship s
                join building b on b.subdistrict = s.subdistrict and b.id = s.building
                """
                    + LISTED)
            .params(filter)
            .query(Long.class)
            .single();
    var found =
        jdbc.sql(
                ONE
                    + LISTED
                    + " order by b.subdistrict, b.grid, b.address, length(b.name), b.name, s.id"
                    + " limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(StewardStore::one)
            .list();
    return ask.of(total, found);
  }

  Optional<Stewardship> find(UnitId id) {
    return jdbc.sql(ONE + "where s.subdistrict = :subdistrict and s.id = :id")
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(StewardStore::one)
        .optional();
  }

  /** Of an account: those that are not over, of buildings that stand. */
  List<Stewardship> of(UUID account, Instant now) {
    return jdbc.sql(
            ONE
                + """
                where s.account = :account and s.until_at > :now and b.ended_at is null
                order by b.address, length(b.name), b.name, s.id
                """)
        .param("account", account)
        .param("now", utc(now))
        .query(StewardStore::one)
        .list();
  }

  void changeEnd(UnitId id, Instant until) {
    jdbc.sql(
            """
            update stewardship set until_at = greatest(from_at, :until)
            where subdistrict = :subdistrict and id = :id
            """)
        .params(Map.of("subdistrict", id.subdistrict(), "id", id.number(), "until", utc(until)))
        .update();
  }

  private static Stewardship one(ResultSet row, int number) throws SQLException {
    var subdistrict = row.getLong("subdistrict");
    return new Stewardship(
        new UnitId(subdistrict, row.getLong("id")),
        new UnitId(subdistrict, row.getLong("building")),
        new PlaceCode(row.getLong("grid")),
        row.getString("name"),
        row.getString("address"),
        row.getObject("account", UUID.class),
        row.getObject("from_at", OffsetDateTime.class).toInstant(),
        row.getObject("until_at", OffsetDateTime.class).toInstant());
  }
}
