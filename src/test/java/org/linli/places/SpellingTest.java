package org.linli.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.base.Level;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "花桥社区居委会, COMMUNITY, hua qiao",
    "新村村委会, COMMUNITY, xin cun",
    "大智街道, SUBDISTRICT, da zhi",
    "江岸区, DISTRICT, jiang an",
    "湖北省, PROVINCE, hu bei",
    "沙湖港湾（筹）, COMMUNITY, sha hu gang wan （ chou ）",
    "村, COMMUNITY, cun"
  })
  void aNameIsSpeltWithoutTheWordForWhatItIs(String name, Level level, String spelt) {
    assertThat(Spelling.of(name, level)).isEqualTo(spelt);
  }

  @ParameterizedTest
  @CsvSource({"第1网格, GRID", "全国, COUNTRY", "Block 7, COMMUNITY"})
  void aNumberOrAForeignNameIsNot(String name, Level level) {
    assertThat(Spelling.of(name, level)).isNull();
  }
}
