package org.linli.people;

import java.util.List;
import java.util.Set;

/**
 * Where these people live, or whether they are here at all, is another now; {@code households} are
 * those they were of. Published within the transaction, so that whatever hangs on them follows or
 * nothing does.
 */
public record WhereaboutsChanged(List<ResidentId> residents, Set<HouseholdId> households) {

  public WhereaboutsChanged {
    residents = List.copyOf(residents);
    households = Set.copyOf(households);
  }
}
