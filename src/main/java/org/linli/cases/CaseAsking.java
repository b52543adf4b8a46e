package org.linli.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.linli.calendar.WorkDays;
import org.linli.messages.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells households that what they reported was closed, and that they may say what they think; whose
 * case was merged into another, that this one was.
 */
@Component
class CaseAsking {

  /** What was closed longer ago is not news any more. */
  private static final Duration NEWS = Duration.ofDays(3);

  /** So long a day's messages are kept, if nothing else has ended them before. */
  private static final int DAYS_KEPT = 90;

  private final CallbackStore store;
  private final Messages messages;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CaseAsking(CallbackStore store, Messages messages, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.messages = messages;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Each case once; where no message can be sent, their page tells them and a clerk may call. */
  void ask() {
    var now = clock.instant();
    if (!messages.canBeSent() || !store.isAnyToTell(now.minus(NEWS))) return;
    var today = LocalDate.ofInstant(now, WorkDays.ZONE);
    messages.openDay(today);
    messages.dropDay(today.minusDays(DAYS_KEPT));
    transaction.executeWithoutResult(_ -> tell(today, now));
  }

  private void tell(LocalDate today, Instant now) {
    store.tell(today, now.minus(NEWS), now, now.plus(NEWS));
    store.tellMerged(today, now.minus(NEWS), now, now.plus(NEWS));
  }
}
