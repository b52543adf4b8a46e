package org.linli.orders;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what places had asked before they became one: each question is answered by itself, or
 * decided by silence, for the part of the task that was its place's own.
 */
@Service
@Transactional
public class InheritedQuestions {

  private final OrderTasks tasks;
  private final TaskSteps steps;
  private final Journal journal;

  InheritedQuestions(OrderTasks tasks, TaskSteps steps, Journal journal) {
    this.tasks = tasks;
    this.steps = steps;
    this.journal = journal;
  }

  /** The issuer's word; {@code due} gives more time besides, to the whole task. */
  public void answer(
      Caller caller,
      UUID order,
      PlaceCode place,
      UUID question,
      boolean granted,
      @Nullable Instant due,
      String words) {
    var it = tasks.heldToAnswer(caller, order, place);
    var said = Written.one("words", words, Written.PARAGRAPH);
    var part = it.task().inherited(question);
    var step = new TaskStep.AnswerFor(question, granted, due, said);
    steps.takeFor(caller.post(), it, part, step, said);
    journal.note(
        caller,
        "TASK_" + step.act(),
        order.toString(),
        place,
        Map.of("title", it.order().wish().title(), "for", part.from().toString()));
  }

  /** The time to answer is over: decided for whoever asked. */
  void silence(UUID order, PlaceCode place, UUID question) {
    var it = tasks.held(order, place);
    var part = it.task().inherited(question);
    var asked = part.question().words();
    steps.takeFor(null, it, part, new TaskStep.SilenceFor(question), asked);
    journal.noteOwn(
        "TASK_SILENCE",
        order.toString(),
        place,
        Journal.DUTY,
        Map.of("asked", asked, "for", part.from().toString()));
  }
}
