package org.linli.facts.admission;

import static org.linli.edge.Power.ANSWER_ASKS;
import static org.linli.edge.Power.ISSUE_FORMS;
import static org.linli.edge.Power.KEEP_LAW;
import static org.linli.edge.Power.RETURN_FORMS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.linli.authority.Posts;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.facts.admission.IssueStore.Entry;
import org.linli.facts.asks.Asks;
import org.linli.facts.asks.Reason;
import org.linli.journal.Journal;
import org.linli.law.LegalBases;
import org.linli.law.LegalBasis;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of forms that go out: through the gate, back with a reason, to their end. */
@Service
@Transactional
public class Issues {

  /** What stands for the number of an emergency that is not registered. */
  private static final String NO_NUMBER_YET = "—";

  private final IssueStore store;
  private final Admission admission;
  private final IssueListStore lists;
  private final IssueEndings endings;
  private final ReturnEndings returns;
  private final Posts posts;
  private final Asks asks;
  private final LegalBases bases;
  private final Journal journal;
  private final Clock clock;

  Issues(
      IssueStore store,
      Admission admission,
      IssueListStore lists,
      IssueEndings endings,
      ReturnEndings returns,
      Posts posts,
      Asks asks,
      LegalBases bases,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.admission = admission;
    this.lists = lists;
    this.endings = endings;
    this.returns = returns;
    this.posts = posts;
    this.asks = asks;
    this.bases = bases;
    this.journal = journal;
    this.clock = clock;
  }

  /** Which forms a list shows: those over the caller's place, or those its office has let out. */
  public enum Which {
    IN,
    OUT
  }

  /**
   * What the gate would refuse now, all of it at once, each with what to do; for a preview.
   *
   * @return nothing where the form may go out
   */
  @Transactional(readOnly = true)
  public List<Fault> refusals(Caller caller, Terms terms, Terms.Load load) {
    caller.require(ISSUE_FORMS);
    return admission.refusals(posts.office(caller), terms, load, UUID.randomUUID());
  }

  /**
   * Lets a form through the gate, or refuses with every reason by name; answers the issue's id.
   * {@link Burdens#record} tells what it costs, in the same transaction.
   */
  public UUID issue(Caller caller, Terms terms, Terms.Load load) {
    caller.require(ISSUE_FORMS);
    store.holdStill();
    var id = UUID.randomUUID();
    var office = posts.office(caller);
    Admission.refuseIfAny(admission.refusals(office, terms, load, id));
    var now = clock.instant();
    var ends = WorkDays.endOf(terms.validUntil());
    var deadline = terms.deadline() == null ? ends : terms.deadline();
    var emergency = terms.emergency() != null;
    var issue = Issue.begin(id, load.place(), office, ends, deadline, emergency, now);
    // Whatever an emergency names already counts only once it is registered, and looked at then.
    var said = emergency ? terms.registered("", "", "") : terms;
    var issued = new Issued(issue, said, load, now, now, null, null);
    store.add(issued, new Entry("ISSUE", caller, basis(issued), terms.purpose()));
    introduce(issued, deadline);
    note(
        caller,
        "FORM_ISSUED",
        issued,
        Map.of("number", said.number(), "items", load.items().size()));
    return id;
  }

  /** Whoever is asked for the form may read why (PIPL, article 17). */
  private void introduce(Issued it, Instant deadline) {
    var terms = it.terms();
    var law = bases.find(terms.basis());
    var basis = law.map(LegalBasis::cited).orElseGet(() -> basis(it));
    asks.introduce(
        it.issue().id(),
        new Reason(
            terms.purpose(),
            terms.englishPurpose(),
            terms.issuer(),
            terms.number().isEmpty() ? NO_NUMBER_YET : terms.number(),
            basis,
            law.map(LegalBasis::englishCited).orElse(null),
            terms.purpose(),
            terms.englishPurpose(),
            terms.keepUntil()),
        terms.emergency() != null,
        deadline);
  }

  /** One form, for whom it reaches and who let it out; to others it does not exist. */
  @Transactional(readOnly = true)
  public Issued get(Caller caller, UUID id) {
    caller.requireOneOf(ISSUE_FORMS, RETURN_FORMS, ANSWER_ASKS, KEEP_LAW);
    return store
        .find(id)
        .filter(it -> isSeen(caller, it.issue()))
        .orElseThrow(() -> new NoSuchElementException(id.toString()));
  }

  /** For whom it reaches, who looks after its place, and the office that let it out. */
  boolean isSeen(Caller caller, Issue it) {
    return isOf(caller, it)
        || caller.place().contains(it.place())
        || it.place().contains(caller.place());
  }

  boolean isOf(Caller caller, Issue it) {
    return it.office().isSameAs(posts.office(caller));
  }

  /** For rooms that have asked for the right. */
  @Transactional(readOnly = true)
  public Issued find(UUID id) {
    return store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
  }

  /** May the form ask, be filled and be received now? */
  @Transactional(readOnly = true)
  public boolean isInForce(UUID id) {
    return store.find(id).filter(it -> it.issue().isInForce()).isPresent();
  }

