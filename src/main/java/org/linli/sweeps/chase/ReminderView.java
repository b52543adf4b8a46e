package org.linli.sweeps.chase;

import org.linli.base.PlaceCode;
import org.linli.people.Household;
import org.linli.people.HouseholdId;

/** A door as its steward sees it: where it is, and that it has not reported. */
record ReminderView(HouseholdId household, PlaceCode grid, String building, String door) {

  static ReminderView of(Household it) {
    return new ReminderView(it.id(), it.grid(), it.building(), it.entrance() + it.room());
  }
}
