package org.linli.places.reorganisation;

import java.util.Map;
import java.util.TreeMap;
import org.linli.base.PlaceCode;

/** Which single place goes on for each that ended, for what is of a whole place. */
public final class Heirs {

  private Heirs() {}

  /**
   * The successor where there is one. Only grids are divided among several: what is of such a grid
   * as a whole, and can be counted, goes to the first of its parts.
   */
  public static Map<PlaceCode, PlaceCode> of(Succession succession) {
    var heirs = new TreeMap<PlaceCode, PlaceCode>();
    succession
        .successors()
        .forEach(
            (old, next) -> heirs.put(old, next.stream().min(PlaceCode::compareTo).orElseThrow()));
    return heirs;
  }
}
