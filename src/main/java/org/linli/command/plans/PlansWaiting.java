package org.linli.command.plans;

import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what plans want of a post today: versions from below that wait for its review. */
@Service
@Transactional(readOnly = true)
public class PlansWaiting {

  private final PlanWaitingStore store;

  PlansWaiting(PlanWaitingStore store) {
    this.store = store;
  }

  /** How many the caller could decide about; see {@link PlanRow#requireReviewer}. */
  public long toReview(Caller caller) {
    if (!caller.powers().contains(Power.KEEP_PLANS)) return 0;
    return store.submitted(caller.place(), caller.account());
  }
}
