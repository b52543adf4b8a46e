package org.linli.command.plans;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.places.reorganisation.HeirRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about plans that places have as their own. */
@Repository
class PlanStore {

  private final JdbcClient jdbc;

  PlanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void holdStill() {
    jdbc.sql("lock table emergency_plan in share row exclusive mode").update();
  }

  /** The next version of a place's own plan; false where one is open there already. */
  boolean draft(PlanRow it, Caller by) {
    return jdbc.sql(
                """
                insert into emergency_plan (plan_key, area, area_first, version, state, name, yaml,
                  edition, words, cites, made_by, made_post, made_at, authors, saved_at)
                values (:key, :area, :first, :version, 'DRAFT', :name, :yaml, 1, '', :cites, :account,
                  :post, :at, array[:account], :at)
                on conflict do nothing
                """)
            .params(named(it))
            .param("first", it.area().first(Level.GRID))
            .param("name", it.name())
            .param("yaml", it.yaml())
            .param("cites", it.cites())
            .param("account", by.account())
            .param("post", by.post())
            .param("at", utc(it.savedAt()))
            .update()
        == 1;
  }

  int newest(String key, PlaceCode area) {
    return jdbc.sql(
            """
            select coalesce(max(version), 0) from emergency_plan
            where plan_key = :key and area = :area
            """)
        .param("key", key)
        .param("area", area.value())
        .query(Integer.class)
        .single();
  }

  /** False where somebody has saved another edition meanwhile. */
  boolean save(PlanRow it, int had, String name, String yaml, Caller by, Instant at) {
    return jdbc.sql(
                """
                update emergency_plan
                set name = :name, yaml = :yaml, edition = edition + 1, saved_at = :at,
                  authors = case when :account = any(authors) then authors
                            else authors || :account::uuid end
                where plan_key = :key and area = :area and version = :version and edition = :had
                  and state = 'DRAFT'
                """)
            .params(named(it))
            .param("had", had)
            .param("name", name)
            .param("yaml", yaml)
            .param("account", by.account())
            .param("at", utc(at))
            .update()
        == 1;
  }

  void submit(PlanRow it, PlanState state, String words, Caller by, Instant at) {
    jdbc.sql(
            """
            update emergency_plan set state = :state, words = :words, submitted_at = :at,
              authors = case when :account = any(authors) then authors
                        else authors || :account::uuid end
            where plan_key = :key and area = :area and version = :version
            """)
        .params(named(it))
        .param("state", state.name())
        .param("words", words)
        .param("account", by.account())
        .param("at", utc(at))
        .update();
  }

  void review(PlanRow it, PlanState state, String words, Caller by, Instant at) {
    jdbc.sql(
            """
            update emergency_plan set state = :state, review_words = :words, reviewed_at = :at,
              reviewed_by = :account, reviewed_post = :post, reviewed_place = :place
            where plan_key = :key and area = :area and version = :version
            """)
        .params(named(it))
        .param("state", state.name())
        .param("words", words)
        .param("account", by.account())
        .param("post", by.post())
        .param("place", by.place().value())
        .param("at", utc(at))
        .update();
  }

  void drop(PlanRow it, PlanState state) {
    jdbc.sql(
            """
            update emergency_plan set state = :state
            where plan_key = :key and area = :area and version = :version
            """)
        .params(named(it))
        .param("state", state.name())
        .update();
  }

  /** What was in use makes way for what comes. */
  void replace(String key, PlaceCode area) {
    jdbc.sql(
            """
            update emergency_plan set state = 'REPLACED'
            where plan_key = :key and area = :area and state = 'IN_USE'
            """)
        .param("key", key)
        .param("area", area.value())
        .update();
  }

  Optional<PlanRow> find(String key, PlaceCode area, int version) {
    return one("", key, area, version);
  }

  /** Nobody else changes it meanwhile. */
  Optional<PlanRow> hold(String key, PlaceCode area, int version) {
    return one(" for update", key, area, version);
  }

  private Optional<PlanRow> one(String how, String key, PlaceCode area, int version) {
    return jdbc.sql(
            """
            select * from emergency_plan
            where plan_key = :key and area = :area and version = :version
            """
                + how)
        .param("key", key)
        .param("area", area.value())
        .param("version", version)
        .query(PlanStore::row)
        .optional();
  }

  /** The nearest own version in use around a place. */
  Optional<PlanRow> nearest(String key, PlaceCode place) {
    return jdbc.sql(
            """
            select * from emergency_plan
            where plan_key = :key and area in (:around) and state = 'IN_USE'
            order by area desc limit 1
            """)
        .param("key", key)
        .param("around", place.around())
        .query(PlanStore::row)
        .optional();
  }

