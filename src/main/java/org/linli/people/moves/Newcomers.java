package org.linli.people.moves;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.linli.people.HouseholdId;
import org.linli.people.Into;
import org.linli.people.Resident.Relation;

/**
 * People of a hand-over that came by file: until they are received the register does not have them,
 * and what the file told of them is kept apart.
 */
public interface Newcomers {

  /** Where they came to live, and by which numbers the register has them now. */
  record Entered(HouseholdId household, List<Kept.Person> people) {}

  /** Enters them behind a door, with all that the file told, and forgets it. */
  Entered enter(Caller by, Kept waited, HandOver received, Into door, @Nullable Relation relation);

  /** They are not here: what the file told of them is forgotten. */
  void forget(HandOverId handOver);
}
