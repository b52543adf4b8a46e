package org.linli.cases;

import java.util.Map;
import org.linli.base.PlaceCode;

/**
 * What lies in a place, as parts of SQL statements, of rows that have a {@code place} of any level
 * and its first grid, {@code place_first}. What is known no narrower than a wider place lies in
 * none of its parts yet.
 */
public final class Within {

  /** The row lies in the place; parameters are those of {@link #of}. */
  public static final String PLACE =
      " (place_first >= :gridFrom and place_first < :gridTo and place >= :within) ";

  /**
   * In which part of the place the row lies; the place itself, where it is not known any closer.
   * Parameters are those of {@link #parts}.
   */
  static final String PART =
      " (case when place >= :narrow then place_first / :gridsOfPart else :within end) ";

  private Within() {}

  /** The map is the caller's own, to be added to. */
  public static Map<String, Object> of(PlaceCode place) {
    var named = place.subtree().parameters();
    named.put("within", place.value());
    return named;
  }

  /** The same, and what its parts are: places of the level below, or the grid itself. */
  static Map<String, Object> parts(PlaceCode place) {
    var part = place.level().below();
    var named = of(place);
    named.put("narrow", part.lowestCode());
    named.put("gridsOfPart", part.gridsPerCode());
    return named;
  }
}
