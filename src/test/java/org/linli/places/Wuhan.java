package org.linli.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.linli.Http;

/** The real files of Wuhan that ship with the program, as a story uploads or loads them. */
public final class Wuhan {

  public static final String DIVISIONS = "/demo/wuhan/divisions/";
  public static final String BOUNDARIES = "/demo/wuhan/boundaries/";

  private Wuhan() {}

  /** Communities first, so that no story leans on the order of files. */
  public static List<Http.File> divisions() {
    return List.of(
        file(DIVISIONS, "wuhan_communities.csv"),
        file(DIVISIONS, "wuhan_level4_pinyin.csv"),
        file(DIVISIONS, "wuhan_streets.csv"),
        file(DIVISIONS, "wuhan_districts.csv"));
  }

  public static List<Source> divisionSources() {
    return divisions().stream().map(it -> Source.of(it.name(), it.content())).toList();
  }

  public static Http.File districtOutlines() {
    return file(BOUNDARIES, "wuhan_districts_gcj02.geojson");
  }

  /** As published: silent about its coordinates, and every outline invalid. */
  public static Http.File districtOutlinesAsPublished() {
    return file("/boundaries/", "wuhan_districts_source_as_published.geojson");
  }

  public static Http.File file(String folder, String name) {
    try (var in = Wuhan.class.getResourceAsStream(folder + name)) {
      if (in == null) throw new AssertionError("No " + folder + name);
      return new Http.File(name, in.readAllBytes());
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
