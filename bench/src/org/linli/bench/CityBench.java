package org.linli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.facts.Period;
import org.linli.places.Places;
import org.linli.sweeps.Periods;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A whole city at its peak: 3,500 households a second report over HTTP for ten minutes while 200
 * people watch boards. The server is a process of its own with less than a gigabyte of heap; the
 * load generator runs on the same machine. Then faster and faster, until the server refuses; then
 * whether it is well again; then whether weeks of reports make it slower. At the end every counter
 * is compared with the reports.
 */
public final class CityBench {

  private static final int RATE = 3_500;
  private static final int WATCHERS = 200;
  private static final int CLIENTS = 128;
  private static final int CROWD = 6_000;
  private static final int[] FASTER = {4_000, 5_000, 6_000, 7_000};
  private static final int STEP_SECONDS = 10;

  private final Bench bench;
  private final JdbcTemplate jdbc;
  private final PlaceCode where;
  private final int seconds;
  private final Period period;
  private final double batchVsCopy;
  private final double loadVsCopy;

  private CityBench(
      Bench bench, PlaceCode where, int seconds, double batchVsCopy, double loadVsCopy) {
    this.bench = bench;
    this.jdbc = bench.bean(JdbcTemplate.class);
    this.where = where;
    this.seconds = seconds;
    this.batchVsCopy = batchVsCopy;
    this.loadVsCopy = loadVsCopy;
    this.period = bench.bean(Periods.class).recount().period();
  }

  /**
   * {@code [place] [seconds] [folder]}: the city, 600 and a folder of its own where nothing is
   * said. A folder that {@code ./linli demo --city} has filled is not loaded anew.
   */
  public static void main(String[] arguments) throws Exception {
    var where = PlaceCode.of(arguments.length > 0 ? arguments[0] : "4201");
    var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 600;
    var folder = arguments.length > 2 ? Path.of(arguments[2]) : null;
    var batch = folder == null ? batch() : Double.NaN;
    try (var bench = folder == null ? Bench.start() : Bench.on(folder)) {
      var load = folder == null ? new CityLoad(bench).run(where) : Double.NaN;
      new CityBench(bench, where, seconds, batch, load).run();
    }
  }

  private static double batch() throws Exception {
    try (var small = Bench.start()) {
      return BatchBench.run(small);
    }
  }

  private void run() throws Exception {
    jdbc.execute("analyze");
    // What was loaded is on disk before anything is measured.
    jdbc.execute("checkpoint");
    var user = SignIn.somebody(bench, Role.COMMAND, where);
    try (var server = CityServer.start(bench)) {
      var reports = new CityReports(bench, server.port(), period);
      System.out.printf(Locale.ROOT, "%,d households can report%n", reports.left());
      warmUp(reports);
      try (var watchers =
          new CityWatchers(server.port(), SignIn.cookie(server.port(), user), reports)) {
        var peak = peak(reports, watchers);
        var faster = faster(peak.stretch(), reports);
        var days = new CityDays(bench, reports, RATE / 2);
        tell(server, peak, faster, days.slowdown(), days.drop(), DiskAlone.most());
      }
    }
  }

  /**
   * What the peak was like, how long a board took meanwhile and after it, and how far behind the
   * city's own board was.
   */
  private record Peak(
      CityReports.Stretch stretch,
      double coverageMillis,
      double coverageAfterMillis,
      long[] behind) {}

  /** The compiler of the virtual machine needs this; a server runs for months. */
  private static void warmUp(CityReports reports) throws Exception {
    var share = Math.min(100_000, reports.left() / 10);
    var warm = reports.run(share, 0, 64);
    System.out.printf(Locale.ROOT, "warm     %,8.0f/s as fast as answered%n", warm.rate());
  }

  private Peak peak(CityReports reports, CityWatchers watchers) throws Exception {
    var places = boards();
    watchers.watch(places);
    // Boards are opened, and both the virtual machine and the database's memory settle.
    say("settling", RATE, reports.run(Math.min(RATE * 30, reports.left() / 10), RATE, CLIENTS));
    var many = Math.min(RATE * seconds, reports.left() / 2);
    var looks = new ArrayList<Long>();
    CityReports.Stretch peak;
    watchers.begin();
    try (var beside = Executors.newSingleThreadScheduledExecutor()) {
      var random = new Random(5);
      var _ =
          beside.scheduleAtFixedRate(
              () -> look(watchers, places.get(random.nextInt(places.size())), looks),
              200,
              200,
              TimeUnit.MILLISECONDS);
      peak = reports.run(many, RATE, CLIENTS);
      beside.shutdownNow();
    }
    say("peak", RATE, peak);
    System.out.println("99 % within, in ms, minute by minute: " + minutes(peak));
    var behind = watchers.behind();
    var meanwhile = Within.millis(looks, 0.99);
    looks.clear();
    for (var i = 0; i < 1_000; i++) look(watchers, places.get(i % places.size()), looks);
    var after = Within.millis(looks, 0.99);
    System.out.printf(
        Locale.ROOT,
        "a board  99 %% within %.1f ms at the peak, %.1f ms after it   %,d boards pushed%n",
        meanwhile,
        after,
        watchers.boards());
    verify();
    return new Peak(peak, meanwhile, after, behind);
  }

