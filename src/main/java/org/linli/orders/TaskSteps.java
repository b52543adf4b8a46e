package org.linli.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.orders.OrderLogStore.Line;
import org.linli.orders.OrderTasks.Found;
import org.springframework.stereotype.Component;

/** What a step in a task comes to: the task, its story, all that lies below it, and its order. */
@Component
class TaskSteps {

  private final OrderStore orders;
  private final OrderTaskStore store;
  private final OrderTargetStore targets;
  private final OrderLogStore log;
  private final Clock clock;

  TaskSteps(
      OrderStore orders,
      OrderTaskStore store,
      OrderTargetStore targets,
      OrderLogStore log,
      Clock clock) {
    this.orders = orders;
    this.store = store;
    this.targets = targets;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Takes it.
   *
   * @param post who does; null where time does
   */
  void take(@Nullable UUID post, Found it, TaskStep step, String words, @Nullable Long amount) {
    take(post, it, step, words, amount, null);
  }

  /** The same, kept under the sender's own id. */
  void take(
      @Nullable UUID post,
      Found it,
      TaskStep step,
      String words,
      @Nullable Long amount,
      @Nullable UUID id) {
    var now = clock.instant();
    var was = it.task();
    var next = was.next(step, now);
    store.save(next, now);
    log.add(next, line(now, was, next, step.act(), post, words, amount, null), id);
    below(was, next, now);
    if (!next.isOpen() || !was.isOpen()) settle(it.order(), next, now);
  }

  /** The same for the part of one of the places that have become this one. */
  void takeFor(@Nullable UUID post, Found it, Inherited part, TaskStep step, String words) {
    var now = clock.instant();
    var was = it.task();
    var next = was.next(step, now);
    store.save(next, now);
    log.add(next, line(now, was, next, step.act(), post, words, null, part.from()));
    belowPart(was, next, part, step, now);
    settle(it.order(), next, now);
  }

  private static Line line(
      Instant now,
      Task was,
      Task next,
      OrderAct act,
      @Nullable UUID post,
      String words,
      @Nullable Long amount,
      @Nullable PlaceCode formerly) {
    var later = next.due().isAfter(was.due()) ? next.due() : null;
    return new Line(now, act, null, post, words, amount, later, null, formerly);
  }

  /** What is decided of a level between holds for all that lies below it. */
  private void below(Task was, Task next, Instant now) {
    if (next.leaf() || !goesOnBelow(was, next, now) || next.target() == was.target()) return;
    aim(next.order(), next.target(), targets.work(next.order(), next.place()));
  }

  /** What is decided of a part of it holds for what lay below that part. */
  private void belowPart(Task was, Task next, Inherited part, TaskStep step, Instant now) {
    if (next.leaf() || !goesOnBelow(was, next, now)) return;
    if (part.isExcusedBy(step)) {
      store.excuse(next.order(), part.id(), now).forEach(it -> store.settle(next.order(), it, now));
    } else if (part.isAcceptedBy(step)
        && part.question() instanceof Question.Proposing proposed
        && proposed.target() != null) {
      aim(next.order(), proposed.target(), targets.work(next.order(), part.id()));
    }
  }

  /** Its end and its time are those of all below it; does anything there go on? */
  private boolean goesOnBelow(Task was, Task next, Instant now) {
    if (next.state() instanceof TaskState.Closed(var end, _)) {
      store.close(next.order(), next.place(), end, now);
      return false;
    }
    if (next.due().isAfter(was.due())) store.prolong(next.order(), next.place(), next.due());
    return true;
  }

  /** What of a sum that changed is not done yet, over the places that are still at it. */
  private void aim(UUID order, long sum, OrderTargetStore.Work work) {
    targets.aim(order, Decomposition.shared(Math.max(0, sum - work.done()), work.open()));
  }

  private void settle(Order order, Task it, Instant now) {
    if (!store.settle(order.id(), it.place(), now)) return;
    var held = orders.hold(order.id()).orElseThrow();
    if (!held.isIssued()) return;
    orders.save(held.rested(OrderState.End.DONE, now, "", null));
    log.add(order.id(), now, OrderAct.DONE, null, "", null);
  }
}
