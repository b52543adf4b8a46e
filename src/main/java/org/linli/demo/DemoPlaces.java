package org.linli.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.Places;
import org.linli.places.Source;
import org.linli.places.grids.Grids;
import org.linli.places.imports.PlaceImports;
import org.linli.places.outlines.Crs;
import org.linli.places.outlines.Outlines;
import org.linli.places.zones.Zones;
import org.springframework.stereotype.Component;

/** Wuhan's real divisions and outlines, through the same doors as any city's files. */
@Component
class DemoPlaces {

  static final int HOUSEHOLDS_PER_GRID = 350;

  private static final String BASIS = "demo";
  private static final String FOLDER = "demo/wuhan/";

  private final Places places;
  private final PlaceImports imports;
  private final Outlines outlines;
  private final Grids grids;
  private final Zones zones;

  DemoPlaces(Places places, PlaceImports imports, Outlines outlines, Grids grids, Zones zones) {
    this.places = places;
    this.imports = imports;
    this.outlines = outlines;
    this.grids = grids;
    this.zones = zones;
  }

  /** Loads what is missing; what is there is left alone. */
  void load(PlaceCode city) {
    if (places.count(city, Level.GRID) > 0) return;
    imports.load(
        List.of(
            file("divisions/wuhan_districts.csv"),
            file("divisions/wuhan_streets.csv"),
            Source.of("wuhan_communities.csv", communitiesWithEstimates()),
            file("divisions/wuhan_level4_pinyin.csv")),
        BASIS);
    outlines.load(file("boundaries/wuhan_districts_gcj02.geojson"), Crs.GCJ02, BASIS);
    zones.load(file("divisions/wuhan_functional_zone_streets.csv"), BASIS);
    grids.drawAll(city, HOUSEHOLDS_PER_GRID, BASIS);
  }

  /** The published file with a further column: how many households each may have. */
  private static byte[] communitiesWithEstimates() {
    var estimates = Estimates.ofWuhan();
    var text = new StringBuilder();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                open("divisions/wuhan_communities.csv"), StandardCharsets.UTF_8))) {
      text.append(lines.readLine()).append(",households\n");
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var code = PlaceCode.of(line.substring(0, line.indexOf(',')));
        text.append(line).append(',').append(estimates.get(code)).append('\n');
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Source file(String name) {
    try (var in = open(name)) {
      return Source.of(name.substring(name.indexOf('/') + 1), in.readAllBytes());
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        DemoPlaces.class.getClassLoader().getResourceAsStream(FOLDER + name), name);
  }
}
