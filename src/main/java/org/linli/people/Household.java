package org.linli.people;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/** A household with where it lives, as lists show it: names and numbers are masked by the view. */
public record Household(
    HouseholdId id,
    PlaceCode grid,
    @Nullable GridBefore before,
    long buildingNumber,
    String building,
    String entrance,
    String room,
    String address,
    String headName,
    int members,
    boolean linkRevoked,
    boolean synthetic,
    String source,
    Instant recordedAt) {

  /** The key under which what concerns it on a day is kept: with the subdistrict of that day. */
  public HouseholdId keyOn(LocalDate day) {
    return GridBefore.keyOn(day, id, grid, before);
  }

  /** The grid it belongs to, or belonged to, for what is counted on a day. */
  public PlaceCode gridOn(LocalDate day) {
    return GridBefore.gridOn(day, grid, before);
  }

  /** The address down to the door, as one would write it on an envelope. */
  public String door() {
    return address + building + entrance + room;
  }
}
