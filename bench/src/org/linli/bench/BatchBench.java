package org.linli.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.facts.Parcels;
import org.linli.people.ResidentId;
import org.linli.sweeps.Periods;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Readings brought as one NDJSON body, against raw COPY of the very rows that came of it into the
 * same table with the same index, in turns in one run. Each body has new people, in no order, and
 * for every person another household than the line before.
 */
final class BatchBench {

  private static final int ROWS = 60_000;
  private static final int ROUNDS = 6;
  private static final int WARM_UP_ROUNDS = 5;
  private static final long COPIES = 1_000_000_000L;
  private static final String COLUMNS =
      "subdistrict, day, slot, household, revision, id, grid, received_at, channel, post, residents, tenths, parties, measured_place, measured_at";

  private final Bench bench;
  private final JdbcTemplate jdbc;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String cookie;

  private BatchBench(Bench bench) throws IOException, InterruptedException {
    this.bench = bench;
    this.jdbc = bench.bean(JdbcTemplate.class);
    this.cookie = signIn();
  }

  /** Answers the ratio; prints it with what it was made of. */
  static double run(Bench bench) throws Exception {
    var requests = new ReportRequests(bench);
    requests.prepare();
    return new BatchBench(bench).run();
  }

  private double run() throws Exception {
    var people = people();
    var batch = new ArrayList<Double>();
    var copy = new ArrayList<Double>();
    var ratios = new ArrayList<Double>();
    for (var round = 1 - WARM_UP_ROUNDS; round <= ROUNDS; round++) {
      var from = (round + WARM_UP_ROUNDS - 1) * ROWS;
      var body = body(people.subList(from, from + ROWS));
      var before = Instant.now();
      var batchSeconds = send(body);
      var copySeconds = copySince(before);
      if (round < 1) continue; // warms up
      batch.add(ROWS / batchSeconds);
      copy.add(ROWS / copySeconds);
      ratios.add(copySeconds / batchSeconds);
      System.out.printf(
          Locale.ROOT,
          "round %d   batch %,8.0f rows/s   raw COPY %,8.0f rows/s   %.2f×%n",
          round,
          ROWS / batchSeconds,
          ROWS / copySeconds,
          copySeconds / batchSeconds);
    }
    verify();
    System.out.printf(
        Locale.ROOT,
        "{\"batch_rows_s\":%.0f,\"copy_rows_s\":%.0f,\"batch_vs_copy\":%.2f,\"parcel\":%d}%n",
        Median.of(batch),
        Median.of(copy),
        Median.of(ratios),
        Parcels.ROWS);
    return Median.of(ratios);
  }

  private String signIn() throws IOException, InterruptedException {
    var place = new PlaceCode(990101L);
    jdbc.update(
        "insert into place (code, level, code_from, name, source, changed_at) values (?, 6, ?, 'x', 'bench', now()) on conflict do nothing",
        place.value(),
        place.first(org.linli.base.Level.GRID));
    return SignIn.cookie(bench.port(), SignIn.somebody(bench, Role.COMMUNITY_SECRETARY, place));
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + bench.port() + path);
  }

  private List<ResidentId> people() {
    var people =
        new ArrayList<>(
            jdbc.query(
                "select subdistrict, id from resident",
                (row, _) -> new ResidentId(row.getLong(1), row.getLong(2))));
    Collections.shuffle(people, new Random(3));
    return people;
  }

  private byte[] body(List<ResidentId> people) {
    var period = bench.bean(Periods.class).current().period();
    var body = new StringBuilder(ROWS * 200);
    for (var it : people) {
      body.append("{\"id\":\"")
          .append(UUID.randomUUID())
          .append("\",\"resident\":\"")
          .append(it)
          .append("\",\"day\":\"")
          .append(period.day())
          .append("\",\"slot\":\"")
          .append(period.slot())
          .append("\",\"celsius\":36.5,\"measuredBy\":\"EMPLOYER\"}\n");
    }
    return body.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private double send(byte[] body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address("/api/reports/batch"))
            .header("Content-Type", "application/x-ndjson")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    var start = System.nanoTime();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    var seconds = (System.nanoTime() - start) / 1e9;
    if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
    return seconds;
  }

  /** The rows that have just come, once more, under household numbers that nobody has. */
  private double copySince(Instant before) throws SQLException, IOException {
    try (var connection = DriverManager.getConnection(bench.url())) {
      var copies = connection.unwrap(PGConnection.class).getCopyAPI();
      var rows = new ByteArrayOutputStream(ROWS * 200);
      copies.copyOut(
          "copy (select %s from health_report where received_at >= '%s' and household < %d) to stdout"
              .formatted(COLUMNS.replace("household", "household + " + COPIES), before, COPIES),
          rows);
      var start = System.nanoTime();
      var kept =
          copies.copyIn(
              "copy health_report (" + COLUMNS + ") from stdin",
              new ByteArrayInputStream(rows.toByteArray()),
              1 << 16);
      var seconds = (System.nanoTime() - start) / 1e9;
      if (kept != ROWS) throw new IllegalStateException(kept + " rows");
      return seconds;
    }
  }

  /** Every row of every body is there once, and counted once. */
  private void verify() {
    var rows =
        jdbc.queryForObject(
            "select count(*) from health_report where household < " + COPIES, Integer.class);
    var counted = jdbc.queryForObject("select sum(via_batch) from coverage", Integer.class);
    var measured = jdbc.queryForObject("select sum(measured_persons) from coverage", Integer.class);
    var expected = ROWS * (ROUNDS + WARM_UP_ROUNDS);
    for (var it : Arrays.asList(rows, counted, measured)) {
      if (it == null || it != expected) {
        throw new IllegalStateException(rows + " rows, " + counted + ", " + measured);
      }
    }
  }
}
