package org.linli.cases;

import java.time.Duration;

/**
 * From how many on, within what time, something is more than chance; data, so that an installation
 * says what it is there.
 */
public record Recurrence(int least, Duration within) {

  /** What is counted: at one spot, in one community, or as one thing that many tell. */
  public enum Spread {
    SPOT,
    COMMUNITY,
    CROWD
  }

  public Recurrence {
    if (least < 2 || !within.isPositive()) {
      throw new IllegalArgumentException("Nothing recurs " + least + " times in " + within);
    }
  }
}
