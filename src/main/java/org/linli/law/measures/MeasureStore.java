package org.linli.law.measures;

import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.law.measures.MeasureState.Change;
import org.linli.places.CopyRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about measures as they are now. */
@Repository
class MeasureStore {

  private static final String TOUCHES =
      "(place in (:around) or place_first >= :from and place_first < :to and place >= :least)";

  /** States that are over, whoever noted it. */
  private static final String OVER =
      "(state in ('LIFTED', 'EXPIRED', 'DROPPED') or state <> 'DRAFT' and until_at <= :now)";

  private final JdbcClient jdbc;
  private final JdbcTemplate connections;

  MeasureStore(JdbcClient jdbc, JdbcTemplate connections) {
    this.jdbc = jdbc;
    this.connections = connections;
  }

  /** All at once: an activation brings many. */
  void add(List<Measure> measures) {
    connections.execute(
        CopyRows.of(
            """
            copy measure (id, kind, place, place_first, from_at, until_at, basis, content,
                english_content, proportion, english_proportion, protection, english_protection,
                appeal, english_appeal, source, exercise, drafted_place, drafted_at,
                state, change, authority, decided_level, decided_place, decided_at,
                notice_number, notice_link, announced_at)
            from stdin
            """,
            copy -> {
              for (var it : measures) {
                var made = it.state().decisionOrNull();
                var told = it.state().noticeOrNull();
                copy.add(
                    it.id(),
                    it.kind().key(),
                    it.place(),
                    it.place().first(Level.GRID),
                    it.from(),
                    it.until(),
                    it.basis(),
                    it.words().content(),
                    it.words().englishContent(),
                    it.words().proportion(),
                    it.words().englishProportion(),
                    it.words().protection(),
                    it.words().englishProtection(),
                    it.words().appeal(),
                    it.words().englishAppeal(),
                    it.source(),
                    it.exercise(),
                    it.drafted().place(),
                    it.drafted().at(),
                    stored(it.state()),
                    change(it.state()),
                    made == null ? null : made.authority(),
                    made == null ? null : made.level(),
                    made == null ? null : made.place(),
                    made == null ? null : made.at(),
                    told == null ? null : told.number(),
                    told == null ? null : told.link(),
                    told == null ? null : told.at());
              }
            }));
  }

  /** What it has become; the announcement it last had stays to be read. */
  void save(Measure it) {
    var made = it.state().decisionOrNull();
    var told = it.state().noticeOrNull();
    var end = end(it.state());
    jdbc.sql(
            """
            update measure set place = :place, place_first = :first, until_at = :until,
              content = :content, english_content = :englishContent, state = :state, change = :change,
              authority = :authority, decided_level = :level, decided_place = :decidedPlace,
              decided_at = :decidedAt,
              notice_number = coalesce(:notice, notice_number),
              notice_link = case when :notice::text is null then notice_link else :link end,
              announced_at = coalesce(:announcedAt, announced_at),
              ended_at = :endedAt, ended_why = :endedWhy
            where id = :id
            """)
        .param("id", it.id())
        .param("place", it.place().value())
        .param("first", it.place().first(Level.GRID))
        .param("until", utc(it.until()))
        .param("content", it.words().content())
        .param("englishContent", it.words().englishContent())
        .param("state", stored(it.state()))
        .param("change", change(it.state()))
        .param("authority", made == null ? null : made.authority())
        .param("level", made == null ? null : made.level().name())
        .param("decidedPlace", made == null ? null : made.place().value())
        .param("decidedAt", utcOrNull(made == null ? null : made.at()))
        .param("notice", told == null ? null : told.number())
        .param("link", told == null ? null : told.link())
        .param("announcedAt", utcOrNull(told == null ? null : told.at()))
        .param("endedAt", utcOrNull(end == null ? null : end.at()))
        .param("endedWhy", end == null ? null : end.why())
        .update();
  }

  Optional<Measure> find(UUID id) {
    return one("select * from measure where id = :id", id);
  }

  /** Nobody else changes it meanwhile. */
  Optional<Measure> hold(UUID id) {
    return one("select * from measure where id = :id for update", id);
  }

  private Optional<Measure> one(String sql, UUID id) {
    return jdbc.sql(sql).param("id", id).query(MeasureRow::measure).optional();
  }

