package org.linli.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.command.activations.ActivationNodes;
import org.linli.command.activations.ActivationSteps;
import org.linli.command.activations.ActivationWish;
import org.linli.command.activations.Activations;
import org.linli.command.activations.Ground;
import org.linli.command.plans.Plans;
import org.linli.command.plans.ResponseLevel;
import org.linli.demo.Demo;
import org.linli.edge.Caller;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.sweeps.Periods;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A plan comes alive over a whole city in one transaction, its tree is opened anywhere, and it is
 * stood down, while a thousand households a second report over HTTP; beside it, what COPY needs for
 * the same rows into tables with the same indexes.
 */
public final class ActivateBench {

  private static final PlaceCode CITY = PlaceCode.of("4201");
  private static final List<String> TABLES = List.of("command_unit", "station", "order_task");
  private static final int NODES = 400;

  private static final int REPORTS_A_SECOND = 1_000;
  private static final int CLIENTS = 64;

  /** Each with six hundred households: enough to report for two minutes a round. */
  private static final int SETTLED_GRIDS = 200;

  private static final Duration WARM_UP = Duration.ofSeconds(20);

  private ActivateBench() {}

  /**
   * {@code [rounds]}: how often it is declared and stood down, 3 if unsaid; the last one counts.
   * {@code [full]}: over three hundred households in every grid, besides those that report.
   */
  public static void main(String[] arguments) throws Exception {
    var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    try (var bench = Bench.start()) {
      bench.bean(Demo.class).preparePlaces();
      enlarge(bench);
      if (arguments.length > 1 && arguments[1].equals("full")) {
        FilledGrids.fill(bench.bean(JdbcTemplate.class));
      }
      ReportRequests.settle(bench, grids(bench, rounds * SETTLED_GRIDS));
      bench.bean(JdbcTemplate.class).execute("analyze");
      var period = bench.bean(Periods.class).recount().period();
      var reports = new CityReports(bench, bench.port(), period);
      try (var beside = Executors.newSingleThreadExecutor()) {
        var sent = beside.submit(() -> reports.run(reports.left(), REPORTS_A_SECOND, CLIENTS));
        Thread.sleep(WARM_UP);
        try {
          for (var round = 1; round <= rounds; round++) run(bench, round);
        } finally {
          reports.stop();
          tell(sent.get());
        }
      }
    }
  }

  /** So many of the city's grids, from all its districts. */
  private static List<PlaceCode> grids(Bench bench, int many) {
    var all = bench.bean(Places.class).all(CITY, Level.GRID).stream().map(Place::code).toList();
    var step = all.size() / many;
    return IntStream.range(0, many).mapToObj(it -> all.get(it * step)).toList();
  }

  private static void tell(CityReports.Stretch it) {
    System.out.printf(
        Locale.ROOT,
        "beside it %,d reports, %.0f a second, half within %.1f ms, 99 %% within %.0f ms; %d refused, %d wrong%n",
        it.taken(),
        it.rate(),
        it.millis(0.5),
        it.millis(0.99),
        it.refused(),
        it.errors());
  }

  /**
   * The plan that comes with the program, as the city's own with five more posts and three more
   * orders in every grid, so that more than 150,000 rows come alive.
   */
  private static void enlarge(Bench bench) {
    var shipped = bench.bean(Plans.class).inUse("epidemic", CITY).yaml();
    var posts = new StringBuilder();
    for (var it = 1; it <= 5; it++) posts.append(POST.formatted(it));
    var orders = new StringBuilder();
    for (var it = 1; it <= 3; it++) orders.append(ORDER.formatted(it));
    var yaml =
        shipped
            .replace("\nposts:\n", "\nposts:\n" + posts)
            .replace("\norders:\n", "\norders:\n" + orders);
    bench
        .bean(JdbcTemplate.class)
        .update(
            """
            insert into emergency_plan
              (plan_key, area, area_first, version, state, name, yaml, edition, words, made_by,
               made_post, made_at, authors, saved_at, submitted_at, reviewed_by, reviewed_post,
               reviewed_place, reviewed_at)
            select 'epidemic', ?, ?, 1, 'IN_USE', 'bench', ?, 1, '', id, id, now(), array[id], now(),
                   now(), id, id, ?, now()
            from gen_random_uuid() as id
            """,
            CITY.value(),
            CITY.first(Level.GRID),
            yaml,
            CITY.value());
  }