  private static String minutes(CityReports.Stretch stretch) {
    return stretch.minutes().stream()
        .map(it -> String.format(Locale.ROOT, "%.0f", it))
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private static void look(CityWatchers watchers, PlaceCode place, List<Long> looks) {
    try {
      looks.add(watchers.look(place));
    } catch (IOException refused) {
      looks.add(Long.MAX_VALUE);
    }
  }

  /** The whole city, its districts, and as many below as there are people left to watch. */
  private List<PlaceCode> boards() {
    var places = bench.bean(Places.class);
    var all = new ArrayList<PlaceCode>();
    all.add(where);
    var level = List.of(where);
    while (all.size() < WATCHERS && !level.isEmpty()) {
      level =
          level.stream()
              .filter(it -> it.level().isWiderThan(Level.GRID))
              .flatMap(it -> places.children(it).stream())
              .map(org.linli.places.Place::code)
              .toList();
      all.addAll(level.subList(0, Math.min(level.size(), WATCHERS - all.size())));
    }
    return all;
  }

  /** What the server can do, and what it says when it is asked for more. */
  private record Faster(
      double most, int refusedAt, int refused, int errors, double wellAgainMillis) {}

  private static Faster faster(CityReports.Stretch peak, CityReports reports) throws Exception {
    var most = peak.rate();
    for (var rate : FASTER) {
      if (reports.left() < rate * STEP_SECONDS * 4) break;
      var stretch = reports.run(rate * STEP_SECONDS, rate, CLIENTS * 4);
      say("faster", rate, stretch);
      most = Math.max(most, stretch.rate());
    }
    // Everybody at once: more than can wait in line.
    var crowd = crowd(reports);
    say("crowd", 0, crowd);
    var after = reports.run(Math.min(2_000, reports.left()), 500, 32);
    say("after", 500, after);
    return new Faster(
        most, CROWD, crowd.refused(), crowd.errors() + after.errors(), after.millis(0.99));
  }

  private static CityReports.Stretch crowd(CityReports reports) throws Exception {
    return reports.run(Math.min(CROWD * 5, reports.left() / 3), 0, CROWD);
  }

  private static void say(String what, int rate, CityReports.Stretch it) {
    System.out.printf(
        Locale.ROOT,
        "%-8s %,8d/s wanted   %,8.0f/s taken   median %.1f ms, 99 %% within %.1f ms   refused %,d   errors %,d%n",
        what,
        rate,
        it.rate(),
        it.millis(0.5),
        it.millis(0.99),
        it.refused(),
        it.errors());
  }

  /** Every counter of every grid, against the reports themselves. */
  private void verify() {
    var day = period.day();
    var wrong =
        jdbc.queryForObject(
            """
            select count(*) from (
                select grid, sum(reported_households + added_households) as n from coverage
                where day = ? group by 1) counted
            full join (
                select grid, count(*) filter (where revision = 1) as n from health_report
                where day = ? group by 1) told using (grid)
            where coalesce(counted.n, 0) <> coalesce(told.n, 0)
            """,
            Integer.class,
            day,
            day);
    if (wrong == null || wrong != 0) throw new IllegalStateException(wrong + " grids are wrong");
  }

  private void tell(
      CityServer server, Peak at, Faster faster, double slowdown, double dropped, double disk)
      throws IOException {
    verify();
    var peak = at.stretch();
    var behind = at.behind();
    System.out.printf(
        Locale.ROOT,
        "boards of the whole city: %,d times, behind by %.0f ms (median), %.0f ms (99 %%), %.0f ms at most%n",
        behind.length,
        behind[behind.length / 2] / 1e6,
        behind[behind.length * 99 / 100] / 1e6,
        behind[behind.length - 1] / 1e6);
    System.out.printf(
        Locale.ROOT,
        "{\"load_vs_copy\":%s,\"batch_vs_copy\":%s,\"peak_rps\":%.0f,\"peak_p99_ms\":%.1f,\"errors\":%d,\"heap_mb\":%d,\"coverage_p99_ms\":%.1f,\"coverage_after_p99_ms\":%.1f,\"freshness_ms\":%.0f,\"exact\":true,\"days_kept_slowdown\":%.2f,\"drop_s\":%.2f,\"most_rps\":%.0f,\"crowd\":%d,\"crowd_refused\":%d,\"crowd_errors\":%d,\"after_p99_ms\":%.1f,\"disk_alone_most_ms\":%.0f}%n",
        told(loadVsCopy),
        told(batchVsCopy),
        peak.rate(),
        peak.millis(0.99),
        peak.errors() + peak.refused(),
        server.mostMegabytes(),
        at.coverageMillis(),
        at.coverageAfterMillis(),
        behind[behind.length - 1] / 1e6,
        slowdown,
        dropped,
        faster.most(),
        faster.refusedAt(),
        faster.refused(),
        faster.errors(),
        faster.wellAgainMillis(),
        disk);
  }

  private static String told(double ratio) {
    return Double.isNaN(ratio) ? "null" : String.format(Locale.ROOT, "%.2f", ratio);
  }
}
