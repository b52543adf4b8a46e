package org.linli.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.TAINING;
import static org.linli.people.imports.ImportPlay.counts;
import static org.linli.people.imports.ImportPlay.csv;
import static org.linli.people.imports.ImportPlay.edited;
import static org.linli.people.imports.ImportPlay.rowOf;
import static org.linli.people.imports.ImportPlay.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.people.Register;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** G2: the list of shops, schools and small venues that an office has becomes its register. */
@Story
@Tag("G2")
class OrganisationImportStory {

  private static final AtomicInteger CODES = new AtomicInteger(100);

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Register register;
  @Autowired RegisterImports imports;

  private Http secretary;
  private ImportPlay play;
  private String compound;
  private String shop;

  @BeforeEach
  void aBuildingStandsInTheCommunity() {
    secretary = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    play = new ImportPlay(imports, secretary);
    compound = ImportPlay.newCompound(register, BAOCHENG_1);
    shop = ImportPlay.newName("面馆");
  }

  @Test
  void theListOfSmallVenuesAnOfficeHasIsRecognisedTriedAndImported() {
    var code = newCode();
    var file =
        csv(
            "九小场所台账,,,,,,",
            "序号,场所名称,场所类别,营业执照号,法人,电话,经营地址,所属网格",
            "1,%s,小餐饮,%s,王 芳,１００１２３４５６７８,%s3栋商铺2号,".formatted(shop, code.toLowerCase(), compound),
            "2,%s分店,小旅馆,,,,江边大道8号,保成社区第2网格".formatted(shop),
            "合计,2");

    var read = play.upload("九小.csv", file);
    assertThat(read.at("/layout/subject").asString()).isEqualTo("ORGANISATIONS");
    assertThat(read.at("/layout/headerTo").asInt()).isEqualTo(2);
    var checked = play.check(read, plan("null"));
    assertThat(counts(checked)).as(checked.toString()).isEqualTo("2+ 0~ 0= 0!");
    assertThat(found(shop).path("total").asInt()).as("nothing is changed by a dry run").isZero();
    assertThat(checked.at("/found/unresolved").asInt()).isEqualTo(1);
    assertThat(checked.at("/found/unresolvedFirst/0/cell").asString()).isEqualTo("G4");
    assertThat(checked.at("/found/unresolvedFirst/0/cure").asString()).isNotBlank();

    assertThat(counts(play.carryOut(checked))).isEqualTo("2+ 0~ 0= 0!");
    var first = found(shop).at("/items/0");
    assertThat(first.path("kind").asString()).isEqualTo("SMALL_RESTAURANT");
    assertThat(first.path("code").asString()).isEqualTo(code);
    assertThat(first.at("/grid/code").asString()).isEqualTo(BAOCHENG_1.toString());
    assertThat(first.path("keeper").asString()).isEqualTo("王*");
    assertThat(first.path("phone").asString()).isEqualTo("100******78");
    assertThat(first.path("source").asString()).isEqualTo("import 九小.csv");
    assertThat(found(shop + "分店").at("/items/0/grid/code").asString())
        .isEqualTo(BAOCHENG_2.toString());

    var again = play.imported("九小.csv", file);
    assertThat(counts(again)).as(again.toString()).isEqualTo("0+ 0~ 2= 0!");
    var gbk = new String(file, StandardCharsets.UTF_8).getBytes(Charset.forName("GBK"));
    assertThat(counts(play.imported("九小.csv", gbk))).isEqualTo("0+ 0~ 2= 0!");
  }

  /**
   * Numbers are given out by the thousand: a new thousand may be needed in the middle of a list.
   */
  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aListLongerThanAThousandComesInWhole() {
    var lines = new ArrayList<>(List.of("名称,类别,地址"));
    for (var it = 1; it <= 1_100; it++) lines.add("%s%d,商店,%s3栋".formatted(shop, it, compound));

    assertThat(counts(play.imported("街.csv", csv(lines.toArray(String[]::new)))))
        .isEqualTo("1100+ 0~ 0= 0!");
  }

