package org.linli.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.GridBefore;
import org.linli.people.HouseholdId;
import org.linli.people.Membership;
import org.linli.people.ResidentId;
import org.linli.people.organisations.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Where many people live, by their own numbers: reads the registers of the room below in one
 * statement, two look-ups by key for each person; it writes none of them.
 */
@Repository
class HomeStore {

  private static final String HOMES =
      """
      select asked.n, h.subdistrict, h.id, h.grid, h.grid_since, h.grid_before, h.recorded_at,
             %s as works_there
      from unnest(?::bigint[], ?::bigint[]) with ordinality as asked (subdistrict, id, n)
      join resident r on r.subdistrict = asked.subdistrict and r.id = asked.id
        and r.whereabouts = 'HERE'
      join household h on h.subdistrict = r.subdistrict and h.id = r.household
        and h.ended_at is null
      """;

  private static final String NOBODY_WORKS_THERE = HOMES.formatted("false");
  private static final String SOME_WORK_THERE =
      HOMES.formatted(
          """
          exists (select from organisation_person p
                  where p.subdistrict = ? and p.organisation = ? and p.resident = r.id
                    and p.resident_subdistrict = r.subdistrict and p.ended_at is null)
          """);

  private final JdbcTemplate jdbc;

  HomeStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A person's household, and whether they are of the organisation that was asked about. */
  record Home(Membership household, boolean worksThere) {}

  /** In the order of those asked for; null for whom there is no home. */
  @Nullable Home[] of(List<Single> asked, @Nullable OrganisationId organisation) {
    var homes = new @Nullable Home[asked.size()];
    var order = inOrder(asked);
    jdbc.query(
        organisation == null ? NOBODY_WORKS_THERE : SOME_WORK_THERE,
        statement -> {
          var at = 1;
          if (organisation != null) {
            statement.setLong(at++, organisation.subdistrict());
            statement.setLong(at++, organisation.number());
          }
          var ids = Arrays.stream(order).map(i -> asked.get(i).resident()).toList();
          statement.setObject(at++, ids.stream().mapToLong(ResidentId::subdistrict).toArray());
          statement.setObject(at, ids.stream().mapToLong(ResidentId::number).toArray());
        },
        row -> {
          homes[order[row.getInt(1) - 1]] = new Home(membership(row), row.getBoolean(8));
        });
    return homes;
  }

  /** Neighbours one after another: what one look-up has read the next finds in memory. */
  private static Integer[] inOrder(List<Single> asked) {
    var order = new Integer[asked.size()];
    for (var i = 0; i < order.length; i++) order[i] = i;
    Arrays.sort(order, (a, b) -> asked.get(a).resident().compareTo(asked.get(b).resident()));
    return order;
  }

  private static Membership membership(ResultSet row) throws SQLException {
    var recordedAt = row.getObject(7, OffsetDateTime.class).toInstant();
    return new Membership(
        new HouseholdId(row.getLong(2), row.getLong(3)),
        new PlaceCode(row.getLong(4)),
        before(row),
        0,
        false,
        0,
        recordedAt,
        Set.of());
  }

  private static @Nullable GridBefore before(ResultSet row) throws SQLException {
    var since = row.getObject(5, LocalDate.class);
    return since == null ? null : new GridBefore(new PlaceCode(row.getLong(6)), since);
  }
}
