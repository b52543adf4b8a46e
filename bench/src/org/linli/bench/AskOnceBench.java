package org.linli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.linli.catalogue.ShippedItems;
import org.linli.facts.forms.PileReading;

/**
 * A year of 48 forms over an invented place: how the program reads them, and how few questions a
 * desk that makes no mistake would need, with an empty head and with what departments know. That is
 * the bound for every program; {@link Desk} is what the program itself is to be connected to.
 */
public final class AskOnceBench {

  private static final long SEED = 42;
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 5);
  private static final int HOUSEHOLDS = 4000;

  private AskOnceBench() {}

  public static void main(String[] arguments) throws IOException {
    var households =
        Arrays.stream(arguments)
            .filter(it -> it.matches("\\d+"))
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(HOUSEHOLDS);
    var read = PileReading.figures();
    System.out.printf(
        "Read by the program: %d columns and cells, %d need somebody, %d overlooked, %d wrong%n",
        read.all(), read.human(), read.missed(), read.wrong());
    var line = "";
    for (var start : IdealDesk.Start.values()) {
      System.out.println("Known at the start: " + start);
      line = ideal(households, start);
    }
    System.out.write(
        (line.replaceFirst("\\{", "{\"desk\":\"ideal\",") + "\n").getBytes(StandardCharsets.UTF_8));
    System.out.flush();
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
