package org.linli.sweeps.campaigns;

import java.util.EnumMap;
import java.util.Map;

/**
 * How far a place is swept: of the households, persons and compounds expected at the start, how
 * many were reached; how its doors stand; and how many doors were reached that came into the
 * register later and are in no denominator.
 *
 * @param coveredPersons the people of households reached where somebody lives
 * @param compoundsDone compounds of which every household was reached
 * @param doors by standing, those untouched too
 * @param unwellPersons of whom what the sweep looks for was found
 */
public record SweepFigures(
    int expectedHouseholds,
    int coveredHouseholds,
    int expectedPersons,
    int coveredPersons,
    int compounds,
    int compoundsDone,
    Map<Standing, Integer> doors,
    int unwellPersons,
    int addedCovered) {

  /** Of a place without households. */
  public static final SweepFigures NONE = new SweepFigures(0, 0, 0, 0, 0, 0, none(), 0, 0);

  public SweepFigures {
    doors = Map.copyOf(doors);
  }

  private static Map<Standing, Integer> none() {
    var doors = new EnumMap<Standing, Integer>(Standing.class);
    for (var it : Standing.values()) doors.put(it, 0);
    return doors;
  }
}
