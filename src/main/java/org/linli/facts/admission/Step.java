package org.linli.facts.admission;

import java.time.Instant;
import org.linli.authority.Office;

/** What can be done with a form that is out. {@code by} is the office that does it. */
public sealed interface Step {

  /** Its deadline is a later one. */
  record MoveDeadline(Office by, Instant to) implements Step {}

  /** The emergency it is for goes on, and it with it. */
  record Prolong(Instant ends) implements Step {}

  /** An emergency, or a suspended form, has a basis and a number now. */
  record Register(Office by) implements Step {}

  /** Its basis is gone. */
  record Suspend() implements Step {}

  /** Taken back, by its owner or whoever keeps the law over it. */
  record Withdraw() implements Step {}

  /** The owner has what it needs. */
  record Close(Office by) implements Step {}

  /** Its time has passed. */
  record Lapse() implements Step {}

  /** The name it has in the log: {@code MOVE_DEADLINE}. */
  default String logged() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(java.util.Locale.ROOT);
  }
}
