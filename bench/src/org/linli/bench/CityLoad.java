package org.linli.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.linli.base.PlaceCode;
import org.linli.demo.DemoDistrict;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How fast a city's buildings, households and residents are invented and entered, against raw COPY
 * of the very same rows into twins of the tables with the same columns, indexes and checks. The
 * twins take every tenth subdistrict, so their indexes are small: that is kind to COPY, not to us.
 */
final class CityLoad {

  private static final List<String> TABLES =
      List.of("building", "entrance", "dwelling", "household", "resident");

  private static final int EVERY = 10;
  private static final int MEGABYTE = 1 << 20;

  private final Bench bench;
  private final JdbcTemplate jdbc;

  CityLoad(Bench bench) {
    this.bench = bench;
    this.jdbc = bench.bean(JdbcTemplate.class);
  }

  /** Answers the rate of our loading divided by that of COPY, in rows a second. */
  double run(PlaceCode where) throws SQLException, IOException {
    var start = System.nanoTime();
    DemoDistrict.fill(bench.context(), where);
    var seconds = (System.nanoTime() - start) / 1e9;
    var rows = TABLES.stream().mapToLong(it -> count("select count(*) from " + it)).sum();
    var copied = copy();
    System.out.printf(
        Locale.ROOT,
        "loaded   %,d rows in %,.0f s (%,.0f rows/s), places included   raw COPY of %,d of them %,.0f rows/s   %.2f×%n",
        rows,
        seconds,
        rows / seconds,
        copied.rows(),
        copied.rate(),
        rows / seconds / copied.rate());
    return rows / seconds / copied.rate();
  }

  private record Copied(long rows, double seconds) {
    double rate() {
      return rows / seconds;
    }
  }

  private Copied copy() throws SQLException, IOException {
    var every =
        jdbc.queryForList("select distinct subdistrict from household order by 1", Long.class);
    var rows = 0L;
    var seconds = 0.0;
    try (var connection = DriverManager.getConnection(bench.url())) {
      for (var table : TABLES) {
        execute(connection, "create table twin_%1$s (like %1$s including all)".formatted(table));
      }
      for (var i = 0; i < every.size(); i += EVERY) {
        for (var table : TABLES) {
          var copied = copy(connection, table, every.get(i));
          rows += copied.rows();
          seconds += copied.seconds();
        }
      }
      for (var table : TABLES) execute(connection, "drop table twin_" + table);
    }
    return new Copied(rows, seconds);
  }

  /** Reading the rows out is not counted. */
  private static Copied copy(Connection connection, String table, long subdistrict)
      throws SQLException, IOException {
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    var out = new ByteArrayOutputStream(16 * MEGABYTE);
    copies.copyOut(
        "copy (select * from %s where subdistrict = %d) to stdout".formatted(table, subdistrict),
        out);
    var rows = out.toByteArray();
    var start = System.nanoTime();
    var kept =
        copies.copyIn(
            "copy twin_" + table + " from stdin", new ByteArrayInputStream(rows), MEGABYTE);
    return new Copied(kept, (System.nanoTime() - start) / 1e9);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long count(String sql) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
  }
}
