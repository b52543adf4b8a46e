package org.linli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.demo.Demo;
import org.linli.edge.Caller;
import org.linli.orders.OrderMeans;
import org.linli.orders.OrderRule;
import org.linli.orders.OrderTrees;
import org.linli.orders.OrderWish;
import org.linli.orders.Orders;
import org.linli.orders.OrdersWaiting;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An order over a whole city, down to its grids: how long the look and the issue take, then how
 * long it takes to open a node at each level, to count what is late for the first screen, and to
 * void all of it.
 */
public final class OrdersBench {

  private static final PlaceCode CITY = PlaceCode.of("4201");
  private static final int ROUNDS = 20;

  private OrdersBench() {}

  /** {@code [orders]}: how many such orders there are already, 20 if unsaid. */
  public static void main(String[] arguments) throws Exception {
    var before = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    try (var bench = Bench.start()) {
      bench.bean(Demo.class).preparePlaces();
      FilledGrids.fill(bench.bean(JdbcTemplate.class));
      run(bench, before);
    }
  }

  private static void run(Bench bench, int before) throws Exception {
    var orders = bench.bean(Orders.class);
    var by = SignIn.caller(bench, Role.COMMAND, CITY);
    for (var it = 0; it < before; it++) issue(orders, by);
    bench.bean(JdbcTemplate.class).execute("vacuum analyze order_task");
    var look = new ArrayList<Double>();
    var issue = new ArrayList<Double>();
    var ids = new ArrayList<UUID>();
    for (var it = 0; it < 5; it++) {
      look.add(timed(() -> orders.preview(by, wish())));
      issue.add(timed(() -> ids.add(issue(orders, by))));
    }
    var trees = bench.bean(OrderTrees.class);
    var id = ids.getLast();
    var nodes = new ArrayList<String>();
    for (var place : List.of("4201", "420103", "420103001", "420103001001")) {
      var times = new ArrayList<Double>();
      for (var it = 0; it < ROUNDS; it++) {
        times.add(timed(() -> trees.open(by, id, PlaceCode.of(place))));
      }
      nodes.add("\"%s\":%.1f".formatted(PlaceCode.of(place).level(), Median.of(times)));
    }
    var waiting = bench.bean(OrdersWaiting.class);
    var today = new ArrayList<Double>();
    for (var it = 0; it < ROUNDS; it++) today.add(timed(() -> waiting.of(by)));
    var voided =
        timed(() -> {
          orders.voidIt(by, id, "bench", null);
          return id;
        });
    var rows =
        bench
            .bean(JdbcTemplate.class)
            .queryForObject("select count(*) from order_task", Long.class);
    System.out.printf(
        Locale.ROOT,
        "{\"rows\":%d,\"look_ms\":%.0f,\"issue_ms\":%.0f,\"open_ms\":{%s},\"today_ms\":%.1f,\"void_ms\":%.0f}%n",
        rows,
        Median.of(look),
        Median.of(issue),
        String.join(",", nodes),
        Median.of(today),
        voided);
  }

  private static UUID issue(Orders orders, Caller by) {
    return orders.issue(by, orders.draft(by, wish()).id()).id();
  }

  private static OrderWish wish() {
    return new OrderWish(
        "bench",
        "bench",
        "RCL-43",
        null,
        null,
        CITY,
        Level.GRID,
        "户",
        OrderRule.PER_HOUSEHOLD,
        1L,
        List.of(),
        3,
        null,
        Limit.of("5wd"),
        false,
        new OrderMeans(null, List.of(), new OrderMeans.Money(1, "bench"), "", "bench", List.of()),
        null,
        null);
  }

  private static double timed(Callable<?> work) throws Exception {
    var begun = System.nanoTime();
    work.call();
    return (System.nanoTime() - begun) / 1e6;
  }
}
