package org.linli.places.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.Http;
import org.linli.Http.File;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.places.Wuhan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** G1: the divisions of a city come in from the files the state publishes. */
@Story
@Tag("G1")
class PlaceImportStory {

  private static final String IMPORTS = "/api/places/imports";

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired JdbcClient jdbc;

  Http admin;
  private Http auditor;

  @BeforeEach
  void signsIn() {
    admin = Http.at(port).signedIn(world.someone(Role.ADMINISTRATOR, PlaceCode.COUNTRY));
    auditor = Http.at(port).signedIn(world.someone(Role.AUDITOR, PlaceCode.COUNTRY));
  }

  @Test
  void theCityComesInWholeAndASecondTimeChangesNothing() {
    var first = imported(Wuhan.divisions());
    var written = auditor.get("/api/journal?size=1").json().at("/items/0/subject").asString();
    var second = imported(Wuhan.divisions());

    assertThat(first.json().path("rejected").asLong()).isZero();
    assertThat(total("COMMUNITY")).isEqualTo(3495);
    assertThat(admin.get("/api/places/4201").json().path("name").asString()).isEqualTo("武汉市");
    assertThat(total("SUBDISTRICT")).isEqualTo(193);
    assertThat(total("DISTRICT")).isEqualTo(13);
    assertThat(admin.get("/api/places/42").json().path("name").asString()).isEqualTo("湖北省");
    assertThat(admin.get("/api/places/4201").json().path("pinyin").asString()).isEqualTo("wu han");
    assertThat(admin.get("/api/places/420102002003").json().path("kind").asString())
        .isEqualTo("URBAN_COMMITTEE");
    assertThat(second.json().path("added").asLong()).isZero();
    assertThat(second.json().path("changed").asLong()).isZero();
    assertThat(second.json().path("unchanged").asLong()).isEqualTo(1 + 13 + 193 + 3495);
    assertThat(auditor.get("/api/journal?size=1").json().at("/items/0/subject").asString())
        .isEqualTo(written);
  }

  /** In the dictionary's edition 420113002 is 东荆, which now is the next code. */
  @Test
  void aSpellingOfAnotherEditionGoesToItsNameNotToItsCode() {
    imported(Wuhan.divisions());

    var dongjing = admin.get("/api/places/420113003").json();

    assertThat(dongjing.path("name").asString()).isEqualTo("东荆街道");
    assertThat(dongjing.path("pinyin").asString()).isEqualTo("dong jing");
  }

  @Test
  void aDryRunTellsTheSameAndWritesNothing() {
    var report =
        admin.upload(
            IMPORTS + "?dryRun=true",
            "files",
            List.of(File.of("d.csv", "code,name\n650101,天山试区\n")));

    assertThat(report.json().path("added").asLong()).isOne();
    assertThat(report.json().path("dryRun").asBoolean()).isTrue();
    assertThat(admin.get("/api/places/650101").status()).isEqualTo(404);
  }

