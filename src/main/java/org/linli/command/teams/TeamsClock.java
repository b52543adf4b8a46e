package org.linli.command.teams;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to what time does to secondments: whose term is over is released, and whose end is long
 * past is forgotten (Emergency Response Law, article 85).
 */
@Service
public class TeamsClock {

  private static final Logger LOG = LoggerFactory.getLogger(TeamsClock.class);
  private static final int MOST_AT_ONCE = 500;
  private static final Duration REMEMBERED = Duration.ofDays(180);

  private final SecondmentStore store;
  private final SecondmentSteps steps;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TeamsClock(
      SecondmentStore store, SecondmentSteps steps, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.steps = steps;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Answers how many were released. */
  public int look() {
    var over = store.termsOver(clock.instant(), MOST_AT_ONCE);
    over.forEach(steps::termOver);
    return over.size();
  }

  /** Names and telephones of people without an account, half a year after they were released. */
  public void forget() {
    var many = transaction.execute(_ -> store.forget(clock.instant(), REMEMBERED));
    LOG.info("Forgotten after their secondment: {}", many);
  }
}
