package org.linli.sweeps.chase;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.messages.MessageState;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Masked;
import org.linli.people.Resident;
import org.linli.people.ResidentId;

/**
 * A silent household as those see it who call and visit.
 *
 * @param callee who can be called, masked; the number is uncovered as anywhere, and noted
 * @param message how its message stands; null where there is none
 */
record ChasedView(
    HouseholdId household,
    PlaceCode grid,
    String building,
    String door,
    String address,
    String headName,
    int members,
    ChaseStep step,
    boolean open,
    @Nullable CalleeView callee,
    @Nullable LastView last,
    @Nullable MessageState message) {

  /** Whose phone it is. */
  record CalleeView(ResidentId resident, String name, String phone) {

    static CalleeView of(Resident it) {
      var phone = Masked.phone(it.phone());
      return new CalleeView(
          new ResidentId(it.household().subdistrict(), it.id()),
          Masked.name(it.name()),
          phone == null ? "" : phone);
    }
  }

  record LastView(ChaseStep step, ChaseOutcome outcome, Instant at) {}

  private static final Comparator<Resident> THE_HEAD_FIRST =
      Comparator.<Resident, Boolean>comparing(it -> it.relation() != Resident.Relation.HEAD)
          .thenComparing(Resident::id);

  /** One page, with all it names fetched at once. */
  static Page<ChasedView> of(Page<Chase.Chased> found, Households households) {
    var ids = found.items().stream().map(it -> it.found().household()).collect(Collectors.toSet());
    var callees = new HashMap<HouseholdId, Resident>();
    households.residentsOf(ids).values().stream()
        .filter(it -> it.phone() != null)
        .sorted(THE_HEAD_FIRST)
        .forEach(it -> callees.putIfAbsent(it.household(), it));
    return households.behind(
        found, it -> it.found().household(), (household, it) -> of(household, it, callees));
  }

  private static ChasedView of(
      Household household, Chase.Chased it, Map<HouseholdId, Resident> callees) {
    var callee = callees.get(household.id());
    var last = it.found().last();
    return new ChasedView(
        household.id(),
        household.grid(),
        household.building(),
        household.entrance() + household.room(),
        household.door(),
        Masked.name(household.headName()),
        household.members(),
        it.stand().step(),
        it.stand().open(),
        callee == null ? null : CalleeView.of(callee),
        last == null ? null : new LastView(last.step(), last.outcome(), last.at()),
        it.found().message());
  }
}
