package org.linli.base;

/** The check letters of numbers that are read aloud and copied by hand. */
public final class CheckLetters {

  private static final int[] CITIZEN_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };
  private static final String CITIZEN_LETTERS = "10X98765432";
  private static final String CREDIT_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private CheckLetters() {}

  /** What the first seventeen digits of a citizen's identity number ask for (GB 11643). */
  public static char ofIdentity(String digits) {
    var sum = 0;
    for (var i = 0; i < CITIZEN_WEIGHTS.length; i++) {
      sum += CITIZEN_WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return CITIZEN_LETTERS.charAt(sum % CITIZEN_LETTERS.length());
  }

  /** What the first seventeen of a credit code ask for (GB 32100): powers of 3 modulo 31. */
  public static char ofCreditCode(String letters) {
    var sum = 0;
    var weight = 1;
    for (var i = 0; i < 17; i++) {
      sum += weight * CREDIT_LETTERS.indexOf(letters.charAt(i));
      weight = weight * 3 % CREDIT_LETTERS.length();
    }
    return CREDIT_LETTERS.charAt(
        (CREDIT_LETTERS.length() - sum % CREDIT_LETTERS.length()) % CREDIT_LETTERS.length());
  }
}
