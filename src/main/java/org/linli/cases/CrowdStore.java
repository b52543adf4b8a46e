package org.linli.cases;

import static org.linli.base.Moments.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that finds many reports of one thing, and makes one case of them. */
@Repository
class CrowdStore {

  /**
   * Whether a case is in one of the crowd's parts. Of a community all its grids are; of a wider
   * place only what is known no more narrowly.
   */
  static final String IN_PARTS =
      """
      exists (select from unnest(:leaves::text[], :least::bigint[], :most::bigint[],
                                 :lowest::bigint[], :beyond::bigint[])
                  as p (leaf, least, most, lowest, beyond)
              where c.likely = p.leaf and c.place between p.least and p.most
                and c.place_first >= p.lowest and c.place_first < p.beyond)
      """;

  private final JdbcClient jdbc;

  CrowdStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Recurrence rule(Recurrence.Spread of) {
    return jdbc.sql("select least, hours from recurrence where spread = :of")
        .param("of", of.name())
        .query(
            (row, _) -> new Recurrence(row.getInt("least"), Duration.ofHours(row.getInt("hours"))))
        .single();
  }

  Map<Recurrence.Spread, Recurrence> rules() {
    var all = new EnumMap<Recurrence.Spread, Recurrence>(Recurrence.Spread.class);
    for (var it : Recurrence.Spread.values()) all.put(it, rule(it));
    return all;
  }

  void setRule(Recurrence.Spread of, int least, int hours) {
    jdbc.sql("update recurrence set least = :least, hours = :hours where spread = :of")
        .param("least", least)
        .param("hours", hours)
        .param("of", of.name())
        .update();
  }

  /** Communities with that many open ones of a class; read from one index alone. */
  List<Crowd.Counted> counted(PlaceCode within, Instant since, Instant until, int least) {
    return jdbc.sql(
            """
            select likely, case when place >= 100000000000 then place_first / 1000 else place end
                     as area, count(*) as n
            from case_file
            where owner is not null and likely is not null
              and reported_at > :since and reported_at <= :until
              and %s
            group by 1, 2 having count(*) >= :least
            """
                .formatted(Within.PLACE))
        .params(Within.of(within))
        .param("since", utc(since))
        .param("until", utc(until))
        .param("least", least)
        .query((row, _) ->
            new Crowd.Counted(
                row.getString("likely"), new PlaceCode(row.getLong("area")), row.getLong("n")))
        .list();
  }

  /** The names that {@link #IN_PARTS} has for the parts of these crowds. */
  static Map<String, @Nullable Object> parts(Collection<Crowd> crowds) {
    var leaves = crowds.stream().flatMap(it -> it.places().map(_ -> it.leaf()));
    var places = crowds.stream().flatMap(Crowd::places).toList();
    var all = new HashMap<String, @Nullable Object>();
    all.put("leaves", leaves.toArray(String[]::new));
    all.put("least", array(places, PlaceCode::value));
    all.put("most", array(places, it -> isCommunity(it) ? it.beyond(Level.GRID) - 1 : it.value()));
    all.put("lowest", array(places, it -> it.first(Level.GRID)));
    all.put("beyond", array(places, it -> it.beyond(Level.GRID)));
    return all;
  }

  private static boolean isCommunity(PlaceCode it) {
    return it.level() == Level.COMMUNITY;
  }

  private static Long[] array(List<PlaceCode> places, ToLongFunction<PlaceCode> of) {
    return places.stream().map(it -> of.applyAsLong(it)).toArray(Long[]::new);
  }

  /** Those in a crowd, the first told first. */
  Page<CaseFile> list(Crowd it, Page.Ask ask) {
    var items =
        jdbc.sql(
                CaseRow.SELECT
                    + " where "
                    + MEMBERS
                    + " order by reported_at, id limit :size offset :offset")
            .params(members(it))
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(CaseRow::file)
            .list();
    return ask.of(it.count(), items);
  }

  private static final String MEMBERS =
      "owner is not null and reported_at > :since and reported_at <= :until and " + IN_PARTS;

  private static Map<String, @Nullable Object> members(Crowd it) {
    var all = parts(List.of(it));
    all.put("since", utc(it.since()));
    all.put("until", utc(it.until()));
    return all;
  }

