package org.linli.command.teams;

import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of stations one by one, and of those within a place. */
@Repository
class StationStore {

  private static final String WITHIN =
      """
      where s.closed_at is null and s.place_first >= :first and s.place_first < :beyond
        and s.level >= :level
      """;

  /**
   * What is lacking is lacking for real; an exercise's stations stand on the board of their place.
   */
  private static final String REAL_WITHIN = WITHIN + " and s.exercise is null";

  private final JdbcClient jdbc;
  private final StationRow rows;

  StationStore(JdbcClient jdbc, StationRow rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** Another number and make-up; what it lacks is counted anew by {@link #recount}. */
  void change(TeamKey id, StationWish wish) {
    jdbc.sql(
            """
            update station set heads = :heads, makeup = :makeup::jsonb, skills = :skills
            where subdistrict = :subdistrict and id = :id
            """)
        .param("heads", wish.heads())
        .param("makeup", rows.makeup(wish))
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
                            select count(*) from secondment o
                            where o.station = t.id and o.kin = m.key))), 0)
                        from jsonb_each_text(coalesce(t.makeup, k.makeup)) m) as short
                from station t
                join station_kind k on k.subdistrict = t.subdistrict and k.id = t.kind
                left join secondment p on p.station = t.id
                where t.id = any(:stations) and t.closed_at is null
                group by t.subdistrict, t.id, k.makeup) c
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
    return one(id, " for update of s");
  }

  private Optional<Station> one(TeamKey id, String lock) {
    return jdbc.sql(
            StationRow.COLUMNS
                + StationRow.FROM
                + "where s.subdistrict = :subdistrict and s.id = :id"
                + lock)
        .params(key(id))
        .query(rows::station)
        .optional();
  }

  /** The open one of a source and key that stands at one place only. */
  Optional<Station> of(String source, String key) {
    return jdbc.sql(
            StationRow.COLUMNS
                + StationRow.FROM
                + "where k.source = :source and k.key = :key and s.closed_at is null")
        .param("source", source)
        .param("key", key)
        .query(rows::station)
        .optional();
  }

  /** Several by their numbers, closed ones too. */
  Map<Long, Station> find(Collection<Long> numbers) {
    if (numbers.isEmpty()) return Map.of();
    return jdbc
        .sql(StationRow.COLUMNS + StationRow.FROM + "where s.id = any(:ids)")
        .param("ids", numbers.toArray(Long[]::new))
        .query(rows::station)
        .list()
        .stream()
        .collect(Collectors.toMap(it -> it.id().number(), it -> it));
  }

  /** Open ones of a place and within, those of the place itself first. */
  List<Station> within(PlaceCode place, boolean onlyGaps, int most) {
    return jdbc.sql(
            StationRow.COLUMNS
                + StationRow.FROM
                + WITHIN
                + (onlyGaps ? " and s.lacking > 0" : "")
                + " order by s.place_first, s.level, k.team, k.key, s.id limit :most")
        .params(range(place))
        .param("most", most)
        .query(rows::station)
        .list();
  }

  /** The real ones of them, page by page. */
  Page<Station> list(PlaceCode place, boolean onlyGaps, Page.Ask ask) {
    var those = REAL_WITHIN + (onlyGaps ? " and s.lacking > 0" : "");
    var total =
        jdbc.sql("select count(*) from station s " + those)
            .params(range(place))
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                StationRow.COLUMNS
                    + StationRow.FROM
                    + those
                    + " order by s.place_first, s.level, k.team, k.key, s.id limit :size offset :offset")
            .params(range(place))
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(rows::station)
            .list();
    return ask.of(total, items);
  }

  /** Stations, people wanted, there and lacking of all real ones that are open within a place. */
  Stations.Count count(PlaceCode place) {
    return jdbc.sql(COUNTED + " from station s " + REAL_WITHIN)
        .params(range(place))
        .query((row, _) -> counted(row))
        .single();
  }

  static final String COUNTED =
      """
      select count(*) as stations, coalesce(sum(heads), 0) as wanted, coalesce(sum(there), 0) as there,
             coalesce(sum(lacking), 0) as lacking, min(place_first) as lowest, max(place_first) as highest
      """;

  static Stations.Count counted(ResultSet row) throws SQLException {
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
      var shift = level.gridsPerCode();
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
}
