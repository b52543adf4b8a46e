package org.linli.sheets.template.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten rows are put in after row 20 of the sheet 表 A. */
class FormulasTest {

  private static final Map<String, Insertion> TEN = Map.of("表 a", new Insertion(20, 10, 20));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SUM(B5:B20) | SUM(B5:B30)",
        "SUM(B5:B19) | SUM(B5:B19)",
        "SUM($B$5:$B$20,C21) | SUM($B$5:$B$30,C31)",
        "SUM(B20:B20) | SUM(B20:B30)",
        "B20+B21*$C$21 | B20+B31*$C$31",
        "SUM(B:B)+SUM(5:20)+SUM($A:$C) | SUM(B:B)+SUM(5:30)+SUM($A:$C)",
        "IF(A21=\"见 A21\"\"B22\",LOG10(C21),A21B) | IF(A31=\"见 A21\"\"B22\",LOG10(C31),A21B)",
        "'表 A'!B21+Other!B21 | '表 A'!B31+Other!B21",
        "[1]Sheet1!B21+'[书.xlsx]表 A'!B21 | [1]Sheet1!B21+'[书.xlsx]表 A'!B21",
        "一月:三月!B21+单价*2 | 一月:三月!B21+单价*2",
        "SUM(表1[金额],表1[[#All],[A21]]) | SUM(表1[金额],表1[[#All],[A21]])",
        "1.5E21+A1048576 | 1.5E21+#REF!",
        "#REF!+B21 | #REF!+B31",
        "'表 A'!名称+'A21 x'!名称 | '表 A'!名称+'A21 x'!名称",
        "OFFSET(B21:INDEX(C:C,21),1,0) | OFFSET(B31:INDEX(C:C,21),1,0)",
        "b21 | b31"
      })
  void referencesMoveAndNothingElseDoes(String before, String after) {
    assertThat(new Formulas("表 A", TEN).shifted(before)).isEqualTo(after);
  }

  @Test
  void anotherSheetsOwnCellsStay() {
    var other = new Formulas("Other", TEN);
    assertThat(other.shifted("B21+'表 A'!B21")).isEqualTo("B21+'表 A'!B31");
    assertThat(other.shifted("SUM('表 A'!$B$5:$B$20)")).isEqualTo("SUM('表 A'!$B$5:$B$30)");
  }

  @Test
  void aRepeatedRowsFormulaFollowsItsRow() {
    var formulas = new Formulas("表 A", TEN);
    assertThat(formulas.repeated("B20/B$21", 3)).isEqualTo("B23/B$31");
    assertThat(formulas.repeated("A19+1", 3)).isEqualTo("A22+1");
    assertThat(formulas.repeated("SUM(B$5:B20)/SUM(B$5:B$20)", 3))
        .isEqualTo("SUM(B$5:B23)/SUM(B$5:B$30)");
  }

  @Test
  void aSharedFormulaIsWrittenOutForItsCell() {
    assertThat(Formulas.moved("C5*$D5+E$1", 2, 1)).isEqualTo("D7*$D7+F$1");
    assertThat(Formulas.moved("A1", -1, 0)).isEqualTo("#REF!");
    assertThat(Formulas.moved("Z5", 0, 1)).isEqualTo("AA5");
  }

  @Test
  void aLongTextIsNoTrouble() {
    var text = "\"" + "字".repeat(20_000) + "\"&A21";
    assertThat(new Formulas("表 A", TEN).shifted(text)).endsWith("&A31");
  }

  @Test
  void rangesAreReadInEveryWriting() {
    assertThat(Ranges.all("B5 C6:D7 $E$8:$F9").stream().map(it -> it.name()))
        .containsExactly("B5", "C6:D7", "E8:F9");
    assertThat(Ranges.one("B:C").orElseThrow().lastRow()).isEqualTo(Ranges.MOST_ROWS);
    assertThat(Ranges.one("2:3").orElseThrow().lastColumn()).isEqualTo(Ranges.MOST_COLUMNS - 1);
    assertThat(Ranges.one("#REF!")).isEmpty();
    assertThat(Ranges.one("C9:B2")).isEmpty();
  }
}
