package org.linli.orders;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the stories of orders and tasks. */
@Repository
class OrderLogStore {

  private final JdbcClient jdbc;

  OrderLogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One line of a story.
   *
   * @param place whose task it is about; null where it is about the order as a whole
   * @param post who did it; null where the program did
   * @param about the order that took its place
   * @param formerly the place it was of, where that has become one with another
   */
  record Line(
      Instant at,
      OrderAct act,
      @Nullable PlaceCode place,
      @Nullable UUID post,
      String words,
      @Nullable Long amount,
      @Nullable Instant due,
      @Nullable UUID about,
      @Nullable PlaceCode formerly) {}

  void add(
      UUID order,
      Instant at,
      OrderAct act,
      @Nullable UUID post,
      String words,
      @Nullable UUID about) {
    jdbc.sql(
            """
            insert into order_step (order_id, number, at, act, post, words, about)
            select :order, count(*) + 1, :at, :act, :post, :words, :about
            from order_step where order_id = :order
            """)
        .param("order", order)
        .param("at", utc(at))
        .param("act", act.name())
        .param("post", post)
        .param("words", words)
        .param("about", about)
        .update();
  }

  void add(Task it, Line line) {
    add(it, line, null);
  }

  /** Adds a line; {@code id} is the sender's, where it has one. */
  void add(Task it, Line line, @Nullable UUID id) {
    jdbc.sql(
            """
            insert into order_task_step
              (subdistrict, order_id, place, id, at, act, post, words, amount, due, formerly)
            values
              (:subdistrict, :order, :place, coalesce(:id, uuidv7()), :at, :act, :post, :words, :amount, :due,
               :formerly)
            """)
        .param("subdistrict", it.place().subdistrictOrZero())
        .param("order", it.order())
        .param("place", it.place().value())
        .param("id", id, java.sql.Types.OTHER)
        .param("at", utc(line.at()))
        .param("act", line.act().name())
        .param("post", line.post())
        .param("words", line.words())
        .param("amount", line.amount())
        .param("due", utcOrNull(line.due()))
        .param("formerly", line.formerly() == null ? null : line.formerly().value())
        .update();
  }

  /** Was this very step of a task taken before? */
  boolean isTaken(Task it, UUID id) {
    return jdbc.sql(
            """
            select exists (select from order_task_step
                           where subdistrict = :subdistrict and order_id = :order
                             and place = :place and id = :id)
            """)
        .param("subdistrict", it.place().subdistrictOrZero())
        .param("order", it.order())
        .param("place", it.place().value())
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  List<Line> of(UUID order) {
    return jdbc.sql("select * from order_step where order_id = :order order by number")
        .param("order", order)
        .query((row, _) ->
            new Line(
                instant(row, "at"),
                OrderAct.valueOf(row.getString("act")),
                null,
                row.getObject("post", UUID.class),
                row.getString("words"),
                null,
                null,
                row.getObject("about", UUID.class),
                null))
        .list();
  }

  /** The lines of a task itself. */
  List<Line> of(UUID order, PlaceCode place) {
    return lines(
        "s where subdistrict = :subdistrict and order_id = :order and place = :place order by at, id",
        order,
        place);
  }

  /** The newest of what was asked and answered within a place, for the order's own story. */
  List<Line> answers(UUID order, PlaceCode within) {
    return lines(
            """
            s join order_task t using (subdistrict, order_id, place)
            where order_id = :order and t.place_first >= :gridFrom and t.place_first < :gridTo
              and t.level >= :level
              and act in ('REFUSE', 'COUNTER', 'ASK_MEANS', 'GRANT', 'DENY', 'SILENCE', 'DIVIDE')
            order by at desc, id desc limit 100
            """,
            order,
            within)
        .reversed();
  }

  private List<Line> lines(String where, UUID order, PlaceCode place) {
    return jdbc.sql("select s.* from order_task_step " + where)
        .param("subdistrict", place.subdistrictOrZero())
        .param("gridFrom", place.first(Level.GRID))
        .param("gridTo", place.beyond(Level.GRID))
        .param("level", place.level().digits())
        .param("order", order)
        .param("place", place.value())
        .query((row, _) ->
            new Line(
                instant(row, "at"),
                OrderAct.valueOf(row.getString("act")),
                new PlaceCode(row.getLong("place")),
                row.getObject("post", UUID.class),
                row.getString("words"),
                row.getObject("amount", Long.class),
                instantOrNull(row, "due"),
                null,
                formerly(row.getObject("formerly", Long.class))))
        .list();
  }

  private static @Nullable PlaceCode formerly(@Nullable Long code) {
    return code == null ? null : new PlaceCode(code);
  }
}
