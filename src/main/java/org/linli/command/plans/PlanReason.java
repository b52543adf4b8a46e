package org.linli.command.plans;

import org.linli.base.Refusal;

/** Why something is not done with a plan. */
public enum PlanReason implements Refusal.Reason {
  /** It cannot be put to use as it is written. */
  PLAN_FAULTY(422),
  /** A place has one draft of a plan at a time. */
  PLAN_OPEN_ALREADY(409),
  /** Somebody else has saved it meanwhile. */
  PLAN_EDITED_MEANWHILE(409),
  PLAN_NOT_NOW(409),
  /** Only a place from city to community has plans of its own. */
  PLAN_NOT_THERE(422),
  /** Whoever wrote it does not review it. */
  PLAN_OWN_WORK(403),
  PLAN_REVIEWED_ABOVE(403),
  PLAN_SAME_AS_BEFORE(409);

  private final int status;

  PlanReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
