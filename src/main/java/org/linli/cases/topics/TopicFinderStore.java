package org.linli.cases.topics;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseId;
import org.linli.cases.Cells;
import org.linli.cases.Recurrence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL that finds what recurs. It reads what has changed since the last look, a few thousand
 * cases at a time, and of each only what lies around it: 25 squares of its class by one index, or
 * its grid and community by another. So its cost grows with what has changed and not with how many
 * cases there are.
 */
@Repository
class TopicFinderStore {

  /** An address as it is compared: without blanks and marks, and all letters alike. */
  private static final String KEY =
      "regexp_replace(lower(normalize(c.address, NFKC)), '[[:space:],.;:，。、；：()#_/-]+', '', 'g')";

  /** These: changed cases by their ids. */
  private static final String THESE =
      "unnest(:subdistricts::bigint[], :ids::bigint[]) as i (subdistrict, id)";

  private static final String CHANGED =
      "from " + THESE + " join case_file c on c.subdistrict = i.subdistrict and c.id = i.id";

  /**
   * Counts, and is of no topic yet; what is known no more narrowly than a district does not, nor
   * what is of somebody's health.
   */
  private static final String FREE =
      """
      c.leaf is not null and not c.state = any(:void) and c.place >= 100000000
      and c.source <> 'READING'
      and not exists (select from topic_case tc
                      where tc.subdistrict = c.subdistrict and tc.case_id = c.id)
      """;

  /** The subdistrict a case is in now: the first nine digits of its first grid. */
  private static final String AREA = "c.place_first / 1000000";

  private final JdbcClient jdbc;

  TopicFinderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Changed(CaseId id, Instant at) {}

  List<Changed> changed(TopicLookStore.Seen after, int most) {
    return jdbc.sql(
            """
            select subdistrict, id, changed_at from case_file
            where leaf is not null and (changed_at, subdistrict, id) > (:at, :subdistrict, :id)
            order by changed_at, subdistrict, id limit :most
            """)
        .param("at", utc(after.at()))
        .param("subdistrict", after.subdistrict())
        .param("id", after.id())
        .param("most", most)
        .query((row, _) -> new Changed(TopicRow.caseId(row), instant(row, "changed_at")))
        .list();
  }

  private static Map<String, @Nullable Object> these(List<CaseId> ids) {
    var all = new HashMap<String, @Nullable Object>();
    all.put("subdistricts", ids.stream().map(CaseId::subdistrict).toArray(Long[]::new));
    all.put("ids", ids.stream().map(CaseId::number).toArray(Long[]::new));
    all.put("void", TopicStore.VOID.toArray(String[]::new));
    return all;
  }

  /** What was found to be of another class, or no case at all, is of its topic no more. */
  void leave(List<CaseId> changed) {
    jdbc.sql(
            "delete from topic_case tc using topic t, case_file c, "
                + THESE
                + """
                 where tc.subdistrict = i.subdistrict and tc.case_id = i.id
                  and c.subdistrict = i.subdistrict and c.id = i.id
                  and t.subdistrict = tc.topic_subdistrict and t.id = tc.topic
                  and (c.leaf <> t.leaf or c.state = any(:void))
                """)
        .params(these(changed))
        .update();
  }

  /** Those of a class and spot that a topic has join it. Answers which topics have grown. */
  List<TopicId> join(List<CaseId> changed) {
    return jdbc
        .sql(
            """
            insert into topic_case (subdistrict, case_id, topic_subdistrict, topic, reported_at)
            select distinct on (c.subdistrict, c.id)
                   c.subdistrict, c.id, t.subdistrict, t.id, c.reported_at
            %s
            join topic t on t.leaf = c.leaf and (
                t.spread = 'CELL' and c.cell = any(t.cells) and t.place_first / 1000000 = %s
                or t.spread = 'ADDRESS' and c.cell is null and t.place_first = c.place_first
                    and t.address_key = %s
                or t.spread = 'COMMUNITY' and c.cell is null
                    and t.place_first / 1000 = c.place_first / 1000)
            where %s
            order by c.subdistrict, c.id, t.spread, t.id
            on conflict do nothing
            returning topic_subdistrict as subdistrict, topic as id
            """
                .formatted(CHANGED, AREA, KEY, FREE))
        .params(these(changed))
        .query((row, _) -> TopicRow.id(row))
        .list()
        .stream()
        .distinct()
        .toList();
  }

  /**
   * Where something may recur.
   *
   * @param area the subdistrict of cells, the first grid of an address, or a community's first
   * @param cell the square in the middle; null where none is known
   * @param key the address as it is compared; empty where it does not matter
   */
  record Candidate(
      TopicSpot.Spread spread, String leaf, long area, @Nullable Long cell, String key) {}

