package org.linli.cases;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.cases.CaseStep.Act;
import org.linli.cases.classes.Classes;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to a case: what can be done with it, by whom, and what comes of it. Each step costs the
 * same, however many cases there are.
 */
@Service
@Transactional
public class Cases {

  private final CaseStore store;
  private final Crowds crowds;
  private final Owners owners;
  private final Whereabouts whereabouts;
  private final Classes classes;
  private final Classings classings;
  private final Posts posts;
  private final Assistance assistance;
  private final Journal journal;
  private final WorkDays days;
  private final Clock clock;

  Cases(
      CaseStore store,
      Crowds crowds,
      Owners owners,
      Whereabouts whereabouts,
      Classes classes,
      Classings classings,
      Posts posts,
      Assistance assistance,
      Journal journal,
      WorkDays days,
      Clock clock) {
    this.store = store;
    this.crowds = crowds;
    this.owners = owners;
    this.whereabouts = whereabouts;
    this.classes = classes;
    this.classings = classings;
    this.posts = posts;
    this.assistance = assistance;
    this.journal = journal;
    this.days = days;
    this.clock = clock;
  }

  /**
   * A case as its reader finds it.
   *
   * @param may what the reader can do with it as it stands
   * @param told how many have told it, with those merged into it
   * @param assisting how many units are to assist and have not answered
   */
  public record Seen(CaseFile file, List<LogLine> log, List<Act> may, long told, int assisting) {}

  public Seen get(Caller caller, CaseId id) {
    caller.require(Power.SEE_CASES);
    owners.settle();
    var standing = standing(caller);
    var file = seen(standing, store.find(id).orElseThrow(() -> unknown(id)));
    if (file.isGuarded()) {
      journal.note(caller, "CASE_SEEN", id.toString(), file.it().spot().place(), Map.of());
    }
    return new Seen(file, store.log(id), may(standing, file), told(id), assisting(id));
  }

  /** The same without what was done with it. */
  @Transactional(readOnly = true)
  public CaseFile file(Caller caller, CaseId id) {
    caller.require(Power.SEE_CASES);
    return seen(standing(caller), store.find(id).orElseThrow(() -> unknown(id)));
  }

  /** Who only assists does not act for its reporter; what nobody told has no link. */
  @Transactional(readOnly = true)
  public CaseId toLink(Caller caller, CaseId id) {
    caller.require(Power.SEE_CASES);
    return store
        .find(id)
        .filter(it -> standing(caller).sees(it) && !it.isGuarded())
        .orElseThrow(() -> unknown(id))
        .id();
  }

  Standing standing(Caller caller) {
    return new Standing(caller, posts.office(caller));
  }

  static List<Act> may(Standing standing, CaseFile file) {
    return Arrays.stream(Act.values())
        .filter(it -> file.it().allows(it) && standing.may(it, file))
        .toList();
  }

  /**
   * Does with a case what is wanted. Somebody who saw it as it was before somebody else's step is
   * told so; nothing of what they typed is lost, since nothing was taken. Whoever did something
   * sees what came of it, even where the case is not theirs to see any more.
   */
  public Seen act(Caller caller, CaseId id, Wanted wanted) {
    caller.require(Power.SEE_CASES);
    var standing = standing(caller);
    var file = seen(standing, store.hold(id).orElseThrow(() -> unknown(id)));
    if (file.it().version() != wanted.version()) throw Refusal.because(CaseReason.OVERTAKEN);
    if (!file.it().allows(wanted.act())) {
      throw Refusal.because(CaseReason.NOT_NOW, file.it().state().name());
    }
    if (standing.isBarred(file.it().seat())) throw Refusal.because(CaseReason.OWN_WORK);
    if (!standing.may(wanted.act(), file)) throw Refusal.because(CaseReason.NOT_YOUR_TURN);
    var words = wanted.spoken();
    var now = clock.instant();
    if (isMark(wanted.act())) {
      var exclusion = wanted.act() == Act.EXCLUDE ? wanted.neededExclusion() : null;
      store.mark(file, LogLine.of(now, wanted.act(), file.it(), caller, words), exclusion);
    } else {
      var step = step(caller, file.it(), wanted);
      var next = file.it().next(step, now, days::after);
      var without = without(file, step, wanted);
      store.save(file, next, owners.of(next), LogLine.of(now, step.act(), next, caller, words));
      beside(id, step);
      if (without != null || !next.isOpen()) {
        assistance.over(
            store.find(id).orElseThrow(), caller, Objects.requireNonNullElse(without, ""));
      }
    }
    var after = store.find(id).orElseThrow();
    journal.note(
        caller,
        "CASE_" + wanted.act().name(),
        id.toString(),
        after.it().spot().place(),
        Map.of("state", after.it().state().name()));
    return new Seen(
        after,
        store.log(id),
        standing.sees(after) ? may(standing, after) : List.of(),
        told(id),
        assisting(id));
  }

  /** Whoever leads waits for those who assist, or says why not. */
  private @Nullable String without(CaseFile file, CaseStep step, Wanted wanted) {
    if (!(step instanceof CaseStep.Handle) || assisting(file.id()) == 0) return null;
    var why = wanted.without();
    if (why == null || why.isBlank()) throw Refusal.because(CaseReason.STILL_ASSISTED);
    return Written.one("without", why, Written.PARAGRAPH);
  }