  /** Of each plan the nearest own version in use around a place. */
  List<PlanRow> allNearest(PlaceCode place) {
    return jdbc.sql(
            """
            select distinct on (plan_key) * from emergency_plan
            where area in (:around) and state = 'IN_USE'
            order by plan_key, area desc
            """)
        .param("around", place.around())
        .query(PlanStore::row)
        .list();
  }

  /** All versions of one place's own plan, the newest first. */
  List<PlanRow> versions(String key, PlaceCode area) {
    return jdbc.sql(
            """
            select * from emergency_plan where plan_key = :key and area = :area
            order by version desc
            """)
        .param("key", key)
        .param("area", area.value())
        .query(PlanStore::row)
        .list();
  }

  /** Own versions in some states within a place, what was saved last first. */
  Page<PlanRow> within(PlaceCode place, Set<PlanState> states, Page.Ask ask) {
    var parameters =
        Map.of(
            "from", place.first(Level.GRID),
            "to", place.beyond(Level.GRID),
            "least", place.value(),
            "states", states.stream().map(Enum::name).toList());
    // A wider place's first grid is as well the first of what lies within it.
    var where =
        """
        where area_first >= :from and area_first < :to and area >= :least and state in (:states)
        """;
    var total =
        jdbc.sql("select count(*) from emergency_plan " + where)
            .params(parameters)
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                "select * from emergency_plan "
                    + where
                    + " order by saved_at desc, plan_key, area limit :size offset :offset")
            .params(parameters)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(PlanStore::row)
            .list();
    return ask.of(total, items);
  }

  /**
   * What is in use at a place that ended goes on at its heir as the heir's own next version, where
   * that has none in use; so does an open draft. The old rows stay: activations name them.
   */
  void follow(Map<PlaceCode, PlaceCode> heirs) {
    for (var states : List.of("'IN_USE'", "'DRAFT', 'SUBMITTED'")) {
      jdbc.sql(
              HeirRows.WITH
                  + """
                  , goes as (
                      select distinct on (p.plan_key, h.heir) p.*, h.heir, h.first_grid
                      from heirs h join emergency_plan p on p.area = h.ended
                      where h.heir <> h.ended and p.state in (%1$s)
                        and not exists (
                            select from emergency_plan o where o.area = h.heir
                              and o.plan_key = p.plan_key and o.state in (%1$s))
                      order by p.plan_key, h.heir, p.saved_at desc
                  )
                  insert into emergency_plan (plan_key, area, area_first, version, state, name,
                    yaml, edition, words, cites, made_by, made_post, made_at, authors, saved_at,
                    submitted_at, reviewed_by, reviewed_post, reviewed_place, reviewed_at,
                    review_words)
                  select g.plan_key, g.heir, g.first_grid,
                    coalesce((select max(o.version) from emergency_plan o
                              where o.area = g.heir and o.plan_key = g.plan_key), 0) + 1,
                    g.state, g.name, g.yaml, g.edition, g.words, g.cites, g.made_by, g.made_post,
                    g.made_at, g.authors, g.saved_at, g.submitted_at, g.reviewed_by,
                    g.reviewed_post, g.reviewed_place, g.reviewed_at, g.review_words
                  from goes g
                  """
                      .formatted(states))
          .params(HeirRows.of(heirs))
          .update();
    }
    jdbc.sql(
            HeirRows.WITH
                + """
                update emergency_plan p
                set state = case p.state when 'IN_USE' then 'REPLACED' else 'DROPPED' end
                from heirs h
                where p.area = h.ended and h.heir <> h.ended
                  and p.state in ('IN_USE', 'DRAFT', 'SUBMITTED')
                """)
        .params(HeirRows.of(heirs))
        .update();
  }

  private static Map<String, Object> named(PlanRow it) {
    return Map.of("key", it.key(), "area", it.area().value(), "version", it.version());
  }

  private static PlanRow row(ResultSet row, int number) throws SQLException {
    var authors = (UUID[]) row.getArray("authors").getArray();
    return new PlanRow(
        row.getString("plan_key"),
        new PlaceCode(row.getLong("area")),
        row.getInt("version"),
        PlanState.valueOf(row.getString("state")),
        row.getString("name"),
        row.getString("yaml"),
        row.getInt("edition"),
        row.getString("words"),
        row.getObject("cites", UUID.class),
        Set.copyOf(Arrays.asList(authors)),
        instant(row, "saved_at"),
        review(row));
  }

  private static PlanRow.@Nullable Review review(ResultSet row) throws SQLException {
    var at = instantOrNull(row, "reviewed_at");
    return at == null
        ? null
        : new PlanRow.Review(
            Objects.requireNonNull(row.getObject("reviewed_by", UUID.class)),
            new PlaceCode(row.getLong("reviewed_place")),
            at,
            row.getString("review_words"));
  }
}
