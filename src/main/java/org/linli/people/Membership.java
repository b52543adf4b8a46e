package org.linli.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/**
 * What must be known of a household to take a report for it: its grid, and the one before a
 * reorganisation, which link and which card on its door are good, who belongs to it, and since when
 * it is in the register.
 */
public record Membership(
    HouseholdId household,
    PlaceCode grid,
    @Nullable GridBefore before,
    int linkVersion,
    boolean linkRevoked,
    int doorVersion,
    Instant recordedAt,
    Set<Long> residents) {

  /** The grid it belongs to, or belonged to, for what is counted or recorded for a day. */
  public PlaceCode gridOn(LocalDate day) {
    return GridBefore.gridOn(day, grid, before);
  }

  /** The key under which what concerns it on a day is kept: with the subdistrict of that day. */
  public HouseholdId keyOn(LocalDate day) {
    return GridBefore.keyOn(day, household, grid, before);
  }
}