  List<Measure> ofSource(String source) {
    return jdbc.sql(
            "select * from measure where source = :source order by place, kind, id for update")
        .param("source", source)
        .query(MeasureRow::measure)
        .list();
  }

  /** Those that rest on a basis and are not over. */
  List<Measure> restingOn(String basis, Instant now) {
    return jdbc.sql(
            "select * from measure where basis = :basis and not "
                + OVER
                + " order by id for update")
        .param("basis", basis)
        .param("now", utc(now))
        .query(MeasureRow::measure)
        .list();
  }

  /** What the clock has done and nobody has noted. */
  List<Measure> due(Instant now) {
    return jdbc.sql(
            """
            select * from measure
            where state in ('APPROVED', 'ANNOUNCED', 'IN_FORCE', 'SUSPENDED') and until_at <= :now
               or state = 'ANNOUNCED' and from_at <= :now
            order by id limit 1000 for update skip locked
            """)
        .param("now", utc(now))
        .query(MeasureRow::measure)
        .list();
  }

  /** Real ones that were announced for a place and whose term is not over. */
  List<Measure> announcedAt(PlaceCode place, Instant now) {
    return jdbc.sql(
            """
            select * from measure
            where state in ('ANNOUNCED', 'IN_FORCE') and until_at > :now and exercise is null
              and place in (:around)
            order by from_at, id
            """)
        .param("around", place.around())
        .param("now", utc(now))
        .query(MeasureRow::measure)
        .list();
  }

  /** Open ones that wait for a place: drafts within it, and what it has itself decided. */
  List<Measure> waitingFor(PlaceCode place, Instant now) {
    return jdbc.sql(
            "select * from measure where not "
                + OVER
                + """
                 and (state = 'DRAFT' and until_at > :now
                        and place_first >= :from and place_first < :to and place >= :least
                      or state <> 'DRAFT' and decided_place = :least)
                order by until_at, id limit 1000
                """)
        .params(touching(place, now))
        .query(MeasureRow::measure)
        .list();
  }

  /** What touches a place; drafts only for whoever decides. */
  Page<Measure> list(
      PlaceCode place, MeasureDesk.Which which, boolean drafts, Instant now, Page.Ask ask) {
    var kept =
        switch (which) {
          case WAITING -> "state in ('DRAFT', 'APPROVED') and not " + OVER;
          case RUNNING -> "state in ('ANNOUNCED', 'IN_FORCE', 'SUSPENDED') and not " + OVER;
          case OVER -> OVER;
        };
    var where =
        " from measure where "
            + TOUCHES
            + " and "
            + kept
            + (drafts ? "" : " and state not in ('DRAFT', 'DROPPED')");
    var filter = touching(place, now);
    var total = jdbc.sql("select count(*)" + where).params(filter).query(Long.class).single();
    var order =
        which == MeasureDesk.Which.OVER ? "coalesce(ended_at, until_at) desc, id" : "until_at, id";
    var items =
        jdbc.sql("select *" + where + " order by " + order + " limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(MeasureRow::measure)
            .list();
    return ask.of(total, items);
  }

  private static Map<String, Object> touching(PlaceCode place, Instant now) {
    var filter = new HashMap<String, Object>();
    filter.put("around", place.around());
    filter.put("from", place.first(Level.GRID));
    filter.put("to", place.beyond(Level.GRID));
    filter.put("least", place.value());
    filter.put("now", utc(now));
    return filter;
  }

  private static String stored(MeasureState state) {
    return state instanceof MeasureState.InForce ? "IN_FORCE" : state.name().name();
  }

  private static String change(MeasureState state) {
    return state instanceof MeasureState.InForce it ? it.change().name() : Change.NONE.name();
  }

  private record End(Instant at, @Nullable String why) {}

  private static @Nullable End end(MeasureState state) {
    return switch (state) {
      case MeasureState.Suspended(_, var at, var why) -> new End(at, why);
      case MeasureState.Lifted(_, var at, var why) -> new End(at, why);
      case MeasureState.Expired(_, var at) -> new End(at, null);
      case MeasureState.Dropped(var at, var why) -> new End(at, why);
      default -> null;
    };
  }
}
