package org.linli.orders;

import org.linli.base.Refusal;

/** Why something cannot be done with an order or a task. */
public enum OrdersReason implements Refusal.Reason {
  /** It does not fit how it stands; mostly somebody else was first. */
  NOT_NOW(409),
  /** Whoever sits at the place does it, or the office that issued the order. */
  NOT_YOURS(403),
  /** It lacks what an order must have. */
  STOPPED(422),
  DUE_IS_PAST(422),
  DUE_ONLY_LATER(422),
  DUE_UNCLEAR(422),
  /** The work must be done below the place that issues the order. */
  LEVEL_UNCLEAR(422),
  AMOUNT_UNCLEAR(422),
  /** A place named by hand is not within the scope, or not of the level. */
  NOT_IN_SCOPE(422),
  NOBODY_THERE(422),
  /** The parts must add up to the whole. */
  SUM_DIFFERS(422),
  SWEEP_OF_ANOTHER_PLACE(422),
  /** Somebody else has told another number since it was read. */
  TOLD_SINCE(409),
  /** How far it is is seen by the system, so nobody tells it. */
  SEEN_BY_ITSELF(409),
  /** The issuer has answered a refusal once: it is to be done. */
  RULED_ALREADY(409),
  NOTHING_PROPOSED(422),
  WHY_SHORT(422);

  private final int status;

  OrdersReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
