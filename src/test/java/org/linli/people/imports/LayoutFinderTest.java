package org.linli.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.sheets.Sheets;

class LayoutFinderTest {

  @Test
  void aRowOfDataIsNoSecondHeaderThoughItHoldsAWordOfOne() {
    var layout = layout("登记表,,\n姓名,与户主关系,居住地址\n王一,说明,幸福里1栋101\n");
    assertThat(layout.headerFrom()).isEqualTo(2);
    assertThat(layout.headerTo()).isEqualTo(2);
    assertThat(layout.at(Column.NAME)).isZero();
  }

  @Test
  void twoHeaderRowsAreJoinedAndTheUpperHoldsForAllBelowIt() {
    var layout = layout("姓名,户籍,,现住,\n,地址,门牌,地址,房号\n王一,某路,1,幸福里1栋,101\n");
    assertThat(layout.headerTo()).isEqualTo(2);
    assertThat(layout.at(Column.REGISTERED)).isEqualTo(1);
    assertThat(layout.at(Column.ADDRESS)).isEqualTo(3);
  }

  @Test
  void aColumnNamedTwiceIsTakenOnce() {
    var layout = layout("姓名,联系电话,手机号,地址\n");
    assertThat(layout.at(Column.PHONE)).isEqualTo(1);
    assertThat(layout.headings().get(2).why()).isEqualTo(Layout.Why.UNKNOWN);
  }

  @Test
  void whatAListIsAboutIsRecognised() {
    assertThat(layout("序号,单位名称,类型,统一社会信用代码,负责人,联系电话,地址\n").subject())
        .isEqualTo(Subject.ORGANISATIONS);
    assertThat(layout("小区,楼栋,单元,楼层,房号,户主姓名,联系电话\n").subject()).isEqualTo(Subject.DWELLINGS);
    assertThat(layout("姓名,小区,楼栋,单元,房号,联系电话\n").subject()).isEqualTo(Subject.RESIDENTS);
    assertThat(layout("Name,Kind,Credit code,Address\n").subject())
        .isEqualTo(Subject.ORGANISATIONS);
  }

  private static Layout layout(String text) {
    try (var book = Sheets.open("a.csv", text.getBytes(StandardCharsets.UTF_8))) {
      return new Layouts(_ -> Map.of()).best(book).orElseThrow();
    }
  }
}
