package org.linli.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One person's temperature, in tenths of a degree Celsius: 365 is 36.5 ℃; and who measured it. A
 * person has one reading of each party in a period.
 */
public record Reading(long resident, int tenths, Party party) {

  /** Outside 34.0–43.0 ℃ a household's thermometer or the typing is wrong, not the person. */
  public static final int LOWEST = 340;

  public static final int HIGHEST = 430;

  public Reading {
    if (tenths < LOWEST || tenths > HIGHEST) {
      throw new IllegalArgumentException("Not a body temperature: " + tenths);
    }
  }

  /** Measured at home. */
  public Reading(long resident, int tenths) {
    this(resident, tenths, Party.RESIDENT);
  }

  public double celsius() {
    return tenths / 10.0;
  }

  public boolean isOfTheSame(Reading other) {
    return resident == other.resident && party == other.party;
  }

  /**
   * What stands after a report for the whole household: it says anew all that its party has
   * measured; what others have measured is not its to take back.
   */
  static List<Reading> saidAnew(List<Reading> before, List<Reading> told) {
    return joined(before, told, it -> told.stream().noneMatch(one -> one.party() == it.party()));
  }

  /** What stands after some persons' readings came: all others stay. */
  static List<Reading> added(List<Reading> before, List<Reading> told) {
    return joined(before, told, it -> told.stream().noneMatch(it::isOfTheSame));
  }

  private static List<Reading> joined(
      List<Reading> before, List<Reading> told, Predicate<Reading> stays) {
    if (before.isEmpty()) return told;
    var all = new ArrayList<Reading>(before.size() + told.size());
    for (var one : before) if (stays.test(one)) all.add(one);
    all.addAll(told);
    return all;
  }
}
