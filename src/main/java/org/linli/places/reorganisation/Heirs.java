package org.linli.places.reorganisation;

import java.util.List;
import java.util.Map;
import org.linli.base.PlaceCode;

/** Which single place goes on for each that ended, for what is of a whole place. */
public final class Heirs {

  private Heirs() {}

  /**
   * The successor where there is one. Only grids are divided among several: what is of such a grid
   * as a whole, and can be counted, goes to one of its parts.
   */
  public static Map<PlaceCode, PlaceCode> of(Succession succession) {
    return succession.heirs();
  }

  /**
   * The parts of divided grids besides the one that goes on for each. What holds for whoever is in
   * a grid, and is not counted, goes on in these as well.
   */
  public static List<Succession.Step> furtherParts(Succession succession) {
    var first = succession.firstParts();
    return succession.steps().stream()
        .filter(it -> first.containsKey(it.from()) && !it.to().equals(first.get(it.from())))
        .toList();
  }
}
