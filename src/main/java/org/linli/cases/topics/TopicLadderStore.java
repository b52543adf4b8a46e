package org.linli.cases.topics;

import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.cases.SeatColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which topics that are late climb, and are found on the desk they have climbed to. */
@Repository
class TopicLadderStore {

  private static final String ON_DESK =
      """
      from topic where climbed = :desk
        and (cast(:agency as text) is null or unit_agency = :agency)
      """;

  private final JdbcClient jdbc;

  TopicLadderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One whose time to climb has come, held.
   *
   * @param desk on which it is already; null where it is on none
   */
  record Late(Topic it, @Nullable PlaceCode desk) {}

  /** What another server holds is left to it. */
  List<Late> due(Instant now, int most) {
    return jdbc.sql(
            """
            select * from topic where next_climb is not null and next_climb <= :now
            order by next_climb limit :most for update skip locked
            """)
        .param("now", utc(now))
        .param("most", most)
        .query((row, number) ->
            new Late(TopicRow.topic(row, number), SeatColumns.place(row, "climbed")))
        .list();
  }

  /** Onto which desk, and when further; null for no further. Each is a line of its log. */
  void climb(TopicId id, PlaceCode desk, @Nullable Instant next) {
    jdbc.sql(
            """
            update topic set climbed = :desk, next_climb = :next, steps = steps + 1
            where subdistrict = :subdistrict and id = :id
            """)
        .params(TopicRow.key(id))
        .param("desk", desk.value())
        .param("next", utcOrNull(next))
        .update();
  }

  /** Nobody is above whose turn it is. */
  void stay(TopicId id) {
    jdbc.sql("update topic set next_climb = null where subdistrict = :subdistrict and id = :id")
        .params(TopicRow.key(id))
        .update();
  }

  /** On which desk each of these is that has climbed. */
  Map<TopicId, PlaceCode> desks(Collection<TopicId> ids) {
    var all = new HashMap<TopicId, PlaceCode>();
    jdbc.sql(
            """
            select t.subdistrict, t.id, t.climbed
            from unnest(:subdistricts::bigint[], :ids::bigint[]) as a (subdistrict, id)
            join topic t on t.subdistrict = a.subdistrict and t.id = a.id
            where t.climbed is not null
            """)
        .param("subdistricts", ids.stream().map(TopicId::subdistrict).toArray(Long[]::new))
        .param("ids", ids.stream().map(TopicId::number).toArray(Long[]::new))
        .query(row -> {
          all.put(TopicRow.id(row), new PlaceCode(row.getLong("climbed")));
        });
    return all;
  }

  /** What is on a reader's desk; of a department only what is its own. */
  Page<Topic> onDesk(TopicReach reach, Page.Ask ask) {
    var named = named(reach);
    var items =
        jdbc.sql("select * " + ON_DESK + " order by due, id limit :size offset :offset")
            .params(named)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(TopicRow::topic)
            .list();
    return ask.of(countOnDesk(reach), items);
  }

  long countOnDesk(TopicReach reach) {
    return jdbc.sql("select count(*) " + ON_DESK).params(named(reach)).query(Long.class).single();
  }

  private static Map<String, @Nullable Object> named(TopicReach reach) {
    var agency = reach.agency();
    var all = new HashMap<String, @Nullable Object>();
    all.put("desk", reach.caller().place().value());
    all.put("agency", reach.isOfDepartment() ? (agency == null ? "" : agency.name()) : null);
    return all;
  }
}
