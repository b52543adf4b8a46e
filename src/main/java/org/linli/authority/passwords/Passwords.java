package org.linli.authority.passwords;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.EdgeReason;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes, keeps and compares passwords. */
@Component
public class Passwords {

  /** Without letters that are mistaken for each other. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final PasswordEncoder own = new BCryptPasswordEncoder();

  /** 59 random bits need no slow hash, and a sheet of thousands is made in seconds. */
  private final PasswordEncoder oneTime = new BCryptPasswordEncoder(4);

  private final Password ofNobody = new Password(own.encode(random()), false);

  /** A one-time password: three groups of four letters, 59 bits, and still easily typed. */
  public static String random() {
    var password = new StringBuilder();
    for (var i = 0; i < 12; i++) {
      if (i > 0 && i % 4 == 0) password.append('-');
      password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  public Password keepOneTime(String password) {
    return new Password(oneTime.encode(password), true);
  }

  /** Keeps a password somebody chose, or refuses it at {@code field} with what is wrong. */
  public Password keepOwn(String field, String password, String user, String name) {
    PasswordRules.fault(password, user, name).ifPresent(why -> refuse(field, why, bound(why)));
    return new Password(own.encode(password), false);
  }

  /** The password itself is never repeated in an answer. */
  public static void refuse(String field, PasswordFault why, Object... facts) {
    throw Refusal.forFaults(EdgeReason.INVALID, List.of(Fault.at(field, "", why, facts)));
  }

  public boolean match(String password, Password kept) {
    return own.matches(password, kept.hash());
  }

  /** Takes as long for an unknown user and for a one-time password as for anybody's own. */
  public boolean match(String password, Optional<Password> kept) {
    var matches = kept.filter(it -> match(password, it)).isPresent();
    if (kept.isEmpty() || kept.get().oneTime()) match(password, ofNobody);
    return matches;
  }

  private static Object[] bound(PasswordFault why) {
    return switch (why) {
      case TOO_SHORT -> new Object[] {PasswordRules.SHORTEST};
      case TOO_LONG -> new Object[] {PasswordRules.LONGEST};
      case IS_THE_NAME, TOO_COMMON, AS_BEFORE, NOT_THE_PRESENT_ONE -> new Object[0];
    };
  }
}
