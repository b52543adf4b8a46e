package org.linli.cases;

import org.linli.calendar.Limit;

/** Where an open case stands. Each but handling and deferral has its own time to act. */
public enum Stage {
  /** Waits for who dispatches: its place is not known down to a grid, or need not be looked at. */
  REPORTED("2wh", "1h"),
  VERIFYING("4wh", "2h"),
  ACCEPTED("2wh", "1h"),
  /** With a unit that has neither signed for it nor returned it. */
  DISPATCHED("4wh", "1h"),
  RETURNED("2wh", "1h"),
  HANDLING("5wd", "24h"),
  INSPECTING("1wd", "24h"),
  /** Cannot be done for now, for reasons nobody here can change; looked at again on a day. */
  DEFERRED("5wd", "24h"),
  /** Somebody has called it groundless, and somebody else looks at that. */
  REVIEWING("2wd", "24h");

  private final Limit limit;
  private final Limit ofTheIll;

  Stage(String limit, String ofTheIll) {
    this.limit = Limit.of(limit);
    this.ofTheIll = Limit.of(ofTheIll);
  }

  /**
   * Within what time whoever has it acts; of handling, where its standard says nothing. Somebody's
   * fever does not wait for the next work day ("at once", Wuhan's notice No. 15 of 2020-02-20).
   */
  public Limit limit(Source source) {
    return source.isGuarded() ? ofTheIll : limit;
  }

  /** Is it still before any unit had it? */
  boolean isBeforeDispatch() {
    return this == REPORTED || this == VERIFYING || this == ACCEPTED || this == RETURNED;
  }
}
