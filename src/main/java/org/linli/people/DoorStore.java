package org.linli.people;

import java.util.Optional;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement that looks for a door to move in at. */
@Repository
class DoorStore {

  private static final String DOORS =
      """
      from building b
      join entrance e on e.subdistrict = b.subdistrict and e.building = b.id
      join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
      left join household h on h.subdistrict = d.subdistrict and h.dwelling = d.id
                           and h.ended_at is null
      where b.subdistrict >= :subdistrictFrom and b.subdistrict < :subdistrictTo
        and b.grid >= :gridFrom and b.grid < :gridTo and d.ended_at is null
        and (:words = '' or b.name || e.name || d.room like '%' || :words || '%')
      """;

  private final JdbcClient jdbc;

  DoorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<PlaceCode> gridOf(DwellingId dwelling) {
    return jdbc.sql(
            """
            select b.grid from dwelling d
            join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
            join building b on b.subdistrict = e.subdistrict and b.id = e.building
            where d.subdistrict = :subdistrict and d.id = :id and d.ended_at is null
            """)
        .param("subdistrict", dwelling.subdistrict())
        .param("id", dwelling.number())
        .query((row, _) -> new PlaceCode(row.getLong("grid")))
        .optional();
  }

  Page<Door> list(PlaceCode within, String words, Page.Ask ask) {
    var filter = within.subtree().parameters();
    filter.put("words", words);
    var total = jdbc.sql("select count(*) " + DOORS).params(filter).query(Long.class).single();
    var doors =
        jdbc.sql(
                """
                select d.subdistrict, d.id as dwelling, b.grid, b.name as building,
                       e.name as entrance, d.room, h.id as household, h.members,
                       (select r.name from resident r
                        where r.subdistrict = h.subdistrict and r.household = h.id
                          and r.whereabouts = 'HERE'
                        order by (r.relation <> 'HEAD'), r.id limit 1) as head_name
                """
                    + DOORS
                    + " order by b.grid, b.id, e.id, d.storey, d.room, d.id, h.id"
                    + " limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, _) -> {
              var subdistrict = row.getLong("subdistrict");
              var household = row.getObject("household", Long.class);
              var head = row.getString("head_name");
              return new Door(
                  new DwellingId(subdistrict, row.getLong("dwelling")),
                  new PlaceCode(row.getLong("grid")),
                  row.getString("building"),
                  row.getString("entrance"),
                  row.getString("room"),
                  household == null ? null : new HouseholdId(subdistrict, household),
                  head == null ? "" : head,
                  row.getInt("members"));
            })
            .list();
    return ask.of(total, doors);
  }
}
