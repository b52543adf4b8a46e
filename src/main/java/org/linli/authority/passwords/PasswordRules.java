package org.linli.authority.passwords;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are taken. After NIST SP 800-63B: long enough, not one of those everybody tries
 * first, not the person's own name; nothing about kinds of letters, and no change without a cause.
 */
public final class PasswordRules {

  /** Characters. */
  public static final int SHORTEST = 10;

  /** Bytes in UTF-8: bcrypt reads no more, and a longer one would only seem stronger. */
  public static final int LONGEST = 72;

  private static final int FEWEST_DIFFERENT = 4;

  private PasswordRules() {}

  /** What is wrong with a password for the person of this user name and name, if anything is. */
  public static Optional<PasswordFault> fault(String password, String user, String name) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(PasswordFault.TOO_SHORT);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return Optional.of(PasswordFault.TOO_LONG);
    }
    if (isOnly(user, password) || isOnly(name, password)) {
      return Optional.of(PasswordFault.IS_THE_NAME);
    }
    if (isPlain(password) || CommonPasswords.contain(password)) {
      return Optional.of(PasswordFault.TOO_COMMON);
    }
    return Optional.empty();
  }

  /** The name again and again, or the name and digits or signs around it, is still the name. */
  private static boolean isOnly(String name, String password) {
    var plain = lower(name);
    if (plain.isBlank() || !lower(password).contains(plain)) return false;
    return lower(password).replace(plain, "").chars().noneMatch(Character::isLetter);
  }

  private static boolean isPlain(String password) {
    return password.chars().distinct().count() < FEWEST_DIFFERENT;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).strip();
  }
}
