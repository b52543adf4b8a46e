package org.linli.facts;

/**
 * Who measured a temperature (notice no. 15 of the Wuhan headquarters, 2020-02-20, items 1 and 2):
 * people themselves, where they work, at the gate of where they live, or at a public place.
 */
public enum Party {
  RESIDENT(1),
  EMPLOYER(2),
  GATE(3),
  VENUE(4);

  private final int number;

  Party(int number) {
    this.number = number;
  }

  /** As it is stored. */
  public int number() {
    return number;
  }

  public static Party of(int number) {
    return values()[number - 1];
  }
}
