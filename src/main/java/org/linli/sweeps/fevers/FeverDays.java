package org.linli.sweeps.fevers;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.linli.cases.ReadingCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whose fevers these were goes with the last reading: when the days a case's readings were of have
 * been dropped, the case at rest forgets its household and its words.
 */
@Component
class FeverDays {

  private static final int AT_ONCE = 500;

  /** Not what has just come to rest: its readings may be of a day that went this minute. */
  private static final Duration AT_REST = Duration.ofDays(7);

  private final FeverStore store;
  private final ReadingCases cases;
  private final TransactionTemplate transactions;
  private final Clock clock;

  FeverDays(FeverStore store, ReadingCases cases, TransactionTemplate transactions, Clock clock) {
    this.store = store;
    this.cases = cases;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Answers how many were forgotten. */
  int forget() {
    var all = 0;
    for (var some = AT_ONCE; some == AT_ONCE; all += some) {
      some = Objects.requireNonNull(transactions.execute(_ -> forgetSome()));
    }
    return all;
  }

  private int forgetSome() {
    var found = store.withoutReadings(clock.instant().minus(AT_REST), AT_ONCE);
    cases.forget(found, "PIPL, articles 19 and 47: the readings have gone");
    return found.size();
  }
}
