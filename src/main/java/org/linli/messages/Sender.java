package org.linli.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. A message is marked as being sent before it is handed to the gateway, and by
 * its answer after; who stops in between leaves it marked, and it is sent again under the same id,
 * which the gateway knows.
 */
@Service
public class Sender {

  private static final int WORKERS = 16;
  private static final int AT_ONCE = 20;
  private static final Duration LOST_AFTER = Duration.ofMinutes(5);

  /** One round ends after so long, so that other timers have their turn; the next goes on. */
  private static final Duration ROUND = Duration.ofMinutes(1);

  private final MessageStore store;
  private final Gateway gateway;
  private final MessageSource texts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Sender(
      MessageStore store,
      Gateway gateway,
      MessageSource texts,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.gateway = gateway;
    this.texts = texts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Sends all that is due now, or as much as a round has time for; nothing at night. */
  public void sendDue() {
    var now = clock.instant();
    transaction.executeWithoutResult(_ -> {
      store.withdrawUseless(now);
      store.takeBack(now.minus(LOST_AFTER), now);
    });
    if (gateway.kind() == Gateway.Kind.NONE || !SendingHours.contain(now)) return;
    var until = now.plus(ROUND);
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var working = new ArrayList<Future<?>>();
      for (var i = 0; i < WORKERS; i++) working.add(workers.submit(() -> work(until)));
      await(working, workers);
    }
  }

  /** Whoever stops this stops the workers: they leave what they have in hand as it is. */
  private static void await(List<Future<?>> working, ExecutorService workers) {
    try {
      for (var it : working) it.get();
    } catch (InterruptedException stopped) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    } catch (ExecutionException trouble) {
      throw new IllegalStateException("Messages could not be sent", trouble.getCause());
    }
  }

  private void work(Instant until) {
    while (clock.instant().isBefore(until)) {
      var claimed = transaction.execute(_ -> store.claim(clock.instant(), AT_ONCE));
      if (claimed == null || claimed.isEmpty()) return;
      for (var it : claimed) {
        try {
          settle(it, gateway.send(outgoing(it)));
        } catch (InterruptedException stopped) {
          // Nobody knows whether it was sent: it stays marked, and is sent again under its id.
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private Gateway.Outgoing outgoing(MessageStore.Claimed it) {
    var text =
        texts.getMessage(
            "message." + it.template(),
            it.arguments().toArray(),
            Locale.forLanguageTag(it.language()));
    return new Gateway.Outgoing(it.id(), it.phone(), text, it.language());
  }

  private void settle(MessageStore.Claimed it, Gateway.Answer answer) {
    var now = clock.instant();
    var again = now.plus(MessageState.pauseAfter(it.attempt()));
    transaction.executeWithoutResult(
        _ -> store.settle(it, MessageState.after(answer, it.attempt()), answer.told(), now, again));
  }
}
