package org.linli.cases;

import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.cases.CaseLists.Listed;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that finds cases; nothing here reads more than a page and a bounded count. */
@Repository
class CaseListStore {

  /** Counting goes this far; further on a list only tells that there are more. */
  static final int MOST_COUNTED = 1_000;

  private final JdbcClient jdbc;
  private final CaseFinder finder;

  CaseListStore(JdbcClient jdbc, CaseFinder finder) {
    this.jdbc = jdbc;
    this.finder = finder;
  }

  /** For whoever sees of somebody's health only what they have themselves. */
  private static final String GUARDED_IF_MINE = "(" + CaseRow.UNGUARDED + "or owner = :post)";

  private static final String AMONG =
      """
      (subdistrict, id) in (select * from unnest(cast(:inDistricts as bigint[]),
                                                 cast(:numbers as bigint[])))
      """;

  /**
   * Those that were found are read by their keys, and only then looked at: together with the place
   * the database would rather read all that is there, the newest first.
   */
  private static final String WORDED =
      "select * from ("
          + CaseRow.SELECT
          + "where "
          + AMONG
          + "offset 0) found where"
          + Within.PLACE
          + "order by reported_at desc, id desc";

  /** A list's statement, put together from the conditions that were asked for. */
  private static final class Asked {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> params = new HashMap<>();

    void and(String condition, String name, @Nullable Object value) {
      conditions.add(condition);
      params.put(name, value);
    }

    String where() {
      return " where " + String.join(" and ", conditions);
    }
  }

  /** Of a search that wants nothing but words no more is found than the page shows. */
  Listed list(Standing standing, CaseQuery query, Instant now, Page.Ask ask) {
    if (query.isWordsAlone() && !standing.isOfDepartment()) return worded(query, now, ask);
    var asked = new Asked();
    sight(standing, query, asked);
    narrow(query, asked, now);
    var since = query.tokens().isEmpty() ? null : find(query, now, asked);
    var page = page(asked, order(query), ask);
    return new Listed(page, since != null || page.total() == MOST_COUNTED, since);
  }

  private static void narrow(CaseQuery query, Asked asked, Instant now) {
    if (query.isOpen() != null) {
      asked.conditions.add(query.isOpen() ? "owner is not null" : "owner is null");
    }
    if (query.state() != null) asked.and("state = :state", "state", query.state());
    if (query.leaf() != null) asked.and("leaf = :leaf", "leaf", query.leaf());
    if (query.agency() != null) asked.and("agency = :agency", "agency", query.agency().name());
    if (query.late()) asked.and("due < :now", "now", utc(now));
    if (query.supervised()) asked.conditions.add("supervised");
    if (query.asking()) asked.conditions.add("wish_until is not null");
    if (query.figure() != null) ofFigure(query.figure(), asked);
    if (query.phoneKey() != null) asked.and("reporter_key = :key", "key", query.phoneKey());
    if (!query.apart().isEmpty()) {
      asked.and(
          "(likely is null or reported_at <= :since or not " + CrowdStore.IN_PARTS + ")",
          "since",
          utc(query.apart().getFirst().since()));
      asked.params.putAll(CrowdStore.parts(query.apart()));
    }
  }

  /** Along whichever index the conditions go. */
  private static String order(CaseQuery query) {
    if (query.figure() != null) return "closed_at desc, id desc";
    return Boolean.TRUE.equals(query.isOpen()) ? "due, id" : "reported_at desc, id desc";
  }

  private static void ofFigure(CaseQuery.OfFigure it, Asked asked) {
    asked.and("closed_at >= :from", "from", utc(it.span().begins()));
    asked.and("closed_at < :until", "until", utc(it.span().ends()));
    asked.conditions.add("closed_at is not null and" + CaseRow.UNGUARDED);
    asked.conditions.add("(" + RateStore.condition(it.figure()) + ")");
  }

  private Listed worded(CaseQuery query, Instant now, Page.Ask ask) {
    var from = (int) Math.min(ask.offset(), MOST_COUNTED);
    var newest = finder.newest(query.tokens(), query.within(), from + ask.size() + 1);
    var found = newest.found();
    var until = Math.min(from + ask.size(), found.size());
    var shown = from < until ? found.subList(from, until) : List.<CaseIndex.Found>of();
    var items =
        jdbc.sql(WORDED)
            .params(Within.of(query.within()))
            .params(keys(shown))
            .query(CaseRow::file)
            .list();
    var more = found.size() > from + ask.size();
    return new Listed(
        ask.of(found.size(), items), more, newest.whole() ? null : oldest(found, now));
  }

  private static Instant oldest(List<CaseIndex.Found> found, Instant now) {
    return found.isEmpty() ? now : found.getLast().reportedAt();
  }

  private static void among(List<CaseIndex.Found> found, Asked asked) {
    asked.conditions.add(AMONG);
    asked.params.putAll(keys(found));
  }

  private static Map<String, @Nullable Object> keys(List<CaseIndex.Found> found) {
    return Map.of(
        "inDistricts", found.stream().map(it -> it.id().subdistrict()).toArray(Long[]::new),
        "numbers", found.stream().map(it -> it.id().number()).toArray(Long[]::new));
  }

