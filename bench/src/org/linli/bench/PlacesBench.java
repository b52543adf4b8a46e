package org.linli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.CopyRows;
import org.linli.places.Source;
import org.linli.places.grids.Grids;
import org.linli.places.grids.Locator;
import org.linli.places.imports.PlaceImports;
import org.linli.places.outlines.Crs;
import org.linli.places.outlines.Outlines;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * How long places take: the city's files, a whole nation's, a raw COPY beside it, grids, points.
 */
public final class PlacesBench {

  private static final PlaceCode CITY = PlaceCode.of("4201");
  private static final int POINTS = 1_000_000;

  private final Bench program;
  private final Path folder;
  private final Map<String, Double> figures = new LinkedHashMap<>();

  private PlacesBench(Bench program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    var folder = Files.createTempDirectory("linli-places-bench");
    try (var program = Bench.start()) {
      new PlacesBench(program, folder).run();
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void run() throws IOException {
    measure("communities_s", this::loadCity);
    measure("communities_again_s", this::loadCity);
    var nation = MadeUpNation.write(folder);
    measure("nation_raw_copy_s", () -> copyRaw(nation));
    measure("nation_s", () -> program.bean(PlaceImports.class).load(nation.files(), "bench"));
    measure("nation_again_s", () -> program.bean(PlaceImports.class).load(nation.files(), "bench"));
    measure("outlines_s", this::loadOutlines);
    measure("grids_s", () -> program.bean(Grids.class).drawAll(CITY, 350, "bench"));
    locate();
    print();
  }

  private void loadCity() {
    var files =
        List.of("wuhan_communities", "wuhan_streets", "wuhan_districts", "wuhan_level4_pinyin");
    program
        .bean(PlaceImports.class)
        .load(files.stream().map(it -> shipped("divisions/" + it + ".csv")).toList(), "bench");
  }

  private void loadOutlines() {
    var file = shipped("boundaries/wuhan_districts_gcj02.geojson");
    program.bean(Outlines.class).load(file, Crs.AUTO, "bench");
  }

  private static Source shipped(String path) {
    var name = "/demo/wuhan/" + path;
    return new Source(
        path, () -> java.util.Objects.requireNonNull(PlacesBench.class.getResourceAsStream(name)));
  }

  /** The same rows into a table without keys, checks or merging: what the disk alone costs. */
  private void copyRaw(MadeUpNation nation) {
    var jdbc = program.bean(JdbcTemplate.class);
    jdbc.execute("create table bare (code bigint, name text, parent bigint)");
    program
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> jdbc.execute(CopyRows.of("copy bare from stdin", nation::copyInto)));
    jdbc.execute("drop table bare");
  }

  private void locate() {
    var outlines = program.bean(Outlines.class).within(CITY, Level.GRID).values();
    var labels = outlines.stream().map(it -> it.label()).toList();
    var locator = program.bean(Locator.class);
    figures.put("grids", (double) labels.size());
    measure("index_s", () -> locator.gridAt(114.3, 30.6));
    var random = new Random(42);
    var found = new int[1];
    measure(
        "points_s",
        () -> {
          for (var i = 0; i < POINTS; i++) {
            var near = labels.get(random.nextInt(labels.size()));
            var east = near.x + random.nextGaussian() * 0.002;
            var north = near.y + random.nextGaussian() * 0.002;
            if (locator.gridAt(east, north).isPresent()) found[0]++;
          }
        });
    figures.put("points_found_share", found[0] / (double) POINTS);
    figures.put("point_us", figures.getOrDefault("points_s", 0.0) * 1e6 / POINTS);
  }

  private void measure(String name, Runnable work) {
    var start = System.nanoTime();
    work.run();
    figures.put(name, Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
  }

  private void print() {
    figures.forEach((name, value) -> System.out.printf(Locale.ROOT, "%-22s %12.3f%n", name, value));
    var json = new StringBuilder("{");
    figures.forEach((name, value) -> {
      if (json.length() > 1) json.append(',');
      json.append('"').append(name).append("\":");
      json.append(String.format(Locale.ROOT, "%.3f", value));
    });
    System.out.write(
        json.append("}\n").toString().getBytes(StandardCharsets.UTF_8), 0, json.length());
    System.out.flush();
  }
}
