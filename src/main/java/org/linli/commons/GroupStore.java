package org.linli.commons;

import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.people.dwellings.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL about buildings as groups. Reads the registers of the room below. */
@Repository
class GroupStore {

  /** A need nobody has answered, neither a neighbour nor who is responsible for the building. */
  private static final String UNANSWERED =
      """
       f.kind = 'NEED' and f.ended_at is null and f.seen_to_by is null
       and f.until_at > :now and f.written_at <= :patient
       and not exists (select from neighbour_answer a
                        where a.subdistrict = f.subdistrict and a.building = f.building
                          and a.favour = f.id)
      """;

  /** Such needs of a place's buildings; few stand at any time, and an index has those alone. */
  private static final String NEEDS_WITHIN =
      """
       from neighbour_favour f
       join building b on b.subdistrict = f.subdistrict and b.id = f.building and b.ended_at is null
       where f.subdistrict >= :subdistrictFrom and f.subdistrict < :subdistrictTo
         and b.grid >= :gridFrom and b.grid < :gridTo and
      """
          + UNANSWERED;

  private static final String GROUP =
      """
      select b.subdistrict, b.id, b.grid, b.name, b.address,
             (select count(*) from household h
               where h.subdistrict = b.subdistrict and h.grid = b.grid and h.building = b.id
                 and h.ended_at is null) as households,
             (select count(*) from building_notice n
               where n.subdistrict = b.subdistrict and n.building = b.id
                 and n.ended_at is null and n.until_at > :now) as hanging,
             (select count(*) from building_notice n
                join household h on h.subdistrict = b.subdistrict and h.grid = b.grid
                 and h.building = b.id and h.ended_at is null
               where n.subdistrict = b.subdistrict and n.building = b.id
                 and n.ended_at is null and n.until_at > :now and n.question is not null
                 and not exists (select from notice_household k
                                  where k.subdistrict = n.subdistrict and k.building = n.building
                                    and k.notice = n.id and k.household = h.id
                                    and k.answer is not null)) as open,
             (select count(*) from neighbour_favour f
               where f.subdistrict = b.subdistrict and f.building = b.id and
      """
          + UNANSWERED
          + """
                 ) as unanswered
            from building b where b.ended_at is null
          """;

  private static final String WITHIN =
      """
       and b.subdistrict >= :subdistrictFrom and b.subdistrict < :subdistrictTo
       and b.grid >= :gridFrom and b.grid < :gridTo
      """;

  private static final String ORDERED = " order by b.grid, b.address, length(b.name), b.name, b.id";

  private final JdbcClient jdbc;

  GroupStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<Group> within(PlaceCode place, Instant now, Page.Ask ask) {
    var total =
        count("select count(*) from building b where b.ended_at is null" + WITHIN, place, now);
    return page(WITHIN, place, now, total, ask);
  }

  /** The same, of those alone in which a need is unanswered. */
  Page<Group> unansweredWithin(PlaceCode place, Instant now, Page.Ask ask) {
    var total = count("select count(distinct (b.subdistrict, b.id))" + NEEDS_WITHIN, place, now);
    var these = " and (b.subdistrict, b.id) in (select b.subdistrict, b.id" + NEEDS_WITHIN + ")";
    return page(these, place, now, total, ask);
  }

  private Page<Group> page(String which, PlaceCode place, Instant now, long total, Page.Ask ask) {
    var found =
        jdbc.sql(GROUP + which + ORDERED + " limit :size offset :offset")
            .params(place.subtree().parameters())
            .param("now", utc(now))
            .param("patient", utc(now.minus(Group.PATIENCE)))
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(GroupStore::group)
            .list();
    return ask.of(total, found);
  }

  /** How many needs nobody has answered. */
  long needsWithin(PlaceCode place, Instant now) {
    return count("select count(*)" + NEEDS_WITHIN, place, now);
  }

  private long count(String sql, PlaceCode place, Instant now) {
    return jdbc.sql(sql)
        .params(place.subtree().parameters())
        .param("now", utc(now))
        .param("patient", utc(now.minus(Group.PATIENCE)))
        .query(Long.class)
        .single();
  }

  /** Of these, the buildings that stand. */
  List<Group> of(Collection<UnitId> buildings, Instant now) {
    if (buildings.isEmpty()) return List.of();
    return jdbc.sql(GROUP + " and (b.subdistrict, b.id) in (:ids)" + ORDERED)
        .param("ids", keys(buildings))
        .param("now", utc(now))
        .param("patient", utc(now.minus(Group.PATIENCE)))
        .query(GroupStore::group)
        .list();
  }

  static List<Object[]> keys(Collection<UnitId> buildings) {
    return buildings.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList();
  }

  private static Group group(ResultSet row, int number) throws SQLException {
    return new Group(
        new UnitId(row.getLong("subdistrict"), row.getLong("id")),
        new PlaceCode(row.getLong("grid")),
        row.getString("name"),
        row.getString("address"),
        row.getInt("households"),
        row.getInt("hanging"),
        row.getInt("open"),
        row.getInt("unanswered"));
  }
}
