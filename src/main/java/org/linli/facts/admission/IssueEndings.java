package org.linli.facts.admission;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.linli.facts.admission.IssueStore.Entry;
import org.linli.facts.asks.Asks;
import org.linli.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How a form that is out stops: for a while, or for good. */
@Component
class IssueEndings {

  private final IssueStore store;
  private final ReturnEndings returns;
  private final Asks asks;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IssueEndings(
      IssueStore store,
      ReturnEndings returns,
      Asks asks,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.returns = returns;
    this.asks = asks;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** It may not ask from now on. */
  void suspend(Issued it, String why) {
    var now = clock.instant();
    var next = it.issue().next(new Step.Suspend(), now);
    if (next.equals(it.issue())) return;
    var suspended = it.with(next, it.terms(), now);
    store.save(suspended, new Entry("SUSPEND", null, Issues.basis(it), why));
    journal.noteOwn(
        "FORM_SUSPENDED",
        it.issue().id().toString(),
        it.issue().place(),
        Issues.basis(it),
        Map.of("reason", why));
    asks.pause(it.issue().id(), it.issue().place());
  }

  void end(Issued it, Step step, @Nullable Caller by, String words) {
    var now = clock.instant();
    var next = it.issue().next(step, now);
    var ended = it.with(next, it.terms(), now);
    store.save(ended, new Entry(step.logged(), by, Issues.basis(it), words));
    var action = "FORM_" + next.state().name();
    if (by == null) {
      journal.noteOwn(
          action,
          next.id().toString(),
          next.place(),
          Issues.basis(it),
          Map.of("number", it.terms().number()));
    } else {
      journal.note(
          by, action, next.id().toString(), next.place(), Issues.basis(it), Map.of("words", words));
    }
    returns.end(next.id(), by);
    asks.release(next.id());
    if (next.state() instanceof State.AtRest rest) {
      events.publishEvent(new IssueEnded(next.id(), rest.end()));
    }
  }
}
