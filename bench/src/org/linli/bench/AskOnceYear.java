package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.authority.Role;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.facts.known.Facts;
import org.linli.facts.known.Telling;

/** A year of 48 forms at the program itself, in a database of its own. */
final class AskOnceYear {

  private static final long SEED = 42;
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 5);
  private static final double MIGRANTS = 0.18;

  /** Finding, writing down and typing one value by hand, in seconds; an assumption. */
  private static final double BY_HAND = 12;

  private final ProgramDesk.Count year = new ProgramDesk.Count();
  private final ProgramDesk.Count later = new ProgramDesk.Count();

  private AskOnceYear() {}

  /**
   * @param listsFirst do departments bring their lists before the first form, or each with its own
   *     first one?
   */
  static AskOnceYear run(int households, boolean listsFirst) throws IOException {
    var clock = new MovableClock();
    var it = new AskOnceYear();
    clock.forward(
        Duration.between(
            clock.instant(),
            NEW_YEAR.atTime(LocalTime.of(8, 0)).atZone(WorkDays.ZONE).toInstant()));
    try (var program =
        Bench.start(context -> {
          context.registerBean(
              "benchClock", MovableClock.class, () -> clock, bean -> bean.setPrimary(true));
          context.registerBean(Neighbourhood.class);
        })) {
      it.run(program, clock, households, listsFirst);
    }
    return it;
  }

  private void run(Bench program, MovableClock clock, int households, boolean listsFirst)
      throws IOException {
    var district = new InventedDistrict(program, SEED, NEW_YEAR);
    district.fill(households);
    migrants(program, clock);
    district.look();
    System.out.printf(
        "%d households, %d people%n",
        district.homes().size(),
        district.all().keySet().stream().filter(it -> it.kind() == ItemSubject.RESIDENT).count());
    var truth = new TruthOf(program.bean(DataItems.class).all(), Shares.shipped(), NEW_YEAR, SEED);
    var desk = new ProgramDesk(program, clock, district, truth);
    if (listsFirst) desk.everyLedger();
    var number = 0;
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var in = Files.newBufferedReader(Pile.FOLDER.resolve("forms.csv"))) {
      for (var form : format.parse(in)) {
        var count = desk.one(form, NEW_YEAR.plusWeeks(number));
        System.out.println(ProgramDesk.line(form.get("file"), count));
        year.add(count);
        if (++number > AskOnceReplay.FIRST) later.add(count);
      }
    }
    System.out.println(ProgramDesk.line("the whole year", year));
    System.out.println(ProgramDesk.line("after the first ten forms", later));
    System.out.printf(
        Locale.ROOT,
        "%.0f minutes saved: %d cells by hand at %.0f s, an assumption, less %.0f minutes that answers took%n",
        Math.max(0, year.cells * BY_HAND - year.answerSeconds) / 60,
        year.cells,
        BY_HAND,
        year.answerSeconds / 60);
    System.out.println("Most asked after the first ten forms: " + desk.mostAsked());
    desk.refused().stream().limit(10).forEach(it -> System.out.println("answer refused: " + it));
  }

  /** Every sixth or so only stays for a while, as the community tells the register. */
  private static void migrants(Bench program, MovableClock clock) {
    var random = new SplittableRandom(SEED);
    var tellings = new ArrayList<Telling>();
    var day = LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
    program
        .bean(org.linli.facts.known.KnownRows.class)
        .each(
            InventedDistrict.DISTRICT,
            ItemSubject.RESIDENT,
            java.util.Set.of(),
            row -> {
              if (random.nextDouble() >= MIGRANTS) return;
              tellings.add(
                  new Telling(
                      row.subject(),
                      "STAY",
                      1,
                      "TEMPORARY",
                      SourceAgency.COMMUNITY,
                      "走访",
                      day,
                      "duty"));
            });
    program.bean(Facts.class).record(officer(program), tellings);
  }

  private static Caller officer(Bench program) {
    var place = InventedDistrict.SUBDISTRICT;
    var all = java.util.Set.of(org.linli.edge.Power.values());
    var user =
        program.bean(Neighbourhood.class).someone(Role.COMMUNITY_SECRETARY, Neighbourhood.BAOCHENG);
    return new Caller(
        java.util.UUID.nameUUIDFromBytes(user.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        user,
        java.util.UUID.nameUUIDFromBytes(
            place.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        place,
        all);
  }

  /**
   * Shares are those after the first ten forms; twice, columns and wrong ones of the whole year.
   */
  String json(double formSeconds) {
    return String.format(
        Locale.ROOT,
        "{\"cells\":%d,\"filled\":%.4f,\"derived\":%.4f,\"asked\":%.4f,\"asked_twice\":%d,\"human_columns\":%.4f,\"wrong_matches\":%d,\"form_s\":%s,\"year\":{\"cells\":%d,\"filled\":%.4f,\"derived\":%.4f},\"read_back\":%d,\"differ\":%d}",
        later.cells,
        share(later.filled, later.cells),
        share(later.derived, later.cells),
        share(later.asked, later.cells),
        year.askedTwice,
        share(year.human, year.columns),
        year.wrong,
        Double.isNaN(formSeconds) ? "null" : String.format(Locale.ROOT, "%.2f", formSeconds),
        year.cells,
        share(year.filled, year.cells),
        share(year.derived, year.cells),
        year.compared,
        year.mismatched);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