  private int assisting(CaseId id) {
    return assistance.open(List.of(id)).getOrDefault(id, 0);
  }

  private long told(CaseId id) {
    return crowds.told(List.of(id)).getOrDefault(id, 1L);
  }

  private CaseFile seen(Standing standing, CaseFile file) {
    if (!standing.sees(file) && !assistance.isAsked(standing, file.id())) throw unknown(file.id());
    return file;
  }

  private static NoSuchElementException unknown(CaseId id) {
    return new NoSuchElementException(id.toString());
  }

  /** Told in the log, without moving the case. */
  private static boolean isMark(Act act) {
    return switch (act) {
      case REMARK, CONTACT, SUPERVISE, EXCLUDE, INCLUDE -> true;
      default -> false;
    };
  }

  private void beside(CaseId id, CaseStep step) {
    if (step instanceof CaseStep.Merge(var into)) store.merged(id, into);
    if (step instanceof CaseStep.Divert(var to)) store.diverted(id, to);
  }

  private CaseStep step(Caller caller, Case it, Wanted wanted) {
    return switch (wanted.act()) {
      case LOCATE -> new CaseStep.Locate(whereabouts.at(it.spot(), wanted.neededPlace()));
      case VERIFY -> new CaseStep.Verify(classing(it, wanted));
      case ACCEPT -> {
        var found = classing(it, wanted);
        yield new CaseStep.Accept(found, classes.get(found.leaf()).isUnseen());
      }
      case DECLINE -> new CaseStep.Decline();
      case DISPATCH ->
          new CaseStep.Dispatch(unit(it, wanted), Boolean.TRUE.equals(wanted.ruling()));
      case RETURN -> new CaseStep.Return();
      case SIGN -> new CaseStep.Sign();
      case HANDLE -> new CaseStep.Handle(caller.account());
      case PASS -> new CaseStep.Inspect(true);
      case FAIL -> new CaseStep.Inspect(false);
      case ASK_MORE_TIME -> new CaseStep.Ask(new CaseStep.Wish(false, wanted.neededUntil()));
      case ASK_DEFERRAL -> new CaseStep.Ask(new CaseStep.Wish(true, wanted.neededUntil()));
      case GRANT -> new CaseStep.Rule(true);
      case DENY -> new CaseStep.Rule(false);
      case RESUME -> new CaseStep.Resume();
      case MERGE -> new CaseStep.Merge(main(it.id(), wanted.neededInto(), caller));
      case DIVERT -> new CaseStep.Divert(wanted.neededDiversion());
      case CALL_GROUNDLESS -> new CaseStep.CallGroundless(caller.account());
      case AGREE -> new CaseStep.Review(true);
      case DISAGREE -> new CaseStep.Review(false);
      case SETTLE_ON_THE_SPOT -> settling(it, wanted);
      case ANSWER -> new CaseStep.Answer();
      case REOPEN -> new CaseStep.Reopen();
      case REPORT,
          WITHDRAW,
          EVALUATE,
          CALL_BACK,
          CONTACT,
          SUPERVISE,
          EXCLUDE,
          INCLUDE,
          CLIMB,
          REMARK,
          MEASURED,
          CORRECTED,
          DECIDED,
          ASK_ASSISTANCE,
          ASSIST,
          DECLINE_ASSISTANCE,
          INSIST_ON_ASSISTANCE,
          EXCUSE_ASSISTANCE,
          END_ASSISTANCE,
          CLIMB_ASSISTANCE ->
          throw Refusal.because(CaseReason.NOT_NOW, it.state().name());
    };
  }

  /** What is said now, else what it was found to be before. */
  private Classing classing(Case it, Wanted wanted) {
    var before = it.classing();
    var said = wanted.leaf();
    if ((said == null || said.isBlank()) && before != null) return before;
    if (classes.isGuarded(wanted.neededLeaf()) != it.source().isGuarded()) {
      throw Classings.wrong("leaf", wanted.neededLeaf());
    }
    return classings.of(it.spot().place(), wanted.neededLeaf(), wanted.standard());
  }

  private CaseStep settling(Case it, Wanted wanted) {
    var found = classing(it, wanted);
    if (!classes.get(found.leaf()).isOnTheSpot()) throw Refusal.because(CaseReason.NOT_ON_THE_SPOT);
    return new CaseStep.SettleOnTheSpot(found);
  }

  /** A department around the place; or the place's own people, the community where none is said. */
  private static Unit unit(Case it, Wanted wanted) {
    var place = wanted.place();
    return new Unit(place == null ? it.spot().place() : place, wanted.agency());
  }

  private CaseId main(CaseId id, CaseId into, Caller caller) {
    if (into.equals(id)) throw Refusal.because(CaseReason.MERGED_INTO_ITSELF);
    var other = seen(standing(caller), store.find(into).orElseThrow(() -> unknown(into)));
    if (other.isGuarded()) throw Refusal.because(CaseReason.OF_ONE_HOUSEHOLD);
    if (!other.it().isOpen()) throw Refusal.because(CaseReason.MERGED_INTO_THE_DEAD);
    return into;
  }
}
