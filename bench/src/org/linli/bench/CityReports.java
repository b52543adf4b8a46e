package org.linli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.linli.facts.Period;
import org.linli.people.HouseholdId;
import org.linli.people.Links;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The households of a city that have not reported yet, in no order, each of which reports once,
 * over HTTP, at the moment it is due: who comes late because others are slow has waited all that
 * time.
 */
final class CityReports {

  private static final double SECOND = 1e9;
  private static final int PLATFORM_THREADS = 1_000;

  private final int port;
  private final Links links;
  private final Period period;
  private final long[] subdistricts;
  private final long[] households;
  private final long[] one;
  private final long[] other;
  private final int[] order;
  private final int reportedBefore;
  private int used;

  /** When the n-th report was acknowledged, counted from 1; 0 as long as it was not. */
  private final long[] acknowledgedAt;

  private final AtomicInteger acknowledged = new AtomicInteger();

  private volatile boolean stopped;

  CityReports(Bench bench, int port, Period period) {
    this.port = port;
    this.period = period;
    this.links = bench.bean(Links.class);
    var jdbc = bench.bean(JdbcTemplate.class);
    var size = count(jdbc, "select count(*) from household where ended_at is null");
    reportedBefore = counted(jdbc);
    subdistricts = new long[size];
    households = new long[size];
    one = new long[size];
    other = new long[size];
    acknowledgedAt = new long[size + 1];
    var at = new AtomicInteger();
    var reading = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
    reading.setFetchSize(50_000);
    bench
        .bean(org.springframework.transaction.support.TransactionTemplate.class)
        .executeWithoutResult(_ ->
            reading.query(
                """
                select subdistrict, household, min(id) as one, max(id) as other from resident r
                where whereabouts = 'HERE'
                  and not exists (select from health_report h
                                   where h.subdistrict = r.subdistrict and h.day = ? and h.slot = ?
                                     and h.household = r.household)
                group by 1, 2
                """,
                row -> {
                  var i = at.getAndIncrement();
                  if (i >= size) return;
                  subdistricts[i] = row.getLong("subdistrict");
                  households[i] = row.getLong("household");
                  one[i] = row.getLong("one");
                  other[i] = row.getLong("other");
                },
                period.day(),
                period.slot().number()));
    var shuffled = new Integer[Math.min(size, at.get())];
    Arrays.setAll(shuffled, i -> i);
    Collections.shuffle(Arrays.asList(shuffled), new Random(1));
    order = Arrays.stream(shuffled).mapToInt(Integer::intValue).toArray();
  }

  private int counted(JdbcTemplate jdbc) {
    return count(
        jdbc,
        "select coalesce(sum(reported_households), 0) from coverage where day = ? and slot = ?",
        period.day(),
        period.slot().number());
  }

  private static int count(JdbcTemplate jdbc, String sql, Object... parameters) {
    Integer count = jdbc.queryForObject(sql, Integer.class, parameters);
    return count == null ? 0 : count;
  }

  /** How many had reported in the period before any of these did. */
  int reportedBefore() {
    return reportedBefore;
  }

  int left() {
    return order.length - used;
  }

  /** Nothing more is sent; what is on its way is answered still. */
  void stop() {
    stopped = true;
  }

  int acknowledged() {
    return acknowledged.get();
  }

  /** Nanoseconds of the clock at which so many had been acknowledged; 0 if they have not been. */
  long acknowledgedAt(int many) {
    return many < acknowledgedAt.length ? acknowledgedAt[many] : 0;
  }

  /**
   * What a stretch did.
   *
   * @param nanos from when each was due to when its answer was there, in order of size
   * @param minutes the milliseconds 99 % of those due in each minute were answered within; none
   *     where no rate was wanted
   * @param taken were acknowledged (201)
   * @param refused were told to come again (503)
   * @param errors everything else
   */
  record Stretch(
      double seconds, long[] nanos, List<Double> minutes, int taken, int refused, int errors) {

    double rate() {
      return taken / seconds;
    }

    double millis(double share) {
      return Within.millis(nanos, share);
    }
  }

  /**
   * The next households report, so many a second, over so many connections.
   *
   * @param rate a second; 0 for as fast as they are answered
   */
  Stretch run(int reports, int rate, int clients) throws Exception {
    if (reports > left()) throw new IllegalStateException("All households have reported");
    var from = used;
    used += reports;
    var next = new AtomicInteger();
    var nanos = new long[reports];
    var taken = new AtomicInteger();
    var refused = new AtomicInteger();
    var errors = new AtomicInteger();
    var start = System.nanoTime();
    Callable<Void> client =
        () -> {
          var wire = new Wire(port);
          for (var i = next.getAndIncrement();
              i < reports && !stopped;
              i = next.getAndIncrement()) {
            var request = request(order[from + i]);
            var due = rate == 0 ? System.nanoTime() : Due.await(start, i, rate);
            int status;
            try {
              status = wire.send(request);
            } catch (IOException broken) {
              status = 0;
            }
            var now = System.nanoTime();
            nanos[i] = now - due;
            switch (status) {
              case 201 -> {
                acknowledgedAt[acknowledged.incrementAndGet()] = now;
                taken.incrementAndGet();
              }
              case 503 -> refused.incrementAndGet();
              default -> errors.incrementAndGet();
            }
            // Whoever is told to come again is hung up on as well.
            if (status == 0 || status == 503) {
              wire.close();
              wire = new Wire(port);
            }
          }
          wire.close();
          return null;
        };
    try (var threads =
        clients > PLATFORM_THREADS
            ? Executors.newVirtualThreadPerTaskExecutor()
            : Executors.newFixedThreadPool(clients)) {
      for (var it : threads.invokeAll(Collections.nCopies(clients, client))) it.get();
    }
    var seconds = (System.nanoTime() - start) / SECOND;
    var minutes = rate == 0 ? List.<Double>of() : minutes(nanos, rate * 60);
    var times = inOrder(nanos, 0, nanos.length);
    return new Stretch(seconds, times, minutes, taken.get(), refused.get(), errors.get());
  }

  private static List<Double> minutes(long[] nanos, int each) {
    return IntStream.range(0, nanos.length / each)
        .mapToObj(it -> inOrder(nanos, it * each, (it + 1) * each))
        .filter(it -> it.length > 0)
        .map(it -> Within.millis(it, 0.99))
        .toList();
  }

  /** Those that were answered, the quickest first. */
  private static long[] inOrder(long[] nanos, int from, int to) {
    return Arrays.stream(nanos, from, to).filter(it -> it > 0).sorted().toArray();
  }

  private byte[] request(int at) {
    var readings = one[at] == other[at] ? List.of(one[at]) : List.of(one[at], other[at]);
    var body = new StringBuilder(200);
    body.append("{\"id\":\"").append(new UUID(random(), random()));
    body.append("\",\"day\":\"").append(period.day());
    body.append("\",\"slot\":\"").append(period.slot()).append("\",\"readings\":[");
    for (var it : readings) {
      if (body.charAt(body.length() - 1) == '}') body.append(',');
      body.append("{\"resident\":\"").append(it).append("\",\"celsius\":36.5}");
    }
    body.append("]}");
    var token = links.write(new Links.Link(new HouseholdId(subdistricts[at], households[at]), 1));
    var head =
        "POST /api/home/"
            + token
            + "/reports HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ";
    return (head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
  }

  /** Quick, for identifiers that only have to differ. */
  private static long random() {
    return java.util.concurrent.ThreadLocalRandom.current().nextLong();
  }
}
