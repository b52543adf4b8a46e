package org.linli.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.people.IdentityNumber.Wrong;

/** GB 11643-1999, with the example that the standard itself gives. */
class IdentityNumberTest {

  @Test
  void theExampleOfTheStandardIsRight() {
    var number = new IdentityNumber("11010519491231002X");

    assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(number.sex()).isEqualTo(Resident.Sex.FEMALE);
    assertThat(number.isInvented()).isFalse();
  }

  @Test
  void whatIsWrongIsTold() {
    assertThat(IdentityNumber.wrong("1101051949123100")).contains(Wrong.SHAPE);
    assertThat(IdentityNumber.wrong("110105194912310021")).contains(Wrong.CHECK_LETTER);
    assertThat(IdentityNumber.wrong("110105194902300020")).contains(Wrong.BIRTH_DATE);
    assertThat(IdentityNumber.wrong("110105********002X")).contains(Wrong.SHAPE);
  }

  @Test
  void aNumberOfARegionThatDoesNotExistIsInventedWhateverItsCheckLetter() {
    assertThat(IdentityNumber.wrong("990001199001010011")).isEmpty();
    assertThat(new IdentityNumber("990001199001010011").isInvented()).isTrue();
  }
}
