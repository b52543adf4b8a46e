package org.linli.places.reorganisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linli.base.PlaceCode;

/**
 * What a room above keeps by place, and how it follows when places change. Rooms implement it as
 * beans; all of them are asked in the transaction that brings a plan into force, so that everything
 * follows or nothing does.
 */
public interface Attached {

  /** Takes whatever locks are needed so that nothing new hangs itself on a place meanwhile. */
  default void holdStill() {}

  /** The first day from {@code day} on that is not yet counted by the old places. */
  default LocalDate firstFreeDay(LocalDate day) {
    return day;
  }

  /** How many open things of a kind hang on each of these places: kind, then place. */
  default Map<String, Map<PlaceCode, Long>> open(Collection<PlaceCode> places) {
    return Map.of();
  }

  /** Follows from the old places to the new; set-based, one statement a kind. */
  default void follow(Succession succession) {}

  /** The register of buildings, which says what a part of a grid holds. */
  interface Buildings {

    /** All buildings of these grids, by name; meant for the grids of a community. */
    List<Building> of(Collection<PlaceCode> grids);

    /** How much each of these grids holds; grids without anything are left out. */
    Map<PlaceCode, Size> sizes(Collection<PlaceCode> grids);
  }

  /** Buildings, households and persons of a place. */
  record Size(int buildings, int households, int persons) {
    public static final Size NONE = new Size(0, 0, 0);

    public Size plus(Size other) {
      return new Size(
          buildings + other.buildings, households + other.households, persons + other.persons);
    }
  }
}
