package org.linli.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.TAINING;
import static org.linli.people.imports.ImportPlay.asFound;
import static org.linli.people.imports.ImportPlay.counts;
import static org.linli.people.imports.ImportPlay.csv;
import static org.linli.people.imports.ImportPlay.edited;
import static org.linli.people.imports.ImportPlay.newCompound;
import static org.linli.people.imports.ImportPlay.rowOf;
import static org.linli.people.imports.ImportPlay.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.people.Register;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * G2: a community secretary brings the list the office has, and the register takes what is right.
 */
@Story
@Tag("G2")
class RegisterImportStory {

  private static final String HEADER = "姓名,身份证号码,与户主关系,联系电话,现住址";

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Register register;
  @Autowired RegisterImports imports;
  @Autowired JdbcClient jdbc;

  private Http secretary;
  private ImportPlay play;
  private String compound;

  @BeforeEach
  void aBuildingStandsInTheCommunity() {
    secretary = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    play = new ImportPlay(imports, secretary);
    compound = newCompound(register, BAOCHENG_1);
  }

  @Test
  void theListAnOfficeReallyHasIsUnderstoodTriedAndImported() throws IOException {
    var book = new XSSFWorkbook();
    var sheet = book.createSheet("人口");
    row(sheet, 0, "保成社区人口信息登记表");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 8));
    row(sheet, 1, "序号", "基本信息", "", "", "", "居住信息", "", "", "", "备注");
    row(sheet, 2, "", "人员姓名", "公民身份号码", "与户主关系", "手机号", "小区", "楼栋", "单元", "房号");
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 4));
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 5, 8));
    var father = number(LocalDate.of(1970, 5, 1), true);
    row(
        sheet,
        3,
        "1",
        "周 大福",
        father.replace("99", "９９"),
        "户主",
        "+86 100-1234-5678",
        compound,
        "3栋",
        "2",
        "501");
    row(
        sheet,
        4,
        "2",
        "李小红",
        number(LocalDate.of(1972, 6, 2), false),
        "妻",
        "",
        compound,
        "3",
        "2单元",
        "501室",
        "常年在家");
    row(sheet, 6, "3", "周小宝", "", "子", "无", compound, "3", "2", "501");
    row(sheet, 8, "填表说明:请如实填写");
    book.createSheet("旧数据").createRow(0).createCell(0).setCellValue("姓名");
    book.setSheetHidden(1, true);

    var read = play.upload("名单.xlsx", bytes(book));
    assertThat(read.at("/layout/headerTo").asInt()).isEqualTo(3);
    assertThat(read.at("/sheets/1/hidden").asBoolean()).isTrue();
    assertThat(column(read, "基本信息 / 人员姓名")).isEqualTo("NAME");
    assertThat(column(read, "居住信息 / 房号")).isEqualTo("ROOM");

    var checked = play.check(read, asFound(false));
    assertThat(counts(checked)).isEqualTo("3+ 0~ 0= 0!");
    assertThat(membersOf(compound)).as("nothing is changed by a dry run").isZero();

    assertThat(counts(play.carryOut(checked))).isEqualTo("3+ 0~ 0= 0!");
    assertThat(membersOf(compound)).isEqualTo(3);
    assertThat(counts(play.imported("名单.xlsx", bytes(book), false))).isEqualTo("0+ 0~ 3= 0!");
    assertThat(secretary.get("/api/journal?within=" + BAOCHENG).text())
        .contains("REGISTER_IMPORTED");
    assertThat(
            jdbc.sql(
                    "select count(*) from register_import where state = 'DONE' and bytes is not null")
                .query(Long.class)
                .single())
        .as("the file is kept for the job only")
        .isZero();
  }

  @Test
  void aChangedDatumHasItsLineWithTheFileAsItsSource() {
    var who = number(LocalDate.of(1980, 1, 1), true);
    play.imported("a.csv", csv(HEADER, line("吴一", who, "户主", "10011112222")), false);

    var again = play.imported("改.csv", csv(HEADER, line("吴一", who, "户主", "10033334444")), false);

    assertThat(counts(again)).isEqualTo("0+ 1~ 0= 0!");
    assertThat(
            jdbc.sql(
                    "select datum || ' ' || basis from resident_change where source = 'import 改.csv'")
                .query(String.class)
                .list())
        .containsExactly("PHONE duty");
  }

  @Test
  void whatIsWrongIsToldWithItsCellAndComesBackAsAFileThatCanBeCorrected() throws IOException {
    var good = number(LocalDate.of(1990, 3, 3), false);
    var done =
        play.imported(
            "b.csv",
            csv(
                HEADER,
                line("郑一", good, "户主", "10011112222"),
                line("郑二", "42010319900101123", "子", ""),
                line("郑三", "", "子", "call me"),
                "郑四,,子,,%s9栋9单元901".formatted(compound),
                line("郑五", good, "子", "")),
            false);

    assertThat(counts(done)).isEqualTo("1+ 0~ 0= 4!");
    var errors = done.at("/found/errors");
    assertThat(errors.findValuesAsString("cell")).containsExactly("B3", "D4", "E5", "B6");
    assertThat(errors.get(3).path("reason").asString()).contains("2");
    for (var it : errors) assertThat(it.path("cure").asString()).isNotBlank();

    var rest = secretary.get(done.path("restUrl").asString()).raw().body();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(rest))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(4);
      assertThat(sheet.getRow(0).getCell(5).getStringCellValue()).isEqualTo("原因");
      sheet.getRow(1).createCell(1);
      sheet.getRow(2).createCell(3).setCellValue("027-82812345");
      sheet.getRow(3).createCell(4).setCellValue(compound + "3-2-501");
      var again = play.imported("rest.xlsx", bytes(book), false);
      assertThat(counts(again)).as(again.toString()).isEqualTo("3+ 0~ 0= 1!");
      assertThat(again.at("/found/errors/0/cell").asString()).isEqualTo("A5");
    }
  }

  @Test
  void aCsvFileInGbkAndAnOldWorkbookAreReadAsWell() throws IOException {
    var text = new String(csv(HEADER, line("冯一", "", "户主", "10011112222")), StandardCharsets.UTF_8);
    assertThat(counts(play.imported("c.csv", text.getBytes(Charset.forName("GBK")), false)))
        .isEqualTo("1+ 0~ 0= 0!");

    var book = new HSSFWorkbook();
    var sheet = book.createSheet();
    row(sheet, 0, "Name", "Date of birth", "Address");
    row(sheet, 1, "冯二", "", compound + "3栋2单元502");
    sheet.getRow(1).getCell(1).setCellValue(29251);
    assertThat(counts(play.imported("named.csv", bytes(book), false))).isEqualTo("1+ 0~ 0= 0!");
    assertThat(
            jdbc.sql("select birth_date from resident where name = '冯二'")
                .query(LocalDate.class)
                .list())
        .contains(LocalDate.of(1980, 1, 31));
  }

  @Test
  void aMaskedNumberNeverOverwritesAFullOne() {
    var who = number(LocalDate.of(1980, 1, 1), true);
    play.imported("d.csv", csv(HEADER, line("陈一", who, "户主", "10011112222")), false);

    var masked = who.substring(0, 6) + "********" + who.substring(14);
    var again = play.imported("d.csv", csv(HEADER, line("陈一", masked, "户主", "")), false);

    assertThat(counts(again)).isEqualTo("0+ 0~ 1= 0!");
    assertThat(again.at("/found/notes/0/note").asString()).isEqualTo("MASKED_LEFT_AS_IS");
  }

  @Test
  void somebodyRegisteredElsewhereIsNotMovedSilently() {
    var here = number(LocalDate.of(1980, 1, 1), true);
    play.imported("e.csv", csv(HEADER, line("褚一", here, "户主", "")), false);
    var moved = "褚一,%s,户主,,%s3栋2单元502室".formatted(here, compound);
    var inPlace = play.imported("e2.csv", csv(HEADER, moved), false);
    assertThat(inPlace.at("/found/errors/0/reason").asString()).contains(compound + "3栋2单元501");

    var other = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, TAINING));
    var compoundThere = newCompound(register, Neighbourhood.TAINING_1);
    var outside =
        new ImportPlay(imports, other)
            .imported(
                "e3.csv",
                csv(HEADER, "褚一,%s,户主,,%s3栋2单元501室".formatted(here, compoundThere)),
                false);
    assertThat(counts(outside)).isEqualTo("0+ 0~ 0= 1!");
    assertThat(outside.toString()).doesNotContain(compound);
  }

  @Test
  void householdsThatCannotBeAreToldRowByRow() {
    var done =
        play.imported(
            "f.csv",
            csv(
                "户号,姓名,出生日期,与户主关系,居住地址",
                "1,卫母,1990-01-01,户主,%s3-2-501".formatted(compound),
                "1,卫子,1980-01-01,子,%s3-2-501".formatted(compound),
                "1,卫二,1991-01-01,户主,%s3-2-501".formatted(compound),
                "1,卫三,2015-01-01,子,%s3-2-502".formatted(compound)),
            false);
    assertThat(done.at("/found/errors").findValuesAsString("cell"))
        .containsExactly("C3", "D4", "A5");
  }

  @Test
  void formulasGiveTheirLastValueAndErrorCellsAreToldWithTheirName() throws IOException {
    var book = new XSSFWorkbook();
    var sheet = book.createSheet();
    row(sheet, 0, "姓名", "联系电话", "居住地址");
    row(sheet, 1, "", "10011112222", compound + "3-2-501");
    sheet.getRow(1).getCell(0).setCellFormula("\"蒋\"&\"一\"");
    row(sheet, 2, "蒋二", "", compound + "3-2-501");
    sheet.getRow(2).getCell(1).setCellFormula("1/0");
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();

    var done = play.imported("g.xlsx", bytes(book), false);

    assertThat(counts(done)).isEqualTo("1+ 0~ 0= 1!");
    assertThat(done.at("/found/errors/0/cell").asString()).isEqualTo("B3");
    assertThat(done.at("/found/errors/0/value").asString()).isEqualTo("#DIV/0!");
    assertThat(done.at("/found/notes/0/note").asString()).isEqualTo("FORMULAS_READ_AS_VALUES");
  }

  @Test
  void newDwellingsAreMadeOnlyIfThatWasChosen() {
    var file = csv(HEADER, "沈一,,户主,,%s3栋2单元603室".formatted(compound));
    var refused = play.check(play.upload("h.csv", file), asFound(false));
    assertThat(counts(refused)).isEqualTo("0+ 0~ 0= 1!");
    assertThat(refused.at("/found/errors/0/reason").asString()).contains(compound + "3栋2单元502");

    var chosen = play.check(refused, asFound(true));
    assertThat(chosen.at("/found/dwellings").asInt()).isEqualTo(1);
    assertThat(counts(play.carryOut(chosen))).isEqualTo("1+ 0~ 0= 0!");
    assertThat(counts(play.imported("h.csv", file, true))).isEqualTo("0+ 0~ 1= 0!");
  }

  @Test
  void aColumnChosenByHandIsRememberedForThePlace() {
    var label = "列" + compound;
    var file = csv("姓名," + label + ",居住地址", "韩一,10011112222,%s3-2-501".formatted(compound));
    var read = play.upload("i.csv", file);
    assertThat(column(read, label)).isEmpty();
    put(read, "plan", "{'sheet': 0, 'columns': [{'at': 1, 'column': 'PHONE'}], 'makes': false}");

    var again = play.upload("i.csv", file);
    assertThat(column(again, label)).isEqualTo("PHONE");
    assertThat(again.at("/layout/headings/1/why").asString()).isEqualTo("REMEMBERED");
  }

  @Test
  void ownExportImportsUnchangedAndAnEditedCellIsTheChange() throws IOException {
    play.imported(
        "j.csv",
        csv(
            HEADER,
            line("杨一", number(LocalDate.of(1980, 1, 1), true), "户主", "10011112222"),
            line("杨二", "", "租客", "")),
        false);
    for (var clear : List.of("true", "false")) {
      var out =
          secretary.get(
              "/api/registers/residents.xlsx?within=%s&clear=%s".formatted(BAOCHENG_1, clear));
      assertThat(out.status()).isEqualTo(200);
      var same = play.imported("residents.xlsx", out.raw().body(), false);
      assertThat(same.path("changed").asInt() + same.path("added").asInt())
          .as(same.toString())
          .isZero();
      assertThat(same.path("rejected").asInt()).as(same.toString()).isZero();
      assertThat(out.text().contains("杨一")).isFalse();

      if (clear.equals("false")) continue;
      try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.raw().body()))) {
        var sheet = book.getSheetAt(0);
        assertThat(sheet.isColumnHidden(0)).isTrue();
        for (var row : sheet) {
          if (row.getCell(1).getStringCellValue().equals("杨一")) {
            row.createCell(7).setCellValue("10099998888");
          }
          if (row.getCell(1).getStringCellValue().equals("杨二")) {
            row.createCell(0).setCellValue("420102002-999999999");
          }
        }
        var edited = play.imported("residents.xlsx", bytes(book), false);
        assertThat(edited.path("changed").asInt()).isEqualTo(1);
        assertThat(edited.at("/found/errors/0/cell").asString()).startsWith("A");
      }
    }
  }

  @Test
  void aPrefilledWorkbookIsOfItsPlaceAndItsFixedCellsStay() {
    play.imported("p.csv", csv(HEADER, line("许一", "", "户主", "10011112222")), false);
    var out = play.file("/api/registers/residents.xlsx?clear=true&within=" + BAOCHENG_1);

    var renamed = edited(out, sheet -> write(sheet, 0, 2, "别的地方"));
    var refused = play.uploadInto(BAOCHENG, "p.xlsx", renamed);
    assertThat(refused.problem()).isEqualTo("/problems/fixed-cells-changed");
    assertThat(refused.json().at("/errors/0/reason").asString())
        .contains("C1", "江岸区 大智街道 保成社区 第1网格");
    assertThat(refused.json().at("/errors/0/value").asString()).isEqualTo("别的地方");
    assertThat(refused.json().at("/errors/0/cure").asString()).isNotBlank();
    var recoded = edited(out, sheet -> write(sheet, 0, 0, "somewhere"));
    assertThat(
            play.uploadInto(BAOCHENG_1, "p.xlsx", recoded).json().at("/errors/0/reason").asString())
        .contains("A1", BAOCHENG_1.toString());
    assertThat(play.uploadInto(Neighbourhood.BAOCHENG_2, "p.xlsx", out).problem())
        .isEqualTo("/problems/other-place");

    for (var makes : List.of(false, true)) {
      var moved =
          edited(out, sheet -> write(sheet, rowOf(sheet, 1, "许一"), 9, compound + "3栋9单元909"));
      var told = play.imported("p.xlsx", moved, makes);
      assertThat(counts(told)).as(told.toString()).endsWith("= 1!");
      assertThat(told.at("/found/errors/0/cell").asString()).startsWith("J");
      assertThat(told.at("/found/errors/0/reason").asString()).contains(compound + "3栋2单元501");
      assertThat(told.at("/found/dwellings").asInt()).isZero();
    }
  }

  @Test
  void whereSomebodyIsRegisteredIsResolvedAndWhetherItIsWhereTheyLiveIsKept() {
    var header = "姓名,户籍地址,人户一致,现住址";
    var door = compound + "3栋2单元501";
    var elsewhere = "武汉市江汉区民族街街道万年里7号";
    play.imported(
        "q.csv",
        csv(header, "何一,,是," + door, "何二," + elsewhere + ",否," + door, "何三,火星路1号,," + door),
        false);

    assertThat(registered("何一")).isEqualTo(BAOCHENG + " null true");
    assertThat(registered("何二")).isEqualTo("420103001 " + elsewhere + " false");
    assertThat(registered("何三")).isEqualTo("null 火星路1号 null");

    var changed = play.imported("改籍.csv", csv("姓名,人户分离,现住址", "何一,是," + door), false);
    assertThat(counts(changed)).isEqualTo("0+ 1~ 0= 0!");
    assertThat(registered("何一")).isEqualTo(BAOCHENG + " null false");
    var card = secretary.get("/api/residents/" + resident("何一")).json().path("data");
    var found = false;
    for (var it : card) {
      if (!it.path("datum").asString().equals("REGISTERED_HERE")) continue;
      found = true;
      assertThat(it.path("value").asString()).isEqualTo("NO");
      assertThat(it.path("source").asString()).isEqualTo("import 改籍.csv");
      assertThat(it.path("changed").asBoolean()).isTrue();
    }
    assertThat(found).isTrue();
    var wrong = play.imported("r.csv", csv(header, "何一,,大概," + door), false);
    assertThat(wrong.at("/found/errors/0/cell").asString()).isEqualTo("C2");
  }

  private String registered(String name) {
    return jdbc.sql(
            """
            select coalesce(r.registered_place::text, 'null') || ' '
                   || coalesce(r.registered_address, 'null') || ' '
                   || coalesce(r.registered_here::text, 'null')
            """
                + OF_COMPOUND)
        .param("name", name)
        .param("compound", compound)
        .query(String.class)
        .single();
  }

  private String resident(String name) {
    return jdbc.sql("select r.subdistrict || '-' || r.id" + OF_COMPOUND)
        .param("name", name)
        .param("compound", compound)
        .query(String.class)
        .single();
  }

  private static final String OF_COMPOUND =
      """
       from resident r
       join household h on h.subdistrict = r.subdistrict and h.id = r.household
       join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
       join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
       join building b on b.subdistrict = e.subdistrict and b.id = e.building
      where r.name = :name and b.name like :compound || '%'
      """;

  @Test
  void filesThatAreNoListsAreRefusedEachWithItsName() throws Exception {
    assertThat(refused("k.xlsx", bomb())).isEqualTo("/problems/unpacks-too-big");
    assertThat(refused("k.xlsx", encrypted())).isEqualTo("/problems/encrypted");
    assertThat(refused("k.xlsx", new byte[] {'P', 'K', 3, 4, 7, 7})).isEqualTo("/problems/broken");
    assertThat(refused("k.csv", new byte[] {1, 0, 2, 0})).isEqualTo("/problems/not-a-table");
    assertThat(refused("k.csv", new byte[0])).isEqualTo("/problems/empty");
    assertThat(refused("k.csv", csv("some,words", "1,2"))).isEqualTo("/problems/no-header");
  }

  @Test
  void anImportThatAStoppedProgramLeftIsTakenUpAgain() {
    var read = play.upload("l.csv", csv(HEADER, line("朱一", "", "户主", "")));
    play.plan(read, asFound(false));
    jdbc.sql(
            "update register_import set claimed_until = now() - interval '1 minute' where id = :id")
        .param("id", java.util.UUID.fromString(read.path("importId").asString()))
        .update();
    assertThat(play.get(read).path("state").asString()).isEqualTo("CHECKING");
    imports.workNow();
    assertThat(play.get(read).path("state").asString()).isEqualTo("CHECKED");
  }

  @Test
  void nothingIsImportedBeforeItWasTried() {
    var read = play.upload("m.csv", csv(HEADER, line("秦一", "", "户主", "")));
    assertThat(put(read, "start", "{}").problem()).isEqualTo("/problems/not-checked");
  }

  @Test
  void aGridWorkerMayNotAndNobodyElsewhereSeesIt() {
    var file = new Http.File("n.csv", csv(HEADER, line("尤一", "", "户主", "")));
    var worker = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    assertThat(worker.upload("/api/registers/imports", "file", List.of(file)).status())
        .isEqualTo(403);
    var read = play.upload("n.csv", file.content());
    var elsewhere =
        Http.at(port)
            .signedIn(world.someone(Role.COMMUNITY_SECRETARY, ELSEWHERE_1.at(Level.COMMUNITY)));
    assertThat(elsewhere.get("/api/registers/imports/" + read.path("importId").asString()).status())
        .isEqualTo(404);
    assertThat(elsewhere.get("/api/registers/imports").text())
        .doesNotContain(read.path("importId").asString());
  }

  private String refused(String name, byte[] file) {
    return secretary
        .upload("/api/registers/imports", "file", List.of(new Http.File(name, file)))
        .problem();
  }

  private Http.Answer put(JsonNode read, String step, String body) {
    return secretary.put(ImportPlay.path(read) + "/" + step, body);
  }

  private static String column(JsonNode read, String label) {
    for (var it : read.at("/layout/headings")) {
      if (it.path("label").asString().equals(label)) return it.path("column").asString("");
    }
    throw new AssertionError(label + " is not in " + read.at("/layout/headings"));
  }

  private long membersOf(String compound) {
    return jdbc.sql(
            """
            select coalesce(sum(h.members), 0) from household h
              join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
              join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
              join building b on b.subdistrict = e.subdistrict and b.id = e.building
             where b.name like :compound || '%'
            """)
        .param("compound", compound)
        .query(Long.class)
        .single();
  }

  private String line(String name, String number, String relation, String phone) {
    return String.join(",", name, number, relation, phone, compound + "3栋2单元501室");
  }

  private static void row(org.apache.poi.ss.usermodel.Sheet sheet, int at, String... cells) {
    var row = sheet.createRow(at);
    for (var i = 0; i < cells.length; i++) {
      var cell = row.createCell(i);
      if (!cells[i].isEmpty()) cell.setCellValue(cells[i]);
    }
  }

  private static byte[] bytes(Workbook book) throws IOException {
    var out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  private static byte[] bomb() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      var zeros = new byte[1 << 20];
      for (var i = 0; i < 200; i++) zip.write(zeros);
    }
    return out.toByteArray();
  }

  private static byte[] encrypted() throws Exception {
    try (var files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("a test password");
      try (var sealed = encryptor.getDataStream(files)) {
        sealed.write(bytes(new XSSFWorkbook()));
      }
      var out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  /** A number of a region that does not exist, so that it can be nobody's. */
  private static String number(LocalDate birth, boolean man) {
    var random = ThreadLocalRandom.current();
    return "99%04d%s%03d%d"
        .formatted(
            random.nextInt(10_000),
            birth.toString().replace("-", ""),
            2 * random.nextInt(500) + (man ? 1 : 0),
            random.nextInt(10));
  }
}
