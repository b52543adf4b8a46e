package org.linli.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.LetOutForms;
import org.linli.Neighbourhood;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;
import org.linli.demo.DemoDistrict;
import org.linli.edge.Caller;
import org.linli.facts.admission.Issues;
import org.linli.facts.admission.Terms;
import org.linli.sweeps.Moment;
import org.linli.sweeps.campaigns.Mode;
import org.linli.sweeps.campaigns.Sweep;
import org.linli.sweeps.campaigns.SweepCounts;
import org.linli.sweeps.campaigns.Sweeps;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A whole district is swept: every grid has somebody who walks its doors in order over HTTP, with a
 * phone that loses answers and sends again, while the board of the district is watched. At the end
 * the counters are compared with the doors and the steps.
 */
public final class SweepBench {

  private static final int WALKERS = 64;

  private final Bench bench;
  private final JdbcTemplate jdbc;
  private final PlaceCode district;
  private final int most;
  private final AtomicInteger visits = new AtomicInteger();
  private final AtomicInteger sentAgain = new AtomicInteger();
  private final AtomicInteger errors = new AtomicInteger();
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

  private SweepBench(Bench bench, PlaceCode district, int most) {
    this.bench = bench;
    this.jdbc = bench.bean(JdbcTemplate.class);
    this.district = district;
    this.most = most;
  }

  /** {@code [district] [most doors]}: 420102 and all where nothing is said. */
  public static void main(String[] arguments) throws Exception {
    var district = PlaceCode.of(arguments.length > 0 ? arguments[0] : "420102");
    var most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
    try (var bench = Bench.start()) {
      new SweepBench(bench, district, most).run();
    }
  }

  private void run() throws Exception {
    DemoDistrict.fill(bench.context(), district);
    var households = count("select count(*) from household");
    var persons = count("select sum(members) from household");
    System.out.printf(Locale.ROOT, "%,d households, %,d persons%n", households, persons);
    var officer = somebody(Role.DISTRICT_OFFICER);
    somebody(Role.GRID_WORKER);
    var begun = System.nanoTime();
    var sweep = start(officer);
    var startSeconds = since(begun);
    System.out.printf(Locale.ROOT, "started (frozen and counted) in %.1f s%n", startSeconds);
    begun = System.nanoTime();
    walk(sweep);
    var seconds = since(begun);
    verify(sweep);
    tell(sweep, startSeconds, seconds, households, persons);
  }

  private Sweep start(Caller officer) {
    var now = Instant.now();
    var issue =
        bench
            .bean(Issues.class)
            .issue(
                somebody(Role.DEPARTMENT_OFFICER),
                terms(),
                new Terms.Load(
                    UUID.randomUUID(), "排查表", district, Set.of("NAME", "PHONE"), 90, 10));
    return bench
        .bean(Sweeps.class)
        .start(
            officer,
            new Sweep.Wish(
                issue,
                "second sweep",
                "fever",
                district,
                Mode.EVERY_DOOR,
                null,
                now.plus(Duration.ofDays(3))));
  }

  private static Terms terms() {
    var today = LocalDate.now(WorkDays.ZONE);
    return new Terms(
        SourceAgency.CIVIL_AFFAIRS,
        "民政局",
        "示范1号",
        "PIPL-34",
        "MZ-02",
        "逐户排查",
        today,
        today.plusDays(60),
        LetOutForms.noon(today.plusDays(30)),
        today.plusDays(90),
        null);
  }

  /** Each walker takes a grid after the other and goes from door to door in it. */
  private void walk(Sweep sweep) throws Exception {
    var grids =
        new ConcurrentLinkedQueue<>(
            jdbc.query(
                "select distinct grid from sweep_building order by 1",
                (row, _) -> new PlaceCode(row.getLong(1))));
    // One sign-in for all: it is not what is measured.
    var cookie = SignIn.cookie(bench.port(), user(Role.GRID_WORKER));
    try (var walkers = Executors.newFixedThreadPool(WALKERS)) {
      var all = new ArrayList<java.util.concurrent.Callable<Void>>();
      for (var number = 0; number < WALKERS; number++) {
        var walker = new SweepWalker(bench.port(), cookie, sweep.id(), number, this::told);
        all.add(() -> {
          for (var grid = grids.poll(); grid != null; grid = grids.poll()) {
            if (visits.get() >= most) break;
            walker.walk(grid);
          }
          return null;
        });
      }
      for (var it : walkers.invokeAll(all)) it.get();
    }
  }

  /** One visit was acknowledged, after so many tries, or was not. */
  private void told(long took, int tries, boolean kept) {
    var all = visits.incrementAndGet();
    if (all % 50_000 == 0) System.out.printf(Locale.ROOT, "%,d visits%n", all);
    sentAgain.addAndGet(tries - 1);
    nanos.add(took);
    if (!kept) errors.incrementAndGet();
  }

  /** Every acknowledged visit is one step, and the counters are what the doors say. */
  private void verify(Sweep sweep) {
    var steps = count("select count(*) from sweep_step");
    if (steps != visits.get() - errors.get()) {
      throw new IllegalStateException(
          "Acknowledged " + (visits.get() - errors.get()) + ", but kept " + steps);
    }
    for (var column :
        List.of(
            "contacted", "no_answer", "vacant_reported", "vacant_confirmed", "refused", "proxy")) {
      var counted = count("select sum(" + column + ") from sweep_building");
      var doors =
          count(
              "select count(*) from sweep_task where standing = '"
                  + column.toUpperCase(Locale.ROOT)
                  + "'");
      if (counted != doors) {
        throw new IllegalStateException(column + ": counted " + counted + ", but are " + doors);
      }
    }
    System.out.println("counters are exact: " + sweep.id());
  }

  private void tell(
      Sweep sweep, double startSeconds, double seconds, long households, long persons) {
    var times = nanos.stream().mapToLong(it -> it).sorted().toArray();
    var boards = boards(sweep, null);
    var past = boards(sweep, new Moment(Instant.now(), ""));
    System.out.printf(
        Locale.ROOT,
        "{\"households\":%d,\"persons\":%d,\"start_s\":%.1f,\"visits\":%d,\"sent_again\":%d,\"visits_per_s\":%.0f,\"p50_ms\":%.1f,\"p99_ms\":%.1f,\"errors\":%d,\"board_p99_ms\":%.1f,\"past_board_ms\":%.1f,\"exact\":true}%n",
        households,
        persons,
        startSeconds,
        visits.get(),
        sentAgain.get(),
        visits.get() / seconds,
        Within.millis(times, 0.5),
        Within.millis(times, 0.99),
        errors.get(),
        Within.millis(boards, 0.99),
        Within.millis(past, 0.5));
  }

  /** How long the figures of the district by subdistrict take, read again and again. */
  private long[] boards(Sweep sweep, @org.jspecify.annotations.Nullable Moment then) {
    var counts = bench.bean(SweepCounts.class);
    var transaction = bench.bean(TransactionTemplate.class);
    var times = new long[then == null ? 200 : 9];
    for (var i = 0; i < times.length; i++) {
      var begun = System.nanoTime();
      transaction.execute(_ -> counts.figures(sweep, district, Level.SUBDISTRICT, then));
      times[i] = System.nanoTime() - begun;
    }
    Arrays.sort(times);
    return times;
  }

  private Caller somebody(Role role) {
    bench
        .bean(Accounts.class)
        .found(
            user(role),
            user(role),
            Neighbourhood.PASSWORD,
            new Post.Wish(role, user(role), district, null, null),
            "test");
    return LargeForm.holder(bench, user(role), role, district);
  }

  private static String user(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private long count(String sql) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
