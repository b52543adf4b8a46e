package org.linli.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.orders.TaskState.Asking;
import org.linli.orders.TaskState.Closed;
import org.linli.orders.TaskState.End;
import org.linli.orders.TaskState.Open;
import org.linli.orders.TaskState.Stage;

/**
 * What an order wants of one place. It is always of whoever sits there, and has a deadline until it
 * is at rest.
 *
 * @param leaf the work is done here; else it is a level between, whose progress is that of those
 *     below
 * @param ruled the issuer has answered a refusal, so that it cannot be refused again
 * @param told how far it is, told by its owner or seen by the system
 * @param inherited what the places had asked that have become this one, still to be answered; the
 *     task goes on beside it
 */
public record Task(
    UUID order,
    PlaceCode place,
    boolean leaf,
    long target,
    long told,
    Instant due,
    boolean ruled,
    TaskState state,
    List<Inherited> inherited) {

  /** With the task at rest all that was asked of it is settled. */
  public Task {
    inherited = state instanceof Closed ? List.of() : List.copyOf(inherited);
  }

  public boolean isOpen() {
    return !(state instanceof Closed);
  }

  /** Who waits for the issuer's word is not late. */
  public boolean isLate(Instant now) {
    return state instanceof Open && inherited.isEmpty() && due.isBefore(now);
  }

  /** Must the issuer say something? */
  public boolean isAsking() {
    return state instanceof Asking || !inherited.isEmpty();
  }

  /** What whoever sits at the place can do now; {@code told} where owners tell how far it is. */
  List<OrderAct> may(boolean tells) {
    var all = new ArrayList<OrderAct>();
    if (!(state instanceof Open(var stage))) return all;
    if (stage == Stage.SENT) all.add(OrderAct.ACKNOWLEDGE);
    if (leaf && tells) {
      if (stage != Stage.WORKING) all.add(OrderAct.BEGIN);
      all.add(OrderAct.TELL);
      all.add(OrderAct.FINISH);
    }
    if (!ruled) all.add(OrderAct.REFUSE);
    all.add(OrderAct.COUNTER);
    all.add(OrderAct.ASK_MEANS);
    if (!leaf) all.add(OrderAct.DIVIDE);
    return all;
  }

  /** What a step leads to; refused where it does not fit how it stands. */
  Task next(TaskStep step, Instant now) {
    return switch (step) {
      case TaskStep.Acknowledge _ -> stage(Stage.SENT, Stage.ACKNOWLEDGED);
      case TaskStep.Begin _ -> with(new Open(beyond(Stage.WORKING)));
      case TaskStep.Tell it -> telling(it, now);
      case TaskStep.Finish it -> finished(it, now);
      case TaskStep.Ask it -> asked(it);
      case TaskStep.Answer it -> answered(it, now);
      case TaskStep.Silence _ -> unanswered(now);
      case TaskStep.AnswerFor it -> answeredFor(it, now);
      case TaskStep.SilenceFor(var question) -> unansweredFor(question, now);
    };
  }

  private Stage open() {
    if (state instanceof Open(var stage)) return stage;
    throw Refusal.because(OrdersReason.NOT_NOW);
  }

  private Task stage(Stage from, Stage to) {
    if (open() != from) throw Refusal.because(OrdersReason.NOT_NOW);
    return with(new Open(to));
  }

  private Stage beyond(Stage next) {
    if (!leaf || open().compareTo(next) >= 0) throw Refusal.because(OrdersReason.NOT_NOW);
    return next;
  }

  private Task telling(TaskStep.Tell it, Instant now) {
    open();
    if (!leaf) throw Refusal.because(OrdersReason.NOT_NOW);
    if (it.seen() != null && it.seen() != told) {
      throw Refusal.because(OrdersReason.TOLD_SINCE, told);
    }
    var all = target > 0 && it.told() >= target;
    var next = all ? new Closed(End.DONE, now) : new Open(Stage.WORKING);
    return new Task(order, place, true, target, it.told(), due, ruled, next, inherited);
  }

  /** Less than was wanted can be all there is to do; then it is said why. */
  private Task finished(TaskStep.Finish it, Instant now) {
    open();
    if (!leaf) throw Refusal.because(OrdersReason.NOT_NOW);
    if (told < target && it.words().isBlank()) throw Refusal.because(OrdersReason.WHY_SHORT);
    return with(new Closed(End.DONE, now));
  }

  private Task asked(TaskStep.Ask it) {
    open();
    switch (it.question()) {
      case Question.Refusing _ -> {
        if (ruled) throw Refusal.because(OrdersReason.RULED_ALREADY);
      }
      case Question.Proposing proposed -> requireSense(proposed);
      case Question.Wanting _ -> {}
    }
    return with(new Asking(it.question(), it.answerDue()));
  }

  private void requireSense(Question.Proposing it) {
    var otherTarget = it.target() != null && it.target() != target;
    var later = it.due() != null && it.due().isAfter(due);
    if (it.due() != null && !later) throw Refusal.because(OrdersReason.DUE_ONLY_LATER);
    if (!otherTarget && !later) throw Refusal.because(OrdersReason.NOTHING_PROPOSED);
  }

  private Question question() {
    if (state instanceof Asking(var question, _)) return question;
    throw Refusal.because(OrdersReason.NOT_NOW);
  }

  private Task answered(TaskStep.Answer it, Instant now) {
    var question = question();
    var then = later(it.due());
    return switch (question) {
      case Question.Refusing _ ->
          it.granted() ? with(new Closed(End.EXCUSED, now)) : going(target, then, true);
      case Question.Proposing proposed ->
          it.granted() ? accepted(proposed, then) : going(target, then, ruled);
      case Question.Wanting _ -> going(target, then, ruled);
    };
  }

  /** More time, where it is given; there is no way to give less. */
  private Instant later(@Nullable Instant end) {
    if (end == null) return due;
    if (!end.isAfter(due)) throw Refusal.because(OrdersReason.DUE_ONLY_LATER);
    return end;
  }

  private Task accepted(Question.Proposing it, Instant atLeast) {
    var by = it.due() != null && it.due().isAfter(atLeast) ? it.due() : atLeast;
    return going(it.target() == null ? target : it.target(), by, ruled);
  }

  private Task going(long goal, Instant by, boolean answered) {
    return new Task(
        order, place, leaf, goal, told, by, answered, new Open(Stage.ACKNOWLEDGED), inherited);
  }

  /** Silence decides for whoever asked: the burden of showing means lies with who orders. */
  private Task unanswered(Instant now) {
    if (!(state instanceof Asking(var question, var answerDue)) || answerDue.isAfter(now)) {
      throw Refusal.because(OrdersReason.NOT_NOW);
    }
    return question instanceof Question.Proposing it
        ? accepted(it, due)
        : with(new Closed(End.EXCUSED, now));
  }

  Inherited inherited(UUID question) {
    return inherited.stream()
        .filter(it -> it.id().equals(question))
        .findFirst()
        .orElseThrow(() -> Refusal.because(OrdersReason.NOT_NOW));
  }

  /** The word on one part; the rest goes on as it was. A refusal of all there is was ruled on. */
  private Task answeredFor(TaskStep.AnswerFor it, Instant now) {
    var asked = inherited(it.question());
    var then = later(it.due());
    if (asked.isExcusedBy(it)) return without(asked, now);
    if (asked.isAcceptedBy(it)) return taking(asked, then);
    var all = asked.question() instanceof Question.Refusing && asked.target() >= target;
    return settled(asked, target, told, then, ruled || all, state);
  }

  private Task unansweredFor(UUID question, Instant now) {
    var asked = inherited(question);
    if (asked.answerDue().isAfter(now)) throw Refusal.because(OrdersReason.NOT_NOW);
    return asked.question() instanceof Question.Proposing
        ? taking(asked, due)
        : without(asked, now);
  }

  /**
   * What was that place's is not to be done, and what it had told of it does not count, as if it
   * were still a place that is excused.
   */
  private Task without(Inherited it, Instant now) {
    var left = target - it.target();
    if (left <= 0) return with(new Closed(End.EXCUSED, now));
    var done = Math.max(0, told - it.told());
    var all = leaf && done >= left && state instanceof Open;
    return settled(it, left, done, due, ruled, all ? new Closed(End.DONE, now) : state);
  }

  /** That place's part becomes what it proposed; more time is for the whole, which has one end. */
  private Task taking(Inherited it, Instant atLeast) {
    var proposed = (Question.Proposing) it.question();
    var by = proposed.due() != null && proposed.due().isAfter(atLeast) ? proposed.due() : atLeast;
    var part = Objects.requireNonNullElse(proposed.target(), it.target());
    return settled(it, Math.max(0, target - it.target() + part), told, by, ruled, state);
  }

  private Task settled(
      Inherited it, long goal, long far, Instant by, boolean answered, TaskState next) {
    var rest = inherited.stream().filter(other -> !other.equals(it)).toList();
    return new Task(order, place, leaf, goal, far, by, answered, next, rest);
  }

  private Task with(TaskState next) {
    return new Task(order, place, leaf, target, told, due, ruled, next, inherited);
  }
}
