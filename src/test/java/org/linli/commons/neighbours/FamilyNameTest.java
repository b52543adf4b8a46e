package org.linli.commons.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FamilyNameTest {

  @Test
  void neighboursReadTheFamilyNameAndNeverTheWholeName() {
    assertThat(FamilyName.of("王小明")).isEqualTo("王");
    assertThat(FamilyName.of("欧阳小明")).isEqualTo("欧阳");
    assertThat(FamilyName.of("东方")).isEqualTo("东");
    assertThat(FamilyName.of("Ann Mary Smith")).isEqualTo("Smith");
    assertThat(FamilyName.of(" ")).isEmpty();
  }
}
