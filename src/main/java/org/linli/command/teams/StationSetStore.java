package org.linli.command.teams;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.Ids;
import org.linli.places.CopyRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that opens and closes what a source has: few statements, however many places. */
@Repository
class StationSetStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final StationRow rows;
  private final Ids ids;

  StationSetStore(JdbcClient jdbc, JdbcTemplate template, StationRow rows, Ids ids) {
    this.jdbc = jdbc;
    this.template = template;
    this.rows = rows;
    this.ids = ids;
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
    var kinds =
        kinds(source, wish, missing.stream().map(PlaceCode::subdistrictOrZero).distinct().toList());
    var numbers = ids.next(missing.size()).iterator();
    var lacking = wish.lacking();
    var at = utc(now);
    var opened =
        template.execute(
            CopyRows.of(
                """
                copy station
                  (subdistrict, id, kind, exercise, place, place_first, level, heads, there, lacking,
                   opened_at)
                from stdin
                """,
                copy -> {
                  for (var place : missing) {
                    var subdistrict = place.subdistrictOrZero();
                    copy.add(
                        subdistrict,
                        numbers.next(),
                        kinds.get(subdistrict),
                        exercise,
                        place,
                        place.first(Level.GRID),
                        place.level().digits(),
                        wish.heads(),
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
                "select s.place"
                    + StationRow.FROM
                    + "where k.source = :source and k.key = :key and s.closed_at is null")
            .param("source", source)
            .param("key", key)
            .query(Long.class)
            .list());
  }

  /** The number of this kind in each subdistrict; one that was told before is told anew. */
  private Map<Long, Long> kinds(String source, StationWish wish, Collection<Long> subdistricts) {
    var found = new HashMap<Long, Long>();
    if (subdistricts.isEmpty()) return found;
    jdbc.sql(
            """
            insert into station_kind
              (subdistrict, id, source, key, name, english_name, team, english_team, makeup, skills,
               duties, english_duties)
            select w.subdistrict, w.id, :source, :key, :name, :englishName, :team, :englishTeam,
                   :makeup::jsonb, :skills, :duties, :englishDuties
            from unnest(:subdistricts::bigint[], :ids::bigint[]) as w (subdistrict, id)
            on conflict (source, key, subdistrict) do update
            set name = excluded.name, english_name = excluded.english_name, team = excluded.team,
                english_team = excluded.english_team, makeup = excluded.makeup,
                skills = excluded.skills, duties = excluded.duties,
                english_duties = excluded.english_duties
            returning subdistrict, id
            """)
        .param("subdistricts", subdistricts.toArray(Long[]::new))
        .param("ids", ids.next(subdistricts.size()).toArray(Long[]::new))
        .param("source", source)
        .param("key", wish.key())
        .param("name", wish.name())
        .param("englishName", wish.englishName())
        .param("team", wish.group())
        .param("englishTeam", wish.englishGroup())
        .param("makeup", rows.makeup(wish))
        .param("skills", SecondmentRow.names(wish.skills()))
        .param("duties", wish.duties())
        .param("englishDuties", wish.englishDuties())
        .query(row -> {
          found.put(row.getLong("subdistrict"), row.getLong("id"));
        });
    return found;
  }

  /** Closes what a source has open, of one key if told; answers how many. */
  int close(String source, @Nullable String key, Instant at) {
    return jdbc.sql(
            """
            update station s set closed_at = :at, there = 0, lacking = 0, head = null
            from station_kind k
            where k.source = :source and (:key::text is null or k.key = :key)
              and s.subdistrict = k.subdistrict and s.kind = k.id and s.closed_at is null
            """)
        .param("source", source)
        .param("key", key)
        .param("at", utc(at))
        .update();
  }

  Stations.Count count(String source) {
    return jdbc.sql(
            StationStore.COUNTED
                + StationRow.FROM
                + "where k.source = :source and s.closed_at is null")
        .param("source", source)
        .query((row, _) -> StationStore.counted(row))
        .single();
  }
}
