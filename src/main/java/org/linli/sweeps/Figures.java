package org.linli.sweeps;

/**
 * How far a place has reported: of the households and persons that were expected when the period
 * was opened, how many reported and were measured, how many persons are over the threshold; and how
 * many households reported that came into the register later and are in no denominator.
 */
public record Figures(
    int expectedHouseholds,
    int reportedHouseholds,
    int silentHouseholds,
    int expectedPersons,
    int measuredPersons,
    int overPersons,
    int addedSinceFrozen) {

  public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);

  public Figures plus(Figures other) {
    return new Figures(
        expectedHouseholds + other.expectedHouseholds,
        reportedHouseholds + other.reportedHouseholds,
        silentHouseholds + other.silentHouseholds,
        expectedPersons + other.expectedPersons,
        measuredPersons + other.measuredPersons,
        overPersons + other.overPersons,
        addedSinceFrozen + other.addedSinceFrozen);
  }
}
