package org.linli.cases.topics;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;
import static org.linli.cases.topics.TopicRow.columns;
import static org.linli.cases.topics.TopicRow.key;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.cases.CaseId;
import org.linli.cases.End;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that keeps topics and their logs. */
@Repository
class TopicStore {

  /** Ends by which a case was not one, or is told by another: none of them recurs. */
  static final List<String> VOID =
      Arrays.stream(End.values()).filter(it -> !it.isHandled()).map(End::name).toList();

  private final JdbcClient jdbc;

  TopicStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Something done.
   *
   * @param post of who did it; null where the program did
   * @param count how many cases there were then, where that was looked at
   */
  record Line(
      Instant at,
      TopicStep.Act act,
      @Nullable UUID post,
      String basis,
      String words,
      @Nullable Integer count) {}

  /**
   * @param cells the squares it is of; null where it is of none
   * @param key its address without blanks and marks; empty where it is of none
   */
  void add(Topic it, Long @Nullable [] cells, String key, int found, Instant now) {
    jdbc.sql(
            """
            insert into topic
              (subdistrict, id, leaf, agency, spread, place, place_first, cells, longitude,
               latitude, address, address_key, hours, found, found_at, state, version, steps)
            values
              (:subdistrict, :id, :leaf, :agency, :spread, :place, :placeFirst, :cells, :longitude,
               :latitude, :address, :key, :hours, :found, :now, :state, :version, 1)
            """)
        .params(columns(it))
        .param("cells", cells)
        .param("key", key)
        .param("found", found)
        .param("now", utc(now))
        .update();
  }

  Optional<Topic> find(TopicId id) {
    return one(id, "");
  }

  /** The same, which nobody else changes before the end of the transaction. */
  Optional<Topic> hold(TopicId id) {
    return one(id, " for update");
  }

  private Optional<Topic> one(TopicId id, String lock) {
    return jdbc.sql("select * from topic where subdistrict = :subdistrict and id = :id" + lock)
        .params(key(id))
        .query(TopicRow::topic)
        .optional();
  }

