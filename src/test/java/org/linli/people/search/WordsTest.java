package org.linli.people.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is typed into the search box is understood without saying what it is. */
class WordsTest {

  @Test
  void aNameIsTakenByItsBeginning() {
    assertThat(Words.of(" 王小 ")).isEqualTo(new Words.Name("王小"));
  }

  @Test
  void aForeignNameHasSeveralWords() {
    assertThat(Words.of("Anna  Muster")).isEqualTo(new Words.Name("Anna Muster"));
  }

  @Test
  void aPhoneIsANumberHoweverItIsWritten() {
    for (var typed : List.of("10012345678", "100 1234 5678", "+86 10012345678", "１００12345678")) {
      assertThat(Words.of(typed))
          .as(typed)
          .isInstanceOfSatisfying(
              Words.Number.class, it -> assertThat(it.phone()).isEqualTo("10012345678"));
    }
  }

  @Test
  void anIdentityNumberMayEndInASmallX() {
    assertThat(Words.of("99010119900101123x"))
        .isInstanceOfSatisfying(
            Words.Number.class, it -> assertThat(it.paper()).isEqualTo("99010119900101123X"));
  }

  @Test
  void aPassportIsANumber() {
    assertThat(Words.of("E12345678")).isInstanceOf(Words.Number.class);
  }

  @Test
  void anAddressIsKnownByItsDigitsAndItsBuildingIsToldFromTheRoom() {
    assertThat(Words.of("民族里3栋2单元501"))
        .isEqualTo(new Words.Address("民族里3栋", List.of("民族里3栋2单元501")));
    assertThat(Words.of("3栋 501")).isEqualTo(new Words.Address("3栋", List.of("3栋", "501")));
  }
}
