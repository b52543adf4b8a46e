package org.linli.command.teams;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that releases or frees many at once. */
@Repository
class SecondmentSetStore {

  private final JdbcClient jdbc;

  SecondmentSetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody who was moved, with the post they had there. */
  record Moved(TeamKey id, @Nullable UUID post) {}

  /** Whoever stands at a source's open stations is under their home unit's command again. */
  List<Moved> standDown(String source, Instant now) {
    return moved("STAND_DOWN", "state = 'RELEASED', over_at = :now", source, null, now);
  }

  /** Whoever stands at a source's open stations of a key waits for another. */
  List<Moved> free(String source, String key, Instant now) {
    return moved("FREE", "state = 'CHECKED_IN'", source, key, now);
  }

  private List<Moved> moved(
      String act, String becomes, String source, @Nullable String key, Instant now) {
    return jdbc.sql(
            """
            with moved as (
                update secondment s set %s, station = null, post = null
                from station t
                join station_kind k on k.subdistrict = t.subdistrict and k.id = t.kind
                where k.source = :source and (:key::text is null or k.key = :key)
                  and t.closed_at is null and s.station = t.id
                returning s.subdistrict, s.id, old.post as post, t.id as stood),
            told as (
                insert into secondment_step
                  (subdistrict, secondment, id, at, act, station, words)
                select subdistrict, id, uuidv7(), :now, :act, stood, '' from moved)
            select * from moved
            """
                .formatted(becomes))
        .param("source", source)
        .param("key", key)
        .param("act", act)
        .param("now", utc(now))
        .query((row, _) -> new Moved(SecondmentRow.key(row), row.getObject("post", UUID.class)))
        .list();
  }

  boolean standsAt(TeamKey who, TeamKey station) {
    return jdbc.sql(
                """
                select count(*) from secondment
                where subdistrict = :subdistrict and id = :id and station = :station
                """)
            .params(StationStore.key(who))
            .param("station", station.number())
            .query(Long.class)
            .single()
        > 0;
  }
}
