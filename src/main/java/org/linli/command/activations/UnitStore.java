package org.linli.command.activations;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.command.plans.ResponseLevel;
import org.linli.places.CopyRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL for headquarters and groups: one statement, however many places they are at. */
@Repository
class UnitStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  UnitStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** By COPY: of a city's plan there are tens of thousands. */
  void open(UUID activation, boolean exercise, List<Unit> units) {
    if (units.isEmpty()) return;
    template.execute(
        CopyRows.of(
            """
            copy command_unit
              (subdistrict, activation, place, kind, key, place_first, level, name, english_name,
               lead, agency, from_level, exercise, opened_at)
            from stdin
            """,
            rows -> {
              for (var it : units) {
                rows.add(
                    it.place().subdistrictOrZero(),
                    activation,
                    it.place(),
                    it.kind(),
                    it.key(),
                    it.place().first(Level.GRID),
                    it.place().level().digits(),
                    it.name(),
                    it.englishName(),
                    it.lead(),
                    it.agency(),
                    it.from(),
                    exercise,
                    utc(it.openedAt()));
              }
            }));
  }

  int close(UUID activation, ResponseLevel from, Instant now) {
    return jdbc.sql(
            """
            update command_unit set closed_at = :now
            where activation = :activation and from_level = :from and closed_at is null
            """)
        .param("activation", activation)
        .param("from", from.name())
        .param("now", utc(now))
        .update();
  }

  /** The units at exactly a place that are open; those of long ago where the activation is over. */
  List<Unit> at(UUID activation, PlaceCode place) {
    return jdbc.sql(
            """
            select * from command_unit
            where subdistrict = :subdistrict and activation = :activation and place = :place
            order by kind desc, opened_at, name
            """)
        .param("subdistrict", place.subdistrictOrZero())
        .param("activation", activation)
        .param("place", place.value())
        .query(UnitStore::unit)
        .list();
  }

  /** How many open groups and headquarters there are at each place of a level and below it. */
  Map<PlaceCode, Integer> counts(UUID activation, PlaceCode within, Level by) {
    var found = new TreeMap<PlaceCode, Integer>();
    jdbc.sql(
            """
            select place_first / :divisor as part, count(*)::int as units from command_unit
            where activation = :activation and level >= :level and closed_at is null
              and place_first >= :from and place_first < :beyond
            group by 1
            """)
        .param("divisor", by.gridsPerCode())
        .param("level", by.digits())
        .param("activation", activation)
        .param("from", within.first(Level.GRID))
        .param("beyond", within.beyond(Level.GRID))
        .query(row -> {
          found.put(new PlaceCode(row.getLong("part")), row.getInt("units"));
        });
    return found;
  }

  private static Unit unit(ResultSet row, int number) throws SQLException {
    var lead = row.getString("lead");
    var agency = row.getString("agency");
    return new Unit(
        new PlaceCode(row.getLong("place")),
        Unit.Kind.valueOf(row.getString("kind")),
        row.getString("key"),
        row.getString("name"),
        row.getString("english_name"),
        lead == null ? null : Role.valueOf(lead),
        agency == null ? null : SourceAgency.valueOf(agency),
        ResponseLevel.valueOf(row.getString("from_level")),
        instant(row, "opened_at"),
        instantOrNull(row, "closed_at"));
  }
}
