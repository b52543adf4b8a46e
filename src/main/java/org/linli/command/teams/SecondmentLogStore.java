package org.linli.command.teams;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what was done with a secondment, and of what was given to do. */
@Repository
class SecondmentLogStore {

  private final JdbcClient jdbc;

  SecondmentLogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One line of a story.
   *
   * @param post who did it, for the place it is of; null where the program did
   * @param station where somebody went, by its number
   */
  record Line(
      Instant at,
      SecondmentAct act,
      @Nullable UUID post,
      @Nullable PlaceCode by,
      @Nullable Long station,
      String words) {}

  void add(
      TeamKey id,
      Instant at,
      SecondmentAct act,
      @Nullable Caller by,
      @Nullable Long station,
      String words) {
    jdbc.sql(
            """
            insert into secondment_step
              (subdistrict, secondment, id, at, act, post, by_place, station, words)
            values (:subdistrict, :id, uuidv7(), :at, :act, :post, :by, :station, :words)
            """)
        .params(StationStore.key(id))
        .param("at", utc(at))
        .param("act", act.name())
        .param("post", by == null ? null : by.post())
        .param("by", by == null ? null : by.place().value())
        .param("station", station)
        .param("words", words)
        .update();
  }

  List<Line> of(TeamKey id) {
    return jdbc.sql(
            """
            select * from secondment_step where subdistrict = :subdistrict and secondment = :id
            order by at, id
            """)
        .params(StationStore.key(id))
        .query((row, _) -> {
          var by = row.getObject("by_place", Long.class);
          return new Line(
              instant(row, "at"),
              SecondmentAct.valueOf(row.getString("act")),
              row.getObject("post", UUID.class),
              by == null ? null : new PlaceCode(by),
              row.getObject("station", Long.class),
              row.getString("words"));
        })
        .list();
  }

  /** A duty somebody has been given. */
  record Duty(
      int number,
      String title,
      String words,
      @Nullable Instant due,
      Instant givenAt,
      @Nullable Instant doneAt) {}

  void give(TeamKey id, String title, String words, @Nullable Instant due, Instant now) {
    jdbc.sql(
            """
            insert into secondment_duty (subdistrict, secondment, number, title, words, due, given_at)
            select :subdistrict, :id, count(*) + 1, :title, :words, :due, :now
            from secondment_duty where subdistrict = :subdistrict and secondment = :id
            """)
        .params(StationStore.key(id))
        .param("title", title)
        .param("words", words)
        .param("due", utcOrNull(due))
        .param("now", utc(now))
        .update();
  }

  boolean finish(TeamKey id, int number, Instant now) {
    return jdbc.sql(
                """
                update secondment_duty set done_at = :now
                where subdistrict = :subdistrict and secondment = :id and number = :number
                  and done_at is null
                """)
            .params(StationStore.key(id))
            .param("number", number)
            .param("now", utc(now))
            .update()
        > 0;
  }

  List<Duty> duties(TeamKey id) {
    return jdbc.sql(
            """
            select * from secondment_duty where subdistrict = :subdistrict and secondment = :id
            order by done_at is not null, number
            """)
        .params(StationStore.key(id))
        .query((row, _) ->
            new Duty(
                row.getInt("number"),
                row.getString("title"),
                row.getString("words"),
                instantOrNull(row, "due"),
                instant(row, "given_at"),
                instantOrNull(row, "done_at")))
        .list();
  }
}
