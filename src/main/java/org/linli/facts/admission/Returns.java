package org.linli.facts.admission;

import static org.linli.edge.Power.ISSUE_FORMS;
import static org.linli.edge.Power.KEEP_LAW;
import static org.linli.edge.Power.RETURN_FORMS;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.authority.Posts;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.facts.admission.IssueStore.Entry;
import org.linli.facts.admission.ReturnState.AtRest;
import org.linli.facts.admission.ReturnState.End;
import org.linli.facts.admission.ReturnState.Open;
import org.linli.facts.admission.ReturnState.Side;
import org.linli.facts.asks.Asks;
import org.linli.journal.Journal;
import org.linli.people.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to forms that are sent back: the requester must answer, and a dispute is ruled. */
@Service
@Transactional
public class Returns {

  private static final int MOST_AT_ONCE = 200;
  private static final int MOST_SHOWN = 200;

  private final ReturnStore store;
  private final IssueStore issueStore;
  private final Issues issues;
  private final Asks asks;
  private final Posts posts;
  private final Ids ids;
  private final Journal journal;
  private final WorkDays workDays;
  private final Clock clock;

  Returns(
      ReturnStore store,
      IssueStore issueStore,
      Issues issues,
      Asks asks,
      Posts posts,
      Ids ids,
      Journal journal,
      WorkDays workDays,
      Clock clock) {
    this.store = store;
    this.issueStore = issueStore;
    this.issues = issues;
    this.asks = asks;
    this.posts = posts;
    this.ids = ids;
    this.journal = journal;
    this.workDays = workDays;
    this.clock = clock;
  }

  /** A return with its log, and the sides the caller acts for now. */
  public record WithLog(Return it, List<IssueStore.Line> log, List<Side> turns) {}

  /** Those of a form that the caller may see: its owner and who rules all, others their place's. */
  @Transactional(readOnly = true)
  public List<WithLog> of(Caller caller, UUID issue) {
    var form = issues.get(caller, issue).issue();
    var office = posts.office(caller);
    var place = form.office().isSameAs(office) ? PlaceCode.COUNTRY : caller.place();
    var found = store.of(issue, place, MOST_SHOWN);
    var logs = store.logs(found.stream().map(Return::id).toList());
    return found.stream()
        .map(it ->
            new WithLog(it, logs.getOrDefault(it.id(), List.of()), turns(caller, office, form, it)))
        .toList();
  }

  /** Sends a form back for the caller's place, or one within it. */
  public Return raise(
      Caller caller, UUID issue, @Nullable PlaceCode forPlace, Return.Why why, String typed) {
    var place = forPlace == null ? caller.place() : forPlace;
    caller.require(RETURN_FORMS, place);
    var form = issueStore.hold(issue).filter(it -> issues.isSeen(caller, it.issue()));
    var it = form.orElseThrow(() -> new NoSuchElementException(issue.toString()));
    requireReturnable(caller, it.issue(), place);
    var words = Written.words(typed);
    var now = clock.instant();
    var made =
        Return.raise(
            new ReturnId(place.at(Level.SUBDISTRICT).value(), ids.next()),
            issue,
            place,
            why,
            caller.post(),
            ruler(it.issue(), place),
            now,
            this::endOf);
    store.add(made, now, new Entry("RAISE", caller, Issues.basis(it), words));
    journal.note(
        caller,
        "FORM_RETURNED",
        made.id().toString(),
        place,
        Map.of("issue", issue.toString(), "reason", why.name()));
    asks.pause(issue, place);
    return made;
  }

  private void requireReturnable(Caller caller, Issue it, PlaceCode place) {
    if (!it.isOpen()) throw Refusal.because(AdmissionReason.ISSUE_OVER);
    if (issues.isOf(caller, it)) throw Refusal.because(AdmissionReason.OWN_FORM);
    if (place.level().isWiderThan(Level.SUBDISTRICT)
        || !(it.place().contains(place) || place.contains(it.place()))) {
      throw new NoSuchElementException(place.toString());
    }
    for (var earlier : store.of(it.id(), place, MOST_SHOWN)) {
      if (earlier.isPausing()) throw Refusal.because(AdmissionReason.RETURNED_ALREADY);
      if (earlier.state() instanceof AtRest rest && rest.end() == End.SET_ASIDE) {
        throw Refusal.because(AdmissionReason.RULED_ALREADY);
      }
    }
  }

  /** The lowest place above both where a post, other than the form's own, keeps the law. */
  private PlaceCode ruler(Issue it, PlaceCode place) {
    var above = new ArrayList<>(place.ancestors());
    above.add(place);
    above.removeIf(wide -> !wide.contains(it.office().place()));
    return posts.holding(KEEP_LAW, above).stream()
        .filter(post -> !it.office().isSameAs(post.office()))
        .map(org.linli.authority.Post::place)
        .max(PlaceCode::compareTo)
        .orElseGet(above::getLast);
  }

