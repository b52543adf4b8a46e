package org.linli.authority.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.TAINING_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** G4: an office's table of its people becomes accounts, and nothing of it is lost. */
@Story
@Tag("G4")
class BulkAccountsStory {

  private static final String HEADER = "姓名,用户名,岗位角色,岗位名称,地区代码,开始,结束\n";

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired JdbcClient jdbc;

  Http guest;
  Http admin;
  String one;
  String two;

  @BeforeEach
  void opensTheBrowser() {
    guest = Http.at(port);
    admin = guest.signedIn(world.someone(Role.ADMINISTRATOR, JIANGAN));
    one = Neighbourhood.newUser();
    two = Neighbourhood.newUser();
  }

  @Test
  void aTableIsTriedDryThenMadeThenChangesNothingMore() {
    var table =
        HEADER
            + "王一,%s,网格员,,%s,,\n".formatted(one, BAOCHENG_1)
            + "李二,%s,社区书记,书记,420102002003,2026-01-01,2099年12月31日\n".formatted(two)
            + "王一,%s,网格员,代管,%s,,\n".formatted(one, TAINING_1);

    var dry = load(table, true);
    assertThat(counts(dry)).isEqualTo("2 1 0 0");
    assertThat(admin.get("/api/accounts?q=" + one).json().path("total").asInt()).isZero();

    var made = load(table, false);
    assertThat(counts(made)).isEqualTo("2 1 0 0");
    assertThat(made.json().path("made").size()).isEqualTo(2);
    var password = made.json().at("/made/0/oneTimePassword").asString();
    var newcomer = guest.signedIn(one, password).get("/api/session").json();
    assertThat(newcomer.path("confinement").asString()).isEqualTo("PASSWORD");
    assertThat(newcomer.path("posts").size()).isEqualTo(2);
    assertThat(newcomer.at("/posts/0/title").asString()).isEqualTo("网格员");

    var again = load(table, false);
    assertThat(counts(again)).isEqualTo("0 0 3 0");
    assertThat(again.json().path("made").size()).isZero();
  }

  @Test
  void whatIsWrongIsToldAtItsCellAndTheRestComesBack() {
    var table =
        HEADER
            + "王一,%s,网格员,,%s,,\n".formatted(one, BAOCHENG_1)
            + "李二,%s,网个员,,%s,,\n".formatted(two, BAOCHENG_1);

    var answer = load(table, false);

    assertThat(counts(answer)).isEqualTo("1 0 0 1");
    var error = answer.json().at("/errors/0");
    assertThat(error.path("row").asInt()).isEqualTo(3);
    assertThat(error.path("column").asString()).isEqualTo("C3");
    assertThat(error.path("value").asString()).isEqualTo("网个员");
    assertThat(error.path("cure").asString()).contains("网格员");
    var rest = answer.json().path("rest").asString();
    assertThat(rest).contains(two).doesNotContain(one);
    assertThat(counts(load(rest.replace("网个员", "网格员"), false))).isEqualTo("1 0 0 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "王一,a b,网格员,,420102002003001,,|B2",
        ",fine-1,网格员,,420102002003001,,|A2",
        "王一,fine-2,网格员,,42010200200300,,|E2",
        "王一,fine-3,网格员,,420102002003999,,|E2",
        "王一,fine-4,网格员,,420103001002001,,|E2",
        "王一,fine-5,网格员,,420102002003001,昨天,|F2",
        "王一,fine-6,网格员,,420102002003001,2026-02-30,|F2",
        "王一,fine-7,网格员,,420102002003001,2026-03-01,2026-02-01|G2",
        "王一,fine-8,网格员,,#REF!,,|E2",
        "别人,grid-worker-420102002003001,网格员,,420102002003001,,|A2",
        "x,administrator-420102,审计员,,420102,,|A2"
      })
  void aRowThatCannotBeTakenIsTold(String row, String cell) {
    world.someone(Role.GRID_WORKER, BAOCHENG_1);

    var answer = load(HEADER + row + "\n", false);

    assertThat(counts(answer)).isEqualTo("0 0 0 1");
    assertThat(answer.json().at("/errors/0/column").asString()).isEqualTo(cell);
    assertThat(answer.json().at("/errors/0/reason").asString()).isNotBlank();
  }

  @Test
  void aPlaceThatHasEndedTakesNobody() {
    jdbc.sql(
            """
            insert into place (code, level, code_from, name, source, changed_at, until)
            values (420102002004099, 15, 420102002004099, '已撤销', 'test', now(), '2020-01-01')
            on conflict do nothing
            """)
        .update();

    var answer = load(HEADER + "王一,%s,网格员,,420102002004099,,\n".formatted(one), false);

    assertThat(answer.json().at("/errors/0/column").asString()).isEqualTo("E2");
    assertThat(counts(answer)).isEqualTo("0 0 0 1");
  }

