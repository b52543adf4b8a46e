package org.linli.people.imports;

import org.linli.base.PlaceCode;
import org.linli.people.Resident;

/** Somebody of the register, with where they live: {@code door} is the address down to the room. */
record Candidate(Resident resident, PlaceCode grid, long dwelling, String door) {

  boolean isHere() {
    return resident.whereabouts() == Resident.Whereabouts.HERE;
  }
}
