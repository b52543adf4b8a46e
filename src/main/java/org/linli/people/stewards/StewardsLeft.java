package org.linli.people.stewards;

import java.util.Set;
import org.linli.people.dwellings.UnitId;

/** Somebody is steward of these buildings no longer; told in the same transaction. */
public record StewardsLeft(Set<UnitId> buildings) {
  public StewardsLeft {
    buildings = Set.copyOf(buildings);
  }
}
