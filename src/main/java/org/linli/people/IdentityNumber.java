package org.linli.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.base.CheckLetters;

/**
 * A citizen's identity number (GB 11643-1999): six digits of a region, eight of the birth date,
 * three of an order (odd for men), and a check letter. A region that begins with 99 does not exist;
 * such numbers are invented for trials, and their check letter is wrong on purpose.
 */
public record IdentityNumber(String text) {

  private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");

  public IdentityNumber {
    wrong(text)
        .ifPresent(why -> {
          throw new IllegalArgumentException(why.name());
        });
  }

  /** Why a text is not an identity number. */
  public enum Wrong {
    SHAPE,
    BIRTH_DATE,
    CHECK_LETTER
  }

  /**
   * What is wrong with a text, which has been stripped and set in half-width capitals; or empty.
   */
  public static Optional<Wrong> wrong(String text) {
    if (!SHAPE.matcher(text).matches()) return Optional.of(Wrong.SHAPE);
    try {
      day(text);
    } catch (DateTimeException noSuchDay) {
      return Optional.of(Wrong.BIRTH_DATE);
    }
    if (invented(text) || text.charAt(17) == checkLetter(text)) return Optional.empty();
    return Optional.of(Wrong.CHECK_LETTER);
  }

  public LocalDate birthDate() {
    return day(text);
  }

  private static LocalDate day(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 6, 10, 10),
        Integer.parseInt(text, 10, 12, 10),
        Integer.parseInt(text, 12, 14, 10));
  }

  public Resident.Sex sex() {
    return (text.charAt(16) - '0') % 2 == 1 ? Resident.Sex.MALE : Resident.Sex.FEMALE;
  }

  /** Can the number belong to nobody? */
  public boolean isInvented() {
    return invented(text);
  }

  /** The last letter that the first seventeen digits ask for. */
  public static char checkLetter(String digits) {
    return CheckLetters.ofIdentity(digits);
  }

  private static boolean invented(String text) {
    return text.startsWith("99");
  }
}
