package org.linli.facts.asks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.facts.known.Subject;
import org.linli.people.HouseholdId;
import org.linli.people.Resident;
import org.linli.places.PlaceView;

/**
 * Everything that is asked of one subject.
 *
 * @param name of a person only the surname is shown; empty for the household itself
 * @param relation of a person to the head; null of what is no person
 */
record About(
    Subject subject, String name, Resident.@Nullable Relation relation, List<Question> questions) {

  /** The same at a desk, which does not know where it is. */
  record AtDesk(
      About about,
      String address,
      @Nullable PlaceView place,
      @Nullable HouseholdId household,
      Instant due) {}
}