  /** The fullest squares with their eight neighbours first. */
  List<Candidate> cells(List<CaseId> changed, Recurrence rule, Instant now) {
    var named = these(changed);
    named.put("least", rule.least());
    named.put("since", since(rule, now));
    return jdbc.sql(
            """
            with touched as (
                select distinct %1$s as area, c.leaf, c.cell %2$s where c.cell is not null and %3$s),
            near as (
                select distinct t.area, t.leaf, t.cell + r * 1000000 + k as cell
                from touched t, generate_series(-2, 2) r, generate_series(-2, 2) k),
            counts as (
                select n.area, n.leaf, n.cell, count(*) as n
                from near n join case_file c on c.cell = n.cell and c.leaf = n.leaf
                where c.reported_at > :since and %1$s = n.area and %3$s
                group by 1, 2, 3),
            sums as (
                select o.area, o.leaf, o.cell + r * 1000000 + k as cell, sum(o.n) as n
                from counts o, generate_series(-1, 1) r, generate_series(-1, 1) k
                group by 1, 2, 3 having sum(o.n) >= :least)
            select area, leaf, cell from sums s
            order by n desc, (select o.n from counts o where (o.area, o.leaf, o.cell) =
                              (s.area, s.leaf, s.cell)) desc nulls last, area, leaf, cell
            """
                .formatted(AREA, CHANGED, FREE))
        .params(named)
        .query((row, _) ->
            new Candidate(
                TopicSpot.Spread.CELL,
                row.getString("leaf"),
                row.getLong("area"),
                row.getLong("cell"),
                ""))
        .list();
  }

  List<Candidate> addresses(List<CaseId> changed, Recurrence rule, Instant now) {
    var named = these(changed);
    named.put("least", rule.least());
    named.put("since", since(rule, now));
    return jdbc.sql(
            """
            with touched as (
                select distinct c.place_first as area, c.leaf, %1$s as key
                %2$s where c.cell is null and c.place >= 100000000000000 and %1$s <> '' and %3$s)
            select t.area, t.leaf, t.key, count(*) as n
            from touched t join case_file c on c.leaf = t.leaf and c.place_first = t.area
            where c.cell is null and c.reported_at > :since and %1$s = t.key and %3$s
            group by 1, 2, 3 having count(*) >= :least order by n desc, 1, 2, 3
            """
                .formatted(KEY, CHANGED, FREE))
        .params(named)
        .query((row, _) -> candidate(row, TopicSpot.Spread.ADDRESS, row.getString("key")))
        .list();
  }

  List<Candidate> communities(List<CaseId> changed, Recurrence rule, Instant now) {
    var named = these(changed);
    named.put("least", rule.least());
    named.put("since", since(rule, now));
    return jdbc.sql(
            """
            with touched as (
                select distinct c.place_first / 1000 * 1000 as area, c.leaf
                %1$s where c.cell is null and c.place >= 100000000000 and %2$s)
            select t.area, t.leaf, count(*) as n
            from touched t join case_file c on c.leaf = t.leaf
                and c.place_first >= t.area and c.place_first < t.area + 1000
            where c.cell is null and c.place >= 100000000000 and c.reported_at > :since and %2$s
            group by 1, 2 having count(*) >= :least order by n desc, 1, 2
            """
                .formatted(CHANGED, FREE))
        .params(named)
        .query((row, _) -> candidate(row, TopicSpot.Spread.COMMUNITY, ""))
        .list();
  }

  private static Candidate candidate(ResultSet row, TopicSpot.Spread spread, String key)
      throws SQLException {
    return new Candidate(spread, row.getString("leaf"), row.getLong("area"), null, key);
  }

  private static Object since(Recurrence rule, Instant now) {
    return Objects.requireNonNull(utc(now.minus(rule.within())));
  }

  /** A case of a candidate. */
  record Found(
      CaseId id,
      PlaceCode place,
      TopicSpot.@Nullable Point point,
      String address,
      Instant reported) {}

  /** The free cases of a candidate, the newest first; fewer than before where some were taken. */
  List<Found> of(Candidate it, Duration within, Instant now, int most) {
    var where =
        switch (it.spread()) {
          case CELL -> "c.cell = any(:cells) and " + AREA + " = :area";
          case ADDRESS -> "c.cell is null and c.place_first = :area and " + KEY + " = :key";
          case COMMUNITY ->
              "c.cell is null and c.place >= 100000000000"
                  + " and c.place_first >= :area and c.place_first < :area + 1000";
        };
    return jdbc.sql(
            "select * from case_file c where c.leaf = :leaf and c.reported_at > :since and "
                + where
                + " and "
                + FREE
                + " order by c.reported_at desc, c.id desc limit :most")
        .param("leaf", it.leaf())
        .param("since", utc(now.minus(within)))
        .param("cells", cells(it))
        .param("area", it.area())
        .param("key", it.key())
        .param("void", TopicStore.VOID.toArray(String[]::new))
        .param("most", most)
        .query((row, _) -> found(row))
        .list();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        TopicRow.caseId(row),
        new PlaceCode(row.getLong("place")),
        TopicRow.point(row),
        row.getString("address"),
        instant(row, "reported_at"));
  }

  /** The square of a candidate and the eight around it; null where it has none. */
  static Long @Nullable [] cells(Candidate it) {
    if (it.cell() == null) return null;
    return Cells.around(it.cell()).toArray(Long[]::new);
  }

  void link(TopicId topic, List<Found> cases) {
    jdbc.sql(
            """
            insert into topic_case (subdistrict, case_id, topic_subdistrict, topic, reported_at)
            select c.subdistrict, c.id, :topicSubdistrict, :topic, c.reported_at
            from %s join case_file c on c.subdistrict = i.subdistrict and c.id = i.id
            on conflict do nothing
            """
                .formatted(THESE))
        .params(these(cases.stream().map(Found::id).toList()))
        .param("topicSubdistrict", topic.subdistrict())
        .param("topic", topic.number())
        .update();
  }

  /** What a community is, of a candidate of one. */
  static PlaceCode community(Candidate it) {
    return new PlaceCode(it.area()).at(Level.COMMUNITY);
  }
}
