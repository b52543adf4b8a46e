package org.linli.facts.admission;

import static org.linli.edge.Power.ISSUE_FORMS;
import static org.linli.edge.Power.KEEP_LAW;
import static org.linli.edge.Power.RETURN_FORMS;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.edge.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what waits for somebody about forms that are out: for the day's first screen. */
@Service
@Transactional(readOnly = true)
public class IssuesWaiting {

  /** What may wait. */
  public enum What {
    /** A form of the caller's office was sent back, and its office must answer. */
    TO_ANSWER,
    /** A form the caller's place sent back was answered: accepted, or disputed. */
    TO_SETTLE,
    /** A dispute over an answer is the caller's to rule. */
    TO_RULE,
    /** An emergency's form of the caller's office goes without a basis until it is registered. */
    TO_REGISTER,
    /** A form of the caller's office may not ask. */
    SUSPENDED
  }

  /**
   * How many wait, by when the first is due, and the form that is the most urgent.
   *
   * @param due null where nothing runs out
   */
  public record Waiting(int count, @Nullable Instant due, UUID issue) {}

  private final WaitingStore store;
  private final Posts posts;
  private final Clock clock;

  IssuesWaiting(WaitingStore store, Posts posts, Clock clock) {
    this.store = store;
    this.posts = posts;
    this.clock = clock;
  }

  /** By what it is; what does not wait is left out. */
  public Map<What, Waiting> of(Caller caller) {
    var waiting = new EnumMap<What, Waiting>(What.class);
    var office = posts.office(caller);
    if (caller.powers().contains(ISSUE_FORMS)) {
      store.toAnswer(office).ifPresent(it -> waiting.put(What.TO_ANSWER, it));
      store.toRegister(office).ifPresent(it -> waiting.put(What.TO_REGISTER, it));
      store.suspended(office).ifPresent(it -> waiting.put(What.SUSPENDED, it));
    }
    if (caller.powers().contains(RETURN_FORMS)) {
      store.toSettle(office).ifPresent(it -> waiting.put(What.TO_SETTLE, it));
    }
    if (caller.powers().contains(KEEP_LAW)) {
      store.toRule(office, clock.instant()).ifPresent(it -> waiting.put(What.TO_RULE, it));
    }
    return waiting;
  }
}
