package org.linli.commons.neighbours;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.linli.people.Household;
import org.linli.people.HouseholdId;

/**
 * What is needed and offered around a household, with the households it concerns.
 *
 * @param home whose page it is
 * @param households everyone named in {@code favours}, by id
 */
public record Around(
    HouseholdId home, List<Favour> favours, Map<HouseholdId, Household> households, Instant at) {

  /** Whoever wrote or answered any of these. */
  static Set<HouseholdId> concerned(Collection<Favour> favours) {
    var ids = new HashSet<HouseholdId>();
    for (var it : favours) {
      ids.add(it.household());
      for (var came : it.came()) {
        if (came instanceof Came.Neighbour neighbour) ids.add(neighbour.household());
      }
    }
    return ids;
  }

  /** Accounts of whoever acted for a household or for the building. */
  static Set<UUID> officials(Collection<Favour> favours) {
    var accounts = new HashSet<UUID>();
    for (var it : favours) {
      if (it.proxy() != null) accounts.add(it.proxy());
      it.seenToBy().ifPresent(accounts::add);
      if (it.ending() instanceof Ending.TakenDown down) accounts.add(down.by());
    }
    return accounts;
  }

  /** Its own that stand, and those of its own that ended otherwise than by its own press. */
  public List<Favour> own() {
    return favours.stream()
        .filter(it -> it.isOf(home))
        .filter(it -> it.ending() == null || it.ending() instanceof Ending.TakenDown)
        .toList();
  }

  /** Of the neighbours: what it answered, and what it still could; never what others answered. */
  public List<Favour> others() {
    return favours.stream().filter(it -> !it.isOf(home)).filter(this::concernsThem).toList();
  }

  private boolean concernsThem(Favour it) {
    if (it.answerOf(home).isEmpty()) return it.isOpenAt(at);
    return it.ending() != null || !it.isOverAt(at);
  }

  Household household(HouseholdId id) {
    var found = households.get(id);
    if (found == null) throw new NoSuchElementException(id.toString());
    return found;
  }
}
