package org.linli.cases.topics;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that keeps how far it was looked for what recurs. */
@Repository
class TopicLookStore {

  private final JdbcClient jdbc;

  TopicLookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Up to which change it was looked; cases that changed at one moment are told apart by id. */
  record Seen(Instant at, long subdistrict, long id) {}

  /** Where to go on; nobody else looks before the end of the transaction. */
  Seen hold() {
    return jdbc.sql("select at, subdistrict, case_id from topic_seen where id = 1 for update")
        .query((row, _) ->
            new Seen(instant(row, "at"), row.getLong("subdistrict"), row.getLong("case_id")))
        .single();
  }

  void seen(Seen it) {
    jdbc.sql("update topic_seen set at = :at, subdistrict = :subdistrict, case_id = :id")
        .param("at", utc(it.at()))
        .param("subdistrict", it.subdistrict())
        .param("id", it.id())
        .update();
  }

  void looked(Instant now) {
    jdbc.sql("update topic_seen set looked_at = :now").param("now", utc(now)).update();
  }

  /** When it was looked last; null before the first time. */
  @Nullable Instant lookedAt() {
    return jdbc.sql("select looked_at from topic_seen where id = 1")
        .query((row, _) -> Optional.ofNullable(instantOrNull(row, "looked_at")))
        .single()
        .orElse(null);
  }

  /** What changed from then on is looked at again. */
  void seeAgain(Instant from) {
    jdbc.sql(
            """
            update topic_seen set at = :from, subdistrict = 0, case_id = 0
            where at > :from
            """)
        .param("from", utc(from))
        .update();
  }
}