  /** A form that may ask now, kept as it is to the end of the transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Issued> holdInForce(UUID id) {
    return store.hold(id).filter(it -> it.issue().isInForce());
  }

  @Transactional(readOnly = true)
  public Terms terms(UUID id) {
    return find(id).terms();
  }

  /** Forms over the caller's place or of its office, the newest first. */
  @Transactional(readOnly = true)
  public Page<Issued> list(Caller caller, Which which, boolean openOnly, Page.Ask ask) {
    return switch (which) {
      case IN -> {
        caller.requireOneOf(ISSUE_FORMS, RETURN_FORMS, ANSWER_ASKS, KEEP_LAW);
        yield lists.over(caller.place(), openOnly, ask);
      }
      case OUT -> {
        caller.require(ISSUE_FORMS);
        yield lists.by(posts.office(caller), openOnly, ask);
      }
    };
  }

  /** Only the office that let the form out moves its deadline, and only to a later moment. */
  public Issued moveDeadline(Caller caller, UUID id, Instant to) {
    caller.require(ISSUE_FORMS);
    var it = held(caller, id);
    var now = clock.instant();
    var next = it.issue().next(new Step.MoveDeadline(posts.office(caller), to), now);
    var moved = it.with(next, it.terms().due(to), now);
    store.save(moved, new Entry("MOVE_DEADLINE", caller, basis(it), to.toString()));
    note(caller, "FORM_DEADLINE_MOVED", moved, Map.of("deadline", to.toString()));
    asks.moveDeadline(id, to);
    return moved;
  }

  /**
   * An emergency that goes on takes its form along: answers and files are kept for as many days
   * longer. Nobody is asked anew.
   *
   * @param last the last day it may be used; nothing happens where it is no later
   */
  public void prolong(Caller caller, UUID id, LocalDate last) {
    var it = held(caller, id);
    caller.require(ISSUE_FORMS, it.issue().place());
    var now = clock.instant();
    var next = it.issue().next(new Step.Prolong(WorkDays.endOf(last)), now);
    if (next.equals(it.issue())) return;
    var prolonged = it.with(next, it.terms().lasting(last), now);
    store.save(prolonged, new Entry("PROLONG", caller, basis(it), last.toString()));
    note(caller, "FORM_PROLONGED", prolonged, Map.of("validUntil", last.toString()));
    if (next.state() instanceof State.Open open) introduce(prolonged, open.deadline());
  }

  /** Gives an emergency, or a suspended form, the basis, the duty and the number it needs. */
  public Issued register(Caller caller, UUID id, String basis, String duty, String number) {
    caller.require(ISSUE_FORMS);
    store.holdStill();
    var it = held(caller, id);
    var terms = it.terms().registered(basis, duty, number);
    var now = clock.instant();
    var next = it.issue().next(new Step.Register(posts.office(caller)), now);
    Admission.refuseIfAny(
        admission.refusalsOfRegistration(posts.office(caller), terms, it.load(), id));
    var registered = it.with(next, terms, now);
    store.save(registered, new Entry("REGISTER", caller, basis.strip(), number.strip()));
    note(caller, "FORM_REGISTERED", registered, Map.of("number", number.strip()));
    if (next.state() instanceof State.Open open) introduce(registered, open.deadline());
    if (it.issue().is(State.Stage.SUSPENDED)) {
      asks.resume(id, it.issue().place());
      returns.pauseAgain(id);
    }
    return registered;
  }

  /** Takes a form back everywhere: its owner, or whoever keeps the law over its place. */
  public void withdraw(Caller caller, UUID id, String words) {
    caller.requireOneOf(ISSUE_FORMS, KEEP_LAW);
    var it = held(caller, id);
    var keeps = caller.powers().contains(KEEP_LAW) && caller.place().contains(it.issue().place());
    if (!keeps && !isOf(caller, it.issue())) {
      throw Refusal.because(AdmissionReason.NOT_THE_ORIGINATOR);
    }
    endings.end(it, new Step.Withdraw(), caller, Written.words(words));
  }

  /** Its owner has what it needs: nothing more is asked. */
  public void close(Caller caller, UUID id) {
    caller.require(ISSUE_FORMS);
    endings.end(held(caller, id), new Step.Close(posts.office(caller)), caller, "");
  }

  private Issued held(Caller caller, UUID id) {
    return store
        .hold(id)
        .filter(it -> isSeen(caller, it.issue()))
        .orElseThrow(() -> new NoSuchElementException(id.toString()));
  }

  private void note(Caller by, String action, Issued it, Map<String, ?> detail) {
    journal.note(by, action, it.issue().id().toString(), it.issue().place(), basis(it), detail);
  }

  /** What a step rests on: the law cited, or the emergency until there is one. */
  static String basis(Issued it) {
    var event = it.terms().emergency();
    return it.terms().basis().isEmpty() && event != null ? event : it.terms().basis();
  }
}
