package org.linli.people;

import org.jspecify.annotations.Nullable;

/** Personal data as shown to those who need to recognise a person, not to know the datum. */
public final class Masked {

  private Masked() {}

  /** The surname and a star for each further character: 王** for 王小明. */
  public static String name(String name) {
    if (name.isEmpty()) return name;
    var first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
  }

  /** The first three and last two digits: 100******89. */
  public static @Nullable String phone(@Nullable String phone) {
    if (phone == null || phone.length() < 7) return phone == null ? null : "*".repeat(6);
    return phone.substring(0, 3)
        + "*".repeat(phone.length() - 5)
        + phone.substring(phone.length() - 2);
  }
}
