package org.linli.cases;

import org.linli.calendar.Limit;

/** Where an open case stands. Each but handling and deferral has its own time to act. */
public enum Stage {
  /** Waits for who dispatches: its place is not known down to a grid, or need not be looked at. */
  REPORTED("2wh"),
  VERIFYING("4wh"),
  ACCEPTED("2wh"),
  /** With a unit that has neither signed for it nor returned it. */
  DISPATCHED("4wh"),
  RETURNED("2wh"),
  HANDLING("5wd"),
  INSPECTING("1wd"),
  /** Cannot be done for now, for reasons nobody here can change; looked at again on a day. */
  DEFERRED("5wd"),
  /** Somebody has called it groundless, and somebody else looks at that. */
  REVIEWING("2wd");

  private final Limit limit;

  Stage(String limit) {
    this.limit = Limit.of(limit);
  }

  /** Within what time whoever has it acts; of handling, where its standard says nothing. */
  public Limit limit() {
    return limit;
  }

  /** Is it still before any unit had it? */
  boolean isBeforeDispatch() {
    return this == REPORTED || this == VERIFYING || this == ACCEPTED || this == RETURNED;
  }
}
