package org.linli.facts.asks;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.base.Page;
import org.linli.catalogue.ItemSubject;
import org.linli.facts.known.Subject;
import org.linli.people.stewards.InOffice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The doors of a steward: only those of their own buildings where something is asked of them. Reads
 * the registers of the room below, which alone know what stands in a building.
 */
@Repository
class StewardDoorStore {

  /**
   * Open asks whose turn is the stewards' of the buildings {@code mine}, with the door each is
   * asked at: a household's, a dwelling nobody lives in, or the building itself.
   */
  static final String ASKED =
      """
      select a.*, m.building, e.id as entrance, d.id as dwelling, 'HOUSEHOLD' as at,
             a.household as number
        from mine m
        join entrance e on e.subdistrict = m.subdistrict and e.building = m.building
        join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
        join household h on h.subdistrict = d.subdistrict and h.dwelling = d.id
        join ask a on a.subdistrict = h.subdistrict and a.household = h.id
       where a.state = 'OPEN' and a.turn = 'STEWARD'
      union all
      select a.*, m.building, e.id, d.id, 'DWELLING', d.id
        from mine m
        join entrance e on e.subdistrict = m.subdistrict and e.building = m.building
        join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
        join ask a on a.subdistrict = d.subdistrict and a.kind = 'DWELLING' and a.subject = d.id
       where a.household is null and a.state = 'OPEN' and a.turn = 'STEWARD'
      union all
      select a.*, m.building, null, null, 'BUILDING', m.building
        from mine m
        join ask a on a.subdistrict = m.subdistrict and a.kind = 'BUILDING'
         and a.subject = m.building
       where a.household is null and a.state = 'OPEN' and a.turn = 'STEWARD'
      """;

  private static final String SHOWN =
      """
      with mine as (select distinct i.subdistrict, i.building from %s i
                     where i.account = :account),
           asked as (select * from (%s) s where not s.held and s.turn_since <= :now)
      """
          .formatted(InOffice.SQL, ASKED);

  private static final String DOORS =
      """
      (select subdistrict, at, number, building, entrance, dwelling, count(*) as asks,
              min(deadline) as due
         from asked group by subdistrict, at, number, building, entrance, dwelling) w
      """;

  private final JdbcClient jdbc;

  StewardDoorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** {@code door} is empty where it is the building itself. */
  record Waiting(Subject at, String building, String door, int asks, Instant due) {}

  /** In walking order, each building's own questions first. */
  Page<Waiting> doors(UUID account, Instant now, Page.Ask ask) {
    var filter = Map.of("account", account, "now", utc(now));
    var total =
        jdbc.sql(SHOWN + "select count(*) from " + DOORS).params(filter).query(Long.class).single();
    var doors =
        jdbc.sql(
                SHOWN
                    + "select w.*, b.name as building_name, coalesce(e.name || d.room, '') as door from "
                    + DOORS
                    + """
                    join building b on b.subdistrict = w.subdistrict and b.id = w.building
                    left join entrance e on e.subdistrict = w.subdistrict and e.id = w.entrance
                    left join dwelling d on d.subdistrict = w.subdistrict and d.id = w.dwelling
                    order by b.grid, b.id, e.id nulls first, d.storey, d.room, w.number
                    limit :size offset :offset
                    """)
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, _) ->
                new Waiting(
                    new Subject(
                        ItemSubject.valueOf(row.getString("at")),
                        row.getLong("subdistrict"),
                        row.getLong("number")),
                    row.getString("building_name"),
                    row.getString("door"),
                    row.getInt("asks"),
                    instant(row, "due")))
            .list();
    return ask.of(total, doors);
  }

  /** What is asked at one of them; nothing at any other door. */
  List<Ask> atDoor(UUID account, Subject at, Instant now) {
    return jdbc.sql(
            SHOWN
                + """
                select * from asked
                where subdistrict = :subdistrict and at = :at and number = :number
                order by kind desc, subject, made_at, item
                """)
        .param("account", account)
        .param("now", utc(now))
        .param("subdistrict", at.subdistrict())
        .param("at", at.kind().name())
        .param("number", at.number())
        .query(AskStore::ask)
        .list();
  }
}
