package org.linli.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.people.NewBuilding;
import org.linli.people.Register;
import org.linli.people.imports.RegisterExports;
import org.linli.people.imports.RegisterImports;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long 100,000 residents take from a workbook into the register, again, and out again. */
public final class RegisterFilesBench {

  private static final PlaceCode GRID = PlaceCode.of("420102002003001");
  private static final PlaceCode SUBDISTRICT = PlaceCode.of("420102002");
  private static final int BUILDINGS = 350;
  private static final int ROOMS = 100;
  private static final int PERSONS = 100_000;

  private RegisterFilesBench() {}

  /** Seconds of each step, by name; on a database with nobody in this subdistrict. */
  static Map<String, Double> run(Bench program) {
    program
        .bean(JdbcTemplate.class)
        .update(
            """
            insert into place (code, level, code_from, name, source, changed_at)
            values (420102002003001, 15, 420102002003001, 'bench', 'bench', now())
            on conflict do nothing
            """);
    program
        .bean(Register.class)
        .enter(SUBDISTRICT, buildings(), new Register.Origin("bench", "bench", true));
    program.bean(Register.class).settle();
    var caller =
        new Caller(
            UUID.randomUUID(),
            "bench",
            UUID.randomUUID(),
            SUBDISTRICT,
            Set.of(Power.IMPORT_REGISTER, Power.SEE_PEOPLE, Power.REVEAL_PAPERS));
    var imports = program.bean(RegisterImports.class);
    var file = workbook();
    var figures = new LinkedHashMap<String, Double>();
    figures.put("file_mb", file.length / 1048576.0);
    // Each counts the dry run, which nobody may skip, and the import.
    measure(
        figures, "import_s", () -> imports.importNow(caller, SUBDISTRICT, "b.xlsx", file, false));
    measure(
        figures,
        "import_again_s",
        () -> imports.importNow(caller, SUBDISTRICT, "b.xlsx", file, false));
    var count = new int[1];
    measure(
        figures,
        "export_s",
        () ->
            count[0] =
                program
                    .bean(RegisterExports.class)
                    .write(caller, SUBDISTRICT, true, OutputStream.nullOutputStream()));
    figures.put("residents", (double) count[0]);
    figures.put("import_rows_s", PERSONS / figures.getOrDefault("import_s", 0.0));
    figures.put("export_rows_s", count[0] / figures.getOrDefault("export_s", 0.0));
    return figures;
  }

  private static void measure(Map<String, Double> figures, String name, Runnable work) {
    var start = System.nanoTime();
    work.run();
    figures.put(name, (System.nanoTime() - start) / 1e9);
  }

  private static List<NewBuilding> buildings() {
    var all = new ArrayList<NewBuilding>();
    for (var b = 1; b <= BUILDINGS; b++) {
      var rooms = new ArrayList<NewBuilding.NewDwelling>();
      for (var r = 0; r < ROOMS; r++)
        rooms.add(new NewBuilding.NewDwelling(1 + r / 4, room(r), List.of()));
      all.add(
          new NewBuilding(
              GRID,
              "幸福里" + b + "栋",
              "民族路",
              25,
              null,
              null,
              List.of(new NewBuilding.NewEntrance("1单元", rooms))));
    }
    return all;
  }

  private static String room(int number) {
    return "%d%02d".formatted(1 + number / 4, 1 + number % 4);
  }

  private static byte[] workbook() {
    var out = new ByteArrayOutputStream();
    try {
      var book = new Workbook(out, "bench", "1.0");
      var sheet = book.newWorksheet("人口");
      var header =
          List.of("序号", "姓名", "性别", "公民身份号码", "出生日期", "联系电话", "与户主关系", "现住址", "户籍地址", "备注");
      for (var i = 0; i < header.size(); i++) sheet.value(0, i, header.get(i));
      for (var p = 0; p < PERSONS; p++) {
        var home = p / 3;
        var man = p % 3 != 1;
        var birth = "%d%02d%02d".formatted(1950 + p % 60 + p % 3, 1 + p % 12, 1 + p % 28);
        sheet.value(p + 1, 0, p + 1);
        sheet.value(p + 1, 1, "王小" + (char) ('一' + p % 5000));
        sheet.value(p + 1, 2, man ? "男" : "女");
        sheet.value(
            p + 1, 3, "99%04d%s%03d0".formatted(p / 500, birth, 2 * (p % 500) + (man ? 1 : 0)));
        sheet.value(p + 1, 4, birth);
        sheet.value(p + 1, 5, Long.toString(10_000_000_000L + p));
        sheet.value(p + 1, 6, p % 3 == 0 ? "户主" : "其他");
        sheet.value(p + 1, 7, "民族路幸福里%d栋1单元%s室".formatted(1 + home / ROOMS, room(home % ROOMS)));
        sheet.value(p + 1, 8, "湖北省武汉市江岸区民族路" + p % 1000 + "号");
        sheet.value(p + 1, 9, "常年在家");
      }
      book.finish();
      return out.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
