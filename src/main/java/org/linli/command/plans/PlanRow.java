package org.linli.command.plans;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;

/**
 * A place's own version as it is kept; a draft may be full of faults.
 *
 * @param name as it is written, for lists
 * @param edition how often it was saved
 * @param words what is new, said when it was submitted
 * @param cites the exercise it learnt from
 * @param authors all who wrote on it
 */
record PlanRow(
    String key,
    PlaceCode area,
    int version,
    PlanState state,
    String name,
    String yaml,
    int edition,
    String words,
    @Nullable UUID cites,
    Set<UUID> authors,
    Instant savedAt,
    @Nullable Review review) {

  /** What was said of it above. */
  record Review(UUID account, PlaceCode place, Instant at, String words) {}

  PlanRow {
    authors = Set.copyOf(authors);
  }

  /**
   * Whoever stands above the place reviews, a city's own somebody else in the city; and never one
   * who wrote on it.
   */
  void requireReviewer(Caller by) {
    by.require(Power.KEEP_PLANS, area);
    if (!isAbove(by)) throw Refusal.because(PlanReason.PLAN_REVIEWED_ABOVE);
    if (authors.contains(by.account())) throw Refusal.because(PlanReason.PLAN_OWN_WORK);
  }

  private boolean isAbove(Caller by) {
    return !by.place().equals(area) || area.level() == Level.CITY;
  }

  /** What the caller could do next, for buttons. */
  Set<PlanState.Act> may(Caller by) {
    var may = EnumSet.noneOf(PlanState.Act.class);
    if (!by.powers().contains(Power.KEEP_PLANS) || !by.place().contains(area)) return may;
    for (var act : PlanState.Act.values()) {
      var reviews = act == PlanState.Act.ACCEPT || act == PlanState.Act.SEND_BACK;
      if (state.allows(act) && (!reviews || (isAbove(by) && !authors.contains(by.account()))))
        may.add(act);
    }
    return may;
  }
}
