package org.linli.bench;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.linli.facts.Period;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One report a request over HTTP (signed link, validated, durable, counted) by 64 keep-alive
 * clients, against single-row INSERTs by 64 connections into the same table with the same
 * durability, in turns in one run. Both clients are this program's own threads.
 */
public final class IntakeBench {

  private static final int CLIENTS = 64;
  private static final int ROUNDS = 5;

  /** The compiler of the virtual machine needs this long; a server runs for months. */
  private static final int WARM_UP_ROUNDS = 8;

  private static final int SECONDS = 6;

  private final Bench bench;
  private final JdbcTemplate jdbc;
  private final ReportRequests requests;
  private final AtomicInteger next = new AtomicInteger();

  private IntakeBench(Bench bench) {
    this.bench = bench;
    this.jdbc = bench.bean(JdbcTemplate.class);
    this.requests = new ReportRequests(bench);
  }

  /** What one stretch of work did: how many in how long, each one's time, and what failed. */
  private record Stretch(int done, double seconds, long[] nanos, int errors, double cpuMicros) {

    double rate() {
      return done / seconds;
    }
  }

  public static void main(String[] arguments) throws Exception {
    try (var bench = Bench.start()) {
      if (arguments.length > 0 && arguments[0].equals("batch")) {
        BatchBench.run(bench);
      } else {
        new IntakeBench(bench).run();
      }
    }
  }

  private void run() throws Exception {
    requests.prepare();
    var http = new ArrayList<Stretch>();
    var inserts = new ArrayList<Stretch>();
    for (var round = 1 - WARM_UP_ROUNDS; round <= ROUNDS; round++) {
      var insert = stretch(this::insertFor);
      var posted = stretch(this::postFor);
      if (round < 1) continue; // warms up
      inserts.add(insert);
      http.add(posted);
      System.out.printf(
          Locale.ROOT,
          "round %d   HTTP %,8.0f/s (%.0f µs cpu)   single INSERT %,8.0f/s (%.0f µs cpu)   %.2f×%n",
          round,
          posted.rate(),
          posted.cpuMicros(),
          insert.rate(),
          insert.cpuMicros(),
          posted.rate() / insert.rate());
    }
    verify();
    tell(http, inserts);
  }

  private static void tell(List<Stretch> http, List<Stretch> inserts) {
    var times = http.stream().flatMapToLong(it -> Arrays.stream(it.nanos())).sorted().toArray();
    var p50 = Within.millis(times, 0.5);
    var p99 = Within.millis(times, 0.99);
    var rps = Median.of(http.stream().mapToDouble(Stretch::rate).toArray());
    var insertRps = Median.of(inserts.stream().mapToDouble(Stretch::rate).toArray());
    var ratio =
        Median.of(
            IntStream.range(0, http.size())
                .mapToDouble(i -> http.get(i).rate() / inserts.get(i).rate())
                .toArray());
    var errors = http.stream().mapToInt(Stretch::errors).sum();
    System.out.printf(
        Locale.ROOT,
        "{\"http_rps\":%.0f,\"insert_rps\":%.0f,\"http_vs_insert\":%.2f,\"p50_ms\":%.1f,\"p99_ms\":%.1f,\"errors\":%d}%n",
        rps,
        insertRps,
        ratio,
        p50,
        p99,
        errors);
  }

  /** Every acknowledged report is a row, and the counters say exactly how many there are. */
  private void verify() {
    var counted =
        jdbc.queryForObject("select sum(reported_households) from coverage", Integer.class);
    var rows =
        jdbc.queryForObject(
            "select count(*) from health_report where slot in (1, 2) and revision = 1 and channel = 1 and household < 1000000000",
            Integer.class);
    if (!java.util.Objects.equals(counted, rows)) {
      throw new IllegalStateException("Counted " + counted + ", but there are " + rows);
    }
  }

  private interface Worker {
    List<Long> work(long until, AtomicInteger errors) throws IOException, SQLException;
  }

  private static Stretch stretch(Worker worker) throws InterruptedException, ExecutionException {
    var errors = new AtomicInteger();
    var cpu = cpuNanos();
    var start = System.nanoTime();
    var until = start + SECONDS * 1_000_000_000L;
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      Callable<List<Long>> task = () -> worker.work(until, errors);
      var all = new ArrayList<Long>();
      for (var done : threads.invokeAll(java.util.Collections.nCopies(CLIENTS, task))) {
        all.addAll(done.get());
      }
      var seconds = (System.nanoTime() - start) / 1e9;
      return new Stretch(
          all.size(),
          seconds,
          all.stream().mapToLong(Long::longValue).toArray(),
          errors.get(),
          (cpuNanos() - cpu) / 1e3 / all.size());
    }
  }

  /** Processor time of this process: the clients and, for HTTP, the server; not the database. */
  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean)
            java.lang.management.ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private List<Long> insertFor(long until, AtomicInteger errors) throws SQLException {
    var times = new ArrayList<Long>();
    try (var connection = DriverManager.getConnection(bench.url());
        var row =
            connection.prepareStatement(
                """
                insert into health_report
                  (subdistrict, day, slot, household, revision, id, grid, received_at, channel,
                   post, residents, tenths)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::bigint[], ?::smallint[])
                """)) {
      var period = Period.at(java.time.Instant.now());
      while (System.nanoTime() < until) {
        var start = System.nanoTime();
        var number = next.incrementAndGet();
        var subdistrict = ReportRequests.subdistrict(number % ReportRequests.SUBDISTRICTS).value();
        row.setLong(1, subdistrict);
        row.setObject(2, period.day());
        row.setInt(3, period.slot().number());
        row.setLong(4, 1_000_000_000L + number);
        row.setInt(5, 1);
        row.setObject(6, UUID.randomUUID());
        row.setLong(7, subdistrict * 1_000_000 + 1001);
        row.setObject(8, OffsetDateTime.now());
        row.setInt(9, 1);
        row.setObject(10, null, java.sql.Types.OTHER);
        row.setString(11, "{" + number + "," + (number + 1) + "}");
        row.setString(12, "{365,366}");
        row.executeUpdate();
        times.add(System.nanoTime() - start);
      }
    }
    return times;
  }

  private final AtomicInteger nextRequest = new AtomicInteger();

  private List<Long> postFor(long until, AtomicInteger errors) throws IOException {
    var times = new ArrayList<Long>();
    try (var wire = new Wire(bench.port())) {
      while (System.nanoTime() < until) {
        var at = nextRequest.getAndIncrement();
        if (at >= requests.size()) throw new IllegalStateException("All households have reported");
        var start = System.nanoTime();
        if (wire.send(requests.get(at)) != 201) errors.incrementAndGet();
        times.add(System.nanoTime() - start);
      }
    }
    return times;
  }
}
