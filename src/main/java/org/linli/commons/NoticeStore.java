package org.linli.commons;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.dwellings.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL about what hangs in buildings, and how far each has come. */
@Repository
class NoticeStore {

  /** How much of a building's past is listed, newest first; what is over is deleted in a month. */
  private static final int LISTED = 100;

  private static final String COUNTED =
      """
      select n.*, t.* from building_notice n
      join building b on b.subdistrict = n.subdistrict and b.id = n.building
      cross join lateral (
          select count(*) as households, count(k.seen_at) as seen,
                 count(*) filter (where k.answer = 'YES') as yes,
                 count(*) filter (where k.answer = 'NO') as no,
                 count(*) filter (where k.answer = 'DECLINED') as declined,
                 count(*) filter (where n.question is not null and k.answer is null) as open
            from household h
            left join notice_household k on k.subdistrict = n.subdistrict
             and k.building = n.building and k.notice = n.id and k.household = h.id
           where h.subdistrict = b.subdistrict and h.grid = b.grid and h.building = b.id
             and h.ended_at is null) t
      """;

  private static final String IN_BUILDING =
      " where n.subdistrict = :subdistrict and n.building = :building";

  private static final String HANGING =
      " where n.ended_at is null and n.until_at > :now and b.ended_at is null";

  /** As one walks, and in a building the newest first. */
  private static final String WALKED =
      " order by b.grid, b.address, length(b.name), b.name, b.id, n.written_at desc, n.id";

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A notice and how far it is. */
  record Counted(BuildingNotice notice, Tally tally) {}

  /** False where it hangs there already. */
  boolean add(BuildingNotice it) {
    return jdbc.sql(
                """
                insert into building_notice
                    (subdistrict, building, id, words, question, author, post, written_at, until_at)
                values (:subdistrict, :building, :id, :words, :question, :author, :post, :written,
                        :until)
                on conflict do nothing
                """)
            .params(key(it.building(), it.id()))
            .param("words", it.words())
            .param("question", it.question())
            .param("author", it.author())
            .param("post", it.post())
            .param("written", utc(it.written()))
            .param("until", utc(it.until()))
            .update()
        == 1;
  }

  List<Counted> of(UnitId building) {
    return jdbc.sql(COUNTED + IN_BUILDING + " order by n.written_at desc, n.id limit " + LISTED)
        .param("subdistrict", building.subdistrict())
        .param("building", building.number())
        .query(NoticeStore::counted)
        .list();
  }

  /** What hangs in the buildings of a place. */
  Page<Counted> hangingWithin(PlaceCode place, Instant now, Page.Ask ask) {
    var within =
        HANGING
            + """
             and n.subdistrict >= :subdistrictFrom and n.subdistrict < :subdistrictTo
             and b.grid >= :gridFrom and b.grid < :gridTo
            """;
    var filter = place.subtree().parameters();
    var total =
        jdbc.sql(
                """
                select count(*) from building_notice n
                join building b on b.subdistrict = n.subdistrict and b.id = n.building
                """
                    + within)
            .params(filter)
            .param("now", utc(now))
            .query(Long.class)
            .single();
    var found =
        jdbc.sql(COUNTED + within + WALKED + " limit :size offset :offset")
            .params(filter)
            .param("now", utc(now))
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(NoticeStore::counted)
            .list();
    return ask.of(total, found);
  }

  /** What hangs in these buildings. */
  List<Counted> hangingIn(Collection<UnitId> buildings, Instant now) {
    if (buildings.isEmpty()) return List.of();
    return jdbc.sql(COUNTED + HANGING + " and (n.subdistrict, n.building) in (:ids)" + WALKED)
        .param("ids", GroupStore.keys(buildings))
        .param("now", utc(now))
        .query(NoticeStore::counted)
        .list();
  }

  Optional<BuildingNotice> find(UnitId building, UUID id) {
    return jdbc.sql(
            """
            select * from building_notice
            where subdistrict = :subdistrict and building = :building and id = :id
            """)
        .params(key(building, id))
        .query((row, _) -> notice(row))
        .optional();
  }

  Optional<Counted> counted(UnitId building, UUID id) {
    return jdbc.sql(COUNTED + IN_BUILDING + " and n.id = :id")
        .params(key(building, id))
        .query(NoticeStore::counted)
        .optional();
  }

  void end(UnitId building, UUID id, Instant now) {
    jdbc.sql(
            """
            update building_notice set ended_at = :now
            where subdistrict = :subdistrict and building = :building and id = :id
              and ended_at is null and until_at > :now
            """)
        .params(key(building, id))
        .param("now", utc(now))
        .update();
  }

  /** Those whose end is so far back, with all that households did with them; answers how many. */
  int forget(Instant before) {
    return jdbc.sql("delete from building_notice where coalesce(ended_at, until_at) <= :before")
        .param("before", utc(before))
        .update();
  }

  /** What a household did that lives nowhere any more. */
  void householdsEnded(Collection<HouseholdId> households) {
    if (households.isEmpty()) return;
    jdbc.sql(
            """
            delete from notice_household k using household h
            where (h.subdistrict, h.id) in (:ids) and h.ended_at is not null
              and k.subdistrict = h.subdistrict and k.building = h.building
              and k.household = h.id
            """)
        .param(
            "ids",
            households.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList())
        .update();
  }

  /** After the register has: with buildings whose community came to another subdistrict. */
  void follow(Collection<Long> from, Collection<Long> to) {
    jdbc.sql(
            """
            update building_notice n set subdistrict = b.subdistrict from building b
            where n.subdistrict in (:from) and b.subdistrict in (:to)
              and b.subdistrict <> n.subdistrict and b.id = n.building
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  static Map<String, Object> key(UnitId building, UUID id) {
    return Map.of("subdistrict", building.subdistrict(), "building", building.number(), "id", id);
  }

  static BuildingNotice notice(ResultSet row) throws SQLException {
    return new BuildingNotice(
        new UnitId(row.getLong("subdistrict"), row.getLong("building")),
        row.getObject("id", UUID.class),
        row.getString("words"),
        row.getString("question"),
        row.getObject("author", UUID.class),
        row.getObject("post", UUID.class),
        instant(row, "written_at"),
        instant(row, "until_at"),
        instantOrNull(row, "ended_at"));
  }

  private static Counted counted(ResultSet row, int number) throws SQLException {
    var tally =
        new Tally(
            row.getInt("households"),
            row.getInt("seen"),
            row.getInt("yes"),
            row.getInt("no"),
            row.getInt("declined"),
            row.getInt("open"));
    return new Counted(notice(row), tally);
  }
}
