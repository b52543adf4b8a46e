package org.linli.sheets.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A CSV file comes back as it was, except for what is written into it. */
class CsvTemplateTest {

  private static final Charset GB = Charset.forName("GB18030");

  @Test
  void untouchedLinesStayLetterByLetter() throws IOException {
    var form = "姓名;\"身份\"\"证\";年龄\r\n\"张;三\";=\"0012\";\r\n\r\n合计;;\"\"";
    var cells = Map.<CellAt, Edit>of(new CellAt(2, 2), new Edit.Day(LocalDate.of(2026, 2, 20)));
    var filled = Filled.bytes(form.getBytes(GB), Filled.cells(0, cells));
    assertThat(new String(filled, GB))
        .isEqualTo("姓名;\"身份\"\"证\";年龄\r\n\"张;三\";\"=\"\"0012\"\"\";2026-02-20\r\n\r\n合计;;\"\"");
  }

  @Test
  void newRowsTakeTheBlankOnesThenComeBetween() throws IOException {
    var form = "\uFEFF姓名,人数,备注\n,,甲\n,,\n合计,,\n".getBytes(StandardCharsets.UTF_8);
    var filled = Filled.bytes(form, Filled.rows(0, 2, 3, Filled.people(4)));
    assertThat(new String(filled, StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF姓名,人数,备注\n居民1,1,甲\n居民2,2,\n居民3,3,\n居民4,4,\n合计,,\n");
  }

  @Test
  void rowsBehindALastLineWithoutItsEnd() throws IOException {
    var filled = Filled.bytes("a,b".getBytes(GB), Filled.rows(0, 2, 1, Filled.people(1)));
    assertThat(new String(filled, StandardCharsets.UTF_8)).isEqualTo("a,b\r\n居民1,1\r\n");
  }

  @Test
  void existingRowsAreCompletedFromWhatTheySay() throws IOException {
    var existing =
        new ExistingRows(
            2, 9, row -> row.isEmpty() ? List.of() : List.of(Filled.text(1, row.at(0).text())));
    var filled =
        Filled.bytes(
            "号\t名\n1\t\n\n2\t\n".getBytes(StandardCharsets.UTF_8),
            new SheetFilling(0, Map.of(), existing, null));
    assertThat(new String(filled, StandardCharsets.UTF_8)).isEqualTo("号\t名\n1\t1\n\n2\t2\n");
  }

  @Test
  void noTextOfOursIsTakenForAFormula() throws IOException {
    var cells =
        Map.<CellAt, Edit>of(
            new CellAt(1, 0), new Edit.Text("=HYPERLINK(\"x\")"),
            new CellAt(1, 1), new Edit.Text("+86"),
            new CellAt(1, 2), new Edit.Number(java.math.BigDecimal.valueOf(-5)));
    var filled = Filled.bytes("a,b,c".getBytes(GB), Filled.cells(0, cells));
    assertThat(new String(filled, StandardCharsets.UTF_8))
        .isEqualTo("\"'=HYPERLINK(\"\"x\"\")\",'+86,-5\r\n");
  }

  @Test
  void itsSourcesAreAFileOfTheirOwn() throws IOException {
    var out = new ByteArrayOutputStream();
    var sources =
        new AddedSheet(
            "来源", List.of("来源", ""), take -> take.accept(List.of("", "@公安,局")), List.of());
    sources.writeCsv(out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF来源,\r\n,\"'@公安,局\"\r\n");
    var form = "a".getBytes(GB);
    assertThatThrownBy(() -> Filled.bytes(form, List.of(sources)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itsShapeIsItsLines() {
    try (var form = Templates.open("名单.csv", "姓名,人数\n,\n王,3\n".getBytes(GB))) {
      var shape = form.sheets().getFirst();
      assertThat(shape.rowCount()).isEqualTo(3);
      assertThat(shape.rows()).hasSize(3);
      assertThat(form.kind()).isEqualTo(Template.Kind.CSV);
    }
  }
}
