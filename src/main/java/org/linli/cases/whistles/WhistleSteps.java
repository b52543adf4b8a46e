package org.linli.cases.whistles;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.cases.whistles.CallState.Open;
import org.linli.cases.whistles.WhistleLogStore.Entry;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what is done with a whistle after it was blown. Whoever comes second finds it as the
 * first has left it, and is told.
 */
@Service
@Transactional
public class WhistleSteps {

  private final WhistleStore store;
  private final WhistleLogStore log;
  private final WhistleTermStore terms;
  private final WhistleSeating seating;
  private final Posts posts;
  private final Journal journal;
  private final WorkDays workDays;
  private final Clock clock;

  WhistleSteps(
      WhistleStore store,
      WhistleLogStore log,
      WhistleTermStore terms,
      WhistleSeating seating,
      Posts posts,
      Journal journal,
      WorkDays workDays,
      Clock clock) {
    this.store = store;
    this.log = log;
    this.terms = terms;
    this.seating = seating;
    this.posts = posts;
    this.journal = journal;
    this.workDays = workDays;
    this.clock = clock;
  }

  public void acknowledge(Caller caller, WhistleId id, SourceAgency agency) {
    take(caller, id, agency, new CallStep.Acknowledge(), "");
  }

  /** The department is there: it says so itself, or the whistler sees it. */
  public void arrive(Caller caller, WhistleId id, SourceAgency agency) {
    var held = held(caller, id);
    var call = held.whistle().call(agency);
    var own = turn(caller, held).isTheirs(Act.CHECK_IN, call);
    take(caller, held, agency, new CallStep.CheckIn(!own), "");
  }

  public void decline(Caller caller, WhistleId id, SourceAgency agency, String why) {
    take(caller, id, agency, new CallStep.Decline(), words(why));
  }

  public void rule(Caller caller, WhistleId id, SourceAgency agency, boolean mustCome, String why) {
    take(caller, id, agency, new CallStep.Rule(mustCome), words(why));
  }

  public void askToLeave(Caller caller, WhistleId id, SourceAgency agency, String done) {
    take(caller, id, agency, new CallStep.AskToLeave(), words(done));
  }

  /** The whistler lets a department go, or says what is still to be done. */
  public void release(
      Caller caller, WhistleId id, SourceAgency agency, boolean goes, String typed) {
    take(
        caller,
        id,
        agency,
        new CallStep.Release(goes),
        goes ? Words.optional("words", typed) : words(typed));
  }

  public void recall(Caller caller, WhistleId id, SourceAgency agency, String why) {
    take(caller, id, agency, new CallStep.Recall(), words(why));
  }

  public void rate(
      Caller caller, WhistleId id, SourceAgency agency, Rating.Solved solved, String typed) {
    var words = Words.optional("words", typed);
    take(caller, id, agency, new CallStep.Rate(new Rating(solved, words)), words);
  }

  /** One more department is called, which has the usual time. */
  public void summon(Caller caller, WhistleId id, SourceAgency agency, String typed) {
    Whistles.requireDepartment(agency);
    take(caller, id, new WhistleStep.Summon(agency), Words.optional("words", typed));
  }

  public void resolve(Caller caller, WhistleId id, String typed) {
    take(caller, id, new WhistleStep.Resolve(), Words.optional("words", typed));
  }

  public void withdraw(Caller caller, WhistleId id, String why) {
    take(caller, id, new WhistleStep.Withdraw(), words(why));
  }

  public void remark(Caller caller, WhistleId id, String typed) {
    take(caller, id, new WhistleStep.Remark(), words(typed));
  }

  private static String words(String typed) {
    return Written.one("words", typed, Written.PARAGRAPH);
  }

  private void take(Caller caller, WhistleId id, SourceAgency agency, CallStep step, String words) {
    take(caller, held(caller, id), agency, step, words);
  }

  private void take(Caller caller, Blown held, SourceAgency agency, CallStep step, String words) {
    var call = held.whistle().call(agency);
    if (!turn(caller, held).isTheirs(step.act(), call)) {
      throw Refusal.because(WhistleReason.NOT_YOUR_TURN);
    }
    Turn.powerFor(step.act()).ifPresent(caller::uses);
    keep(caller, held, new WhistleStep.OfCall(agency, step), Journal.DUTY, words);
  }

