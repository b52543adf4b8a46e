package org.linli.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.law.Duty;
import org.linli.law.LegalBasis;

/**
 * What must be known to say whether an order may go down; a preview and the issue ask the same.
 *
 * @param basis what its key names; null where nothing has it
 * @param duty the matter on the list of duties; null where it is on none
 * @param same a running order asks for the same there
 */
record Admission(
    OrderWish wish,
    PlaceCode by,
    @Nullable LegalBasis basis,
    @Nullable Duty duty,
    boolean same,
    Instant now,
    LocalDate today,
    Instant due) {

  private static final Duration SHORT = Duration.ofHours(24);

  /** Everything found, what stops first. */
  List<OrderFinding> findings(OrderLoad load) {
    var found = new ArrayList<OrderFinding>();
    ground(found);
    duty(found);
    means(found);
    if (!wish.emergency() && due.isBefore(now.plus(SHORT))) found.add(OrderFinding.TOO_SHORT);
    if (same) found.add(OrderFinding.DOUBLE);
    if (load.overloaded() > 0) found.add(OrderFinding.OVERLOAD);
    if (load.vacant() > 0) found.add(OrderFinding.VACANT);
    if (load.withNothing() > 0) found.add(OrderFinding.NOTHING_THERE);
    found.sort(null);
    return List.copyOf(found);
  }

  private void ground(List<OrderFinding> found) {
    if (wish.basis() == null || wish.basis().isBlank()) {
      found.add(OrderFinding.NO_BASIS);
    } else if (basis == null) {
      found.add(OrderFinding.BASIS_UNKNOWN);
    } else if (!basis.isInForce(wish.scope(), today)) {
      found.add(OrderFinding.BASIS_NOT_IN_FORCE);
    } else if (!basis.isFor(by.level())) {
      found.add(OrderFinding.BASIS_TOO_HIGH);
    }
  }

  /** The lists tell what reaches a subdistrict and below. */
  private void duty(List<OrderFinding> found) {
    if (wish.level().isWiderThan(Level.SUBDISTRICT)) return;
    if (duty == null) {
      found.add(OrderFinding.UNLISTED);
      return;
    }
    if (duty.kind() == Duty.Kind.TAKEN_BACK) found.add(OrderFinding.TAKEN_BACK);
    if (duty.kind() == Duty.Kind.ASSIST && !wish.means().hasPeople()) {
      found.add(OrderFinding.NO_PEOPLE_TO_HELP);
    }
  }

  private void means(List<OrderFinding> found) {
    var means = wish.means();
    if (means.bringsNothing()) found.add(OrderFinding.NO_MEANS);
    var community = !wish.level().isWiderThan(Level.COMMUNITY);
    if (community && !means.namesPayer()) found.add(OrderFinding.NO_PAYER);
    if (!means.hasPeople() && !found.contains(OrderFinding.NO_PEOPLE_TO_HELP)) {
      found.add(OrderFinding.NO_PEOPLE);
    }
    if (means.goods().isEmpty()) found.add(OrderFinding.NO_GOODS);
    if (means.data().isEmpty()) found.add(OrderFinding.NO_DATA);
  }
}