  @Test
  void whatIsWrongIsToldWithItsCellAndComesBackAsAFileThatCanBeCorrected() throws IOException {
    var code = newCode();
    var wrongLetter = "91350100M000100Y44";
    var done =
        play.imported(
            "场所.csv",
            csv(
                "名称,类别,信用代码,地址,网格,电话",
                "%s一,小餐饮,%s,%s3栋,,".formatted(shop, code, compound),
                "%s二,小餐饮,%s,%s3栋,,".formatted(shop, wrongLetter, compound),
                "%s三,小餐饮,123,%s3栋,,".formatted(shop, compound),
                "%s四,小餐饮,%s,%s3栋,,".formatted(shop, code, compound),
                "%s五,说不清,,%s3栋,,".formatted(shop, compound),
                "%s六,商店,,某路8号,,".formatted(shop),
                "%s七,商店,,某路8号,第99网格,".formatted(shop),
                "%s八,商店,,%s3栋,第2网格,".formatted(shop, compound),
                "%s九,商店,,%s3栋,,call me".formatted(shop, compound),
                ",商店,,%s3栋,,".formatted(compound)));

    assertThat(counts(done)).as(done.toString()).isEqualTo("1+ 0~ 0= 9!");
    assertThat(done.at("/found/errors").findValuesAsString("cell"))
        .containsExactly("C3", "C4", "C5", "B6", "D7", "E8", "E9", "F10", "A11");
    for (var it : done.at("/found/errors")) assertThat(it.path("cure").asString()).isNotBlank();

    var rest = play.file(done.path("restUrl").asString());
    var mended =
        edited(
            rest,
            sheet -> {
              write(sheet, 1, 2, newCode());
              write(sheet, 4, 1, "其他");
              write(sheet, 5, 4, "第1网格");
            });
    assertThat(counts(play.imported("rest.xlsx", mended))).isEqualTo("3+ 0~ 0= 6!");
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(rest))) {
      assertThat(book.getSheetAt(0).getRow(0).getCell(6).getStringCellValue()).isEqualTo("原因");
    }
  }

  @Test
  void ownExportImportsUnchangedAndAnEditedCellIsTheChange() {
    play.imported(
        "场所.csv",
        csv(
            "名称,类别,信用代码,负责人,电话,地址",
            "%s,小餐饮,%s,王芳,10012345678,%s3栋".formatted(shop, newCode(), compound)));
    for (var language : new String[] {"zh-CN", "en"}) {
      var reader = new ImportPlay(imports, secretary.with("Accept-Language", language));
      for (var clear : new String[] {"true", "false"}) {
        var out =
            reader.file(
                "/api/registers/organisations.xlsx?within=%s&clear=%s"
                    .formatted(BAOCHENG_1, clear));
        var same = play.imported("organisations.xlsx", out);
        assertThat(counts(same)).as(same.toString()).startsWith("0+ 0~ ").endsWith("= 0!");
      }
    }
    var out = play.file("/api/registers/organisations.xlsx?clear=true&within=" + BAOCHENG_1);
    var edited =
        edited(
            out,
            sheet -> {
              assertThat(sheet.isColumnHidden(0)).isTrue();
              var row = rowOf(sheet, 1, shop);
              write(sheet, row, 1, shop + "老店");
              write(sheet, row, 5, "10099998888");
            });
    assertThat(play.imported("organisations.xlsx", edited).path("changed").asInt()).isEqualTo(1);
    assertThat(found(shop + "老店").at("/items/0/phone").asString()).isEqualTo("100******88");
  }

  @Test
  void aCodeOfAnotherIsNotTakenOverNorTheNumberOfARow() {
    var code = newCode();
    play.imported("a.csv", csv("名称,信用代码,地址", "%s,%s,%s3栋".formatted(shop, code, compound)));
    var other = play.imported("b.csv", csv("名称,信用代码,地址", "别的店,%s,%s3栋".formatted(code, compound)));
    assertThat(other.at("/found/errors/0/reason").asString()).contains(shop);

    var there = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, TAINING));
    var elsewhere =
        new ImportPlay(imports, there)
            .imported("c.csv", csv("名称,信用代码,地址", "%s,%s,某路1号".formatted(shop, code)));
    assertThat(counts(elsewhere)).isEqualTo("0+ 0~ 0= 1!");
    assertThat(elsewhere.toString()).doesNotContain(compound);

    var out = play.file("/api/registers/organisations.xlsx?within=" + BAOCHENG_1);
    var tampered =
        edited(out, sheet -> write(sheet, rowOf(sheet, 1, shop), 0, "420102002-999999999"));
    var told = play.imported("organisations.xlsx", tampered);
    assertThat(told.path("rejected").asInt()).isEqualTo(1);
    assertThat(told.at("/found/errors/0/cell").asString()).startsWith("A");
  }

  @Test
  void whoeverBringsAListMaySayWhatItIsAbout() {
    var file = csv("Name,Address", "%s,%s3栋2单元501".formatted(shop, compound));
    var read = play.upload("list.csv", file);
    assertThat(read.at("/layout/subject").asString()).isEqualTo("RESIDENTS");

    var checked = play.check(read, plan("'ORGANISATIONS'"));

    assertThat(checked.at("/layout/subject").asString()).isEqualTo("ORGANISATIONS");
    assertThat(counts(play.carryOut(checked))).isEqualTo("1+ 0~ 0= 0!");
    assertThat(found(shop).at("/items/0/kind").asString()).isEqualTo("OTHER");
    assertThat(checked.at("/found/notes/0/note").asString()).isEqualTo("KIND_LEFT_OTHER");
  }

  @Test
  void aGridWorkerMayExportMaskedOnlyAndAWidePlaceIsRefused() {
    var worker = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    assertThat(worker.get("/api/registers/organisations.xlsx").status()).isEqualTo(200);
    assertThat(worker.get("/api/registers/organisations.xlsx?clear=true").status()).isEqualTo(403);
    var district =
        Http.at(port).signedIn(world.someone(Role.DISTRICT_OFFICER, Neighbourhood.JIANGAN));
    assertThat(district.get("/api/registers/organisations.xlsx").problem())
        .isEqualTo("/problems/place-too-wide");
  }

  private JsonNode found(String name) {
    return secretary
        .get("/api/organisations?q=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8))
        .json();
  }

  private static String plan(String subject) {
    return "{'sheet': 0, 'subject': %s, 'columns': [], 'makes': false}".formatted(subject);
  }

  /** A code of a region that does not exist, so that it can be nobody's. */
  private static String newCode() {
    return "9199%04dMA%08d".formatted(CODES.incrementAndGet(), CODES.incrementAndGet());
  }
}
