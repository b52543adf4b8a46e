package org.linli.facts.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.JIANGAN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.OwnDatabase;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * F2: whatever is wrong with a workbook is told with its cell and its cure; nothing is kept half.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import(Neighbourhood.class)
@Tag("F2")
class BadFormsStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;

  private Http english;
  private Http chinese;

  @BeforeEach
  void anOfficer() {
    world.family(BAOCHENG_1);
    english = signedIn("en", Role.DEPARTMENT_OFFICER, JIANGAN);
    chinese = signedIn("zh-CN", Role.DEPARTMENT_OFFICER, JIANGAN);
  }

  private Http signedIn(String language, Role role, PlaceCode place) {
    return Http.at(port).with("Accept-Language", language).signedIn(world.someone(role, place));
  }

  private static Http.Answer upload(Http by, PlaceCode place, String file) throws IOException {
    var bytes = Files.readAllBytes(PileOfForms.FOLDER.resolve("bad").resolve(file));
    return by.upload(
        "/api/forms?place=" + place + "&agency=CIVIL_AFFAIRS",
        "file",
        List.of(new Http.File(file, bytes)));
  }

  @ParameterizedTest
  @CsvSource({
    "encrypted.xlsx, encrypted",
    "broken-zip.xlsx, broken",
    "word.xlsx, not-a-table",
    "zero-bytes.xlsx, empty",
    "empty.xlsx, nothing-to-fill",
    "pictures.xlsx, nothing-to-fill",
    "wide.xlsx, too-wide"
  })
  void whatCannotBeReadIsToldInBothLanguagesAndNothingIsKept(String file, String why)
      throws IOException {
    var before = english.get("/api/forms").json().path("total").asInt();
    for (var by : List.of(english, chinese)) {
      var answer = upload(by, BAOCHENG, file);
      assertThat(answer.status()).as(answer.text()).isEqualTo(422);
      assertThat(answer.problem()).isEqualTo("/problems/" + why);
      var detail = answer.json().path("detail").asString();
      assertThat(detail).isNotBlank().doesNotContain("problem.");
      var isChinese = detail.codePoints().anyMatch(it -> it >= 0x4E00 && it <= 0x9FFF);
      assertThat(isChinese).isEqualTo(by == chinese);
    }
    assertThat(english.get("/api/forms").json().path("total").asInt()).isEqualTo(before);
  }

  /** Too large a file, one that unpacks to more than memory holds, one of too many rows. */
  @Test
  void giganticFilesAreToldAndNothingOfThemIsKept() throws IOException {
    var before = english.get("/api/forms").json().path("total").asInt();
    var large = new byte[(40 << 20) + 1];
    Arrays.fill(large, (byte) 'a');
    assertRefused("large.csv", large, 422, "too-big");
    assertRefused("bomb.xlsx", bomb(), 422, "unpacks-too-big");
    var rows = "name,sex\n" + "x,y\n".repeat(300_000);
    assertRefused("long.csv", rows.getBytes(StandardCharsets.UTF_8), 422, "too-many-rows");
    assertRefused("huge.csv", new byte[129 << 20], 413, "too-large");
    assertThat(english.get("/api/forms").json().path("total").asInt()).isEqualTo(before);
  }

  private void assertRefused(String name, byte[] bytes, int status, String why) {
    var answer =
        english.upload(
            "/api/forms?place=" + BAOCHENG + "&agency=CIVIL_AFFAIRS",
            "file",
            List.of(new Http.File(name, bytes)));
    assertThat(answer.status()).as(name + ": " + answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo("/problems/" + why);
    assertThat(answer.json().path("detail").asString()).isNotBlank().doesNotContain("problem.");
  }

  /** A file of some hundred kilobytes that unpacks to more than is taken. */
  private static byte[] bomb() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (var i = 0; i < 125; i++) zip.write(blanks);
    }
    return bytes.toByteArray();
  }

  @Test
  void macrosAreToldAndLeftOut() throws IOException {
    assertThat(uploaded("macro.xlsm").path("macros").asBoolean()).isTrue();
    assertThat(uploaded("full-width.xlsx").path("macros").asBoolean()).isFalse();
  }

  @Test
  void errorsHiddenRowsDatesAsTextAndUnknownPlacesAreToldWithTheirCell() throws IOException {
    assertThat(remarks("errors.xlsx", english)).contains("Sheet1!E3", "Sheet1!E4");
    assertThat(remarks("hidden-rows.xlsx", english)).contains("Sheet1!A3");
    assertThat(remarks("dates-as-text.xlsx", english))
        .contains("Sheet1!B5")
        .doesNotContain("Sheet1!B2", "Sheet1!B3", "Sheet1!B4");
    assertThat(remarks("other-place.xlsx", chinese)).contains("Sheet1!A2");
    assertThat(remarks("full-width.xlsx", english)).doesNotContain("Sheet1!C2");
  }

  @Test
  void notesBelowATableAreNoRows() throws IOException {
    assertThat(remarks("trailing-notes.xlsx", english)).doesNotContain("Sheet1!A5", "Sheet1!A6");
    var form = uploaded("trailing-notes.xlsx");
    var preview = english.get("/api/forms/" + id(form) + "/preview").json();
    assertThat(preview.at("/sheets/0/unknown").asInt()).isEqualTo(2);
  }

  @Test
  void twoColumnsOfOneItemHoldTheFormBack() throws IOException {
    var form = uploaded("twice.xlsx");
    assertThat(form.path("open").asInt()).isOne();
    var second = form.at("/sheets/0/columns/3");
    assertThat(second.path("cell").asString()).isEqualTo("D1");
    assertThat(second.path("sure").asBoolean()).isFalse();
    assertThat(second.path("why").asString()).isEqualTo("TWICE");
  }

  @Test
  void aHeaderFarDownIsFound() throws IOException {
    var columns = uploaded("deep.xlsx").at("/sheets/0/columns");
    assertThat(columns.valueStream().map(it -> it.at("/meaning/key").asString("")))
        .contains("NAME", "SEX", "PHONE");
    assertThat(columns.path(0).path("cell").asString()).isEqualTo("A40");
  }

  @Test
  void aPlaceOutsideOnesOwnDoesNotExistAndWithoutThePowerNothingGoesIn() throws IOException {
    assertThat(upload(english, ELSEWHERE, "deep.xlsx").status()).isEqualTo(404);
    var worker = signedIn("en", Role.GRID_WORKER, BAOCHENG_1);
    assertThat(upload(worker, BAOCHENG_1, "deep.xlsx").status()).isEqualTo(403);
  }

  private JsonNode uploaded(String file) throws IOException {
    var answer = upload(english, BAOCHENG, file);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private static String id(JsonNode form) {
    return form.path("id").asString();
  }

  /** The cells a preview remarks on; each remark says what is wrong and what to do. */
  private List<String> remarks(String file, Http by) throws IOException {
    var form = upload(by, BAOCHENG, file).json();
    var remarks = by.get("/api/forms/" + id(form) + "/preview").json().path("remarks");
    for (var it : remarks) {
      assertThat(Stream.of("reason", "cure").map(key -> it.path(key).asString()))
          .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("fault."));
    }
    return remarks.valueStream().map(it -> it.path("field").asString()).toList();
  }
}
