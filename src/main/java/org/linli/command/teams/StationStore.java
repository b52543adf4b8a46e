package org.linli.command.teams;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.command.plans.Plan.Kin;
import org.linli.command.plans.Plan.Share;
import org.linli.people.Ids;
import org.linli.places.CopyRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of stations; one statement, however many places they are opened at. */
@Repository
class StationStore {

  private static final String WITHIN =
      """
       from station where closed_at is null and place_first >= :first and place_first < :beyond
         and level >= :level
      """;

  /**
   * What is lacking is lacking for real; an exercise's stations stand on the board of their place.
   */
  private static final String REAL_WITHIN = WITHIN + " and exercise is null";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Ids ids;
  private final JsonMapper json;

  StationStore(JdbcClient jdbc, JdbcTemplate template, Ids ids, JsonMapper json) {
    this.jdbc = jdbc;
    this.template = template;
    this.ids = ids;
    this.json = json;
  }

  /**
   * One at each place that has none of this source and key open; answers how many that were. By
   * COPY: of a city's plan there are tens of thousands.
   */
  int open(
      String source,
      @Nullable UUID exercise,
      List<PlaceCode> places,
      StationWish wish,
      Instant now) {
    var there = placesOf(source, wish.key());
    var missing = places.stream().filter(it -> !there.contains(it.value())).toList();
    // Numbers come over the same connection, which is the rows' own as long as they go in.
    var numbers = missing.stream().map(_ -> ids.next()).toList().iterator();
    var makeup = makeup(wish);
    var skills = SecondmentRow.names(wish.skills());
    var lacking = wish.lacking();
    var at = utc(now);
    var opened =
        template.execute(
            CopyRows.of(
                """
                copy station
                  (subdistrict, id, source, key, exercise, place, place_first, level, name,
                   english_name, team, english_team, heads, makeup, skills, duties,
                   english_duties, there, lacking, opened_at)
                from stdin
                """,
                rows -> {
                  for (var place : missing) {
                    rows.add(
                        place.subdistrictOrZero(),
                        numbers.next(),
                        source,
                        wish.key(),
                        exercise,
                        place,
                        place.first(Level.GRID),
                        place.level().digits(),
                        wish.name(),
                        wish.englishName(),
                        wish.group(),
                        wish.englishGroup(),
                        wish.heads(),
                        makeup,
                        skills,
                        wish.duties(),
                        wish.englishDuties(),
                        0,
                        lacking,
                        at);
                  }
                }));
    return Math.toIntExact(Objects.requireNonNull(opened));
  }

  private Set<Long> placesOf(String source, String key) {
    return Set.copyOf(
        jdbc.sql(
                "select place from station where source = :source and key = :key and closed_at is null")
            .param("source", source)
            .param("key", key)
            .query(Long.class)
            .list());
  }

  private String makeup(StationWish wish) {
    var sums = new TreeMap<Kin, Integer>();
    wish.makeup().forEach(it -> sums.merge(it.of(), it.atLeast(), Integer::sum));
    return json.writeValueAsString(sums);
  }

  /** Another number and make-up; what it lacks is counted anew by {@link #recount}. */
  void change(TeamKey id, StationWish wish) {
    jdbc.sql(
            """
            update station set heads = :heads, makeup = :makeup::jsonb, skills = :skills
            where subdistrict = :subdistrict and id = :id
            """)
        .param("heads", wish.heads())
        .param("makeup", makeup(wish))
        .param("skills", SecondmentRow.names(wish.skills()))
        .params(key(id))
        .update();
  }

  void lead(TeamKey id, long head) {
    jdbc.sql("update station set head = :head where subdistrict = :subdistrict and id = :id")
        .params(key(id))
        .param("head", head)
        .update();
  }

  /** Closes what a source has open, of one key if told; answers how many. */
  int close(String source, @Nullable String key, Instant at) {
    return jdbc.sql(
            """
            update station set closed_at = :at, there = 0, lacking = 0, head = null
            where source = :source and closed_at is null and (:key::text is null or key = :key or key like :key || ' %')
            """)
        .param("source", source)
        .param("key", key)
        .param("at", utc(at))
        .update();
  }

  void close(TeamKey id, Instant at) {
    jdbc.sql(
            """
            update station set closed_at = :at, there = 0, lacking = 0, head = null
            where subdistrict = :subdistrict and id = :id
            """)
        .params(key(id))
        .param("at", utc(at))
        .update();
  }

  /** Who stands where now, and what is lacking; for stations somebody came to or left. */
  void recount(Collection<Long> stations) {
    jdbc.sql(
            """
            update station s
            set there = c.there, lacking = greatest(s.heads - c.there, c.short),
                head = case when c.led then s.head end
            from (
                select t.subdistrict, t.id, count(p.id) as there,
                       coalesce(bool_or(p.id = t.head), false) as led,
                       (select coalesce(sum(greatest(0, m.value::int - (
                            select count(*) from secondment k
                            where k.station = t.id and k.kin = m.key))), 0)
                        from jsonb_each_text(t.makeup) m) as short
                from station t left join secondment p on p.station = t.id
                where t.id = any(:stations) and t.closed_at is null
                group by t.subdistrict, t.id) c
            where s.subdistrict = c.subdistrict and s.id = c.id
            """)
        .param("stations", stations.toArray(Long[]::new))
        .update();
  }

