package org.linli.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;
import org.linli.demo.DemoDistrict;
import org.linli.edge.Caller;
import org.linli.facts.forms.PileOfficer;
import org.linli.law.PileLaw;
import org.linli.sheets.SheetWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One form over the households of a whole district, in a program of half a gigabyte: let out with
 * what nobody knows asked of every household, filled as one workbook and as one for each community.
 */
public final class DistrictForm {

  /** One of the largest districts of the demo's city. */
  private static final PlaceCode DISTRICT = PlaceCode.of("420111");

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final List<String> COLUMNS =
      List.of("户主姓名", "户主身份证号码", "住址", "家庭人口数", "家庭应急包", "备注");

  private DistrictForm() {}

  public static void main(String[] arguments) throws IOException {
    var clock = new MovableClock();
    clock.forward(
        Duration.between(
            clock.instant(), DAY.atTime(LocalTime.of(9, 0)).atZone(WorkDays.ZONE).toInstant()));
    try (var program =
        Bench.start(context ->
            context.registerBean(
                "benchClock", MovableClock.class, () -> clock, bean -> bean.setPrimary(true)))) {
      var loading = System.nanoTime();
      DemoDistrict.fill(program.context(), DISTRICT);
      var households =
          program
              .bean(JdbcTemplate.class)
              .queryForObject("select count(*) from household", Long.class);
      System.out.printf(
          Locale.ROOT, "%d households, loaded in %.0f s%n", households, LargeForm.seconds(loading));
      run(program);
    }
  }

  private static void run(Bench program) throws IOException {
    var department = somebody(program, Role.DEPARTMENT_OFFICER, DISTRICT);
    var keeper = somebody(program, Role.DISTRICT_OFFICER, DISTRICT);
    var officer = new PileOfficer(program.context());
    var law = new PileLaw(program.context());
    var basis = law.approve(keeper, DISTRICT, "全区户情表", "示范1号", "示范", DAY);
    var duty = law.list(keeper, DISTRICT, SourceAgency.CIVIL_AFFAIRS, "全区户情表", DAY);
    var form =
        officer
            .take(
                department,
                DISTRICT,
                SourceAgency.CIVIL_AFFAIRS,
                "全区户情表.xlsx",
                workbook(),
                List.of(),
                List.of())
            .form();
    LargeForm.resetPeaks();
    var begun = System.nanoTime();
    var looked = officer.look(department, form);
    tell("looked through", begun, looked.cells() + " cells, " + looked.asks() + " to ask");
    LargeForm.resetPeaks();
    begun = System.nanoTime();
    officer.letOut(department, form, LargeForm.terms(basis, duty, DAY.plusDays(21)));
    var asked =
        program.bean(JdbcTemplate.class).queryForObject("select count(*) from ask", Long.class);
    tell("let out", begun, asked + " asked");
    LargeForm.resetPeaks();
    begun = System.nanoTime();
    var whole = new Counting();
    officer.fill(department, form, DISTRICT, whole);
    tell("filled as one", begun, whole.bytes / 1024 + " KB");
    LargeForm.resetPeaks();
    begun = System.nanoTime();
    var parts = new Counting();
    officer.fillEach(department, form, DISTRICT, Level.COMMUNITY, parts);
    tell("filled for each community", begun, parts.bytes / 1024 + " KB");
  }

  private static Caller somebody(Bench program, Role role, PlaceCode place) {
    var user = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    program
        .bean(Accounts.class)
        .found(
            user,
            user,
            Neighbourhood.PASSWORD,
            new Post.Wish(role, user, place, null, null),
            "test");
    return LargeForm.holder(program, user, role, place);
  }

  private static void tell(String what, long begun, String more) {
    System.out.printf(
        Locale.ROOT,
        "%s in %.1f s, heap peak %d MB, %s%n",
        what,
        LargeForm.seconds(begun),
        LargeForm.peak(),
        more);
  }

  private static byte[] workbook() {
    var out = new ByteArrayOutputStream();
    var sheet = new SheetWriter(out, "1");
    sheet.above(List.of("全区户情表"));
    sheet.header(COLUMNS, List.of());
    sheet.finish();
    return out.toByteArray();
  }

  /** Whoever fetches a file keeps it elsewhere. */
  private static final class Counting extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
  }
}
