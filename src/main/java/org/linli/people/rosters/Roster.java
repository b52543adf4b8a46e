package org.linli.people.rosters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.Resident;

/** What the register holds of one person, household, dwelling or building, with where it is. */
public sealed interface Roster {

  PlaceCode grid();

  /**
   * From the compound or street down to the room.
   *
   * @param dwellingNumber the dwelling's number in its subdistrict
   * @param buildingNumber the building's
   */
  record Door(
      String address,
      String building,
      String entrance,
      String room,
      long dwellingNumber,
      long buildingNumber) {

    /** As one would write it on an envelope. */
    public String text() {
      return address + building + entrance + room;
    }
  }

  /** Where a datum comes from: the newest change of it, or how it was first entered. */
  record Origin(
      String source, Instant at, @Nullable UUID account, @Nullable UUID post, String basis) {

    /** The day it was so, as far as the register knows. */
    public LocalDate day() {
      return LocalDate.ofInstant(at, org.linli.calendar.WorkDays.ZONE);
    }
  }

  /** Somebody who lives behind a door, or lived there last; whose household may have ended. */
  record Person(Resident resident, PlaceCode grid, Door door, boolean householdEnded)
      implements Roster {

    public Origin entered() {
      return new Origin(resident.source(), resident.recordedAt(), null, null, "duty");
    }
  }

  /**
   * @param members how many live there
   * @param head whoever is the head, else the first; null in one that has ended
   */
  record Home(
      HouseholdId id,
      PlaceCode grid,
      Door door,
      int members,
      @Nullable Resident head,
      Origin entered,
      boolean ended)
      implements Roster {}

  /**
   * @param household that lives there, the first of several; null where none does
   */
  record Dwelling(
      long subdistrict,
      long number,
      PlaceCode grid,
      Door door,
      int storey,
      @Nullable HouseholdId household,
      Origin entered)
      implements Roster {}

  record Building(
      long subdistrict,
      long number,
      PlaceCode grid,
      String name,
      String address,
      int storeys,
      Origin entered)
      implements Roster {}
}