  private void take(Caller caller, WhistleId id, WhistleStep step, String words) {
    var held = held(caller, id);
    if (!turn(caller, held).isTheirs(step.act())) {
      throw Refusal.because(WhistleReason.NOT_YOUR_TURN);
    }
    Turn.powerFor(step.act()).ifPresent(caller::uses);
    keep(caller, held, step, Journal.DUTY, words);
  }

  private Turn turn(Caller caller, Blown it) {
    return new Turn(Reach.of(caller, posts.office(caller)), it, clock.instant());
  }

  private Blown held(Caller caller, WhistleId id) {
    return store
        .hold(id)
        .filter(it -> Reach.of(caller, posts.office(caller)).sees(it))
        .orElseThrow(() -> new NoSuchElementException(id.toString()));
  }

  /** Every call of it that is late climbs. */
  void climb(WhistleId id) {
    var held = store.hold(id).orElseThrow();
    var now = clock.instant();
    for (var call : held.whistle().calls()) {
      if (!(call.state() instanceof Open open)
          || open.climbs() == null
          || now.isBefore(open.climbs())) {
        continue;
      }
      var basis = timing(open.stage()) + " " + limits().of(timing(open.stage()), isEmergency(held));
      held =
          keep(null, held, new WhistleStep.OfCall(call.agency(), new CallStep.Climb()), basis, "");
    }
  }

  private static Timing timing(CallState.Stage stage) {
    return switch (stage) {
      case ROUTED -> Timing.ANSWER;
      case ACKNOWLEDGED -> Timing.ARRIVE;
      case CHECKED_IN -> Timing.ACT;
      case LEAVING -> Timing.LEAVE;
      case ESCALATED -> Timing.RULE;
      case RESOLVED -> Timing.RATE;
    };
  }

  private static boolean isEmergency(Blown it) {
    return it.whistle().kind().isEmergency();
  }

  private Limits limits() {
    return terms.limits();
  }

  /** When something is due in a whistle of a kind, by the limits as they are now. */
  Clockwork clockwork(WhistleKind kind) {
    var limits = limits();
    return (moment, timing) -> workDays.after(moment, limits.of(timing, kind.isEmergency()));
  }

  private Blown keep(@Nullable Caller by, Blown was, WhistleStep step, String basis, String words) {
    var now = clock.instant();
    var next = was.whistle().next(step, now, clockwork(was.whistle().kind()));
    var kept = new Blown(next, was.told(), seating.of(next), next.isOpen() ? null : now);
    store.save(kept, now);
    var agency = agency(step);
    var climbed = agency == null ? null : next.climbedTo(next.call(agency));
    var climbs = step.act() == Act.CLIMB ? climbed : null;
    var id = next.id();
    log.add(id, now, new Entry(step.act(), agency, by, null, climbs, basis, words));
    if (step instanceof WhistleStep.Summon && agency != null) tellRoute(kept, agency, now);
    note(by, kept, step, agency, basis);
    return kept;
  }

  /** Whom a call has gone to. */
  void tellRoute(Blown it, SourceAgency agency, Instant now) {
    var sits = it.sitting().get(agency);
    if (sits != null) log.add(it.whistle().id(), now, Entry.to(Act.ROUTE, agency, sits.owner()));
  }

  private static @Nullable SourceAgency agency(WhistleStep step) {
    return switch (step) {
      case WhistleStep.OfCall(var of, _) -> of;
      case WhistleStep.Summon(var of) -> of;
      case WhistleStep.Resolve _, WhistleStep.Withdraw _, WhistleStep.Remark _ -> null;
    };
  }

  private void note(
      @Nullable Caller by,
      Blown it,
      WhistleStep step,
      @Nullable SourceAgency agency,
      String basis) {
    var detail = new HashMap<String, String>(Map.of("state", it.whistle().state().name()));
    if (agency != null) {
      detail.put("agency", agency.name());
      detail.put("call", it.whistle().call(agency).state().name());
    }
    var action = "WHISTLE_" + step.act();
    var subject = it.whistle().id().toString();
    if (by == null) {
      journal.noteOwn(action, subject, it.whistle().place(), basis, detail);
    } else {
      journal.note(by, action, subject, it.whistle().place(), detail);
    }
  }
}
