package org.linli.command.activations;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.linli.command.plans.ResponseLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL for time lines. */
@Repository
class LineStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  LineStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(UUID activation, Line it) {
    jdbc.sql(
            """
            insert into activation_step
              (activation, number, at, act, level, until, authority, basis, notice, words, post, numbers)
            select :activation, coalesce(max(number), 0) + 1, :at, :act, :level, :until, :authority,
                   :basis, :notice, :words, :post, :numbers::jsonb
            from activation_step where activation = :activation
            """)
        .param("activation", activation)
        .param("at", utc(it.at()))
        .param("act", it.act().name())
        .param("level", it.level().name())
        .param("until", utcOrNull(it.until()))
        .param("authority", it.ground().authority())
        .param("basis", it.ground().basis())
        .param("notice", it.ground().notice())
        .param("words", it.ground().words())
        .param("post", it.post())
        .param("numbers", json.writeValueAsString(it.numbers()))
        .update();
  }

  List<Line> of(UUID activation) {
    return jdbc.sql("select * from activation_step where activation = :activation order by number")
        .param("activation", activation)
        .query(this::line)
        .list();
  }

  private Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        instant(row, "at"),
        Line.Act.valueOf(row.getString("act")),
        ResponseLevel.valueOf(row.getString("level")),
        instantOrNull(row, "until"),
        new Ground(
            row.getString("authority"),
            row.getString("basis"),
            row.getString("notice"),
            row.getString("words")),
        row.getObject("post", UUID.class),
        json.readValue(row.getString("numbers"), new TypeReference<>() {}));
  }
}
