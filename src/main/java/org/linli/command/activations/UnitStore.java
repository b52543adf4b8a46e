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
import java.util.function.Function;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.command.plans.ResponseLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL for headquarters and groups: one statement, however many places they are at. */
@Repository
class UnitStore {

  private final JdbcClient jdbc;

  UnitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(UUID activation, boolean exercise, List<Unit> units) {
    if (units.isEmpty()) return;
    jdbc.sql(
            """
            insert into command_unit
              (subdistrict, activation, place, kind, key, place_first, level, name, english_name,
               lead, agency, from_level, exercise, opened_at)
            select u.subdistrict, :activation, u.place, u.kind, u.key, u.first, u.level, u.name,
                   nullif(u.english_name, ''), nullif(u.lead, ''), nullif(u.agency, ''),
                   u.from_level, :exercise, :now
            from unnest(:subdistricts::bigint[], :places::bigint[], :kinds::text[], :keys::text[],
                        :firsts::bigint[], :levels::int[], :names::text[], :englishNames::text[],
                        :leads::text[], :agencies::text[], :froms::text[])
                as u (subdistrict, place, kind, key, first, level, name, english_name, lead, agency,
                      from_level)
            """)
        .param("activation", activation)
        .param("exercise", exercise)
        .param("now", utc(units.getFirst().openedAt()))
        .param("subdistricts", longs(units, it -> it.place().subdistrictOrZero()))
        .param("places", longs(units, it -> it.place().value()))
        .param("firsts", longs(units, it -> it.place().first(Level.GRID)))
        .param(
            "levels", units.stream().map(it -> it.place().level().digits()).toArray(Integer[]::new))
        .param("kinds", texts(units, it -> it.kind().name()))
        .param("keys", texts(units, Unit::key))
        .param("names", texts(units, Unit::name))
        .param("englishNames", texts(units, it -> it.englishName() == null ? "" : it.englishName()))
        .param("leads", texts(units, it -> it.lead() == null ? "" : it.lead().name()))
        .param("agencies", texts(units, it -> it.agency() == null ? "" : it.agency().name()))
        .param("froms", texts(units, it -> it.from().name()))
        .update();
  }

  private static Long[] longs(List<Unit> units, Function<Unit, Long> of) {
    return units.stream().map(of).toArray(Long[]::new);
  }

  private static String[] texts(List<Unit> units, Function<Unit, String> of) {
    return units.stream().map(of).toArray(String[]::new);
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
