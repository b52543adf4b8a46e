package org.linli.messages;

import java.util.Set;
import org.linli.people.ResidentId;

/** Who of a household wants no messages: the household as a whole, or some of its people. */
public record OptOut(boolean household, Set<ResidentId> residents) {
  public OptOut {
    residents = Set.copyOf(residents);
  }
}
