package org.linli.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.facts.admission.Terms;
import org.linli.facts.forms.PileOfficer;
import org.linli.facts.known.Facts;
import org.linli.facts.known.KnownRows;
import org.linli.facts.known.Subject;
import org.linli.facts.known.Telling;
import org.linli.law.PileLaw;
import org.linli.sheets.SheetWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One form of 50 columns over 10,000 people of whom everything is known: taken in, understood and
 * filled, in a program of half a gigabyte.
 */
public final class LargeForm {

  private static final int COLUMNS = 50;
  private static final int PEOPLE = 10_000;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int TIMES = 3;
  private static final int PARCEL = 20_000;

  private static int number;

  private LargeForm() {}

  /** Seconds of the fastest of three, told with what each part took. */
  static double seconds(int people) throws IOException {
    var clock = new MovableClock();
    clock.forward(
        Duration.between(
            clock.instant(), DAY.atTime(LocalTime.of(9, 0)).atZone(WorkDays.ZONE).toInstant()));
    try (var program =
        Bench.start(context -> {
          context.registerBean(
              "benchClock", MovableClock.class, () -> clock, bean -> bean.setPrimary(true));
          context.registerBean(Neighbourhood.class);
        })) {
      return run(program, people);
    }
  }

  private static double run(Bench program, int people) throws IOException {
    var district = new InventedDistrict(program, 7, DAY);
    district.fill(people * 10 / 26);
    district.look();
    var items = program.bean(DataItems.class);
    var place = InventedDistrict.DISTRICT;
    var department = somebody(program, Role.DEPARTMENT_OFFICER, place);
    var keeper = somebody(program, Role.DISTRICT_OFFICER, place);
    var chosen = columns(items.all());
    record(program, department, district, chosen);
    var officer = new PileOfficer(program.context());
    var law = new PileLaw(program.context());
    var basis = law.approve(keeper, place, "大表", "示范1号", "示范", DAY);
    var duty = law.list(keeper, place, SourceAgency.CIVIL_AFFAIRS, "大表", DAY);
    var best = Double.NaN;
    for (var time = 0; time < TIMES; time++) {
      resetPeaks();
      var bytes = workbook(chosen);
      var start = System.nanoTime();
      var looked =
          officer.take(
              department,
              place,
              SourceAgency.CIVIL_AFFAIRS,
              "大表.xlsx",
              bytes,
              List.of(),
              List.of());
      var taken = seconds(start);
      var begun = System.nanoTime();
      officer.letOut(department, looked.form(), terms(basis, duty, null));
      var issued = seconds(begun);
      begun = System.nanoTime();
      var filled = officer.fill(department, looked.form(), place);
      var fill = seconds(begun);
      var size = filled.length;
      System.out.printf(
          Locale.ROOT,
          "%d columns x %d rows: taken in %.2f s, let out %.2f s, filled %.2f s, %d KB, heap peak %d MB%n",
          chosen.size(),
          district.all().keySet().stream().filter(it -> it.kind() == ItemSubject.RESIDENT).count(),
          taken,
          issued,
          fill,
          size / 1024,
          peak());
      if (Double.isNaN(best) || taken + fill < best) best = taken + fill;
    }
    return best;
  }

  static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  static void resetPeaks() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(it -> it.resetPeakUsage());
  }

  static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(it -> it.getType() == MemoryType.HEAP)
            .mapToLong(it -> it.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }

  /**
   * @param deadline the day what is missing is to be answered by; null: nobody is asked
   */
  static Terms terms(String basis, String duty, @Nullable LocalDate deadline) {
    number++;
    return new Terms(
        SourceAgency.CIVIL_AFFAIRS,
        "示范区民政局",
        "大表" + number,
        basis,
        duty,
        "测量",
        DAY,
        DAY.plusDays(60),
        deadline == null ? null : deadline.atTime(LocalTime.NOON).atZone(WorkDays.ZONE).toInstant(),
        DAY.plusDays(60),
        null);
  }

  /** Those of the register first, then what is told. */
  private static List<DataItem> columns(List<DataItem> all) {
    var chosen = new ArrayList<DataItem>();
    for (var held : List.of(true, false)) {
      for (var item : all) {
        if (chosen.size() == COLUMNS) return chosen;
        if (item.subject() != ItemSubject.RESIDENT || item.isDerived() || !item.isInUse()) continue;
        if ((item.register() != null) == held) chosen.add(item);
      }
    }
    return chosen;
  }

  private static byte[] workbook(List<DataItem> columns) {
    var out = new ByteArrayOutputStream();
    var sheet = new SheetWriter(out, "1");
    sheet.above(List.of("居民情况大表"));
    sheet.header(columns.stream().map(DataItem::name).toList(), List.of());
    sheet.finish();
    return out.toByteArray();
  }

  private static void record(
      Bench program, Caller department, InventedDistrict district, List<DataItem> columns)
      throws IOException {
    var truth = new TruthOf(program.bean(DataItems.class).all(), Shares.shipped(), DAY, 7);
    var tellings = new ArrayList<Telling>();
    var subjects = new ArrayList<Subject>(district.all().keySet());
    for (var subject : subjects) {
      if (subject.kind() != ItemSubject.RESIDENT) continue;
      for (var item : columns) {
        if (item.register() != null) continue;
        var value =
            truth.of(
                item.key(),
                new About(
                    subject.kind(),
                    subject.toString(),
                    java.util.Map.of("AGE", "40", "SEX", "1", "STAY", "PERMANENT")));
        if (value == null) value = java.util.Objects.requireNonNullElse(plain(item), "Y");
        var agency = item.owner();
        tellings.add(
            new Telling(subject, item.key(), item.version(), value, agency, "台账", DAY, "duty"));
      }
      if (tellings.size() >= PARCEL) {
        program.bean(Facts.class).record(department, tellings);
        tellings.clear();
      }
    }
    if (!tellings.isEmpty()) program.bean(Facts.class).record(department, tellings);
    program.bean(KnownRows.class);
  }

  /** Some value for what would not be told of most people. */
  private static String plain(DataItem item) {
    var codes = item.value().codes();
    if (codes != null) return codes.codes().getFirst().code();
    return switch (item.value().type()) {
      case DATE -> "2025-05-01";
      case INTEGER, DECIMAL -> String.valueOf(item.value().lowest());
      case TEXT -> item.value().pattern() == null ? "示范" : "99000119500101001143";
      case PHONE -> "10012345678";
      case ADDRESS -> "示范路1号";
      case PLACE -> "4201";
      case COUNTRY -> "CHN";
      case YES_NO, CODE, IDENTITY_NUMBER, CREDIT_CODE -> "Y";
    };
  }

  static Caller somebody(Bench program, Role role, PlaceCode place) {
    return holder(program, program.bean(Neighbourhood.class).someone(role, place), role, place);
  }

  /** Whoever holds a post, as the doors see them. */
  static Caller holder(Bench program, String user, Role role, PlaceCode place) {
    var ids =
        program
            .bean(JdbcTemplate.class)
            .queryForObject(
                """
                select a.id, p.id as post from account a join post p on p.account = a.id
                where a.user_name = ?
                """,
                (row, _) ->
                    new UUID[] {row.getObject("id", UUID.class), row.getObject("post", UUID.class)},
                user);
    return new Caller(ids[0], user, ids[1], place, role.powers());
  }

  public static void main(String[] arguments) throws IOException {
    var people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PEOPLE;
    System.out.printf(Locale.ROOT, "{\"form_s\":%.2f}%n", seconds(people));
  }
}
