package org.linli.sweeps.campaigns;

import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about sweeps themselves. */
@Repository
class SweepStore {

  /** Over the place, or around it. */
  private static final String OF_PLACE =
      """
      from sweep
      where (place in (:around) or first_grid >= :from and first_grid < :to)
        and (not :open or ended_at is null and ends_at > :now)
      """;

  private final JdbcClient jdbc;

  SweepStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends nobody else starts one. */
  void holdStill() {
    jdbc.sql("lock table sweep in share row exclusive mode").update();
  }

  void add(Sweep it, Caller by) {
    jdbc.sql(
            """
            insert into sweep (id, issue, title, english_title, looks_for, english_looks_for, place,
                               first_grid, mode, frozen_at, visits_from, ends_at, account, post)
            values (:id, :issue, :title, :englishTitle, :looksFor, :englishLooksFor, :place,
                    :firstGrid, :mode, :frozenAt, :visitsFrom, :endsAt, :account, :post)
            """)
        .param("id", it.id())
        .param("issue", it.issue())
        .param("title", it.title())
        .param("englishTitle", it.englishTitle())
        .param("looksFor", it.looksFor())
        .param("englishLooksFor", it.englishLooksFor())
        .param("place", it.place().value())
        .param("firstGrid", it.place().first(Level.GRID))
        .param("mode", it.mode().name())
        .param("frozenAt", utc(it.frozenAt()))
        .param("visitsFrom", utc(it.visitsFrom()))
        .param("endsAt", utc(it.endsAt()))
        .param("account", by.account())
        .param("post", by.post())
        .update();
  }

  /** The moment and the reason of its end. */
  void end(UUID id, Sweep.Ended it) {
    jdbc.sql("update sweep set ended_at = :at, ended_reason = :reason where id = :id")
        .param("at", utc(it.at()))
        .param("reason", it.reason())
        .param("id", id)
        .update();
  }

  Optional<Sweep> find(UUID id) {
    return jdbc.sql("select * from sweep where id = :id")
        .param("id", id)
        .query(SweepStore::sweep)
        .optional();
  }

  /** Locks it until the transaction ends. */
  Optional<Sweep> hold(UUID id) {
    return jdbc.sql("select * from sweep where id = :id for update")
        .param("id", id)
        .query(SweepStore::sweep)
        .optional();
  }

  /** Sweeps over a place or a part of it, and those it is a part of; the newest first. */
  Page<Sweep> of(PlaceCode place, boolean openOnly, Instant now, Page.Ask ask) {
    var filter = filter(place, openOnly, now);
    var total = jdbc.sql("select count(*) " + OF_PLACE).params(filter).query(Long.class).single();
    var found =
        jdbc.sql("select * " + OF_PLACE + " order by frozen_at desc, id limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(SweepStore::sweep)
            .list();
    return ask.of(total, found);
  }

  /** All open ones a grid lies in, the first to end first. */
  List<Sweep> openAround(PlaceCode grid, Instant now) {
    return jdbc.sql(
            """
            select * from sweep
            where ended_at is null and ends_at > :now and place in (:around)
            order by ends_at, id
            """)
        .param("now", utc(now))
        .param("around", grid.around())
        .query(SweepStore::sweep)
        .list();
  }

  /** Open ones that ride on a form. */
  List<Sweep> openOf(UUID issue, Instant now) {
    return jdbc.sql(
            "select * from sweep where issue = :issue and ended_at is null and ends_at > :now")
        .param("issue", issue)
        .param("now", utc(now))
        .query(SweepStore::sweep)
        .list();
  }

  List<UUID> allOf(UUID issue) {
    return jdbc.sql("select id from sweep where issue = :issue")
        .param("issue", issue)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  private static Map<String, Object> filter(PlaceCode place, boolean openOnly, Instant now) {
    return Map.of(
        "around", place.around(),
        "from", place.first(Level.GRID),
        "to", place.beyond(Level.GRID),
        "open", openOnly,
        "now", utc(now));
  }

  private static Sweep sweep(ResultSet row, int number) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Sweep(
        row.getObject("id", UUID.class),
        row.getObject("issue", UUID.class),
        row.getString("title"),
        row.getString("english_title"),
        row.getString("looks_for"),
        row.getString("english_looks_for"),
        new PlaceCode(row.getLong("place")),
        Mode.valueOf(row.getString("mode")),
        row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
        row.getObject("visits_from", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getObject("post", UUID.class),
        ended == null ? null : new Sweep.Ended(ended.toInstant(), row.getString("ended_reason")));
  }
}
