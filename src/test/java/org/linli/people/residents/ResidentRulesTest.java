package org.linli.people.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.base.Fault;
import org.linli.people.IdentityNumber;

/** What can be true of one person, and what follows from what was typed. */
class ResidentRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final String DIGITS = "42010319900102123";
  private static final String NUMBER = DIGITS + IdentityNumber.checkLetter(DIGITS);

  @Test
  void birthDateAndSexFollowFromAnIdentityNumber() {
    var data = typed(Map.of(Datum.NAME, "王小明", Datum.PAPER_NUMBER, NUMBER));

    assertThat(data.get(Datum.BIRTH_DATE)).isEqualTo("1990-01-02");
    assertThat(data.get(Datum.SEX)).isEqualTo("MALE");
    assertThat(data.get(Datum.PAPER)).isEqualTo("RESIDENT_ID");
    assertThat(faults(data)).isEmpty();
  }

  @Test
  void fullWidthBlanksAndHyphensAreNoFaults() {
    var data =
        typed(
            Map.of(
                Datum.NAME, " 王小明 ",
                Datum.PHONE, "＋86 100-1234-5678",
                Datum.PAPER_NUMBER, NUMBER.substring(0, 6) + " " + NUMBER.substring(6)));

    assertThat(data.get(Datum.NAME)).isEqualTo("王小明");
    assertThat(data.get(Datum.PHONE)).isEqualTo("10012345678");
    assertThat(data.get(Datum.PAPER_NUMBER)).isEqualTo(NUMBER);
  }

  @ParameterizedTest
  @CsvSource({
    "PAPER_NUMBER, 4201031990, IDENTITY_SHAPE",
    "PAPER_NUMBER, 420103199013021234, IDENTITY_BIRTH_DATE",
    "BIRTH_DATE, 2026-06-02, BORN_LATER_THAN_TODAY",
    "BIRTH_DATE, 1890-01-01, BORN_TOO_LONG_AGO",
    "BIRTH_DATE, yesterday, NOT_A_DAY",
    "PHONE, 12, NOT_A_PHONE",
    "SEX, BOTH, NOT_OF_THE_LIST",
    "NATIONALITY, CHINA, NOT_A_NATIONALITY",
    "REGISTERED_PLACE, 12345, NOT_A_DIVISION",
    "PAPER, PASSPORT, NUMBER_MISSING"
  })
  void whatCannotBeIsNamed(Datum datum, String text, ResidentFault why) {
    var data = typed(Map.of(Datum.NAME, "王小明", datum, text));

    assertThat(faults(data)).extracting(Fault::why).contains(why);
  }

  @Test
  void aMistypedDigitIsFoundByTheCheckLetterAndNotRepeatedInClear() {
    var wrong = NUMBER.substring(0, 5) + "4" + NUMBER.substring(6);

    var faults = faults(typed(Map.of(Datum.NAME, "王小明", Datum.PAPER_NUMBER, wrong)));

    assertThat(faults).extracting(Fault::why).containsExactly(ResidentFault.IDENTITY_CHECK_LETTER);
    assertThat(faults.getFirst().value()).doesNotContain(wrong.substring(4, 14));
  }

  @Test
  void birthDateAndSexMustAgreeWithTheNumber() {
    var data =
        typed(
            Map.of(
                Datum.NAME, "王小明",
                Datum.PAPER_NUMBER, NUMBER,
                Datum.BIRTH_DATE, "1990-01-03",
                Datum.SEX, "FEMALE"));

    assertThat(faults(data))
        .extracting(Fault::why)
        .containsExactlyInAnyOrder(ResidentFault.BIRTH_DATE_DISAGREES, ResidentFault.SEX_DISAGREES);
  }

  @Test
  void onlyWhatChangesIsLookedAt() {
    var old = new ResidentData(Map.of(Datum.NAME, "王小明", Datum.PHONE, "12"));
    var after = old.with(Map.of(Datum.NAME, "王大明"));

    assertThat(ResidentRules.faults(after, EnumSet.of(Datum.NAME), TODAY)).isEmpty();
  }

  @Test
  void withoutPapersThereIsNoNumberAndTheOtherWayRound() {
    var data = typed(Map.of(Datum.NAME, "王小明", Datum.PAPER_NUMBER, NUMBER));

    assertThat(data.with(Map.of(Datum.PAPER, "NONE")).get(Datum.PAPER_NUMBER)).isNull();
    assertThat(data.with(Map.of(Datum.PAPER_NUMBER, "")).get(Datum.PAPER)).isEqualTo("NONE");
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, 1990-01-01, CHILD, 1989-12-31, BORN_BEFORE_PARENT, true",
    "HEAD, 1990-01-01, CHILD, 2000-01-01, HARDLY_OLDER, false",
    "PARENT, 1995-01-01, HEAD, 1990-01-01, BORN_BEFORE_PARENT, true",
    "SPOUSE, 1990-01-01, CHILD, 1988-01-01, BORN_BEFORE_STEP_PARENT, false",
    "HEAD, 1990-01-01, HEAD, 1960-01-01, TWO_HEADS, true",
    "SPOUSE, 1990-01-01, SPOUSE, 1991-01-01, SECOND_SPOUSE, false"
  })
  void whoCannotLiveTogetherLikeThisIsRefusedAndWhoRarelyDoesIsAskedAbout(
      String relation,
      String born,
      String others,
      String othersBirth,
      ResidentFault why,
      boolean impossible) {
    var person = with(relation, born);
    var other = with(others, othersBirth);

    for (var rules :
        List.of(
            HouseholdRules.of(person, List.of(other)), HouseholdRules.of(other, List.of(person)))) {
      var found = impossible ? rules.impossible() : rules.rare();
      assertThat(found).extracting(Fault::why).containsExactly(why);
      assertThat(impossible ? rules.rare() : rules.impossible()).isEmpty();
    }
  }

  @Test
  void anOrdinaryFamilyIsNotAskedAboutAnything() {
    var rules =
        HouseholdRules.of(
            with("CHILD", "2015-01-01"),
            List.of(
                with("HEAD", "1985-01-01"),
                with("SPOUSE", "1987-01-01"),
                with("PARENT", "1955-01-01"),
                with("CHILD", "2018-01-01")));

    assertThat(rules.impossible()).isEmpty();
    assertThat(rules.rare()).isEmpty();
  }

  private static ResidentData typed(Map<Datum, String> data) {
    return ResidentData.NOTHING.with(data);
  }

  private static ResidentData with(String relation, String born) {
    return typed(Map.of(Datum.NAME, "王小明", Datum.RELATION, relation, Datum.BIRTH_DATE, born));
  }

  private static List<Fault> faults(ResidentData data) {
    return ResidentRules.faults(data, EnumSet.allOf(Datum.class), TODAY);
  }
}
