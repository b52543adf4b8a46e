package org.linli.command.activations;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what activations want of a post today: only of whoever decides about them. */
@Service
@Transactional(readOnly = true)
public class ActivationsWaiting {

  /** What is to be done. */
  public enum What {
    /** Past its term: extend it or stand it down. */
    OVERDUE,
    /** Its term ends within a day. */
    ENDING,
    /** Somebody declared one and the program broke off: nothing has changed. */
    INTERRUPTED
  }

  /** How many, and when the first of them ends. */
  public record Waiting(long count, @Nullable Instant due) {}

  private final ActivationStore store;
  private final ActivationAttempts attempts;
  private final Clock clock;

  ActivationsWaiting(ActivationStore store, ActivationAttempts attempts, Clock clock) {
    this.store = store;
    this.attempts = attempts;
    this.clock = clock;
  }

  /** By what it is; what does not wait is left out. */
  public Map<What, Waiting> of(Caller caller) {
    var all = new EnumMap<What, Waiting>(What.class);
    if (!caller.powers().contains(Power.ACTIVATE_PLANS)) return all;
    var now = clock.instant();
    for (var it : store.responding(caller.place())) {
      // Who stands above is told by the one below, if at all.
      if (!it.by().place().equals(caller.place()) || !it.endsSoon(now)) continue;
      all.merge(
          it.isOverdue(now) ? What.OVERDUE : What.ENDING,
          new Waiting(1, it.until()),
          (one, more) -> new Waiting(one.count() + 1, earlier(one.due(), more.due())));
    }
    var broken = attempts.interrupted(caller.place()).size();
    if (broken > 0) all.put(What.INTERRUPTED, new Waiting(broken, null));
    return all;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) return one == null ? other : one;
    return one.isBefore(other) ? one : other;
  }
}
