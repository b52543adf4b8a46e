package org.linli.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/**
 * The grid a household was counted in until before a day, when a reorganisation gave it another.
 */
public record GridBefore(PlaceCode grid, LocalDate until) {

  static PlaceCode gridOn(LocalDate day, PlaceCode grid, @Nullable GridBefore before) {
    return before != null && day.isBefore(before.until()) ? before.grid() : grid;
  }

  static HouseholdId keyOn(
      LocalDate day, HouseholdId household, PlaceCode grid, @Nullable GridBefore before) {
    var then = gridOn(day, grid, before).at(Level.SUBDISTRICT).value();
    return then == household.subdistrict() ? household : new HouseholdId(then, household.number());
  }
}
