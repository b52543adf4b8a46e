package org.linli.people.organisations;

import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.base.CheckLetters;

/**
 * A unified social credit code (GB 32100-2015): registering department, kind of organisation, six
 * digits of a region, nine of the subject, and a check letter; without I, O, S, V and Z. A region
 * that begins with 99 does not exist; such codes are invented for trials, and their check letter is
 * wrong on purpose.
 */
public record CreditCode(String text) {

  private static final Pattern SHAPE =
      Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{2}\\d{6}[0-9A-HJ-NP-RTUW-Y]{10}");

  public CreditCode {
    wrong(text)
        .ifPresent(why -> {
          throw new IllegalArgumentException(why.name());
        });
  }

  /** Why a text is not a credit code. */
  public enum Wrong {
    SHAPE,
    CHECK_LETTER
  }

  /** What is wrong with a text, which has been stripped and set in half-width capitals. */
  public static Optional<Wrong> wrong(String text) {
    if (!SHAPE.matcher(text).matches()) return Optional.of(Wrong.SHAPE);
    if (invented(text) || text.charAt(17) == checkLetter(text)) return Optional.empty();
    return Optional.of(Wrong.CHECK_LETTER);
  }

  /** The last letter that the first seventeen ask for: weights are the powers of 3 modulo 31. */
  public static char checkLetter(String letters) {
    return CheckLetters.ofCreditCode(letters);
  }

  /** Can the code belong to nobody? */
  public boolean isInvented() {
    return invented(text);
  }

  private static boolean invented(String text) {
    return text.startsWith("99", 2);
  }
}
