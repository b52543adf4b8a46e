package org.linli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.linli.catalogue.ShippedItems;
import org.linli.facts.forms.PileReading;

/**
 * A year of 48 forms at the program itself: how it reads them, what it fills, whom it asks. {@code
 * lists-first} as an argument has departments bring their lists before the first form, not with
 * their own first one; {@code district} measures one form over a whole district instead; {@code
 * ideal} plays them without the program instead: how few questions a desk that makes no mistake
 * would need. A number says how many households there are.
 */
public final class AskOnceBench {

  private static final long SEED = 42;
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 5);
  private static final int HOUSEHOLDS = 300;
  private static final int HOUSEHOLDS_OF_IDEAL = 4000;
  private static final Pattern FORM_SECONDS = Pattern.compile("\\{\"form_s\":([\\d.]+)}");

  private AskOnceBench() {}

  public static void main(String[] given) throws IOException, InterruptedException {
    var arguments = Arrays.asList(given);
    var asIdeal = arguments.contains("ideal");
    var households =
        arguments.stream()
            .filter(it -> it.matches("\\d+"))
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(asIdeal ? HOUSEHOLDS_OF_IDEAL : HOUSEHOLDS);
    if (arguments.contains("district")) {
      inHalfAGigabyte(DistrictForm.class, _ -> {});
      return;
    }
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
      line = AskOnceYear.run(households, arguments.contains("lists-first")).json(formSeconds);
    }
    System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  /** The large form in a program of its own that has half a gigabyte. */
  private static double largeForm() throws IOException, InterruptedException {
    var seconds = new double[] {Double.NaN};
    inHalfAGigabyte(
        LargeForm.class,
        line -> {
          var found = FORM_SECONDS.matcher(line);
          if (found.matches()) seconds[0] = Double.parseDouble(found.group(1));
        });
    return seconds[0];
  }

  private static void inHalfAGigabyte(Class<?> program, Consumer<String> take)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var started =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName())
            .redirectErrorStream(true)
            .start();
    try (var said =
        new BufferedReader(
            new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        System.out.println(line);
        take.accept(line);
      }
    }
    started.waitFor();
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
