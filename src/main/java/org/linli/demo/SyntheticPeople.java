package org.linli.demo;

import static org.linli.people.Resident.Relation.CHILD;
import static org.linli.people.Resident.Relation.HEAD;
import static org.linli.people.Resident.Relation.OTHER;
import static org.linli.people.Resident.Relation.PARENT;
import static org.linli.people.Resident.Relation.SPOUSE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.NewBuilding.NewResident;
import org.linli.people.Papers;
import org.linli.people.Resident.Relation;
import org.linli.people.Resident.Sex;

/**
 * Invents the households of one community: who lives together, with ages that fit each other. The
 * chances are set so that sizes, ages and sexes come out as the census of 2020 counted them.
 */
final class SyntheticPeople {

  private static final int OLDEST = 97;
  private static final double FATHERS_SURNAME = 12.0 / 13;

  private static final Chances<Integer> SIZES = HouseholdSizes.ofWuhan();
  private static final Names NAMES = Names.ofChina();

  private static final Chances<Ages> ALONE = ages(48, 20, 39, 30, 40, 59, 16, 60, 74, 6, 75, 94);
  private static final Chances<Ages> COUPLE = ages(30, 24, 36, 38, 37, 58, 23, 59, 72, 9, 73, 90);
  private static final Chances<Ages> FAMILY = ages(50, 26, 38, 32, 39, 48, 18, 49, 66);
  private static final Chances<Ages> SINGLE = ages(30, 27, 40, 50, 41, 56, 20, 57, 70);
  private static final Chances<Ages> SHARED = ages(75, 19, 34, 25, 35, 59);

  private final PlaceCode community;
  private final LocalDate on;
  private final SplittableRandom random;

  /** The ages are those on the given day. */
  SyntheticPeople(PlaceCode community, LocalDate on, SplittableRandom random) {
    this.community = community;
    this.on = on;
    this.random = random;
  }

  private record Ages(int from, int to) {}

  private static Chances<Ages> ages(int... weightFromTo) {
    var chances = new Chances.Of<Ages>();
    for (var i = 0; i < weightFromTo.length; i += 3) {
      chances.add(weightFromTo[i], new Ages(weightFromTo[i + 1], weightFromTo[i + 2]));
    }
    return chances.chances();
  }

  /** The people of the next household, its head first. */
  List<NewResident> household() {
    var size = SIZES.draw(random);
    var home = new Home(size);
    if (size == 1) {
      home.head(age(ALONE), chance(0.58));
    } else if (size == 2) {
      if (chance(0.76)) home.couple(age(COUPLE));
      else if (chance(0.75)) home.head(age(SINGLE), chance(0.45)).children(1);
      else home.head(age(SHARED), chance(0.6));
    } else if (chance(0.9)) {
      home.couple(age(FAMILY)).children(childrenAmong(size)).parents(size - home.size());
    } else {
      home.head(age(SINGLE), chance(0.5)).children(1).parents(1);
    }
    home.others(size - home.size());
    return home.people;
  }

  private int childrenAmong(int size) {
    return switch (size) {
      case 3 -> chance(0.9) ? 1 : 0;
      case 4 -> chance(0.6) ? 2 : 1;
      default -> chance(0.55) ? 2 : 1;
    };
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private int age(Chances<Ages> chances) {
    var ages = chances.draw(random);
    return random.nextInt(ages.from(), ages.to() + 1);
  }

  /** One household while it fills up. */
  private final class Home {

    final List<NewResident> people;
    private String surname = "";
    private @Nullable String spousesSurname;
    private boolean headIsMan;
    private int headAge;
    private int youngestAdult;

    Home(int size) {
      people = new ArrayList<>(size);
    }

    int size() {
      return people.size();
    }

    Home head(int age, boolean man) {
      surname = NAMES.surname(random);
      headAge = age;
      headIsMan = man;
      youngestAdult = age;
      var foreign = people.isEmpty() && chance(0.002);
      people.add(foreign ? foreigner(age, man) : person(surname, HEAD, age, man));
      return this;
    }

    Home couple(int age) {
      var man = chance(0.75);
      head(age, man);
      var between = (int) Math.round(2 + 2.5 * random.nextGaussian());
      var spouseAge = Math.clamp(man ? age - between : age + between, 20, OLDEST);
      spousesSurname = NAMES.surname(random);
      youngestAdult = Math.min(age, spouseAge);
      people.add(person(spousesSurname, SPOUSE, spouseAge, !man));
      return this;
    }

    Home children(int number) {
      for (var i = 0; i < number; i++) {
        var gap = Math.clamp(Math.round(27 + 3.5 * random.nextGaussian() + 3 * i), 20, 42);
        var age = Math.max(youngestAdult - gap, random.nextInt(3));
        people.add(person(childsSurname(), CHILD, age, chance(0.55)));
      }
      return this;
    }

    private String childsSurname() {
      var father = headIsMan || spousesSurname == null ? surname : spousesSurname;
      var mother = headIsMan && spousesSurname != null ? spousesSurname : surname;
      return chance(FATHERS_SURNAME) ? father : mother;
    }

    Home parents(int most) {
      var mother = chance(0.6);
      for (var i = 0; i < Math.min(most, 2); i++) {
        var age = headAge + random.nextInt(21, 32);
        if (age > OLDEST) return this;
        var man = mother == (i == 1);
        people.add(person(man ? surname : NAMES.surname(random), PARENT, age, man));
      }
      return this;
    }

    Home others(int number) {
      for (var i = 0; i < number; i++) {
        var age = random.nextInt(18, 62);
        var name = chance(0.5) ? surname : NAMES.surname(random);
        people.add(person(name, OTHER, age, chance(0.6)));
      }
      return this;
    }
  }

  private NewResident foreigner(int age, boolean man) {
    return new NewResident(
        NAMES.ofForeigner(random), sex(man), born(age), HEAD, phone(age), Papers.none("XXX"));
  }

  private NewResident person(String surname, Relation relation, int age, boolean man) {
    var sex = sex(man);
    var birth = born(age);
    var name = surname + NAMES.given(sex, birth.getYear(), random);
    var papers =
        age == 0 && chance(0.6)
            ? Papers.NONE
            : Papers.residentId(FakeNumbers.identity(community, birth, sex, random));
    return new NewResident(name, sex, birth, relation, phone(age), papers);
  }

  private static Sex sex(boolean man) {
    return man ? Sex.MALE : Sex.FEMALE;
  }

  private LocalDate born(int age) {
    return on.minusYears(age).minusDays(random.nextInt(365));
  }

  /** Small children have no phone, not all schoolchildren do, and some of the old do not. */
  private @Nullable String phone(int age) {
    var share = age < 8 ? 0 : age < 16 ? 0.5 : age < 70 ? 0.99 : age < 80 ? 0.8 : 0.5;
    return chance(share) ? FakeNumbers.phone(random) : null;
  }
}
