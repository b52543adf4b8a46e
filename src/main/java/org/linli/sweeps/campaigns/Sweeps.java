package org.linli.sweeps.campaigns;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.admission.IssueDeleted;
import org.linli.facts.admission.IssueEnded;
import org.linli.facts.admission.Issues;
import org.linli.journal.Journal;
import org.linli.people.Households;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to sweeps themselves: started on the basis of a form, seen, ended. */
@Service
@Transactional
public class Sweeps {

  private final SweepStore store;
  private final SweepCountStore counts;
  private final SweepTaskStore tasks;
  private final Issues issues;
  private final Households households;
  private final Journal journal;
  private final Clock clock;

  Sweeps(
      SweepStore store,
      SweepCountStore counts,
      SweepTaskStore tasks,
      Issues issues,
      Households households,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.counts = counts;
    this.tasks = tasks;
    this.issues = issues;
    this.households = households;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Starts a sweep now: the form it rides on must be in force over its place and outlast it, and no
   * other may go from door to door for the same form there. What is expected is counted at once.
   */
  public Sweep start(Caller caller, Sweep.Wish wish) {
    caller.require(Power.START_SWEEPS, wish.place());
    var form = issues.get(caller, wish.issue());
    if (!form.issue().place().contains(wish.place())) {
      throw Refusal.because(CampaignReason.FORM_OF_ANOTHER_PLACE);
    }
    var held =
        issues
            .holdInForce(wish.issue())
            .orElseThrow(() -> Refusal.because(CampaignReason.FORM_NOT_IN_FORCE));
    store.holdStill();
    households.holdStill();
    var now = clock.instant();
    var sweep = Sweep.begin(wish, caller, now, held.issue().ends());
    refuseASecond(sweep);
    store.add(sweep, caller);
    var buildings = counts.freeze(sweep);
    if (buildings == 0) throw Refusal.because(CampaignReason.NOBODY_LIVES_THERE);
    journal.note(
        caller,
        "SWEEP_STARTED",
        sweep.id().toString(),
        sweep.place(),
        held.terms().basis(),
        Map.of(
            "form", sweep.issue().toString(), "mode", sweep.mode().name(), "buildings", buildings));
    return sweep;
  }

  private void refuseASecond(Sweep wanted) {
    var open = store.of(wanted.place(), true, wanted.frozenAt(), new Page.Ask(0, Page.Ask.MOST));
    for (var it : open.items()) {
      if (it.issue().equals(wanted.issue())) {
        throw Refusal.because(CampaignReason.SWEPT_ALREADY, it.title());
      }
    }
  }

  /** Ends one before its time, with a reason: whoever has the power over its place. */
  public Sweep end(Caller caller, UUID id, String reason) {
    var it = store.hold(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(Power.START_SWEEPS, it.place());
    var ended = it.end(clock.instant(), reason);
    store.end(it.id(), java.util.Objects.requireNonNull(ended.ended()));
    journal.note(caller, "SWEEP_ENDED", it.id().toString(), it.place(), Map.of("reason", reason));
    return ended;
  }

  /** Sweeps over the caller's place, or a part of it; the newest first. */
  @Transactional(readOnly = true)
  public Page<Sweep> list(Caller caller, boolean openOnly, Page.Ask ask) {
    caller.requireOneOf(Power.SEE_BOARD, Power.ANSWER_ASKS);
    return store.of(caller.place(), openOnly, clock.instant(), ask);
  }

  /** One, for whom it reaches and who looks after its place; to others it does not exist. */
  @Transactional(readOnly = true)
  public Sweep seen(Caller caller, UUID id) {
    caller.requireOneOf(Power.SEE_BOARD, Power.ANSWER_ASKS);
    return store
        .find(id)
        .filter(it -> it.place().contains(caller.place()) || caller.place().contains(it.place()))
        .orElseThrow(() -> new NoSuchElementException(id.toString()));
  }

  /** For rooms that have asked for the right to see it. */
  @Transactional(readOnly = true)
  public Sweep find(UUID id) {
    return store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
  }

  /** Is there a door to go to? For rooms that would start one where somebody lives. */
  @Transactional(readOnly = true)
  public boolean isAnybodyAt(PlaceCode place) {
    return counts.isAnybodyAt(place);
  }

  /** Does it still go from door to door? For rooms that have started it. */
  @Transactional(readOnly = true)
  public boolean isOpen(UUID id) {
    return find(id).isOpen(clock.instant());
  }

  /** Open ones over a place, in it or around it. */
  List<Sweep> open(PlaceCode place) {
    return store.of(place, true, clock.instant(), new Page.Ask(0, Page.Ask.MOST)).items();
  }

  /** Without its form there is no basis to go from door to door. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(IssueEnded over) {
    var now = clock.instant();
    for (var it : store.openOf(over.issue(), now)) {
      store.end(it.id(), new Sweep.Ended(now, over.end().name()));
      journal.noteOwn(
          "SWEEP_ENDED",
          it.id().toString(),
          it.place(),
          Journal.DUTY,
          Map.of("form", over.issue().toString()));
    }
  }

  /** What was found at single doors goes with the form it was collected for; counts stay. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(IssueDeleted deleted) {
    for (var id : store.allOf(deleted.issue())) tasks.forget(id);
  }
}
