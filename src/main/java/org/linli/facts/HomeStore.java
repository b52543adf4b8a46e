package org.linli.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
 * Where many people live, by their own numbers: reads the registers of the room below in two
 * statements, one look-up by key for each person and one for each household; it writes none of
 * them.
 */
@Repository
class HomeStore {

  private static final String LIVES =
      "select found.subdistrict, found.id, found.household, %s as works_there from "
          + BySubdistrict.found("resident", "id", "whereabouts = 'HERE'");

  private static final String NOBODY_WORKS_THERE = LIVES.formatted("false");
  private static final String SOME_WORK_THERE =
      LIVES.formatted(
          """
          exists (select from organisation_person p
                  where p.subdistrict = ? and p.organisation = ? and p.resident = found.id
                    and p.resident_subdistrict = found.subdistrict and p.ended_at is null)
          """);

  private static final String HOUSEHOLDS =
      """
      select found.subdistrict, found.id, found.grid, found.grid_since, found.grid_before,
             found.recorded_at
      from
      """
          + BySubdistrict.found("household", "id", "ended_at is null");

  private final JdbcTemplate jdbc;

  HomeStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A person's household, and whether they are of the organisation that was asked about. */
  record Home(Membership household, boolean worksThere) {}

  private record Lives(HouseholdId household, boolean worksThere) {}

  /** In the order of those asked for; null for whom there is no home. */
  @Nullable Home[] of(List<Single> asked, @Nullable OrganisationId organisation) {
    var lives = lives(asked, organisation);
    var households =
        households(lives.values().stream().map(Lives::household).collect(Collectors.toSet()));
    var homes = new @Nullable Home[asked.size()];
    for (var i = 0; i < homes.length; i++) {
      var where = lives.get(asked.get(i).resident());
      var household = where == null ? null : households.get(where.household());
      if (where != null && household != null) homes[i] = new Home(household, where.worksThere());
    }
    return homes;
  }

  private Map<ResidentId, Lives> lives(List<Single> asked, @Nullable OrganisationId organisation) {
    var ids =
        BySubdistrict.of(asked, it -> it.resident().subdistrict(), it -> it.resident().number());
    var lives = new HashMap<ResidentId, Lives>();
    jdbc.query(
        organisation == null ? NOBODY_WORKS_THERE : SOME_WORK_THERE,
        statement -> {
          var at = 1;
          if (organisation != null) {
            statement.setLong(at++, organisation.subdistrict());
            statement.setLong(at++, organisation.number());
          }
          ids.set(statement, at);
        },
        row -> {
          var subdistrict = row.getLong(1);
          lives.put(
              new ResidentId(subdistrict, row.getLong(2)),
              new Lives(new HouseholdId(subdistrict, row.getLong(3)), row.getBoolean(4)));
        });
    return lives;
  }

  private Map<HouseholdId, Membership> households(Set<HouseholdId> asked) {
    var ids = BySubdistrict.of(asked, HouseholdId::subdistrict, HouseholdId::number);
    var households = new HashMap<HouseholdId, Membership>();
    jdbc.query(
        HOUSEHOLDS,
        statement -> ids.set(statement, 1),
        row -> {
          var household = membership(row);
          households.put(household.household(), household);
        });
    return households;
  }

  private static Membership membership(ResultSet row) throws SQLException {
    var recordedAt = row.getObject(6, OffsetDateTime.class).toInstant();
    return new Membership(
        new HouseholdId(row.getLong(1), row.getLong(2)),
        new PlaceCode(row.getLong(3)),
        before(row),
        0,
        false,
        0,
        recordedAt,
        Set.of());
  }

  private static @Nullable GridBefore before(ResultSet row) throws SQLException {
    var since = row.getObject(4, LocalDate.class);
    return since == null ? null : new GridBefore(new PlaceCode(row.getLong(5)), since);
  }
}
