package org.linli.command.activations;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
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
    // Who stands above is told by the one below, if at all.
    var ending =
        store.responding(caller.place()).stream()
            .filter(it -> it.by().place().equals(caller.place()) && it.endsSoon(now))
            .toList();
    put(all, What.OVERDUE, ending.stream().filter(it -> it.isOverdue(now)));
    put(all, What.ENDING, ending.stream().filter(it -> !it.isOverdue(now)));
    var broken = attempts.interrupted(caller.place()).size();
    if (broken > 0) all.put(What.INTERRUPTED, new Waiting(broken, null));
    return all;
  }

  private static void put(Map<What, Waiting> all, What what, Stream<Activation> those) {
    var ends = those.map(Activation::until).toList();
    if (!ends.isEmpty()) all.put(what, new Waiting(ends.size(), Collections.min(ends)));
  }
}