  Optional<Station> find(TeamKey id) {
    return one(id, "");
  }

  /** The same, and nobody else changes it before the end of this transaction. */
  Optional<Station> hold(TeamKey id) {
    return one(id, " for update");
  }

  private Optional<Station> one(TeamKey id, String lock) {
    return jdbc.sql("select * from station where subdistrict = :subdistrict and id = :id" + lock)
        .params(key(id))
        .query(this::station)
        .optional();
  }

  /** The open one of a source and key that stands at one place only. */
  Optional<Station> of(String source, String key) {
    return jdbc.sql(
            "select * from station where source = :source and key = :key and closed_at is null")
        .param("source", source)
        .param("key", key)
        .query(this::station)
        .optional();
  }

  /** Several by their numbers, closed ones too. */
  Map<Long, Station> find(Collection<Long> numbers) {
    if (numbers.isEmpty()) return Map.of();
    return jdbc
        .sql("select * from station where id = any(:ids)")
        .param("ids", numbers.toArray(Long[]::new))
        .query(this::station)
        .list()
        .stream()
        .collect(Collectors.toMap(it -> it.id().number(), it -> it));
  }

  /** Open ones of a place and within, those of the place itself first. */
  List<Station> within(PlaceCode place, boolean onlyGaps, int most) {
    return jdbc.sql(
            "select *"
                + WITHIN
                + (onlyGaps ? " and lacking > 0" : "")
                + " order by place_first, level, team, key, id limit :most")
        .params(range(place))
        .param("most", most)
        .query(this::station)
        .list();
  }

  /** The real ones of them, page by page. */
  Page<Station> list(PlaceCode place, boolean onlyGaps, Page.Ask ask) {
    var those = REAL_WITHIN + (onlyGaps ? " and lacking > 0" : "");
    var total = jdbc.sql("select count(*)" + those).params(range(place)).query(Long.class).single();
    var items =
        jdbc.sql(
                "select *"
                    + those
                    + " order by place_first, level, team, key, id limit :size offset :offset")
            .params(range(place))
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(this::station)
            .list();
    return ask.of(total, items);
  }

  /** Stations, people wanted, there and lacking of all real ones that are open within a place. */
  Stations.Count count(PlaceCode place) {
    return jdbc.sql(COUNTED + REAL_WITHIN)
        .params(range(place))
        .query((row, _) -> counted(row))
        .single();
  }

  Stations.Count count(String source) {
    return jdbc.sql(COUNTED + " from station where source = :source and closed_at is null")
        .param("source", source)
        .query((row, _) -> counted(row))
        .single();
  }

  private static final String COUNTED =
      """
      select count(*) as stations, coalesce(sum(heads), 0) as wanted, coalesce(sum(there), 0) as there,
             coalesce(sum(lacking), 0) as lacking, min(place_first) as lowest, max(place_first) as highest
      """;

  private static Stations.Count counted(ResultSet row) throws SQLException {
    return new Stations.Count(
        row.getLong("stations"),
        row.getLong("wanted"),
        row.getLong("there"),
        row.getLong("lacking"),
        around(row.getLong("lowest"), row.getLong("highest")));
  }

  /** The narrowest place that contains two grids. */
  private static PlaceCode around(long lowest, long highest) {
    if (lowest == 0) return PlaceCode.COUNTRY;
    for (var level : List.of(Level.values()).reversed()) {
      var shift = Math.powExact(10L, Level.GRID.digits() - level.digits());
      if (lowest / shift == highest / shift) return new PlaceCode(lowest / shift);
    }
    return PlaceCode.COUNTRY;
  }

  private static Map<String, Object> range(PlaceCode place) {
    return Map.of(
        "first", place.first(Level.GRID),
        "beyond", place.beyond(Level.GRID),
        "level", place.level().digits());
  }

  static Map<String, Object> key(TeamKey id) {
    return Map.of("subdistrict", id.subdistrict(), "id", id.number());
  }

  private static final TypeReference<TreeMap<Kin, Integer>> MAKEUP = new TypeReference<>() {};

  private Station station(ResultSet row, int number) throws SQLException {
    var makeup =
        json.readValue(row.getString("makeup"), MAKEUP).entrySet().stream()
            .map(it -> new Share(it.getKey(), it.getValue()))
            .toList();
    return new Station(
        new TeamKey(row.getLong("subdistrict"), row.getLong("id")),
        row.getString("source"),
        row.getObject("exercise", UUID.class),
        new PlaceCode(row.getLong("place")),
        new StationWish(
            row.getString("key"),
            row.getString("name"),
            row.getString("english_name"),
            row.getString("team"),
            row.getString("english_team"),
            row.getInt("heads"),
            makeup,
            row.getString("duties"),
            row.getString("english_duties"),
            SecondmentRow.skills(row.getString("skills"))),
        row.getInt("there"),
        row.getInt("lacking"),
        row.getObject("head", Long.class),
        instant(row, "opened_at"),
        instantOrNull(row, "closed_at"));
  }
}
