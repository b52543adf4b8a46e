package org.linli.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.people.Papers;
import org.linli.people.Resident;
import org.linli.sheets.Cell;

class ValuesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @Test
  void aDayIsReadHoweverItIsWritten() throws Wrong {
    for (var text :
        List.of(
            "1980-01-31",
            "1980/1/31",
            "1980.1.31",
            "1980年1月31日",
            "19800131",
            "31/1/1980",
            "１９８０－０１－３１",
            "1980-1-31 00:00:00",
            "29251")) {
      assertThat(Values.date(Cell.text(text, false), TODAY))
          .as(text)
          .isEqualTo(LocalDate.of(1980, 1, 31));
    }
  }

  @Test
  void aDayThatIsNoneOrToComeIsRefused() {
    for (var text : List.of("1980-02-30", "不详", "198001")) {
      assertThatThrownBy(() -> Values.date(Cell.text(text, false), TODAY))
          .as(text)
          .hasMessage("BIRTH_UNREADABLE");
    }
    assertThatThrownBy(() -> Values.date(Cell.text("2027-01-01", false), TODAY))
        .hasMessage("BIRTH_TO_COME");
  }

  @Test
  void aPhoneIsItsDigits() throws Wrong {
    for (var text :
        List.of(
            "10012345678",
            "100-1234-5678",
            "+86 100 1234 5678",
            "(86)10012345678",
            "１００１２３４５６７８",
            "10012345678/10087654321")) {
      assertThat(Values.phone(Cell.text(text, false))).as(text).isEqualTo("10012345678");
    }
    assertThat(Values.phone(Cell.text("027-8281 2345", false))).isEqualTo("02782812345");
  }

  @Test
  void sixStylesOfMaskingAreRecognised() {
    for (var text :
        List.of(
            "420103********1234",
            "4201**********1234",
            "420103****1234",
            "420103XXXXXXXX1234",
            "420103########1234",
            "**************1234")) {
      assertThat(Values.isMasked(text)).as(text).isTrue();
    }
    assertThat(Values.isMasked("42010319900101123X")).isFalse();
  }

  @Test
  void relationsAreWordsOrCodes() throws Wrong {
    assertThat(Values.relation("户主")).isEqualTo(Resident.Relation.HEAD);
    assertThat(Values.relation("长子")).isEqualTo(Resident.Relation.CHILD);
    assertThat(Values.relation("12")).isEqualTo(Resident.Relation.SPOUSE);
    assertThat(Values.relation("52")).isEqualTo(Resident.Relation.PARENT);
    assertThatThrownBy(() -> Values.relation("邻居家的猫")).hasMessage("RELATION_UNKNOWN");
  }

  @Test
  void countriesAreNamesOrCodes() throws Wrong {
    for (var text : List.of("中国", "CHN", "cn", "China", "中华人民共和国")) {
      assertThat(Values.nationality(text)).as(text).isEqualTo("CHN");
    }
    assertThat(Values.nationality("法国")).isEqualTo("FRA");
  }

  @Test
  void papersAreToldByTheirName() throws Wrong {
    assertThat(Values.paper("居民身份证")).isEqualTo(Papers.Kind.RESIDENT_ID);
    assertThat(Values.paper("外国人永久居留身份证")).isEqualTo(Papers.Kind.FOREIGN_PERMANENT);
    assertThat(Values.paper("港澳居民居住证")).isEqualTo(Papers.Kind.RESIDENCE_PERMIT);
  }
}
