package org.linli.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlaceCodeTest {

  @Test
  void aCodesDigitsTellItsLevel() {
    assertThat(PlaceCode.COUNTRY.level()).isEqualTo(Level.COUNTRY);
    for (var level : Level.values()) {
      if (level == Level.COUNTRY) continue;
      var lowest = Math.powExact(10L, level.digits() - 1);
      assertThat(new PlaceCode(lowest).level()).isEqualTo(level);
      assertThat(new PlaceCode(10 * lowest - 1).level()).isEqualTo(level);
    }
  }

  @Test
  void aNumberOfAnotherLengthIsNoCode() {
    LongStream.of(-1, 1, 9, 100, 420, 42010, 4201030, 42010300100L, 1_000_000_000_000_000L)
        .forEach(it ->
            assertThatThrownBy(() -> new PlaceCode(it))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(it)));
  }

  @Test
  void whatLiesAroundAndWithinIsToldByTheDigits() {
    var grid = new PlaceCode(420103001002003L);
    assertThat(grid.at(Level.DISTRICT)).isEqualTo(new PlaceCode(420103));
    assertThat(grid.ancestors())
        .extracting(PlaceCode::value)
        .containsExactly(0L, 42L, 4201L, 420103L, 420103001L, 420103001002L);
    assertThat(new PlaceCode(4201).contains(grid)).isTrue();
    assertThat(new PlaceCode(4202).contains(grid)).isFalse();
    assertThat(PlaceCode.COUNTRY.contains(grid)).isTrue();
    assertThat(Level.CITY.gridsPerCode()).isEqualTo(100_000_000_000L);
    assertThat(Level.GRID.gridsPerCode()).isOne();
  }

  @Test
  void oneGoesUpAndDownTheLevels() {
    for (var level : Level.values()) {
      if (level != Level.GRID) assertThat(level.below().above()).isEqualTo(level);
    }
    assertThat(Level.GRID.below()).isEqualTo(Level.GRID);
    assertThat(Level.COUNTRY.above()).isEqualTo(Level.COUNTRY);
  }
}
