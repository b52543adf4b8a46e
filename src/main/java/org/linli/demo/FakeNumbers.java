package org.linli.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import org.linli.base.PlaceCode;
import org.linli.people.IdentityNumber;
import org.linli.people.Resident.Sex;

/** Numbers that look right and can belong to nobody. */
final class FakeNumbers {

  private static final String CHECK_LETTERS = "10X98765432";

  private FakeNumbers() {}

  /** No mobile number begins with 10: those are short numbers of the carriers. */
  static String phone(RandomGenerator random) {
    return Long.toString(10_000_000_000L + random.nextLong(100_000_000L));
  }

  /** A region that does not exist (99) and a check letter that is never the right one. */
  static String identity(PlaceCode community, LocalDate birth, Sex sex, RandomGenerator random) {
    var order = 2 * random.nextInt(500) + (sex == Sex.MALE ? 1 : 0);
    var digits =
        "99%04d%s%03d"
            .formatted(
                community.value() % 10_000, birth.format(DateTimeFormatter.BASIC_ISO_DATE), order);
    var right = CHECK_LETTERS.indexOf(IdentityNumber.checkLetter(digits));
    var wrong = right + 1 + random.nextInt(CHECK_LETTERS.length() - 1);
    return digits + CHECK_LETTERS.charAt(wrong % CHECK_LETTERS.length());
  }
}
