package org.linli.people.crossings;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Digits that are read out over the telephone, the last two of which (ISO 7064, MOD 97-10) tell
 * whether all were heard right.
 */
record SpokenDigits(String digits) {

  private static final int CHECK_DIGITS = 2;
  private static final int GROUP = 4;
  private static final BigInteger MODULUS = BigInteger.valueOf(97);
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  /** So many random digits and the two that check them. */
  static SpokenDigits random(int count, SecureRandom random) {
    var number = BigInteger.ZERO;
    for (var i = 0; i < count; i++) {
      number = number.multiply(BigInteger.TEN).add(BigInteger.valueOf(random.nextInt(10)));
    }
    return of(number, count);
  }

  /** A number as so many digits, and the two that check them. */
  static SpokenDigits of(BigInteger number, int count) {
    var check = 98 - number.multiply(HUNDRED).mod(MODULUS).intValue();
    return new SpokenDigits(("%0" + count + "d%0" + CHECK_DIGITS + "d").formatted(number, check));
  }

  /** What was typed, whatever stands between the digits; empty where they do not check. */
  static Optional<SpokenDigits> read(String typed, int count) {
    var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    var isWhole = digits.length() == count + CHECK_DIGITS;
    return isWhole && new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE)
        ? Optional.of(new SpokenDigits(digits))
        : Optional.empty();
  }

  /** In groups of four, as it is shown and read out. */
  String grouped() {
    return digits.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
  }
}
