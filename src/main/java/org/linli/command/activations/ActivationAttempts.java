package org.linli.command.activations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers what was asked for, in a transaction of its own, so that whoever asked learns what
 * became of it: all, or nothing because a rule said no, or nothing because the server died.
 */
@Component
class ActivationAttempts {

  /** Nothing takes longer; what has no outcome by then was interrupted. */
  static final Duration LONGEST = Duration.ofMinutes(2);

  private static final Duration TOLD_FOR = Duration.ofDays(1);

  private final ActivationAttemptStore store;
  private final Clock clock;

  ActivationAttempts(ActivationAttemptStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void begin(Caller by, ActivationWish wish) {
    store.begin(by, wish, clock.instant());
  }

  /** In the transaction that brings it all about: both are there, or neither. */
  @Transactional(propagation = Propagation.MANDATORY)
  void done(ActivationWish wish) {
    store.end(wish.id(), "DONE", null);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void refused(ActivationWish wish, Refusal why) {
    store.end(wish.id(), "REFUSED", why.reason().name());
  }

  /** Those of a place of the last day after which nothing has changed, though nobody refused. */
  @Transactional(readOnly = true)
  List<ActivationAttemptStore.Attempt> interrupted(PlaceCode place) {
    var now = clock.instant();
    return store.open(place, now.minus(TOLD_FOR), now.minus(LONGEST));
  }
}
