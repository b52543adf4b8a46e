package org.linli.sheets.template;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as spreadsheets allow them for sheets. */
public final class SheetNames {

  private static final int LONGEST = 31;
  private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]|^'|'$");

  private SheetNames() {}

  /** The name wished for, or one like it that is not among those taken (in small letters). */
  public static String free(String wished, Set<String> taken) {
    var plain = FORBIDDEN.matcher(wished).replaceAll(" ").strip();
    if (plain.isEmpty()) plain = "Sheet";
    var name = cut(plain, LONGEST);
    for (var i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
      var ending = " (" + i + ")";
      name = cut(plain, LONGEST - ending.length()) + ending;
    }
    return name;
  }

  private static String cut(String name, int length) {
    return name.length() <= length ? name : name.substring(0, length).strip();
  }
}
