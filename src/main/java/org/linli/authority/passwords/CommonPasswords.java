package org.linli.authority.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that are tried first, of those long enough to be taken otherwise. */
final class CommonPasswords {

  private static final Set<String> ALL = read();

  private CommonPasswords() {}

  static boolean contain(String password) {
    return ALL.contains(PasswordRules.lower(password));
  }

  private static Set<String> read() {
    var stream = CommonPasswords.class.getResourceAsStream("/passwords/common.txt");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
