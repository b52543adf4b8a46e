package org.linli.people.imports;

import org.jspecify.annotations.Nullable;

/**
 * Where a row says that something is: the address as written and taken apart, what its own column
 * calls the building (or empty), what its column says of the grid (or empty), and its point.
 */
record DoorText(String text, AddressText parts, String building, String grid, @Nullable Spot spot) {

  /** A point in degrees of WGS-84, with the grid it lies in; none where it lies in none. */
  record Spot(double longitude, double latitude, @Nullable Long grid) {}

  /** What is known of the building's whereabouts, whatever the room. */
  String key() {
    return parts.before()
        + "|"
        + parts.building()
        + "|"
        + grid
        + "|"
        + (spot == null ? "" : spot.grid());
  }
}
