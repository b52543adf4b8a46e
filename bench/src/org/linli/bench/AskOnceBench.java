package org.linli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.linli.catalogue.ShippedItems;
import org.linli.facts.forms.PileReading;

/**
 * A year of 48 forms at the program itself: how it reads them, what it fills, whom it asks. {@code
 * ideal} as an argument plays them without the program instead: how few questions a desk that makes
 * no mistake would need. A number says how many households there are.
 */
public final class AskOnceBench {

  private static final long SEED = 42;
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 5);
  private static final int HOUSEHOLDS = 300;
  private static final int HOUSEHOLDS_OF_IDEAL = 4000;
  private static final Pattern FORM_SECONDS = Pattern.compile("\\{\"form_s\":([\\d.]+)}");

  private AskOnceBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var asIdeal = Arrays.asList(arguments).contains("ideal");
    var households =
        Arrays.stream(arguments)
            .filter(it -> it.matches("\\d+"))
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(asIdeal ? HOUSEHOLDS_OF_IDEAL : HOUSEHOLDS);
    var read = PileReading.figures();
    System.out.printf(
        "Read by the program: %d columns and cells, %d need somebody, %d overlooked, %d wrong%n",
        read.all(), read.human(), read.missed(), read.wrong());
    var line = "";
    if (asIdeal) {
      for (var start : IdealDesk.Start.values()) {
        System.out.println("Known at the start: " + start);
        line = ideal(households, start).replaceFirst("\\{", "{\"desk\":\"ideal\",");
      }
    } else {
      var formSeconds = largeForm();
      line = AskOnceYear.run(households).json(formSeconds);
    }
    System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  /** The large form in a program of its own that has half a gigabyte. */
  private static double largeForm() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var started =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeForm.class.getName())
            .redirectErrorStream(true)
            .start();
    var seconds = Double.NaN;
    try (var said =
        new BufferedReader(
            new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        System.out.println(line);
        var found = FORM_SECONDS.matcher(line);
        if (found.matches()) seconds = Double.parseDouble(found.group(1));
      }
    }
    started.waitFor();
    return seconds;
  }

  private static String ideal(int households, IdealDesk.Start start) throws IOException {
    var items = ShippedItems.get().all();
    var truth = new TruthOf(items, Shares.shipped(), NEW_YEAR, SEED);
    var place = new InventedPlace(households, SEED);
    var desk = new IdealDesk(place, truth, start, items, NEW_YEAR);
    var replay = new AskOnceReplay(desk, truth, items, NEW_YEAR);
    replay.run(Pile.shipped(), System.out::println);
    return replay.later().json(replay.year(), Double.NaN);
  }
}