  private static void within(CaseQuery query, Asked asked) {
    asked.conditions.add(Within.PLACE);
    asked.params.putAll(Within.of(query.within()));
  }

  private static void sight(Standing standing, CaseQuery query, Asked asked) {
    var post = standing.caller().post();
    if (!standing.seesGuarded()) asked.and(GUARDED_IF_MINE, "post", post);
    switch (query.whose()) {
      case MINE -> asked.and("owner = :post", "post", post);
      case CLIMBED -> {
        asked.conditions.add("owner is not null");
        asked.and("climbed = :desk", "desk", standing.caller().place().value());
        if (standing.isOfDepartment()) asked.and("agency = :own", "own", standing.ownOnly());
      }
      case ALL -> {
        within(query, asked);
        if (standing.isOfDepartment()) {
          asked.and("(agency = :own or owner = :post)", "own", standing.ownOnly());
          asked.params.put("post", post);
        }
      }
    }
  }

  /**
   * The newest that have the words are found first, and the list is cut to them. Answers since when
   * they are, where there are more.
   */
  private @Nullable Instant find(CaseQuery query, Instant now, Asked asked) {
    var newest = finder.newest(query.tokens(), query.within(), MOST_COUNTED);
    among(newest.found(), asked);
    var all = newest.whole() && newest.found().size() < MOST_COUNTED;
    return all ? null : oldest(newest.found(), now);
  }

  /**
   * The page and the count in one statement; without a case on the page one row tells the count.
   */
  private Page<CaseFile> page(Asked asked, String order, Page.Ask ask) {
    var where = asked.where();
    var total = new AtomicLong();
    var items = new ArrayList<CaseFile>();
    jdbc.sql(
            """
            select counted.total, page.*
            from (select count(*) as total
                  from (select from case_file c %s limit %d) found) counted
            left join lateral (%s %s order by %s limit :size offset :offset) page on true
            order by %s
            """
                .formatted(where, MOST_COUNTED, CaseRow.SELECT, where, order, order))
        .params(asked.params)
        .param("size", ask.size())
        .param("offset", Math.min(ask.offset(), MOST_COUNTED))
        .query(row -> {
          total.set(row.getLong("total"));
          if (row.getObject("id") != null) items.add(CaseRow.file(row, items.size()));
        });
    return ask.of(total.get(), items);
  }

  /** What is mine, and how soon the first of it is due. */
  record Waiting(long count, @Nullable Instant due) {}

  Waiting mine(UUID post) {
    return waiting("owner = :post", Map.of("post", post));
  }

  /** What has come up to the place; to a department's officer only what is the department's. */
  Waiting climbed(Standing standing) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("place", standing.caller().place().value());
    params.put("post", standing.caller().post());
    var here = "owner is not null and climbed = :place";
    if (!standing.seesGuarded()) return waiting(here + " and " + GUARDED_IF_MINE, params);
    if (!standing.isOfDepartment()) return waiting(here, params);
    params.put("own", standing.ownOnly());
    return waiting(here + " and agency = :own", params);
  }

  private Waiting waiting(String which, Map<String, @Nullable Object> params) {
    return jdbc.sql(
            "select count(*) as n, min(due) as due from (select due from case_file where "
                + which
                + " order by due limit "
                + MOST_COUNTED
                + ") w")
        .params(params)
        .query((row, _) -> new Waiting(row.getLong("n"), instantOrNull(row, "due")))
        .single();
  }

  /**
   * Open cases of the same class near a point, or in the same grid, the newest first; of nobody's
   * health.
   */
  List<CaseFile> near(Spot spot, @Nullable String leaf, Instant since, int most) {
    var point = spot.point();
    return jdbc.sql(
            CaseRow.SELECT
                + """
                where owner is not null and source <> 'READING' and reported_at > :since
                  and (cast(:leaf as text) is null or likely = :leaf or likely is null)
                  and %s
                order by reported_at desc limit :most
                """
                    .formatted(
                        point == null
                            ? "place_first = :place and place = :place"
                            : "cell in (:cells)"))
        .param("since", utc(since))
        .param("leaf", leaf)
        .param("place", spot.place().value())
        .param("cells", point == null ? List.of(0L) : Cells.around(point))
        .param("most", most)
        .query(CaseRow::file)
        .list();
  }

  /** The newest cases of whoever has this phone. */
  List<CaseFile> ofPhone(long key, int most) {
    return jdbc.sql(
            CaseRow.SELECT
                + """
                where reporter_key = :key
                order by reported_at desc limit :most
                """)
        .param("key", key)
        .param("most", most)
        .query(CaseRow::file)
        .list();
  }

  List<CaseFile> ofHousehold(HouseholdId household, int most) {
    return jdbc.sql(
            CaseRow.SELECT
                + """
                where household_subdistrict = :subdistrict and household = :household
                  and source <> 'READING'
                order by reported_at desc limit :most
                """)
        .param("subdistrict", household.subdistrict())
        .param("household", household.number())
        .param("most", most)
        .query(CaseRow::file)
        .list();
  }
}
