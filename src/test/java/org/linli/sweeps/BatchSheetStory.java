package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood.Family;
import org.linli.authority.Role;
import org.linli.sheets.Cell;
import org.linli.sheets.SheetWriter;
import org.linli.sheets.Sheets;

/** S2: an employer, a venue or a community brings a workbook somebody filled in. */
@Tag("S2")
class BatchSheetStory extends ReportsPlay {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final List<String> HEADER_OF_LIST = List.of("人员", "姓名", "日期", "时段", "体温");

  @Test
  void aListIsBroughtAndWhatIsRefusedComesBackAsAListToBeCorrected() {
    var home = families(BAOCHENG_1, 1).getFirst();
    var list =
        workbook(HEADER_OF_LIST, line(home, 0, "36.5"), line(home, 1, "365"), line(home, 2, ""));
    var batch = UUID.randomUUID();

    var answer = secretary.bring(of(batch), XLSX, list);

    assertThat(answer.status()).as(answer.text()).isEqualTo(207);
    assertThat(told(answer, "Taken")).isEqualTo(1);
    assertThat(told(answer, "Refused")).isEqualTo(1);
    assertThat(told(answer, "Blank")).isEqualTo(1);
    assertThat(sources().at("/parties/VENUE").asInt()).isEqualTo(1);
    var rest = rows(answer.raw().body());
    assertThat(rest.getFirst())
        .containsExactly("人员", "姓名", "日期", "时段", "体温", "row", "field", "value", "reason", "cure");
    assertThat(rest.get(1)).contains(home.resident(1), "365", "3", "celsius");

    var corrected = new ArrayList<>(rest.get(1));
    corrected.set(4, "36.6");
    var again = secretary.bring(of(UUID.randomUUID()), XLSX, workbook(rest.getFirst(), corrected));
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(told(again, "Taken")).isEqualTo(1);
    assertThat(told(secretary.bring(of(batch), XLSX, list), "Again")).isEqualTo(1);
    assertThat(sources().at("/channels/BATCH").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsTheSameForAllRowsIsSaidOnce() {
    var home = families(BAOCHENG_1, 1).getFirst();
    var path = of(UUID.randomUUID()) + "&day=" + now().day() + "&slot=" + now().slot();

    var answer = secretary.bring(path, CSV, "\uFEFF人员;体温\n%s;36.5\n".formatted(home.resident(0)));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(told(answer, "Taken")).isEqualTo(1);
    var without = secretary.bring(BATCH, CSV, "人员;体温\n");
    assertThat(without.problem()).isEqualTo("/problems/batch-columns");
  }

  @Test
  void whatIsNoWorkbookIsRefusedWhole() {
    assertThat(secretary.bring(of(UUID.randomUUID()), XLSX, new byte[0]).status()).isEqualTo(422);
    var broken = secretary.bring(of(UUID.randomUUID()), XLSX, new byte[] {'P', 'K', 3, 4, 0});
    assertThat(broken.status()).isEqualTo(422);
    var other = secretary.bring(of(UUID.randomUUID()), XLSX, workbook(List.of("姓名", "电话")));
    assertThat(other.problem()).isEqualTo("/problems/batch-columns");
    assertThat(elsewhere.get(BATCH + "/template.xlsx?organisation=420102002-1").status())
        .isEqualTo(404);
    assertThat(district.get(BATCH + "/template.xlsx").status()).isEqualTo(403);
  }

  @Test
  void theListToFillInNamesWhomItIsAboutAndLeavesOnlyTheTemperature() {
    var home = families(BAOCHENG_1, 1).getFirst();
    var shop =
        secretary
            .post(
                "/api/organisations",
                "{'grid': '%s', 'name': '测试面馆', 'kind': 'SMALL_RESTAURANT', 'code': '', 'address': '测试里 9 号', 'keeper': null, 'phone': null}"
                    .formatted(BAOCHENG_1))
            .json()
            .path("organisation")
            .asString();
    secretary.post(
        "/api/organisations/" + shop + "/people",
        "{'resident': '%s', 'name': '', 'role': '店员', 'phone': null}".formatted(home.resident(0)));

    var list =
        Http.at(port)
            .with("Accept-Language", "zh")
            .signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG))
            .get(BATCH + "/template.xlsx?organisation=" + shop);

    assertThat(list.status()).as(list.text()).isEqualTo(200);
    var rows = rows(list.raw().body());
    assertThat(rows.getFirst()).isEqualTo(HEADER_OF_LIST);
    assertThat(rows.get(1)).startsWith(home.resident(0), "王**", now().day().toString(), "上午");
    assertThat(rows).hasSize(2);
  }

  private String of(UUID batch) {
    return BATCH + "?party=VENUE&batch=" + batch;
  }

  private List<String> line(Family home, int member, String celsius) {
    return List.of(home.resident(member), "王**", now().day().toString(), "上午", celsius);
  }

  @SafeVarargs
  private static byte[] workbook(List<String> header, List<String>... rows) {
    var out = new ByteArrayOutputStream();
    var sheet = new SheetWriter(out, "x");
    sheet.header(header, List.of());
    for (var row : rows) sheet.row(row);
    sheet.finish();
    return out.toByteArray();
  }

  private static List<List<String>> rows(byte[] file) {
    var rows = new ArrayList<List<String>>();
    try (var book = Sheets.open("x.xlsx", file)) {
      book.read(
          0,
          row -> {
            rows.add(row.cells().stream().map(Cell::text).toList());
            return true;
          });
    }
    return rows;
  }

  private tools.jackson.databind.JsonNode sources() {
    Http.Answer answer = secretary.get("/api/daily-reports/sources?place=" + BAOCHENG);
    return answer.json();
  }
}
