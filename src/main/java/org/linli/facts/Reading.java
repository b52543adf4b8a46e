package org.linli.facts;

/** One person's temperature, in tenths of a degree Celsius: 365 is 36.5 ℃. */
public record Reading(long resident, int tenths) {

  /** Outside 34.0–43.0 ℃ a household's thermometer or the typing is wrong, not the person. */
  public static final int LOWEST = 340;

  public static final int HIGHEST = 430;

  public Reading {
    if (tenths < LOWEST || tenths > HIGHEST) {
      throw new IllegalArgumentException("Not a body temperature: " + tenths);
    }
  }

  public double celsius() {
    return tenths / 10.0;
  }
}
