package org.linli.sweeps.chase;

import org.linli.facts.Period;

/** The city's rule: when each step begins in each half day, and on what basis. */
public record ChaseRule(Times morning, Times afternoon, String basis) {

  public Times of(Period.Slot slot) {
    return switch (slot) {
      case MORNING -> morning;
      case AFTERNOON -> afternoon;
    };
  }
}
