package org.linli.facts.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.sheets.Cell;
import org.linli.sheets.SheetRow;
import org.linli.sheets.template.Templates;

/** What of a sheet is a blank to be filled, and what only tells something. */
@Tag("F2")
class LayoutFinderTest {

  @Test
  void theLinesTheLawWantsAndNotesUnderTheTableAreNoBlanks() throws IOException {
    assertThat(labels("02-elderly.xlsx")).containsExactly("填报单位：", "填表人：", "负责人：", "电话：");
    assertThat(labels("19-population-monthly.xlsx"))
        .containsExactly("综合单位：", "单位负责人：", "填表人：", "联系电话：", "报出日期：");
    assertThat(labels("21-epidemic-daily.xlsx")).containsExactly("街道：", "值班领导：", "填报人：", "联系电话：");
  }

  @Test
  void theHeadLinesAreBlanksWhereTheyStillHaveToBeFilled() {
    assertThat(blanks("走访表", "表号：||有效期至：|", "户主姓名||联系电话|")).contains("表号：", "有效期至：");
  }

  @Test
  void questionsOfACardStayBlanksHoweverTheyAreNumbered() {
    var blanks =
        blanks(
            "居民走访卡",
            "姓名||联系电话：|",
            "1.家庭人均年可支配收入（元）|",
            "2.是否低保户：□是 □否|",
            "备注：|",
            "曾用名（原名：汉字）|",
            "3.本卡一式两份，社区留存一份。|",
            "（2026年第二季度）|");
    assertThat(blanks)
        .containsExactly("姓名", "联系电话：", "1.家庭人均年可支配收入（元）", "2.是否低保户：□是 □否", "备注：", "曾用名（原名：汉字）");
  }

  @Test
  void aFormIsCalledByItsTitleNotByALabelNorByADay() throws IOException {
    assertThat(title("18-community-at-a-glance.xlsx")).isEqualTo("社 区 基 本 情 况 表");
    assertThat(title("20-migrants-second-quarter.xlsx")).isEqualTo("流动人口动态台账");
    assertThat(layout("老年人登记表", "社区：||日期：|", "姓名|性别|年龄", "||").title()).isEqualTo("老年人登记表");
    assertThat(layout("2026年人口表", "（2026年第二季度）", "姓名|性别|年龄", "||").title()).isEqualTo("2026年人口表");
  }

  private static List<String> blanks(String... lines) {
    return labels(layout(lines));
  }

  private static List<String> labels(Layout layout) {
    return layout.fields().stream().map(Layout.Field::label).toList();
  }

  private static List<String> labels(String file) throws IOException {
    return labels(layoutOf(file));
  }

  private static String title(String file) throws IOException {
    return layoutOf(file).title();
  }

  private static Layout layoutOf(String file) throws IOException {
    try (var template =
        Templates.open(file, Files.readAllBytes(PileOfForms.FOLDER.resolve(file)))) {
      return new LayoutFinder(SheetGrid.of(template.sheets().getFirst()), Map.of()).find();
    }
  }

  /** A sheet, a line a row, its cells parted by bars. */
  private static Layout layout(String... lines) {
    var rows = new ArrayList<SheetRow>();
    for (var line : lines) {
      var cells = Arrays.stream(line.split("\\|", -1)).map(LayoutFinderTest::cell).toList();
      rows.add(new SheetRow(rows.size() + 1, cells));
    }
    return new LayoutFinder(new SheetGrid(rows, List.of(), Set.of()), Map.of()).find();
  }

  private static Cell cell(String text) {
    return Cell.text(text, false);
  }
}
