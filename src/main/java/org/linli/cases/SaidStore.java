package org.linli.cases;

import static org.linli.base.Moments.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that tells what cases say, since a moment in the life of the database. */
@Repository
class SaidStore {

  /** Nothing of anybody's health is found by words. */
  private static final String SINCE =
      "where source <> 'READING' and said_in >= cast(? as xid8) and said_in < pg_snapshot_xmax(pg_current_snapshot()) ";

  private static final String SAID =
      "select subdistrict, id, place, address, words, reported_at, said_in::text from case_file ";

  /** Rows that are fetched at once of what may be millions. */
  private static final int SOME = 5_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate streams;

  SaidStore(JdbcClient jdbc, DataSource database) {
    this.jdbc = jdbc;
    this.streams = new JdbcTemplate(database);
    streams.setFetchSize(SOME);
  }

  /** Which database this is: an index of another one is of no use. */
  String database() {
    return jdbc.sql(
            """
            select (select system_identifier from pg_control_system())
                   || '/' || (select oid from pg_database where datname = current_database())
            """)
        .query(String.class)
        .single();
  }

  /**
   * A moment: all transactions below it have ended, whatever they said can be read. What is said by
   * any other is said in one that is not below it.
   */
  String moment() {
    return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
        .query(String.class)
        .single();
  }

  /**
   * Is this a moment the database has not come to yet? Then it was put back to an earlier state.
   */
  boolean isToCome(String moment) {
    return jdbc.sql("select cast(:moment as xid8) > pg_snapshot_xmax(pg_current_snapshot())")
        .param("moment", moment)
        .query(Boolean.class)
        .single();
  }

  /**
   * @param in the transaction in which it was said
   */
  record Line(CaseIndex.Said said, String in) {}

  /** What was said since a moment, so much of it, in no order. */
  List<Line> since(String moment, int most) {
    return jdbc.sql(SAID + SINCE + "limit ?")
        .param(moment)
        .param(most)
        .query((row, _) -> line(row))
        .list();
  }

  /** All of it; within a transaction that only reads, so that it comes little by little. */
  void since(String moment, Consumer<Line> each) {
    streams.query(
        SAID + SINCE,
        row -> {
          each.accept(line(row));
        },
        moment);
  }

  /** Everything, the newest first; within a transaction that only reads. */
  void all(Consumer<Line> each) {
    streams.query(
        SAID + "where source <> 'READING' order by reported_at desc, id desc",
        row -> {
          each.accept(line(row));
        });
  }

  private static Line line(ResultSet row) throws SQLException {
    var said =
        new CaseIndex.Said(
            CaseRow.id(row),
            new PlaceCode(row.getLong("place")),
            row.getString("address"),
            row.getString("words"),
            instant(row, "reported_at"));
    return new Line(said, row.getString("said_in"));
  }
}
