package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;
import org.linli.people.IdentityNumber;
import org.linli.people.NewBuilding.NewResident;
import org.linli.people.Resident.Relation;
import org.linli.people.Resident.Sex;

/** Many invented households are, taken together, as the census of 2020 counted Wuhan's. */
@Tag("G2")
class SyntheticPeopleTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final List<List<NewResident>> HOUSEHOLDS = households(40_000);

  private static List<List<NewResident>> households(int number) {
    var people =
        new SyntheticPeople(PlaceCode.of("420103001001"), TODAY, new SplittableRandom(20200220));
    return IntStream.range(0, number).mapToObj(_ -> people.household()).toList();
  }

  @Test
  void aHouseholdHasTwoPointFourSevenPeopleOnAverage() {
    assertThat(everyone().count() / (double) HOUSEHOLDS.size())
        .isCloseTo(HouseholdSizes.MEAN, within(0.03));
  }

  @Test
  void ageGroupsHaveTheSharesOfTheCensus() {
    assertThat(percent(it -> age(it) < 15)).isCloseTo(13.05, within(1.5));
    assertThat(percent(it -> age(it) >= 60)).isCloseTo(17.23, within(1.5));
    assertThat(percent(it -> age(it) >= 65)).isCloseTo(11.81, within(1.5));
  }

  @Test
  void thereAreOneHundredAndEightMenForAHundredWomen() {
    assertThat(percent(it -> it.sex() == Sex.MALE)).isCloseTo(100 * 108.07 / 208.07, within(0.6));
  }

  @Test
  void everyHouseholdHasOneHeadWhoIsAnAdultAndComesFirst() {
    assertThat(HOUSEHOLDS)
        .allSatisfy(it -> {
          assertThat(it.getFirst().relation()).isEqualTo(Relation.HEAD);
          assertThat(age(it.getFirst())).isGreaterThanOrEqualTo(18);
          assertThat(it.stream().filter(who -> who.relation() == Relation.HEAD)).hasSize(1);
          assertThat(it.stream().filter(who -> who.relation() == Relation.SPOUSE))
              .hasSizeLessThan(2);
        });
  }

  @Test
  void generationsAreAtLeastSeventeenYearsApart() {
    assertThat(HOUSEHOLDS)
        .allSatisfy(it -> {
          var head = age(it.getFirst());
          for (var other : it) {
            if (other.relation() == Relation.CHILD) assertThat(head - age(other)).isGreaterThan(16);
            if (other.relation() == Relation.PARENT)
              assertThat(age(other) - head).isGreaterThan(16);
          }
        });
  }

  @Test
  void theFiveCommonestSurnamesMakeUpThirtyPercentAndLiLeads() {
    var heads = HOUSEHOLDS.stream().map(List::getFirst).map(NewResident::name).toList();
    var topFive = heads.stream().filter(it -> "李王张刘陈".indexOf(it.charAt(0)) >= 0).count();
    var bySurname =
        heads.stream().collect(Collectors.groupingBy(it -> it.charAt(0), Collectors.counting()));
    assertThat(100.0 * topFive / heads.size()).isCloseTo(30.8, within(1.5));
    assertThat(bySurname.values()).allMatch(it -> it <= bySurname.getOrDefault('李', 0L));
  }

  @Test
  void noPhoneCanBeAssigned() {
    assertThat(everyone().filter(it -> it.phone() != null))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.phone()).matches("100\\d{8}"));
  }

  @Test
  void noIdentityNumberIsValidAndItsRegionDoesNotExist() {
    assertThat(everyone().map(it -> it.papers().number()).filter(Objects::nonNull))
        .isNotEmpty()
        .allMatch(it -> it.matches("99\\d{15}[0-9X]"))
        .allMatch(it -> it.charAt(17) != IdentityNumber.checkLetter(it.substring(0, 17)));
  }

  @Test
  void theCheckLetterIsThatOfTheStandard() {
    assertThat(IdentityNumber.checkLetter("11010519491231002")).isEqualTo('X');
  }

  @Test
  void someBabiesAndForeignersHaveNoIdentityNumberAndSomeOfTheOldNoPhone() {
    assertThat(everyone().filter(it -> age(it) == 0 && it.papers().number() == null)).isNotEmpty();
    assertThat(everyone().filter(it -> age(it) > 17 && it.papers().number() == null)).isNotEmpty();
    assertThat(everyone().filter(it -> age(it) > 69 && it.phone() == null)).isNotEmpty();
  }

  private static Stream<NewResident> everyone() {
    return HOUSEHOLDS.stream().flatMap(List::stream);
  }

  private static double percent(Predicate<NewResident> which) {
    return 100.0 * everyone().filter(which).count() / everyone().count();
  }

  private static int age(NewResident it) {
    return Period.between(it.birthDate(), TODAY).getYears();
  }
}
