package org.linli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.demo.Demo;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.Period;
import org.linli.people.duplicates.Duplicates;
import org.linli.people.search.PeopleSearch;
import org.linli.places.Places;
import org.linli.places.outlines.Outlines;
import org.linli.places.reorganisation.Change;
import org.linli.places.reorganisation.Reorganisation;
import org.linli.places.reorganisation.Reorganisations;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the registers take with a whole city in them: a list of 100,000 in and out, people
 * looked for, people entered twice, a grid split. {@code district} as an argument fills one
 * district only.
 */
public final class RegistersBench {

  private static final PlaceCode CITY = PlaceCode.of("4201");
  private static final int SEARCHES = 300;
  private static final int SPLITS = 5;

  private final Bench program;
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final Caller caller =
      new Caller(UUID.randomUUID(), "bench", UUID.randomUUID(), CITY, Set.of(Power.values()));

  private RegistersBench(Bench program) {
    this.program = program;
  }

  public static void main(String[] arguments) throws IOException {
    try (var program = Bench.start()) {
      new RegistersBench(program).run(!Arrays.asList(arguments).contains("district"));
    }
  }

  private void run(boolean wholeCity) {
    program.bean(Demo.class).preparePlaces();
    figure("load_s", seconds(() -> program.bean(Demo.class).prepare(wholeCity, _ -> {})));
    figure(
        "residents_in_all",
        (double) count("select count(*) from resident where whereabouts = 'HERE'"));
    RegisterFilesBench.run(program).forEach(this::figure);
    search();
    findDuplicates();
    split();
    print();
  }

  /** By name, by phone and by identity number, each of somebody at random, within the city. */
  private void search() {
    var search = program.bean(PeopleSearch.class);
    var names = names();
    var random = new Random(42);
    var taken = new double[SEARCHES];
    for (var i = 0; i < SEARCHES; i++) {
      var words =
          switch (i % 3) {
            case 0 -> names.get(random.nextInt(names.size()));
            case 1 -> Long.toString(10_000_000_000L + random.nextLong(100_000_000L));
            default -> "99%04d19%02d0101%03d1".formatted(1 + random.nextInt(30), 50 + i % 50, i);
          };
      taken[i] = seconds(() -> search.find(caller, CITY, words, new Page.Ask(0, 50))) * 1000;
    }
    Arrays.sort(taken);
    figure("search_median_ms", taken[SEARCHES / 2]);
    figure("search_p99_ms", taken[SEARCHES * 99 / 100]);
  }

  private List<String> names() {
    return program
        .bean(JdbcTemplate.class)
        .query(
            "select name from resident tablesample system (0.1) limit 500",
            (row, _) -> row.getString("name"));
  }

  /** Over districts until a million people have been looked through, or all there are. */
  private void findDuplicates() {
    var people = 0L;
    var seconds = 0.0;
    for (var district : program.bean(Places.class).all(CITY, Level.DISTRICT)) {
      var tree = district.code().subtree();
      var here =
          count(
              "select count(*) from resident where whereabouts = 'HERE' and subdistrict >= %d and subdistrict < %d"
                  .formatted(tree.subdistrictFrom(), tree.subdistrictTo()));
      if (here == 0 || people >= 1_000_000) continue;
      people += here;
      seconds += seconds(() -> program.bean(Duplicates.class).scan(district.code()));
    }
    figure("dedupe_persons", (double) people);
    figure("dedupe_1m_s", seconds * 1e6 / Math.max(1, people));
  }

  /** A grid with its people into two, from the plan to being in force; the median of five. */
  private void split() {
    var taken = new ArrayList<Double>();
    for (var grid : inhabited()) {
      var change = cut(grid);
      if (change == null || taken.size() == SPLITS) continue;
      taken.add(seconds(() -> decide(change)));
    }
    taken.sort(null);
    figure("split_s", taken.isEmpty() ? Double.NaN : taken.get(taken.size() / 2));
  }

  private List<PlaceCode> inhabited() {
    return program
        .bean(JdbcTemplate.class)
        .query(
            """
            select grid from household where synthetic
            group by grid having count(*) > 200 order by grid limit 20
            """,
            (row, _) -> new PlaceCode(row.getLong("grid")));
  }

  private @org.jspecify.annotations.Nullable Change cut(PlaceCode grid) {
    var outline = program.bean(Outlines.class).find(List.of(grid)).get(grid);
    if (outline == null) return null;
    var reach = outline.area().getEnvelopeInternal();
    for (var tries = 0; tries < 20; tries++) {
      var x = reach.getMinX() + reach.getWidth() * (0.5 + tries * 0.003);
      var line = List.of(List.of(x, reach.getMinY()), List.of(x, reach.getMaxY()));
      var change = new Change.Split(grid, line, List.of());
      var preview = program.bean(Reorganisations.class).preview(caller, List.of(change));
      if (preview.leftBehind().isEmpty()) return change;
    }
    return null;
  }

  private void decide(Change change) {
    var plans = program.bean(Reorganisations.class);
    var today = LocalDate.ofInstant(program.bean(Clock.class).instant(), Period.ZONE);
    var draft =
        plans.draft(caller, new Reorganisation.Content("bench", "bench", today, List.of(change)));
    plans.plan(caller, draft.id(), draft.version());
  }

  private long count(String sql) {
    var found = program.bean(JdbcTemplate.class).queryForObject(sql, Long.class);
    return found == null ? 0 : found;
  }

  private static double seconds(Runnable work) {
    var start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /** Told at once: the whole takes long. */
  private void figure(String name, double value) {
    figures.put(name, value);
    System.out.printf(Locale.ROOT, "%-22s %12.3f%n", name, value);
  }

  private void print() {
    var json = new ArrayList<String>();
    figures.forEach(
        (name, value) -> json.add(String.format(Locale.ROOT, "\"%s\":%.3f", name, value)));
    var line = "{" + String.join(",", json) + "}\n";
    System.out.write(line.getBytes(StandardCharsets.UTF_8), 0, line.length());
    System.out.flush();
  }
}
