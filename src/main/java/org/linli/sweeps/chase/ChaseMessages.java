package org.linli.sweeps.chase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.facts.Period;
import org.linli.messages.Messages;
import org.linli.sweeps.OpenedPeriod;
import org.linli.sweeps.Periods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first step: a message to every silent household that has a phone and wants to be told, once a
 * period, queued when its time begins.
 */
@Service
public class ChaseMessages {

  private static final Duration A_WHILE = Duration.ofMinutes(3);

  private final ChaseQueueStore store;
  private final ChaseRules rules;
  private final Periods periods;
  private final Messages messages;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ChaseMessages(
      ChaseQueueStore store,
      ChaseRules rules,
      Periods periods,
      Messages messages,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.periods = periods;
    this.messages = messages;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What such a message is for, once a household and day; the template of its text as well. */
  static String purpose(Period.Slot slot) {
    return "SILENT_" + slot;
  }

  /**
   * Queues those of each subdistrict, one by one, from when the step begins until somebody goes to
   * the doors anyway. Done again, nothing is queued twice.
   */
  public void queueDue() {
    if (!messages.canBeSent()) return;
    var now = clock.instant();
    if (isTheirTime(periods.current().period(), now)) {
      var period = periods.current();
      for (var it : store.notQueued(period.period())) {
        transaction.executeWithoutResult(_ -> store.queue(it, period, now));
      }
      withdrawReported(period, now);
    }
  }

  private boolean isTheirTime(Period period, Instant now) {
    var times = rules.inForce().of(period.slot());
    var time = now.atZone(Period.ZONE).toLocalTime();
    return times.hasBegun(ChaseStep.MESSAGE, time) && !times.hasBegun(ChaseStep.VISIT, time);
  }

  private void withdrawReported(OpenedPeriod period, Instant now) {
    for (var it : store.queuedSince(period.period(), now.minus(A_WHILE))) {
      transaction.executeWithoutResult(_ -> store.withdrawReported(it, period.period(), now));
    }
  }
}
