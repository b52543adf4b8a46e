package org.linli.command.activations;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.command.activations.ActivationState.Responding;
import org.linli.command.activations.ActivationState.Reviewed;
import org.linli.command.activations.ActivationState.Terminated;
import org.linli.command.plans.ResponseLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL for activations and where they are. */
@Repository
class ActivationStore {

  private static final String COLUMNS =
      """
      select a.*, array(select place from activation_area where activation = a.id order by since, place)
                  as places
      from activation a
      """;

  /** Those that reach a place or lie in it. */
  private static final String TOUCHING =
      """
      exists (select from activation_area p
              where p.activation = a.id
                and (p.place = any(:around) or p.place_first >= :from and p.place_first < :beyond))
      """;

  private final JdbcClient jdbc;

  ActivationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Nobody else declares or changes one before the end of this transaction, and no place ends: a
   * reorganisation waits for the table.
   */
  void holdStill() {
    jdbc.sql("lock table activation in row exclusive mode").update();
    jdbc.sql("select pg_advisory_xact_lock(hashtext('activations'))").query(_ -> {});
  }

  void add(Activation it) {
    jdbc.sql(
            """
            insert into activation
              (id, plan_key, plan_area, plan_version, name, english_name, exercise, matter, level,
               by_place, post, authority, basis, notice, started_at, expected_end, state)
            values (:id, :plan, :area, :version, :name, :englishName, :exercise, :matter, :level,
                    :by, :post, :authority, :basis, :notice, :now, :until, 'RESPONDING')
            """)
        .param("id", it.id())
        .param("plan", it.plan().key())
        .param("area", it.plan().area().value())
        .param("version", it.plan().number())
        .param("name", it.name())
        .param("englishName", it.englishName())
        .param("exercise", it.exercise())
        .param("matter", it.matter())
        .param("level", it.level().name())
        .param("by", it.by().place().value())
        .param("post", it.by().post())
        .param("authority", it.ground().authority())
        .param("basis", it.ground().basis())
        .param("notice", it.ground().notice())
        .param("now", utc(it.startedAt()))
        .param("until", utc(it.until()))
        .update();
    cover(it.id(), it.places(), it.startedAt());
  }

  void cover(UUID id, Collection<PlaceCode> places, Instant now) {
    jdbc.sql(
            """
            insert into activation_area (activation, place, place_first, since)
            select :id, p.place, p.first, :now
            from unnest(:places::bigint[], :firsts::bigint[]) as p (place, first)
            """)
        .param("id", id)
        .param("now", utc(now))
        .param("places", places.stream().map(PlaceCode::value).toArray(Long[]::new))
        .param("firsts", places.stream().map(it -> it.first(Level.GRID)).toArray(Long[]::new))
        .update();
  }

  void save(Activation it) {
    jdbc.sql(
            """
            update activation
            set level = :level, expected_end = :until, state = :state, ended_at = :ended,
                ended_words = :words, lessons = :lessons
            where id = :id
            """)
        .param("id", it.id())
        .param("level", it.level().name())
        .param("until", utc(it.until()))
        .param("state", it.state().name().name())
        .param("ended", utcOrNull(it.state().endedAt()))
        .param("words", it.state().endedWords())
        .param("lessons", it.state().learnt())
        .update();
  }

  /** As if it had been declared earlier, with its parts, steps and injects; stations stay. */
  void moveBack(UUID id, Duration before) {
    var back = "- make_interval(secs => :seconds)";
    for (var statement :
        List.of(
            """
            update activation set started_at = started_at %1$s, expected_end = expected_end %1$s,
                ended_at = ended_at %1$s
            where id = :id
            """,
            "update activation_area set since = since %1$s where activation = :id",
            """
            update activation_part set since = since %1$s, ended_at = ended_at %1$s
            where activation = :id
            """,
            "update activation_step set at = at %1$s, until = until %1$s where activation = :id",
            """
            update activation_matter set since = since %1$s, until = until %1$s
            where activation = :id
            """,
            """
            update exercise_inject set due = due %1$s, answered_at = answered_at %1$s
            where activation = :id
            """,
            """
            update command_unit set opened_at = opened_at %1$s, closed_at = closed_at %1$s
            where activation = :id
            """)) {
      jdbc.sql(statement.formatted(back))
          .param("id", id)
          .param("seconds", before.toSeconds())
          .update();
    }
  }

  Optional<Activation> find(UUID id) {
    return jdbc.sql(COLUMNS + "where a.id = :id")
        .param("id", id)
        .query(ActivationStore::activation)
        .optional();
  }

  /** The same, and nobody else changes it before the end of this transaction. */
  Optional<Activation> hold(UUID id) {
    jdbc.sql("select 1 from activation where id = :id for update").param("id", id).query(_ -> {});
    return find(id);
  }

  /** All that respond and reach a place or lie in it, the strongest first. */
  List<Activation> responding(PlaceCode at) {
    return touching(
            COLUMNS
                + "where a.state = 'RESPONDING' and "
                + TOUCHING
                + " order by a.exercise, array_position(array['I','II','III','IV'], a.level), a.started_at",
            at)
        .query(ActivationStore::activation)
        .list();
  }

  Page<Activation> list(PlaceCode at, boolean responding, Page.Ask ask) {
    var which = "where " + TOUCHING + (responding ? " and a.state = 'RESPONDING'" : "");
    var total =
        touching("select count(*) from activation a " + which, at).query(Long.class).single();
    var items =
        touching(
                COLUMNS
                    + which
                    + " order by (a.state = 'RESPONDING') desc, a.started_at desc, a.id limit :size offset :offset",
                at)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(ActivationStore::activation)
            .list();
    return ask.of(total, items);
  }

  private JdbcClient.StatementSpec touching(String sql, PlaceCode at) {
    return jdbc.sql(sql)
        .param("around", at.around().toArray(Long[]::new))
        .param("from", at.first(Level.GRID))
        .param("beyond", at.beyond(Level.GRID));
  }

  private static Activation activation(ResultSet row, int number) throws SQLException {
    var places = new ArrayList<PlaceCode>();
    Arrays.stream((Long[]) row.getArray("places").getArray())
        .forEach(it -> places.add(new PlaceCode(it)));
    return new Activation(
        row.getObject("id", UUID.class),
        new Activation.Version(
            row.getString("plan_key"),
            new PlaceCode(row.getLong("plan_area")),
            row.getInt("plan_version")),
        row.getString("name"),
        row.getString("english_name"),
        row.getBoolean("exercise"),
        row.getString("matter"),
        ResponseLevel.valueOf(row.getString("level")),
        places,
        new Activation.Declared(
            new PlaceCode(row.getLong("by_place")), row.getObject("post", UUID.class)),
        new Ground(row.getString("authority"), row.getString("basis"), row.getString("notice"), ""),
        instant(row, "started_at"),
        instant(row, "expected_end"),
        state(row));
  }

  private static ActivationState state(ResultSet row) throws SQLException {
    var name = ActivationState.Name.valueOf(row.getString("state"));
    var at = instantOrNull(row, "ended_at");
    return switch (name) {
      case RESPONDING -> new Responding();
      case TERMINATED ->
          new Terminated(
              Objects.requireNonNull(at), Objects.requireNonNull(row.getString("ended_words")));
      case REVIEWED ->
          new Reviewed(
              Objects.requireNonNull(at),
              Objects.requireNonNull(row.getString("ended_words")),
              Objects.requireNonNull(row.getString("lessons")));
    };
  }
}
