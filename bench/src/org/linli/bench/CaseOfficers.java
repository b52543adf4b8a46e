package org.linli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Officers who do something with cases once a second each, over HTTP, in a process of their own: in
 * that of the server they would stand in one line with the requests they wait for.
 */
final class CaseOfficers {

  /** Long enough for the compilers; how a server fares that has just begun is another question. */
  private static final int WARM_SECONDS = 60;

  private final Times worklist = new Times("work list");
  private final Times search = new Times("search");
  private final Times map = new Times("map");
  private final Times move = new Times("step");
  private final AtomicInteger errors = new AtomicInteger();

  private CaseOfficers() {}

  /** What came of their work: milliseconds within which 99 of 100 were done. */
  record Figures(double worklist, double search, double map, double move, int errors) {

    private static Figures of(String line) {
      var parts = line.split(" ");
      return new Figures(
          Double.parseDouble(parts[0]),
          Double.parseDouble(parts[1]),
          Double.parseDouble(parts[2]),
          Double.parseDouble(parts[3]),
          Integer.parseInt(parts[4]));
    }
  }

  /** Has them work on a server, and waits for it; what they tell on the way is printed. */
  static Figures work(int port, int seconds, List<String> cookies)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                CaseOfficers.class.getName(),
                String.valueOf(port),
                String.valueOf(seconds))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out = process.outputWriter()) {
      for (var it : cookies) out.write(it + "\n");
    }
    var last = "";
    try (var in = process.inputReader()) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (!last.isEmpty()) System.out.println(last);
        last = line;
      }
    }
    if (process.waitFor() != 0) throw new IOException("The officers ended early: " + last);
    return Figures.of(last);
  }

  /** {@code port seconds}, and the officers' cookies on the standard input, one a line. */
  public static void main(String[] arguments) throws Exception {
    var port = Integer.parseInt(arguments[0]);
    var cookies =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            .lines()
            .toList();
    new CaseOfficers().work(port, cookies, WARM_SECONDS);
    var it = new CaseOfficers();
    it.work(port, cookies, Integer.parseInt(arguments[1]));
    for (var times : List.of(it.worklist, it.search, it.map, it.move)) times.tell();
    System.out.printf(
        Locale.ROOT,
        "%.1f %.1f %.1f %.1f %d%n",
        it.worklist.within(0.99),
        it.search.within(0.99),
        it.map.within(0.99),
        it.move.within(0.99),
        it.errors.get());
  }

  private record Times(String what, ConcurrentLinkedQueue<Long> nanos) {

    Times(String what) {
      this(what, new ConcurrentLinkedQueue<>());
    }

    double within(double share) {
      return Within.millis(nanos, share);
    }

    void tell() {
      System.out.printf(
          Locale.ROOT,
          "%-10s %,7d times, half within %.1f ms, 90 %% within %.1f ms, 99 %% within %.1f ms%n",
          what,
          nanos.size(),
          within(0.5),
          within(0.9),
          within(0.99));
    }
  }

  private void work(int port, List<String> cookies, int seconds) throws Exception {
    try (var people = Executors.newFixedThreadPool(cookies.size())) {
      var all = new ArrayList<Future<?>>();
      // Seeds that follow each other begin alike, and all would come at the same moment.
      var seeds = new Random(7);
      for (var cookie : cookies) {
        var random = new Random(seeds.nextLong());
        all.add(
            people.submit(() -> {
              day(port, cookie, random, seconds);
              return null;
            }));
      }
      for (var it : all) it.get();
    }
  }

  private void day(int port, String cookie, Random random, int seconds) throws IOException {
    LockSupport.parkNanos(random.nextInt(1_000_000_000));
    try (var desk = new CaseDesk(port, cookie)) {
      for (var second = 0; second < seconds; second++) {
        var begun = System.nanoTime();
        act(desk, random);
        var left = 1_000_000_000L - (System.nanoTime() - begun);
        if (left > 0) LockSupport.parkNanos(left);
      }
    }
  }

  private void act(CaseDesk desk, Random random) {
    try {
      switch (random.nextInt(5)) {
        case 0, 1 -> timed(worklist, desk::worklist);
        case 2 -> timed(search, () -> desk.search(random));
        case 3 -> timed(map, desk::map);
        default -> {
          var one = desk.any(random);
          if (one == null) return;
          var act = random.nextBoolean() ? "CONTACT" : "VERIFY";
          timed(move, () -> desk.step(one, act));
        }
      }
    } catch (IllegalStateException refused) {
      if (errors.incrementAndGet() == 1) System.err.println(refused.getMessage());
    }
  }

  private static void timed(Times times, Runnable it) {
    var begun = System.nanoTime();
    it.run();
    times.nanos().add(System.nanoTime() - begun);
  }
}
