package org.linli.cases.topics;

import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.authority.Seat;
import org.linli.base.Level;
import org.linli.cases.Standing;
import org.linli.cases.Unit;
import org.linli.cases.topics.TopicStep.Act;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Power;

/**
 * What a caller may see and do of topics. Who dispatches decides on what recurs in their place, a
 * department on what is its work, a community on what it can mend itself; others within the place
 * see what is being done.
 */
record TopicReach(Standing standing) {

  static TopicReach of(Caller caller, Office office) {
    return new TopicReach(new Standing(caller, office));
  }

  Caller caller() {
    return standing.caller();
  }

  boolean dispatches() {
    return has(Power.DISPATCH_CASES);
  }

  boolean isOfDepartment() {
    return standing.isOfDepartment();
  }

  @Nullable SourceAgency agency() {
    return standing.office().agency();
  }

  /** Are offers for them at all? */
  boolean decides() {
    return has(Power.SEE_CASES)
        && (dispatches() || (isOfDepartment() && agency() != null) || isOfCommunity());
  }

  private boolean isOfCommunity() {
    return has(Power.VERIFY_CASES)
        && has(Power.HANDLE_CASES)
        && caller().place().level() == Level.COMMUNITY;
  }

  boolean sees(Topic it) {
    if (!has(Power.SEE_CASES) || !caller().place().contains(it.spot().place())) return false;
    if (isOfDepartment() && !concerns(it)) return false;
    return decides() || it.chargeOrNull() != null;
  }

  private boolean concerns(Topic it) {
    var charge = it.chargeOrNull();
    return agency() != null
        && (it.spot().agency() == agency()
            || (charge != null && charge.unit().agency() == agency()));
  }

  /** May this be done by the caller, however the topic stands? */
  boolean may(Act act, Topic it) {
    return switch (act) {
      case OFFER, GROW, COME_BACK, CLIMB -> false;
      case OPEN, SET_ASIDE ->
          (caller().uses(Power.DISPATCH_CASES) || decides())
              && sees(it)
              && (!isOfDepartment() || it.spot().agency() == agency());
      case FIX -> standing.sits(it.seat());
      case CLOSE -> standing.sits(it.seat()) && !standing.isBarred(it.seat());
      case REOPEN -> {
        var charge = it.chargeOrNull();
        yield charge != null && (standing.sits(charge.by()) || (dispatches() && sees(it)));
      }
    };
  }

  /** Who does not dispatch gives it to nobody but themselves. */
  boolean mayGiveTo(Unit unit) {
    if (dispatches()) return true;
    if (isOfDepartment()) return unit.agency() != null && unit.agency() == agency();
    return unit.agency() == null && caller().place().contains(unit.place());
  }

  /** The seat from which the caller opens it. */
  Seat own() {
    return dispatches()
        ? new Seat(Power.DISPATCH_CASES, caller().place())
        : new Seat(Power.HANDLE_CASES, caller().place(), isOfDepartment() ? agency() : null, null);
  }

  private boolean has(Power power) {
    return caller().powers().contains(power);
  }
}
