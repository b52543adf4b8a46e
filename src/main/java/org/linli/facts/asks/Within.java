package org.linli.facts.asks;

import java.util.Map;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/**
 * A subtree of places as a condition on the table {@code ask}, which also holds asks about places
 * wider than a grid: theirs is the first grid a place of theirs can have.
 */
final class Within {

  /** {@code a} is the table {@code ask}. */
  static final String SQL =
      """
        and (a.subdistrict = 0 or a.subdistrict >= :subdistrictFrom and a.subdistrict < :subdistrictTo)
        and a.first_grid >= :gridFrom and a.first_grid < :gridTo
      """;

  private Within() {}

  static Map<String, Object> place(PlaceCode place) {
    var tree = place.subtree();
    return Map.of(
        "subdistrictFrom", tree.subdistrictFrom(),
        "subdistrictTo", tree.subdistrictTo(),
        "gridFrom", place.first(Level.GRID),
        "gridTo", tree.gridTo());
  }
}
