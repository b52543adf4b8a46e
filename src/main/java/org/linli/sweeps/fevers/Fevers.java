package org.linli.sweeps.fevers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseId;
import org.linli.cases.ReadingCases;
import org.linli.cases.ReadingCases.Home;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.sweeps.categories.CategoryDecided;
import org.linli.sweeps.fevers.FeverStore.Fever;
import org.linli.sweeps.fevers.FeverStore.Followed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the readings over the threshold: each becomes a case of its household or is told of in
 * it, and what is corrected is taken back. Not in the transaction of the report, which thousands a
 * second wait for: what is newly over the threshold, or no more, is found by an index some seconds
 * later, in small groups. A reading and what came of it are written in one transaction, so that a
 * server that dies in the middle has done nothing, and another does it again.
 */
@Component
class Fevers {

  /** So many readings are held at a time; a report that corrects one of them waits so long. */
  private static final int AT_ONCE = 50;

  private final FeverStore store;
  private final ReadingCases cases;
  private final Households households;
  private final TransactionTemplate transactions;

  Fevers(
      FeverStore store,
      ReadingCases cases,
      Households households,
      TransactionTemplate transactions) {
    this.store = store;
    this.cases = cases;
    this.households = households;
    this.transactions = transactions;
  }

  /** All that there is to follow now. Answers how many readings there were. */
  int follow() {
    var all = 0;
    for (var some = AT_ONCE; some > 0; all += some) {
      some = Objects.requireNonNull(transactions.execute(_ -> followSome()));
    }
    return all;
  }

  private int followSome() {
    var all = whole(store.toFollow(AT_ONCE));
    if (all.isEmpty()) return 0;
    var taken = take(all.stream().filter(Fevers::isToHandle).toList());
    store.followed(all.stream().map(it -> new Followed(it.key(), caseOf(it, taken))).toList());
    takeBack(all);
    return all.size();
  }

  /** The last household may have more than was read: it comes whole, with the next ones. */
  private static List<Fever> whole(List<Fever> some) {
    if (some.size() < AT_ONCE) return some;
    var last = some.getLast().key().household();
    var before = some.stream().filter(it -> !it.key().household().equals(last)).toList();
    return before.isEmpty() ? some : before;
  }

  private static boolean isToHandle(Fever it) {
    return it.told() == null && !it.withdrawn() && !it.inCare();
  }

  private Map<HouseholdId, CaseId> take(List<Fever> fevers) {
    var livedIn = new HashMap<HouseholdId, PlaceCode>();
    fevers.forEach(it -> livedIn.put(it.key().household(), it.grid()));
    var homes = new HashMap<HouseholdId, Home>();
    var known = households.named(livedIn.keySet());
    livedIn.forEach((id, grid) -> {
      var home = known.get(id);
      homes.put(
          id,
          home == null ? new Home(id, grid, "") : new Home(home.id(), home.grid(), home.door()));
    });
    var taken = cases.take(new HashSet<>(homes.values()));
    var all = new HashMap<HouseholdId, CaseId>();
    homes.forEach((id, home) -> all.put(id, Objects.requireNonNull(taken.get(home.household()))));
    return all;
  }

  private static @Nullable CaseId caseOf(Fever it, Map<HouseholdId, CaseId> taken) {
    return isToHandle(it) ? taken.get(it.key().household()) : it.told();
  }

  /** After all of the group has been told, so that a better reading in it keeps the case. */
  private void takeBack(List<Fever> all) {
    var corrected = new HashSet<CaseId>();
    for (var it : all) if (it.withdrawn() && it.told() != null) corrected.add(it.told());
    if (corrected.isEmpty()) return;
    Set<CaseId> standing = store.standing(corrected);
    var ordered = new ArrayList<>(corrected);
    ordered.sort(Comparator.comparing(CaseId::number));
    for (var it : ordered) cases.corrected(it, !standing.contains(it));
  }

  /** Whoever decided has them in their hands: nobody is to go to the door for it any more. */
  @EventListener
  void on(CategoryDecided decided) {
    if (store.areAllDecided(decided.household())) cases.decided(decided.household());
  }
}
