package org.linli.facts.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.linli.calendar.WorkDays;
import org.linli.facts.admission.IssueStore.Entry;
import org.linli.facts.asks.Asks;
import org.linli.journal.Journal;
import org.linli.law.BasisWithdrawn;
import org.linli.law.LegalBases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of forms that are out though nobody does anything: time passes, a basis goes. */
@Service
@Transactional
public class IssueLapses {

  private static final int MOST_AT_ONCE = 200;

  private final IssueStore store;
  private final IssueEndings endings;
  private final Asks asks;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IssueLapses(
      IssueStore store,
      IssueEndings endings,
      Asks asks,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.endings = endings;
    this.asks = asks;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** What is not registered in time stops asking; what is over ends. Answers how many changed. */
  public int lapse() {
    var ids = store.due(clock.instant(), MOST_AT_ONCE);
    for (var id : ids) {
      var it = store.hold(id).orElseThrow();
      var next = it.issue().next(new Step.Lapse(), clock.instant());
      if (next.isOpen()) endings.suspend(it, "NOT_REGISTERED");
      else endings.end(it, new Step.Lapse(), null, "");
    }
    return ids.size();
  }

  /** A form may not go on on what is withdrawn. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(BasisWithdrawn withdrawn) {
    for (var id : store.restingOn(withdrawn.key())) {
      endings.suspend(store.hold(id).orElseThrow(), withdrawn.reason());
    }
  }

  /**
   * The day until which a form said it would be kept is over: what is kept only for it is deleted
   * (PIPL, article 19). Its number, terms, counts and log stay, so that it can be answered for;
   * what people told is the registers' and stays there. Answers how many were.
   */
  public int delete() {
    var now = clock.instant();
    var ids = store.toDelete(LocalDate.ofInstant(now, WorkDays.ZONE), MOST_AT_ONCE);
    for (var id : ids) {
      var it = store.hold(id).orElseThrow();
      if (it.deletedAt() != null) continue;
      store.deleted(it.deleted(now), new Entry("DELETE", null, LegalBases.KEPT_NO_LONGER, ""));
      asks.forget(id);
      journal.noteOwn(
          "FORM_DELETED",
          id.toString(),
          it.issue().place(),
          LegalBases.KEPT_NO_LONGER,
          Map.of("number", it.terms().number(), "keepUntil", it.terms().keepUntil().toString()));
      events.publishEvent(new IssueDeleted(id, it.load().form(), now));
    }
    return ids.size();
  }
}
