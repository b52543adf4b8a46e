package org.linli.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTextTest {

  @Test
  void anAddressIsTakenApartHoweverItIsWritten() {
    var meant = new AddressText("民族路12号", "3", "2", "501");
    for (var text :
        List.of(
            "民族路12号3栋2单元501室",
            "民族路12号3栋2单元501",
            "民族路１２号 ３栋 ２单元 ５０１室",
            "民族路12号三栋二单元501室",
            "民族路12号3幢2门501号",
            "民族路12号3号楼2单元5层501室",
            "民族路12号第3栋第2单元0501室")) {
      assertThat(AddressText.of(text)).as(text).isEqualTo(meant);
    }
  }

  @Test
  void dashesStandForBuildingEntranceAndRoom() {
    assertThat(AddressText.of("3-2-501")).isEqualTo(new AddressText("", "3", "2", "501"));
    assertThat(AddressText.of("幸福里3－2－501")).isEqualTo(new AddressText("幸福里", "3", "2", "501"));
    assertThat(AddressText.of("幸福里3栋-501")).isEqualTo(new AddressText("幸福里", "3", null, "501"));
  }

  @Test
  void aVillageHouseHasNoEntrance() {
    assertThat(AddressText.of("上湾12号院101")).isEqualTo(new AddressText("上湾", "12", null, "101"));
    assertThat(AddressText.of("上湾12号院正屋101")).isEqualTo(new AddressText("上湾", "12", "正屋", "101"));
  }

  @Test
  void whatNamesNoBuildingStaysAsItIs() {
    assertThat(AddressText.of("不详")).isEqualTo(new AddressText("不详", null, null, null));
  }
}