  private static final String POST =
      """
        - key: bench-%1$d
          name: 网格岗%1$d
          group: sweep
          at: GRID
          from: III
          heads: 4
          makeup: []
          duties: 值守
      """;

  private static final String ORDER =
      """
        - key: bench-%1$d
          title: 网格任务%1$d
          words: 逐格落实
          matter: sweep
          from: III
          basis: ERL-73
          at: GRID
          unit: 处
          rule: PER_PLACE
          within: 24h
          means:
            people: { heads: 1, from: 区 }
            goods:
              - { item: 口罩, amount: 1, unit: 只, from: 区 }
            money: { yuan: 0, payer: 区 }
            data: 无
      """;

  private static void run(Bench bench, int round) throws Exception {
    var by = SignIn.caller(bench, Role.COMMAND, CITY);
    var activations = bench.bean(Activations.class);
    var steps = bench.bean(ActivationSteps.class);
    var jdbc = bench.bean(JdbcTemplate.class);
    var before = count(jdbc);
    var id = UUID.randomUUID();
    var wish = wish(bench, id, round);
    var activate = timed(() -> activations.declare(by, wish));
    var rows = count(jdbc) - before;
    var copy = copy(bench);
    jdbc.execute("analyze command_unit, station, order_task");
    var nodes = nodes(bench, by, id);
    var down = timed(() -> steps.standDown(by, id, ground(round), true));
    System.out.printf(
        Locale.ROOT,
        "{\"rows\":%d,\"activate_s\":%.2f,\"standdown_s\":%.2f,\"vs_copy\":%.2f,\"node_p99_ms\":%.1f}%n",
        rows,
        activate,
        down,
        copy / activate,
        nodes);
  }

  private static long count(JdbcTemplate jdbc) {
    return TABLES.stream()
        .mapToLong(it -> jdbc.queryForObject("select count(*) from " + it, Long.class))
        .sum();
  }

  /** What COPY needs for the rows that are alive, into tables with the same indexes. */
  private static double copy(Bench bench) throws SQLException, IOException {
    var seconds = 0.0;
    try (var connection = bench.bean(DataSource.class).getConnection()) {
      var copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (var table : TABLES) {
        var rows = new ByteArrayOutputStream(1 << 24);
        copies.copyOut(
            "copy (select * from %s where closed_at is null) to stdout".formatted(table), rows);
        try (var statement = connection.createStatement()) {
          statement.execute("create table copied (like %s including all)".formatted(table));
          var start = System.nanoTime();
          copies.copyIn(
              "copy copied from stdin", new ByteArrayInputStream(rows.toByteArray()), 1 << 16);
          seconds += (System.nanoTime() - start) / 1e9;
          statement.execute("drop table copied");
        }
      }
    }
    return seconds;
  }

  /** 99 of 100 nodes open within, in ms: the city, then any place there is. */
  private static double nodes(Bench bench, Caller by, UUID id) {
    var places = bench.bean(Places.class);
    var all = new ArrayList<PlaceCode>();
    all.add(CITY);
    for (var level : List.of(Level.DISTRICT, Level.SUBDISTRICT, Level.COMMUNITY, Level.GRID)) {
      places.all(CITY, level).stream().map(Place::code).forEach(all::add);
    }
    var chance = new Random(4);
    var trees = bench.bean(ActivationNodes.class);
    var times = new ArrayList<Long>();
    for (var it = 0; it < NODES; it++) {
      // Every tenth is one of the wide ones, which cost most.
      var at = all.get(it % 10 == 0 ? it / 10 % 14 : chance.nextInt(all.size()));
      var start = System.nanoTime();
      trees.open(by, id, at);
      times.add(System.nanoTime() - start);
    }
    return Within.millis(times, 0.99);
  }

  private static ActivationWish wish(Bench bench, UUID id, int round) {
    var until = bench.bean(Clock.class).instant().plus(Duration.ofDays(10));
    return new ActivationWish(
        id, "epidemic", ResponseLevel.I, List.of(CITY), "bench", until, ground(round), false);
  }

  private static Ground ground(int round) {
    return new Ground("bench", "ERL-72", "bench " + round, "bench");
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double timed(Work work) throws Exception {
    var start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
