package org.linli.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.TreeMap;
import org.linli.base.PlaceCode;
import org.linli.sweeps.campaigns.SweepCounts;
import org.linli.sweeps.campaigns.Sweeps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to what time does to orders: questions nobody answers are decided, what a sweep shows is
 * taken over, and what has nothing open any more is done. Each in a transaction of its own.
 */
@Service
public class OrderClock {

  private static final Logger LOG = LoggerFactory.getLogger(OrderClock.class);
  private static final int MOST_AT_ONCE = 200;

  private final OrderStore orders;
  private final OrderTaskStore tasks;
  private final OrderTasks steps;
  private final InheritedQuestions inherited;
  private final OrderLogStore log;
  private final Sweeps sweeps;
  private final SweepCounts counts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OrderClock(
      OrderStore orders,
      OrderTaskStore tasks,
      OrderTasks steps,
      InheritedQuestions inherited,
      OrderLogStore log,
      Sweeps sweeps,
      SweepCounts counts,
      TransactionTemplate transaction,
      Clock clock) {
    this.orders = orders;
    this.tasks = tasks;
    this.steps = steps;
    this.inherited = inherited;
    this.log = log;
    this.sweeps = sweeps;
    this.counts = counts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Answers how many questions were decided by silence. */
  public int look() {
    var now = clock.instant();
    var silent = tasks.unanswered(now, MOST_AT_ONCE);
    silent.forEach(it -> silence(it, now));
    for (var it : orders.running()) transaction.executeWithoutResult(_ -> look(it));
    return silent.size();
  }

  /** Somebody may have answered at the last moment; then there is nothing to decide. */
  private void silence(Task it, Instant now) {
    try {
      for (var asked : it.inherited()) {
        if (asked.answerDue().isAfter(now)) continue;
        inherited.silence(it.order(), it.place(), asked.id());
      }
      if (it.state() instanceof TaskState.Asking(_, var due) && !due.isAfter(now)) {
        steps.silence(it.order(), it.place());
      }
    } catch (org.linli.base.Refusal answered) {
      LOG.info("Task {} at {}: {}", it.order(), it.place(), answered.getMessage());
    } catch (RuntimeException trouble) {
      // One that cannot be decided must not keep all the others from it.
      LOG.error("Silence about task {} at {} decided nothing", it.order(), it.place(), trouble);
    }
  }

  private void look(Order it) {
    var now = clock.instant();
    if (it.wish().sweep() != null) see(it);
    if (!tasks.settle(it.id(), it.wish().scope(), now)) return;
    var held = orders.hold(it.id()).orElseThrow();
    if (!held.isIssued()) return;
    tasks.close(it.id(), PlaceCode.COUNTRY, TaskState.End.DONE, now);
    orders.save(held.rested(OrderState.End.DONE, now, "", null));
    log.add(it.id(), now, OrderAct.DONE, null, "", null);
  }

  private void see(Order it) {
    var sweep = sweeps.find(java.util.Objects.requireNonNull(it.wish().sweep()));
    var level = it.wish().level();
    var covered = new TreeMap<PlaceCode, Integer>();
    counts
        .figures(sweep, it.wish().scope(), level, null)
        .forEach((place, figures) -> covered.put(place, figures.coveredHouseholds()));
    tasks.seen(it.id(), covered, clock.instant());
  }
}