  /** Which topic a case is of. */
  Optional<Topic> of(CaseId id) {
    return jdbc.sql(
            """
            select t.* from topic_case tc
            join topic t on t.subdistrict = tc.topic_subdistrict and t.id = tc.topic
            where tc.subdistrict = :subdistrict and tc.case_id = :id
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(TopicRow::topic)
        .optional();
  }

  /** What a step has led to; {@code found} where it is offered anew with so many. */
  void save(Topic next, @Nullable Integer found, Instant now) {
    jdbc.sql(
            """
            update topic
            set state = :state, set_aside = :setAside, unit_place = :unitPlace,
                unit_agency = :unitAgency, cause = :cause, fix = :fix, due = :due,
                opened_power = :openedPower, opened_place = :openedPlace,
                opened_agency = :openedAgency, fixed_at = :fixedAt, fixed_by = :fixedBy,
                closed_at = :closedAt, version = :version, steps = steps + 1,
                climbed = null, next_climb = :turnDue,
                found = coalesce(:found, found),
                found_at = case when cast(:found as int) is null then found_at else :now end
            where subdistrict = :subdistrict and id = :id
            """)
        .params(columns(next))
        .param("found", found)
        .param("now", utc(now))
        .update();
  }

  /** Adds a line, after the step was kept. */
  void log(
      TopicId id,
      Instant at,
      TopicStep.Act act,
      @Nullable Caller by,
      String basis,
      String words,
      @Nullable Integer count) {
    jdbc.sql(
            """
            insert into topic_step
              (subdistrict, topic, number, at, act, account, post, basis, words, count)
            select subdistrict, id, steps, :at, :act, cast(:account as uuid), cast(:post as uuid),
                   :basis, :words, cast(:count as int)
            from topic where subdistrict = :subdistrict and id = :id
            """)
        .params(key(id))
        .param("at", utc(at))
        .param("act", act.name())
        .param("account", by == null ? null : by.account())
        .param("post", by == null ? null : by.post())
        .param("basis", basis)
        .param("words", words)
        .param("count", count)
        .update();
  }

  List<Line> log(TopicId id) {
    return jdbc.sql(
            """
            select * from topic_step where subdistrict = :subdistrict and topic = :id
            order by number
            """)
        .params(key(id))
        .query((row, _) ->
            new Line(
                instant(row, "at"),
                TopicStep.Act.valueOf(row.getString("act")),
                row.getObject("post", UUID.class),
                row.getString("basis"),
                row.getString("words"),
                row.getObject("count", Integer.class)))
        .list();
  }

  /** As if all that was done with it had been done earlier. */
  void moveBack(TopicId id, Duration before) {
    for (var statement :
        List.of(
            """
            update topic set fixed_at = fixed_at - make_interval(secs => :seconds),
                next_climb = case state when 'OPEN' then next_climb
                                        else next_climb - make_interval(secs => :seconds) end,
                closed_at = closed_at - make_interval(secs => :seconds),
                found_at = found_at - make_interval(secs => :seconds)
            where subdistrict = :subdistrict and id = :id
            """,
            """
            update topic_step set at = at - make_interval(secs => :seconds)
            where subdistrict = :subdistrict and topic = :id
            """)) {
      jdbc.sql(statement).params(key(id)).param("seconds", before.toSeconds()).update();
    }
  }

  /**
   * How many cases there are of a topic.
   *
   * @param recent within its period up to now
   * @param before within its period before the fix; 0 where there is none yet
   * @param after within as long after it, as far as that has passed
   * @param newest when the last of them was reported; null where there is none
   */
  record Count(int all, int recent, int before, int after, @Nullable Instant newest) {
    static final Count NONE = new Count(0, 0, 0, 0, null);
  }

  /** Of each of these, one read. */
  Map<TopicId, Count> counts(Collection<TopicId> ids, Instant now) {
    var all = new HashMap<TopicId, Count>();
    if (ids.isEmpty()) return all;
    jdbc.sql(
            """
            select t.subdistrict, t.id, count(*) as n, max(tc.reported_at) as newest,
                   count(*) filter (where tc.reported_at > :now - t.hours * interval '1 hour') as recent,
                   count(*) filter (where tc.reported_at >= t.fixed_at - t.hours * interval '1 hour'
                                      and tc.reported_at < t.fixed_at) as before,
                   count(*) filter (where tc.reported_at >= t.fixed_at
                                      and tc.reported_at < t.fixed_at + t.hours * interval '1 hour') as after
            from unnest(:subdistricts::bigint[], :ids::bigint[]) as a (subdistrict, id)
            join topic t on t.subdistrict = a.subdistrict and t.id = a.id
            join topic_case tc on tc.topic_subdistrict = t.subdistrict and tc.topic = t.id
            join case_file c on c.subdistrict = tc.subdistrict and c.id = tc.case_id
                            and c.leaf = t.leaf and not c.state = any(:void)
            group by t.subdistrict, t.id
            """)
        .param("now", utc(now))
        .param("subdistricts", ids.stream().map(TopicId::subdistrict).toArray(Long[]::new))
        .param("ids", ids.stream().map(TopicId::number).toArray(Long[]::new))
        .param("void", VOID.toArray(String[]::new))
        .query(row -> {
          all.put(
              TopicRow.id(row),
              new Count(
                  row.getInt("n"),
                  row.getInt("recent"),
                  row.getInt("before"),
                  row.getInt("after"),
                  instant(row, "newest")));
        });
    return all;
  }

  /** How many have been reported since it was closed, within its period up to now. */
  int sinceClosing(TopicId id, Instant now) {
    return jdbc.sql(
            """
            select count(*) from topic t
            join topic_case tc on tc.topic_subdistrict = t.subdistrict and tc.topic = t.id
            join case_file c on c.subdistrict = tc.subdistrict and c.id = tc.case_id
                            and c.leaf = t.leaf and not c.state = any(:void)
            where t.subdistrict = :subdistrict and t.id = :id and tc.reported_at >= t.closed_at
              and tc.reported_at > :now - t.hours * interval '1 hour'
            """)
        .params(key(id))
        .param("now", utc(now))
        .param("void", VOID.toArray(String[]::new))
        .query(Integer.class)
        .single();
  }
}
