package org.linli.law.measures;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.places.CopyRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about what was done with measures; lines are only ever added. */
@Repository
class MeasureLogStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate connections;

  MeasureLogStore(JdbcClient jdbc, JdbcTemplate connections) {
    this.jdbc = jdbc;
    this.connections = connections;
  }

  /** One line; {@code user} is missing where the clock or the law did it. */
  record Line(
      Instant at,
      MeasureStep.Act act,
      @Nullable String user,
      String words,
      PlaceCode place,
      Instant until,
      @Nullable String notice) {}

  void add(Measure after, MeasureStep.Act act, @Nullable Caller by, String words, Instant at) {
    var notice = after.state().noticeOrNull();
    jdbc.sql(
            """
            insert into measure_step
              (measure, number, at, act, account, post, user_name, basis, words, place, until_at, notice)
            select :measure, count(*) + 1, :at, :act, :account, :post, :user, :basis, :words, :place,
                   :until, :notice
            from measure_step where measure = :measure
            """)
        .param("measure", after.id())
        .param("at", utc(at))
        .param("act", act.name())
        .param("account", by == null ? null : by.account(), Types.OTHER)
        .param("post", by == null ? null : by.post(), Types.OTHER)
        .param("user", by == null ? null : by.user())
        .param("basis", after.basis())
        .param("words", words)
        .param("place", after.place().value())
        .param("until", utc(after.until()))
        .param("notice", notice == null ? null : notice.number())
        .update();
  }

  /** The first lines of many new ones: each of these acts, at once. */
  void begin(List<Measure> measures, Caller by, List<MeasureStep.Act> acts) {
    connections.execute(
        CopyRows.of(
            """
            copy measure_step (measure, number, at, act, account, post, user_name, basis, words, place, until_at, notice)
            from stdin
            """,
            copy -> {
              for (var it : measures) {
                var notice = it.state().noticeOrNull();
                for (var number = 0; number < acts.size(); number++) {
                  copy.add(
                      it.id(),
                      number + 1,
                      it.drafted().at(),
                      acts.get(number),
                      by.account(),
                      by.post(),
                      by.user(),
                      it.basis(),
                      "",
                      it.place(),
                      it.until(),
                      notice == null ? null : notice.number());
                }
              }
            }));
  }

  List<Line> of(UUID measure) {
    return jdbc.sql("select * from measure_step where measure = :measure order by number")
        .param("measure", measure)
        .query(MeasureLogStore::line)
        .list();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        instant(row, "at"),
        MeasureStep.Act.valueOf(row.getString("act")),
        row.getString("user_name"),
        row.getString("words"),
        new PlaceCode(row.getLong("place")),
        instant(row, "until_at"),
        row.getString("notice"));
  }
}