  @Test
  void columnsStandInAnyOrderAndTheEncodingIsFoundOut() {
    var text = "households,name,kind_by_code,district_code,code\n2000,石墩街道,x,510101,510101001\n";
    var street = new File("s.csv", text.getBytes(Charset.forName("GB18030")));
    var district = File.of("d.csv", "\uFEFFname,code\n蜀试区,510101\n");

    var report = imported(List.of(street, district)).json();

    assertThat(report.path("added").asLong()).isEqualTo(2);
    assertThat(admin.get("/api/places/510101001").json().path("name").asString()).isEqualTo("石墩街道");
    assertThat(admin.get("/api/places/5101").json().path("name").asString()).isEqualTo("5101");
    assertThat(admin.get("/api/places/51").json().path("name").asString()).isEqualTo("四川省");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          42010X003|试街道|420102|code|含有数字以外
          4201020|试街道|420102|code|应为 9 位
          420102003004|试街道|420102|code|应为 9 位
          420102093|试街道|420103|district_code|上级是 420102
          420102093|''|420102|name|名称为空
          420102093|a\u0001b|420102|name|无法显示
          420199001|试街道|420199|code|上级 420199 不在
          """)
  void aRowThatCannotBeTakenIsToldWithItsReason(
      String code, String name, String parent, String column, String reason) {
    var text = "code,name,district_code\n%s,%s,%s\n".formatted(code, name, parent);

    var report = imported(List.of(File.of("streets.csv", text))).json();

    var error = report.at("/errors/0");
    assertThat(report.path("rejected").asInt()).isOne();
    assertThat(error.path("file").asString()).isEqualTo("streets.csv");
    assertThat(error.path("row").asInt()).isOne();
    assertThat(error.path("column").asString()).isEqualTo(column);
    assertThat(error.path("reason").asString()).contains(reason);
    assertThat(error.path("cure").asString()).isNotBlank();
  }

  @Test
  void overlongNamesOddCountsAndMissingCellsAreTold() {
    var text =
        "code,name,households\n420102,%s,\n420102,江岸区,many\n420102\n420102,江岸区,-1\n"
            .formatted("长".repeat(101));

    var report = imported(List.of(File.of("d.csv", text))).json();

    assertThat(report.at("/errors/0/reason").asString()).contains("最多 100 个字");
    assertThat(report.at("/errors/1/reason").asString()).contains("户数");
    assertThat(report.at("/errors/2/reason").asString()).contains("3 列");
    assertThat(report.at("/errors/3/value").asString()).isEqualTo("-1");
  }

  @Test
  void oneCodeWithTwoNamesIsNotGuessedAt() {
    var report =
        imported(List.of(File.of("d.csv", "code,name\n650105,甲区\n650105,乙区\n650106,丙区\n"))).json();

    assertThat(report.path("added").asInt()).isOne();
    assertThat(report.path("rejected").asInt()).isEqualTo(2);
    assertThat(report.at("/errors/0/reason").asString()).contains("甲区").contains("乙区");
    assertThat(admin.get("/api/places/650105").status()).isEqualTo(404);
  }

  @Test
  void theRestIsCorrectedAndComesInAgain() {
    var text = "code,name,district_code,city_code\n630199001,塔尔街道,630199,6301\n";
    var report = imported(List.of(File.of("s.csv", text))).json();
    var rest = admin.get(report.path("restUrl").asString());
    assertThat(rest.text()).contains("原因").contains("上级 630199 不在");

    var again =
        imported(
                List.of(
                    new File("rest.csv", rest.text().getBytes(StandardCharsets.UTF_8)),
                    File.of("d.csv", "code,name\n630199,湟试区\n")))
            .json();

    assertThat(again.path("added").asInt()).isEqualTo(2);
    assertThat(again.path("rejected").asInt()).isZero();
    assertThat(again.path("restUrl").isNull()).isTrue();
  }

  @Test
  void theRestIsNotForOthers() {
    var report = imported(List.of(File.of("s.csv", "code,name\nx,y\n"))).json();
    var other = Http.at(port).signedIn(world.someone(Role.ADMINISTRATOR, Neighbourhood.JIANGAN));

    assertThat(other.get(report.path("restUrl").asString()).status()).isEqualTo(404);
    assertThat(admin.get(IMPORTS + "/00000000-0000-0000-0000-000000000000/rest").status())
        .isEqualTo(404);
  }

  @Test
  void theRestIsForgottenAfterThirtyDays() {
    var rest = imported(List.of(File.of("s.csv", "code,name\nx,y\n"))).json().path("restUrl");
    assertThat(admin.get(rest.asString()).status()).isEqualTo(200);
    jdbc.sql("update place_import set at = at - interval '31 days'").update();

    imported(List.of(File.of("s.csv", "code,name\nx,z\n")));

    assertThat(admin.get(rest.asString()).status()).isEqualTo(404);
  }

  @Test
  void onlyCodesWithinOnesOwnPlaceAreTaken() {
    var local = Http.at(port).signedIn(world.someone(Role.ADMINISTRATOR, Neighbourhood.JIANGAN));
    var text = "code,name,district_code\n420102002,大智街道,420102\n420103001,民族街街道,420103\n";

    var report = local.upload(IMPORTS, "files", List.of(File.of("s.csv", text))).json();

    assertThat(report.path("changed").asInt() + report.path("unchanged").asInt()).isOne();
    assertThat(report.path("rejected").asInt()).isOne();
    assertThat(report.at("/errors/0/value").asString()).isEqualTo("420103001");
    assertThat(report.at("/errors/0/reason").asString()).contains("420102");
  }

  @Test
  void whoMayNotImportIsRefused() {
    var officer =
        Http.at(port).signedIn(world.someone(Role.DISTRICT_OFFICER, Neighbourhood.JIANGAN));

    var answer = officer.upload(IMPORTS, "files", List.of(File.of("d.csv", "code,name\n")));

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void filesThatAreNoDivisionsAreRefusedWhole() {
    var image = new File("map.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    var noText = new File("x.csv", new byte[] {'a', (byte) 0xFF, (byte) 0xFF, '\n'});
    var zones = Wuhan.file(Wuhan.DIVISIONS, "wuhan_functional_zone_streets.csv");
    var twice = File.of("twice.csv", "code,name,name\n1,2,3\n");
    var quote = File.of("quote.csv", "code,name\n420102,\"江岸\n");
    var endless = File.of("endless.csv", "code,name\n420102,\"" + "江岸区,\n".repeat(100_000));

    assertRefused("/problems/not-text", image);
    assertRefused("/problems/not-text", noText);
    assertRefused("/problems/empty-file", File.of("empty.csv", ""));
    assertRefused("/problems/unknown-header", zones);
    assertRefused("/problems/unknown-column", File.of("more.csv", "code,name,househods\n"));
    assertRefused("/problems/unknown-column", twice);
    assertRefused("/problems/broken-csv", quote);
    assertRefused("/problems/broken-csv", endless);
    assertRefused("/problems/no-files");
    assertRefused(
        "/problems/too-many-files",
        IntStream.range(0, 41)
            .mapToObj(it -> File.of(it + ".csv", "code,name\n"))
            .toArray(File[]::new));
  }

  @Test
  void aFileBeyondAllMeasureIsRefusedWithAnAnswer() {
    var answer = admin.upload(IMPORTS, "files", List.of(new File("huge.csv", new byte[129 << 20])));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.problem()).isEqualTo("/problems/too-large");
  }

  @Test
  void aRefusalIsWordedInTheLanguageAskedFor() {
    var answer =
        admin
            .with("Accept-Language", "en")
            .upload(IMPORTS, "files", List.of(File.of("s.csv", "code,name\n42,\n")));

    assertThat(answer.json().at("/errors/0/reason").asString()).isEqualTo("The name is missing");
    assertThat(admin.with("Accept-Language", "en").upload(IMPORTS, "files", List.of()).text())
        .contains("the form's field is named files");
  }

  private Http.Answer imported(List<File> files) {
    var answer = admin.upload(IMPORTS + "?dryRun=false", "files", files);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private void assertRefused(String problem, File... files) {
    var answer = admin.upload(IMPORTS, "files", Arrays.asList(files));
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo(problem);
  }

  private long total(String level) {
    return admin.get("/api/places?within=4201&level=" + level).json().path("total").asLong();
  }
}
