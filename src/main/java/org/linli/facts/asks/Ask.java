package org.linli.facts.asks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.Knower;
import org.linli.catalogue.SourceAgency;
import org.linli.facts.known.Subject;
import org.linli.people.HouseholdId;

/**
 * One item of one subject that is asked, whoever needs it.
 *
 * @param household whose door it can be asked at; null where there is none
 * @param grid where it is; of a place's own item the place
 * @param turn whose it is now to be asked
 * @param turnSince since when; before that it is shown to nobody
 * @param passesAt when the turn goes on by itself; null where it does not
 * @param deadline the earliest of those who need it
 */
record Ask(
    UUID id,
    Subject subject,
    @Nullable HouseholdId household,
    PlaceCode grid,
    String item,
    Knower turn,
    Instant turnSince,
    @Nullable Instant passesAt,
    Instant deadline,
    State state) {

  /** How it stands: only an open one is anybody's. */
  enum State {
    OPEN,
    ANSWERED,
    /** Whoever was asked will not say; nobody asks again for a while. */
    DECLINED,
    /** Everybody was asked, and nobody knows. */
    UNANSWERABLE,
    /** Nobody needs it any more, or who it is about is gone. */
    RELEASED
  }

  Ask {
    var atDoor = turn == Knower.RESIDENT || turn == Knower.GRID_WORKER;
    if (household == null && (atDoor || turn == Knower.STEWARD && !isOfBuilding(subject))) {
      throw new IllegalArgumentException("Nobody to ask: " + turn + " of " + subject);
    }
    if ((Turns.passes(turn) && state == State.OPEN) != (passesAt != null)) {
      throw new IllegalArgumentException("A turn of " + turn + " that passes at " + passesAt);
    }
  }

  private static boolean isOfBuilding(Subject subject) {
    return subject.kind() == ItemSubject.BUILDING || subject.kind() == ItemSubject.DWELLING;
  }

  /** Who answers for it now: exactly one, at every moment. */
  sealed interface Owner {

    record TheHousehold(HouseholdId household) implements Owner {}

    /** Of the building it is in; they may pass it over. */
    record TheStewards(PlaceCode grid) implements Owner {}

    record GridWorker(PlaceCode grid) implements Owner {}

    record Community(PlaceCode place) implements Owner {}

    record Agency(SourceAgency agency, PlaceCode place) implements Owner {}
  }

  Owner owner(DataItem of) {
    var door = household;
    return switch (turn) {
      case RESIDENT -> new Owner.TheHousehold(java.util.Objects.requireNonNull(door));
      case GRID_WORKER -> new Owner.GridWorker(grid);
      case STEWARD -> new Owner.TheStewards(grid);
      case COMMUNITY -> new Owner.Community(atMost(Level.COMMUNITY));
      case SOURCE_AGENCY -> new Owner.Agency(of.owner(), atMost(Level.DISTRICT));
    };
  }

  private PlaceCode atMost(Level level) {
    return grid.level().isWiderThan(level) ? grid : grid.at(level);
  }
}