  /**
   * Those in a crowd and the case they are to go on with, as far as they are open, held in the
   * order of their ids, so that two who do this at once wait for one another.
   */
  List<CaseId> hold(Crowd it, CaseId into, int most) {
    return jdbc.sql(
            """
            select subdistrict, id from case_file
            where owner is not null and (subdistrict, id) in (
                (select c.subdistrict, c.id from case_file c where %s
                 order by c.reported_at, c.id limit :atMost)
                union select :intoSubdistrict, :intoId)
            order by subdistrict, id for update
            """
                .formatted(MEMBERS))
        .params(members(it))
        .param("intoSubdistrict", into.subdistrict())
        .param("intoId", into.number())
        .param("atMost", most)
        .query((row, _) -> CaseRow.id(row))
        .list();
  }

  /**
   * Has held cases go on with another, with a line in the log of each, in three statements. What a
   * single merging changes of a case stands in {@link Case#next}; a test holds the two together.
   */
  void merge(List<CaseId> ids, CaseId into, LogLine line) {
    Map<String, @Nullable Object> named = new HashMap<>();
    named.put("subdistricts", ids.stream().map(CaseId::subdistrict).toArray(Long[]::new));
    named.put("ids", ids.stream().map(CaseId::number).toArray(Long[]::new));
    named.put("intoSubdistrict", into.subdistrict());
    named.put("intoId", into.number());
    named.put("at", utc(line.at()));
    log(named, line);
    rest(named);
    jdbc.sql(
            THESE
                + """
                update case_file c
                set into_subdistrict = :intoSubdistrict, into_id = :intoId
                from these t
                where c.into_subdistrict = t.subdistrict and c.into_id = t.id
                """)
        .params(named)
        .update();
  }

  private static final String THESE =
      """
      with these as (
          select * from unnest(:subdistricts::bigint[], :ids::bigint[]) as t (subdistrict, id))
      """;

  private void log(Map<String, @Nullable Object> named, LogLine line) {
    jdbc.sql(
            THESE
                + """
                insert into case_step
                  (subdistrict, case_id, number, at, act, state, account, post, basis, words)
                select c.subdistrict, c.id, c.steps + 1, :at, :act, :state, :account, :post,
                       :basis, :words
                from these t join case_file c on c.subdistrict = t.subdistrict and c.id = t.id
                """)
        .params(named)
        .param("act", line.act().name())
        .param("state", line.state())
        .param("account", line.account())
        .param("post", line.post())
        .param("basis", line.basis())
        .param("words", line.words())
        .update();
  }

  private void rest(Map<String, @Nullable Object> named) {
    jdbc.sql(
            Load.counting(
                THESE
                    + """
                    update case_file c
                    set state = 'MERGED', into_subdistrict = :intoSubdistrict, into_id = :intoId,
                        due = null, before_stage = null, before_due = null,
                        wish_deferral = null, wish_until = null,
                        seat_power = null, seat_place = null, seat_agency = null, seat_barred = null,
                        seat_first = null, owner = null, owner_place = null, owner_until = null,
                        stands_in = null, climbed = null, next_climb = null,
                        closed_at = coalesce(closed_at, :at), changed_at = :at,
                        version = version + 1, steps = steps + 1
                    from these t where c.subdistrict = t.subdistrict and c.id = t.id
                    """))
        .params(named)
        .query(Integer.class)
        .single();
  }

  /** How many have told the same as each of these, with itself; those that nobody joined are 1. */
  Map<CaseId, Long> told(Collection<CaseId> ids) {
    var all = new HashMap<CaseId, Long>();
    ids.forEach(it -> all.put(it, 1L));
    if (ids.isEmpty()) return all;
    jdbc.sql(
            """
            select into_subdistrict as subdistrict, into_id as id, count(*) + 1 as n
            from unnest(:subdistricts::bigint[], :ids::bigint[]) as t (subdistrict, number)
            join case_file c on c.into_subdistrict = t.subdistrict and c.into_id = t.number
            group by 1, 2
            """)
        .param("subdistricts", ids.stream().map(CaseId::subdistrict).toArray(Long[]::new))
        .param("ids", ids.stream().map(CaseId::number).toArray(Long[]::new))
        .query(row -> {
          all.put(CaseRow.id(row), row.getLong("n"));
        });
    return all;
  }
}
