package org.linli.people.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CreditCodeTest {

  /** The standard's own example, and codes that large companies publish of themselves. */
  private static final List<String> PUBLISHED =
      List.of(
          "91350100M000100Y43",
          "914403001922038216",
          "9144030071526726XG",
          "91330100799655058B",
          "91110000802100433B",
          "91110108551385082Q");

  @Test
  void publishedCodesAreRight() {
    for (var code : PUBLISHED) assertThat(CreditCode.wrong(code)).as(code).isEmpty();
  }

  @Test
  void oneOtherLetterIsNoticed() {
    for (var code : PUBLISHED) {
      for (var at = 2; at < 8; at++) {
        var digit = (char) ('0' + (code.charAt(at) - '0' + 1) % 10);
        var other = code.substring(0, at) + digit + code.substring(at + 1);
        if (other.startsWith("99", 2)) continue;
        assertThat(CreditCode.wrong(other)).as(other).contains(CreditCode.Wrong.CHECK_LETTER);
      }
    }
  }

  @Test
  void lettersOutsideTheAlphabetAndOtherLengthsAreNoCode() {
    for (var text : List.of("", "91350100M000100Y4", "91350100I000100Y43", "91350100m000100y43")) {
      assertThat(CreditCode.wrong(text)).as(text).contains(CreditCode.Wrong.SHAPE);
    }
  }

  @Test
  void aRegionThatDoesNotExistMarksAnInventedCode() {
    assertThat(new CreditCode("92990100MA00000001").isInvented()).isTrue();
  }
}