  @Test
  void theDepartmentOfAPostIsReadFromAnyNameOfIt() {
    var header = "姓名,用户名,角色,地区代码,数源单位\n";
    var plain = header + "王一,%s,部门干部,420102,\n".formatted(one);
    assertThat(counts(load(plain, false))).isEqualTo("1 0 0 0");
    var told = header + "王一,%s,部门干部,420102,江岸区卫生健康局\n".formatted(one);
    var dry = load(told, true);
    assertThat(dry.json().path("agencies").asInt()).isOne();
    assertThat(load(told, false).json().path("agencies").asInt()).isOne();
    assertThat(admin.get("/api/accounts?q=" + one).json().at("/items/0/posts/0/agency").asString())
        .isEqualTo("HEALTH");
    assertThat(counts(load(told, false))).isEqualTo("0 0 1 0");

    var other = load(header + "王一,%s,部门干部,420102,民政\n".formatted(one), false);
    assertThat(other.json().at("/errors/0/column").asString()).isEqualTo("E2");
    var unknown = load(header + "李二,%s,部门干部,420102,综合科\n".formatted(two), false);
    assertThat(unknown.json().at("/errors/0/cure").asString()).contains("卫健");
  }

  @Test
  void threePowersAreKeptApartWithinATableToo() {
    var table =
        HEADER
            + "王一,%s,审计员,,420102,,2027-01-01\n".formatted(one)
            + "王一,%s,安全管理员,,420102,2026-06-01,\n".formatted(one)
            + "王一,%s,安全管理员,,420102,2027-01-02,\n".formatted(one);

    assertThat(counts(load(table, false))).isEqualTo("1 1 0 1");
  }

  @Test
  void whoIsElsewhereIsNotToldOf() {
    var elsewhere = world.someone(Role.GRID_WORKER, ELSEWHERE_1);

    var answer = load(HEADER + "某某,%s,网格员,,%s,,\n".formatted(elsewhere, BAOCHENG_1), true);

    assertThat(answer.json().at("/errors/0/column").asString()).isEqualTo("B2");
    assertThat(answer.json().at("/errors/0/reason").asString()).doesNotContain(elsewhere);
    var worker = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    assertThat(load(worker, csv(HEADER), true).status()).isEqualTo(403);
  }

  @Test
  void aWorkbookWithATitleAboveAndNumbersForCodesIsRead() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var sheet = book.newWorksheet("人员");
      sheet.value(0, 0, "某街道工作人员名单");
      var header = List.of("序号", "User name", "Name", "Role", "Place code", "From");
      for (var i = 0; i < header.size(); i++) sheet.value(2, i, header.get(i));
      sheet.value(3, 0, 1);
      sheet.value(3, 1, one);
      sheet.value(3, 2, "王一");
      sheet.value(3, 3, "grid worker");
      sheet.value(3, 4, BAOCHENG_1.value());
      sheet.value(3, 5, LocalDate.of(2026, 1, 31));
      sheet.style(3, 5).format("yyyy-mm-dd").set();
    }

    var answer = load(admin, new Http.File("people.xlsx", bytes.toByteArray()), false);

    assertThat(counts(answer)).isEqualTo("1 0 0 0");
    var post = admin.get("/api/accounts?q=" + one).json().at("/items/0/posts/0");
    assertThat(post.at("/place/code").asString()).isEqualTo(BAOCHENG_1.toString());
    assertThat(post.path("from").asString()).isEqualTo("2026-01-30T16:00:00Z");
  }

  @Test
  void gb18030IsReadToo() {
    var text = HEADER + "王一,%s,网格员,,%s,,\n".formatted(one, BAOCHENG_1);

    var file = new Http.File("people.csv", text.getBytes(Charset.forName("GB18030")));

    assertThat(counts(load(admin, file, true))).isEqualTo("1 0 0 0");
  }

  @Test
  void aFileThatIsNoTableIsRefusedInWords() {
    var zip = new Http.File("x.xlsx", "PK\3\4 no workbook".getBytes(StandardCharsets.UTF_8));
    assertThat(load(admin, zip, true).problem()).isEqualTo("/problems/broken");
    assertThat(load("a,b\n1,2\n", true).problem()).isEqualTo("/problems/no-header");
    assertThat(admin.upload("/api/accounts/imports", "file", List.of()).problem())
        .isEqualTo("/problems/no-file");
    var many =
        IntStream.range(0, 5001)
            .mapToObj(i -> "王一,u%d,网格员,,%s,,\n".formatted(i, BAOCHENG_1))
            .collect(Collectors.joining());
    assertThat(load(HEADER + many, true).problem()).isEqualTo("/problems/too-many-rows");
  }

  private Http.Answer load(String table, boolean dryRun) {
    return load(admin, csv(table), dryRun);
  }

  private static Http.File csv(String text) {
    return Http.File.of("people.csv", text);
  }

  private static Http.Answer load(Http who, Http.File file, boolean dryRun) {
    return who.upload("/api/accounts/imports?dryRun=" + dryRun, "file", List.of(file));
  }

  /** Created, given, unchanged, rejected. */
  private static String counts(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return List.of("created", "given", "unchanged", "rejected").stream()
        .map(it -> answer.json().path(it).asString())
        .collect(Collectors.joining(" "));
  }
}
