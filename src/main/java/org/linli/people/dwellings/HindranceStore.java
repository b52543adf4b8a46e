package org.linli.people.dwellings;

import java.util.List;
import java.util.Map;
import org.linli.base.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What keeps a building, an entrance or a dwelling from being ended: who and what is in it. */
@Repository
class HindranceStore {

  /** Enough to see what is to be done; who has seen to these asks again. */
  private static final int MOST = 20;

  private static final String DOORS =
      """
      from entrance e
      join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
      join household h on h.subdistrict = d.subdistrict and h.dwelling = d.id
      """;

  private final JdbcClient jdbc;

  HindranceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which doors are looked at. */
  enum Of {
    BUILDING("e.building = :id"),
    ENTRANCE("e.id = :id"),
    DWELLING("d.id = :id");

    private final String condition;

    Of(String condition) {
      this.condition = condition;
    }
  }

  /** Those who live there, and those who left and have not arrived anywhere yet. */
  List<Fault> people(UnitId id, Of of) {
    var lived =
        jdbc.sql(
                "select e.name || d.room as door, h.members "
                    + DOORS
                    + "where e.subdistrict = :subdistrict and h.ended_at is null and "
                    + of.condition
                    + " order by e.name, d.storey, d.room, h.id limit :most")
            .params(key(id))
            .query((row, _) ->
                Fault.at(
                    "households",
                    row.getString("door"),
                    DwellingFault.STILL_LIVED_IN,
                    row.getInt("members")))
            .list();
    var onTheWay =
        jdbc.sql(
                "select e.name || d.room as door, count(*) as people "
                    + DOORS
                    + """
                    join resident r on r.subdistrict = h.subdistrict and r.household = h.id
                    where e.subdistrict = :subdistrict and h.ended_at is not null
                      and r.whereabouts = 'IN_TRANSIT'
                    """
                    + "and "
                    + of.condition
                    + " group by e.name, d.room, d.id order by e.name, d.room limit :most")
            .params(key(id))
            .query((row, _) ->
                Fault.at(
                    "households",
                    row.getString("door"),
                    DwellingFault.STILL_ON_THE_WAY,
                    row.getInt("people")))
            .list();
    return java.util.stream.Stream.concat(lived.stream(), onTheWay.stream()).toList();
  }

  /** Enterprises and venues whose address was found to be in the building. */
  List<Fault> organisations(UnitId building, long grid) {
    return jdbc.sql(
            """
            select name from organisation
            where subdistrict = :subdistrict and grid = :grid and building = :id
              and ended_at is null
            order by name, id limit :most
            """)
        .params(key(building))
        .param("grid", grid)
        .query((row, _) ->
            Fault.at("organisations", row.getString("name"), DwellingFault.STILL_AN_ORGANISATION))
        .list();
  }

  private static Map<String, Object> key(UnitId id) {
    return Map.of("subdistrict", id.subdistrict(), "id", id.number(), "most", MOST);
  }
}
