package org.linli.people.imports;

/** How well a building fits what is written of an address; 0 where another is meant. */
final class Fit {

  private Fit() {}

  /** How well what stands before the number fits a building; 0 where it names another. */
  static int of(AddressBook.Building it, String before) {
    if (before.isEmpty()) return 1;
    var name = it.parts.before();
    var address = it.plainAddress;
    var score = 0;
    if (!name.isEmpty() && before.contains(name)) score += 4;
    if (before.contains(address)) score += name.isEmpty() ? 4 : 2;
    if (score == 0 && (address + name).endsWith(before)) score += 3;
    else if (score == 0 && (address + name).contains(before)) score += 2;
    return score;
  }

  /**
   * How much of a text is a building's name, and its address where that is written too; or 0. 3栋 is
   * not named by 13栋.
   */
  static int named(AddressBook.Building it, String text) {
    var at = text.indexOf(it.plainName);
    if (at < 0 || at > 0 && isDigit(it.plainName.charAt(0)) && isDigit(text.charAt(at - 1))) {
      return 0;
    }
    return it.plainName.length() + (text.contains(it.plainAddress) ? it.plainAddress.length() : 0);
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