  /**
   * The requester answers; where it amends, {@code deadline} is the form's later one.
   *
   * @param deadline null but where it amends
   */
  public Return answer(
      Caller caller, ReturnId id, ReturnStep.Kind kind, String typed, @Nullable Instant deadline) {
    var it = held(caller, id);
    requireTurn(caller, it, Side.REQUESTER);
    var words = Written.words(typed);
    if (kind == ReturnStep.Kind.AMENDED) {
      if (deadline == null) throw Refusal.because(AdmissionReason.DEADLINE_MISSING);
      issues.moveDeadline(caller, it.issue(), deadline);
    }
    return step(caller, it, new ReturnStep.Answer(kind), words);
  }

  public Return accept(Caller caller, ReturnId id) {
    var it = held(caller, id);
    requireTurn(caller, it, Side.RETURNER);
    return step(caller, it, new ReturnStep.Accept(), "");
  }

  public Return dispute(Caller caller, ReturnId id, String typed) {
    var it = held(caller, id);
    requireTurn(caller, it, Side.RETURNER);
    return step(caller, it, new ReturnStep.Dispute(), Written.words(typed));
  }

  public Return rule(Caller caller, ReturnId id, boolean upheld, String typed) {
    var it = held(caller, id);
    requireTurn(caller, it, Side.RULER);
    return step(caller, it, new ReturnStep.Rule(upheld), Written.words(typed));
  }

  /** What nobody acted on ends by itself. Answers how many did. */
  public int lapse() {
    var lapsing = store.lapsing(clock.instant(), MOST_AT_ONCE);
    for (var id : lapsing) {
      var found = store.find(id).orElseThrow();
      issueStore.hold(found.issue());
      var it = store.hold(id).orElseThrow();
      if (it.isOpen()) step(null, it, new ReturnStep.Lapse(), "");
    }
    return lapsing.size();
  }

  private Return step(@Nullable Caller by, Return it, ReturnStep step, String words) {
    var now = clock.instant();
    var next = it.next(step, now, this::endOf);
    if (next.equals(it)) return it;
    store.save(next, now, new Entry(step.logged(), by, Journal.DUTY, words));
    var detail = Map.of("issue", it.issue().toString(), "state", next.state().name());
    if (by == null) {
      journal.noteOwn("RETURN_LAPSED", it.id().toString(), it.place(), Journal.DUTY, detail);
    } else {
      journal.note(by, "RETURN_" + step.logged(), it.id().toString(), it.place(), detail);
    }
    if (it.isPausing() && !next.isPausing()) resume(it);
    return next;
  }

  /** A form that is suspended stays silent even where its return is settled. */
  private void resume(Return it) {
    var form = issueStore.find(it.issue()).orElseThrow().issue();
    if (form.is(State.Stage.SUSPENDED) && form.place().equals(it.place())) return;
    asks.resume(it.issue(), it.place());
  }

  /** Holds the form first and then its return, as everybody does. */
  private Return held(Caller caller, ReturnId id) {
    var found = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    var form = issueStore.hold(found.issue()).orElseThrow().issue();
    if (!issues.isSeen(caller, form) || !isSeen(caller, form, found)) {
      throw new NoSuchElementException(id.toString());
    }
    return store.hold(id).orElseThrow();
  }

  private boolean isSeen(Caller caller, Issue form, Return it) {
    return issues.isOf(caller, form)
        || caller.place().contains(it.place())
        || it.place().contains(caller.place());
  }

  private void requireTurn(Caller caller, Return it, Side side) {
    var form = issueStore.find(it.issue()).orElseThrow().issue();
    if (!acts(caller, posts.office(caller), form, it, side))
      throw Refusal.because(AdmissionReason.NOT_YOUR_TURN);
    if (!it.isTurnOf(side)) throw Refusal.because(AdmissionReason.NOT_NOW);
  }

  private List<Side> turns(Caller caller, Office office, Issue form, Return it) {
    return java.util.Arrays.stream(Side.values())
        .filter(side -> it.isTurnOf(side) && acts(caller, office, form, it, side))
        .toList();
  }

  private boolean acts(Caller caller, Office office, Issue form, Return it, Side side) {
    return switch (side) {
      case REQUESTER -> caller.uses(ISSUE_FORMS) && form.office().isSameAs(office);
      case RETURNER -> caller.uses(RETURN_FORMS) && caller.place().contains(it.place());
      case RULER ->
          caller.powers().contains(KEEP_LAW)
              && !form.office().isSameAs(office)
              && caller.place().contains(it.ruler())
              && (caller.place().equals(it.ruler()) || isLate(it));
    };
  }

  /** Once the nearest keeper of the law is late, those above may rule as well. */
  private boolean isLate(Return it) {
    return it.state() instanceof Open open && open.isLate(clock.instant());
  }

  private Instant endOf(Instant moment, int workDays) {
    return WorkDays.endOf(this.workDays.after(moment, workDays));
  }
}
