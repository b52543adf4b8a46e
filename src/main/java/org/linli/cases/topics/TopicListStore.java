package org.linli.cases.topics;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseId;
import org.linli.cases.Within;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of lists of topics and of their cases, each cut to what its reader may see. */
@Repository
class TopicListStore {

  /** The same as {@link TopicReach#sees} says. */
  private static final String SEEN =
      Within.PLACE
          + """
          and (:all or agency = :agency or unit_agency = :agency) and state = any(:states)
          """;

  private final JdbcClient jdbc;

  TopicListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is due first, else what was found last. */
  Page<Topic> list(TopicReach reach, PlaceCode within, List<TopicState.Name> states, Page.Ask ask) {
    var named = named(reach, within, states);
    var total =
        jdbc.sql("select count(*) from topic where " + SEEN)
            .params(named)
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                "select * from topic where "
                    + SEEN
                    + " order by due, found_at desc, id limit :size offset :offset")
            .params(named)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(TopicRow::topic)
            .list();
    return ask.of(total, items);
  }

  /** How many there are by state, of all that the reader sees. */
  Map<TopicState.Name, Integer> standing(TopicReach reach, PlaceCode within) {
    var all = new HashMap<TopicState.Name, Integer>();
    jdbc.sql("select state, count(*) as n from topic where " + SEEN + " group by state")
        .params(named(reach, within, List.of(TopicState.Name.values())))
        .query(row -> {
          all.put(TopicState.Name.valueOf(row.getString("state")), row.getInt("n"));
        });
    return all;
  }

  private static Map<String, @Nullable Object> named(
      TopicReach reach, PlaceCode within, List<TopicState.Name> states) {
    Map<String, @Nullable Object> all = new HashMap<>(Within.of(within));
    all.put("all", !reach.isOfDepartment());
    all.put("agency", agency(reach));
    all.put("states", states.stream().map(Enum::name).toArray(String[]::new));
    return all;
  }

  private static String agency(TopicReach reach) {
    var agency = reach.agency();
    return agency == null ? "" : agency.name();
  }

  /** Running and fixed ones whose seat could be the reader's: at, around or within their place. */
  List<Topic> turns(PlaceCode place, int most) {
    return jdbc.sql(
            """
            select * from topic
            where state in ('OPEN', 'FIXED')
              and (place_first >= :gridFrom and place_first < :gridTo
                   or unit_place = any(:around) or opened_place = any(:around))
            order by due limit :most
            """)
        .params(place.subtree().parameters())
        .param("around", place.around().toArray(Long[]::new))
        .param("most", most)
        .query(TopicRow::topic)
        .list();
  }

  /**
   * A case of a topic.
   *
   * @param words as it was told
   * @param state a stage or an end, by its name
   */
  record OneCase(
      CaseId id,
      String words,
      PlaceCode place,
      TopicSpot.@Nullable Point point,
      String address,
      String state,
      boolean open,
      Instant reported,
      @Nullable Instant closed) {}

  /** Those the reader may see, the newest first; what is void is left out, as in the counts. */
  Page<OneCase> cases(TopicReach reach, Topic topic, Page.Ask ask) {
    var where =
        """
        from topic_case tc
        join case_file c on c.subdistrict = tc.subdistrict and c.id = tc.case_id
        where tc.topic_subdistrict = :subdistrict and tc.topic = :id
          and c.leaf = :leaf and not c.state = any(:void)
          and (:all or c.agency = :agency or c.owner = :post) and
        """
            + Within.PLACE;
    Map<String, @Nullable Object> named = new HashMap<>(TopicRow.key(topic.id()));
    named.putAll(Within.of(reach.caller().place()));
    named.put("leaf", topic.spot().leaf());
    named.put("void", TopicStore.VOID.toArray(String[]::new));
    named.put("all", !reach.isOfDepartment());
    named.put("agency", agency(reach));
    named.put("post", reach.caller().post());
    var total = jdbc.sql("select count(*) " + where).params(named).query(Long.class).single();
    var items =
        jdbc.sql(
                "select c.* "
                    + where
                    + " order by tc.reported_at desc, c.id desc limit :size offset :offset")
            .params(named)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, _) -> oneCase(row))
            .list();
    return ask.of(total, items);
  }

  private static OneCase oneCase(ResultSet row) throws SQLException {
    return new OneCase(
        TopicRow.caseId(row),
        row.getString("words"),
        new PlaceCode(row.getLong("place")),
        TopicRow.point(row),
        row.getString("address"),
        row.getString("state"),
        row.getObject("owner") != null,
        instant(row, "reported_at"),
        instantOrNull(row, "closed_at"));
  }
}
